// SharedWork: what several builds of one process need not do more than once.
//
// Paragraphs and font programs keep themselves (typeset/paragraph_cache.h,
// pdf/font_program_cache.h). Here are the values that builds read: CVs, which many variants are
// made of, and the program's own layouts and locales. All of it is thread-safe and gives what
// reading anew would give: the files that a value was read from join the job's SourceMap at the
// places where its spans expect them.

#pragma once

#include <compare>
#include <cstddef>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "cv/dialects/dialect.h"
#include "cv/locale.h"
#include "cv/model.h"
#include "layout/layout.h"
#include "pdf/font_program_cache.h"
#include "pipeline/postings_at_hand.h"
#include "typeset/paragraph_cache.h"

namespace cvpdf {

/// A CV with what was found on the way.
struct LoadedCv {
    SourceMap sources = {};
    Diagnostics diagnostics = {};
    std::optional<CvFile> file = {};  ///< none where nothing in it can be used
};

/// The CVs that were read last.
class CvCache {
  public:
    struct Key {
        std::shared_ptr<const SourceFile> source = {};
        std::optional<Dialect> from = {};
        std::optional<std::string> root = {};
    };

    std::shared_ptr<const LoadedCv> recall(const Key& key) const;
    void remember(Key key, std::shared_ptr<const LoadedCv> cv);

  private:
    mutable std::mutex mutex_;
    std::deque<std::pair<Key, std::shared_ptr<const LoadedCv>>> cvs_;
};

/// Values of the program's own files, read without a complaint.
template <typename Value>
class ShippedCache {
  public:
    struct Key {
        std::string name = {};
        std::string language = {};
        Paper paper = Paper::kA4;
        std::size_t first_file = 0;  ///< the number of files that the job has read before
        auto operator<=>(const Key&) const = default;
    };

    /// Adds the value's files to `sources`, which holds `first_file` files.
    std::optional<Value> recall(const Key& key, SourceMap& sources) const {
        const std::shared_ptr<const Entry> known = find(key);
        if (known == nullptr) return {};
        for (std::size_t i = 0; i < known->files.size(); ++i) {
            sources.add(known->files, static_cast<FileId>(i));
        }
        return known->value;
    }

    void remember(const Key& key, const SourceMap& sources, const Value& value) {
        auto entry = std::make_shared<Entry>(Entry{.value = value});
        for (std::size_t i = key.first_file; i < sources.size(); ++i) {
            entry->files.add(sources, static_cast<FileId>(i));
        }
        const std::lock_guard lock(mutex_);
        if (entries_.size() == kMostEntries) entries_.clear();
        entries_.emplace(key, std::move(entry));
    }

  private:
    static constexpr std::size_t kMostEntries = 64;

    struct Entry {
        SourceMap files = {};
        Value value = {};
    };

    /// What is found is copied when others may look again.
    std::shared_ptr<const Entry> find(const Key& key) const {
        const std::lock_guard lock(mutex_);
        const auto known = entries_.find(key);
        return known == entries_.end() ? nullptr : known->second;
    }

    mutable std::mutex mutex_;
    std::map<Key, std::shared_ptr<const Entry>> entries_;
};

/// What `read` reads of the program's own files, which tells no mistakes: once for all builds that
/// share their work, as `cache` is there then.
template <typename Value, typename Read>
Value read_once(ShippedCache<Value>* cache, typename ShippedCache<Value>::Key key,
                SourceMap& sources, Diagnostics& diagnostics, Read read) {
    if (cache == nullptr) return read();
    key.first_file = sources.size();
    if (auto known = cache->recall(key, sources)) return *std::move(known);
    const std::size_t messages = diagnostics.all().size();
    Value value = read();
    if (diagnostics.all().size() == messages) cache->remember(key, sources, value);
    return value;
}

struct SharedWork {
    CvCache cvs = {};
    ShippedCache<std::optional<Layout>> layouts = {};
    ShippedCache<Locale> locales = {};
    ShippedCache<std::shared_ptr<const PostingWordLists>> posting_words = {};
    ParagraphCache paragraphs = ParagraphCache();
    FontProgramCache font_programs = FontProgramCache();
    PostingsCache postings = {};
};

}  // namespace cvpdf
