#include "pdf/page_content.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pdf/cluster_text.h"
#include "pdf/content_writer.h"
#include "pdf/letter_space.h"
#include "pdf/pdf_syntax.h"
#include "pdf/spelled_words.h"
#include "pdf/struct_objects.h"

namespace cvpdf {

namespace {

enum class ArtifactKind { kLayout, kHeader, kFooter };

/// What a marked-content sequence is for: an element, or an artifact of a kind.
struct Mark {
    StructId element = kArtifact;
    ArtifactKind artifact = ArtifactKind::kLayout;
    bool operator==(const Mark&) const = default;
};

ArtifactKind artifact_kind(const PageContentInput& input, const PlacedItem& item) {
    const auto* glyphs = std::get_if<PlacedGlyphs>(&item.content);
    if (glyphs == nullptr || input.master == nullptr) return ArtifactKind::kLayout;
    const Length baseline = glyphs->origin.y;
    const bool is_running = std::ranges::any_of(
        input.master->running, [&](const RunningText& text) { return text.baseline == baseline; });
    if (!is_running) return ArtifactKind::kLayout;
    return baseline * 2 < input.page.size.height ? ArtifactKind::kHeader : ArtifactKind::kFooter;
}

Mark mark_of(const PageContentInput& input, const PlacedItem& item) {
    if (item.element != kArtifact) {
        return {.element = written_element(input.struct_tree, item.element)};
    }
    return {.artifact = artifact_kind(input, item)};
}

std::string artifact_operands(ArtifactKind kind) {
    switch (kind) {
        case ArtifactKind::kLayout:
            return "/Artifact<</Type/Layout>>";
        case ArtifactKind::kHeader:
            return "/Artifact<</Type/Pagination/Subtype/Header>>";
        case ArtifactKind::kFooter:
            return "/Artifact<</Type/Pagination/Subtype/Footer>>";
    }
    return {};
}

/// Walks through the words that are spelled out, as the glyphs come by.
class Speller {
  public:
    explicit Speller(const std::vector<SpelledWord>& words) : words_(words) {}

    /// Whether some glyph of `item` begins or ends a word, or stands in one.
    bool is_in(std::size_t item) const {
        return next_ < words_.size() && words_[next_].first.item <= item;
    }
    void before_glyph(ContentWriter& writer, GlyphPosition position) const {
        if (next_ < words_.size() && words_[next_].first == position) {
            const SpelledWord& word = words_[next_];
            const bool is_for_others =
                word.reader == SpelledFor::kAll || word.reader == SpelledFor::kMarked;
            writer.begin_actual_text(is_for_others ? "Span" : "NonStruct", word.text);
        }
        if (const SpelledPiece* piece = next_piece(); piece && piece->first == position) {
            writer.begin_actual_text("NonStruct", piece->text);
        }
    }
    void after_glyph(ContentWriter& writer, GlyphPosition position) {
        if (const SpelledPiece* piece = next_piece(); piece && piece->last == position) {
            writer.end_actual_text();
            ++next_piece_;
        }
        if (next_ == words_.size() || words_[next_].last != position) return;
        writer.end_actual_text();
        ++next_;
        next_piece_ = 0;
    }

  private:
    /// Of the next word, or the one that is being written; null: it has no more.
    const SpelledPiece* next_piece() const {
        if (next_ == words_.size() || next_piece_ == words_[next_].pieces.size()) return nullptr;
        return &words_[next_].pieces[next_piece_];
    }

    const std::vector<SpelledWord>& words_;
    std::size_t next_ = 0;
    std::size_t next_piece_ = 0;  ///< of that word
};

void write_glyphs(ContentWriter& writer, const PageContentInput& input, std::size_t item,
                  Speller& speller) {
    const auto& placed = std::get<PlacedGlyphs>(input.page.items[item].content);
    const std::vector<ShownGlyph>& glyphs = input.runs[item].glyphs;
    writer.begin_run({
        .origin = placed.origin,
        .size = placed.run->size,
        .width_permille = placed.run->width_permille,
        .letter_space = letter_space({.glyphs = glyphs,
                                      .fonts = input.fonts,
                                      .size = placed.run->size,
                                      .width_permille = placed.run->width_permille,
                                      .set = writer.letter_space()}),
    });
    writer.set_color(placed.color);
    const Length rise = placed.run->rise;
    const auto show = [&](const ShownGlyph& glyph) {
        writer.show_glyph(input.fonts[glyph.place.font], glyph.place.slot, glyph.offset.x,
                          rise - glyph.offset.y);
    };
    if (!speller.is_in(item)) {
        for (const ShownGlyph& glyph : glyphs) show(glyph);
        return;
    }
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        speller.before_glyph(writer, {item, i});
        show(glyphs[i]);
        speller.after_glyph(writer, {item, i});
    }
}

void write_item(ContentWriter& writer, const PageContentInput& input, std::size_t index,
                Speller& speller) {
    const PlacedItem& item = input.page.items[index];
    if (std::holds_alternative<PlacedGlyphs>(item.content)) {
        write_glyphs(writer, input, index, speller);
    } else if (const auto* rule = std::get_if<PlacedRule>(&item.content)) {
        writer.set_color(rule->color);
        writer.fill_rectangle(rule->area);
    } else if (const auto* path = std::get_if<PlacedPath>(&item.content)) {
        writer.set_color(path->color);
        writer.fill_path(*path);
    } else if (const auto* image = std::get_if<PlacedImage>(&item.content)) {
        writer.draw_image(*image, input.images[static_cast<std::size_t>(image->image)].name);
    }
}

/// Areas of links, and runs of which nothing is shown, leave no operators.
bool paints(const PageContentInput& input, std::size_t index) {
    const PlacedItem& item = input.page.items[index];
    if (std::holds_alternative<PlacedGlyphs>(item.content)) {
        return !input.runs[index].glyphs.empty();
    }
    return std::holds_alternative<PlacedRule>(item.content) ||
           std::holds_alternative<PlacedPath>(item.content) ||
           std::holds_alternative<PlacedImage>(item.content);
}

/// Of the items from `first` on that belong to one mark.
MarkedKind marked_kind(const PageContentInput& input, std::size_t first) {
    const std::vector<PlacedItem>& items = input.page.items;
    const Mark mark = mark_of(input, items[first]);
    for (std::size_t i = first; i < items.size(); ++i) {
        if (!paints(input, i)) continue;
        if (mark_of(input, items[i]) != mark) break;
        if (!std::holds_alternative<PlacedGlyphs>(items[i].content)) return MarkedKind::kMixed;
    }
    return MarkedKind::kText;
}

/// By item: whether its glyphs are spelled in another order than they are read in.
std::vector<bool> items_spelled_by_line(const PageContentInput& input,
                                        const std::vector<SpelledWord>& words) {
    std::vector<bool> spelled(input.page.items.size());
    for (const SpelledWord& word : words) {
        const bool in_line =
            word.reader == SpelledFor::kPdfiumLine || word.reader == SpelledFor::kMarked;
        if (in_line) spelled[word.first.item] = true;
    }
    return spelled;
}

/// The text of the sequence that begins at an item, if some of it runs right to left, or is spelled
/// for a reader that sorts it.
std::string logical_text(const PageContentInput& input, std::size_t begin, const Mark& mark,
                         const std::vector<bool>& spelled) {
    std::vector<const GlyphRun*> runs;
    bool is_wanted = false;
    for (std::size_t i = begin; i < input.page.items.size(); ++i) {
        if (!paints(input, i)) continue;
        if (mark_of(input, input.page.items[i]) != mark) break;
        const auto* glyphs = std::get_if<PlacedGlyphs>(&input.page.items[i].content);
        if (glyphs == nullptr) continue;
        runs.push_back(&*glyphs->run);
        is_wanted = is_wanted || spelled[i] || glyphs->run->direction == Direction::kRightToLeft;
    }
    std::string text;
    if (!is_wanted) return text;
    for (const GlyphRun* run : runs) text += readable_text(run->text);
    return text;
}

}  // namespace

PageContent write_page_content(const PageContentInput& input) {
    PageContent out;
    ContentWriter writer(input.page.size.height, input.form == PdfForm::kReadable
                                                     ? StringForm::kHexadecimal
                                                     : StringForm::kLiteral);
    const std::vector<SpelledWord> words = find_spelled_words(input);
    const std::vector<bool> spelled = items_spelled_by_line(input, words);
    Speller speller(words);
    std::optional<Mark> open;
    for (std::size_t i = 0; i < input.page.items.size(); ++i) {
        if (!paints(input, i)) continue;
        const Mark mark = mark_of(input, input.page.items[i]);
        if (open != mark) {
            if (open) writer.end_marked();
            open = mark;
            const MarkedKind kind = marked_kind(input, i);
            if (mark.element == kArtifact) {
                writer.begin_marked(artifact_operands(mark.artifact), kind);
            } else {
                std::string operands = "/";
                operands += role_name(input.struct_tree[mark.element].role);
                operands += "<</MCID ";
                append_integer(operands, static_cast<std::int64_t>(out.marked.size()));
                operands += ">>";
                writer.begin_marked(operands, kind);
                out.marked.push_back({.element = mark.element,
                                      .actual_text = logical_text(input, i, mark, spelled)});
            }
        }
        write_item(writer, input, i, speller);
    }
    if (open) writer.end_marked();
    out.operators = std::move(writer).finish();
    return out;
}

}  // namespace cvpdf
