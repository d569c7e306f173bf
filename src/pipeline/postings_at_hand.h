// PostingsAtHand: what ranking a CV needs of all postings of a run, whichever of them it is for.

#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "base/source.h"
#include "tailor/lexicon.h"
#include "tailor/posting.h"
#include "tailor/posting_terms.h"

namespace cvpdf {

struct LoadedCv;

/// Files that postings are read from, all of a run: rarity is counted over them.
using PostingFiles = std::vector<SourceFile>;

/// The program's own words about postings.
struct PostingWordLists {
    PostingWords words = {};
    Synonyms synonyms = {};
};

struct PostingsAtHand {
    std::vector<Posting> postings = {};  ///< by file; what is wrong in one is told by its own job
    Lexicon lexicon = {};                ///< with their words, the CV's, and the CV's synonyms
    Commonness commonness = {};          ///< in them and in the CV
};

/// Those that were read last. Thread-safe.
class PostingsCache {
  public:
    struct Key {
        std::shared_ptr<const PostingFiles> files = {};
        std::shared_ptr<const LoadedCv> cv = {};
        bool operator==(const Key&) const = default;  ///< the very same
    };

    std::shared_ptr<const PostingsAtHand> recall(const Key& key) const {
        const std::lock_guard lock(mutex_);
        for (const auto& [known, postings] : kept_) {
            if (known == key) return postings;
        }
        return nullptr;
    }

    void remember(Key key, std::shared_ptr<const PostingsAtHand> postings) {
        const std::lock_guard lock(mutex_);
        kept_.emplace_front(std::move(key), std::move(postings));
        if (kept_.size() > kMost) kept_.pop_back();
    }

  private:
    static constexpr std::size_t kMost = 4;

    mutable std::mutex mutex_;
    std::deque<std::pair<Key, std::shared_ptr<const PostingsAtHand>>> kept_;
};

}  // namespace cvpdf
