// ParagraphCache: paragraphs that were set before, for documents that say the same again.
//
// How a paragraph is set depends on its text, its styles and the width of its region; only the
// struct elements and links that its text belongs to are its document's own. What is remembered has
// ordinals in their places ("the second element that the paragraph names"), and gets the ids of the
// document at hand when it is recalled. Lines are the same whatever the leading; who recalls a
// paragraph gives it its own.
//
// A paragraph with something to report (a missing character, an overfull line, a word cut through)
// is not remembered: what it reports has a place in the source.

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "document/document.h"
#include "typeset/set_paragraph.h"

namespace cvpdf {

/// All that the setting of a paragraph depends on, and the ids that it does not depend on.
struct ParagraphQuery {
    struct Part {
        std::string text = {};
        std::string language = {};
        TextStyle style = {};
        std::uint32_t element = 0;  ///< ordinal
        std::optional<std::uint32_t> link = {};
        AtLineEnd at_line_end = AtLineEnd::kStays;
        Wrap wrap = Wrap::kFree;
        std::optional<InlineDrawing> drawing = {};
        bool operator==(const Part&) const = default;
    };
    struct Beside {
        Length gap = {};
        Length column = {};
        Alignment alignment = Alignment::kStart;
        std::vector<Part> parts = {};
        bool operator==(const Beside&) const = default;
    };
    struct Key {
        Length region_width = {};
        ParagraphStyle style = {};
        std::vector<Part> parts = {};
        std::optional<Beside> label = {};
        std::optional<Beside> aside = {};
        bool operator==(const Key&) const = default;
    };
    /// Of the texts and the width: there are hardly two keys that agree in these.
    struct KeyHash {
        std::size_t operator()(const Key& key) const;
    };
    Key key = {};
    std::vector<StructId> elements = {};  ///< by ordinal
    std::vector<LinkId> links = {};
};

ParagraphQuery query_of(const Paragraph& paragraph, Length region_width, const Document& document);

/// Thread-safe. When it holds more than `most_glyphs` (about 100 bytes each), it begins anew.
class ParagraphCache {
  public:
    explicit ParagraphCache(std::size_t most_glyphs = 200'000) : most_glyphs_(most_glyphs) {}

    std::optional<SetParagraph> recall(const ParagraphQuery& query) const;
    void remember(const ParagraphQuery& query, SetParagraph paragraph);

  private:
    std::size_t most_glyphs_;
    mutable std::shared_mutex mutex_;
    std::unordered_map<ParagraphQuery::Key, std::shared_ptr<const SetParagraph>,
                       ParagraphQuery::KeyHash>
        paragraphs_;
    std::size_t glyphs_ = 0;
};

}  // namespace cvpdf
