#include "pipeline/check_pages.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "cv/lints.h"

namespace cvpdf {

namespace {

/// More lines than twenty pages hold, and fewer bytes than one of them.
constexpr std::size_t kLinesOfPages = 20 * 75;
constexpr std::size_t kBytesOfLine = 100;
constexpr std::size_t kMostLines = 3;
constexpr std::string_view kLint = "long_bullets";

std::size_t lines_of(const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block.content);
    std::size_t bytes = 0;
    if (paragraph == nullptr) return 1;
    for (const TextInline& text : paragraph->inlines) bytes += text.text.size();
    return 1 + bytes / kBytesOfLine;
}

/// What an entry takes of the pages.
struct Room {
    std::size_t bytes = 0;
    std::size_t lines = 1;  ///< of blocks, however short

    void add(const LocalizedText& text) {
        std::size_t longest = 0;
        for (const LocalizedText::Version& version : text.versions) {
            longest = std::max(longest, version.text.size());
        }
        bytes += longest;
    }
    void add(const std::vector<Highlight>& highlights) {
        for (const Highlight& highlight : highlights) {
            ++lines;
            add(highlight.text);
            add(highlight.children);
        }
    }
    void add(const Entry& entry) {
        for (const Field& field : entry.fields) {
            if (const auto* text = std::get_if<LocalizedText>(&field.value)) add(*text);
            if (const auto* list = std::get_if<std::vector<LocalizedText>>(&field.value)) {
                for (const LocalizedText& text : *list) add(text);
            }
        }
        add(entry.highlights);
        lines += entry.positions.size();
        for (const Entry& position : entry.positions) add(position);
    }
    bool fills_pages() const { return lines + bytes / kBytesOfLine > kLinesOfPages; }
};

/// Spans by where they begin.
using SpanOfPlace = std::map<std::pair<FileId, std::uint32_t>, Span>;

void add_highlights(const std::vector<Highlight>& highlights, SpanOfPlace& places) {
    for (const Highlight& highlight : highlights) {
        for (const LocalizedText::Version& version : highlight.text.versions) {
            places[{version.span.file, version.span.begin}] = version.span;
        }
        add_highlights(highlight.children, places);
    }
}

void add_entries(const std::vector<Entry>& entries, SpanOfPlace& places) {
    for (const Entry& entry : entries) {
        add_highlights(entry.highlights, places);
        add_entries(entry.positions, places);
    }
}

/// The bullet that a paragraph is made of; none for other paragraphs.
std::optional<Span> bullet_of(const Paragraph& paragraph, const SpanOfPlace& bullets) {
    for (const TextInline& text : paragraph.inlines) {
        const Span source = text.origin.source(0, static_cast<std::uint32_t>(text.text.size()));
        if (source.detached()) continue;
        auto after = bullets.upper_bound({source.file, source.begin});
        if (after == bullets.begin()) return std::nullopt;
        const Span& bullet = std::prev(after)->second;
        const bool inside = bullet.file == source.file && source.end <= bullet.end;
        return inside ? std::optional(bullet) : std::nullopt;
    }
    return std::nullopt;
}

/// The struct elements of every bullet's own text.
std::map<StructId, Span> elements_of_bullets(const Document& document, const SpanOfPlace& bullets) {
    std::map<StructId, Span> elements;
    for (const Flow& flow : document.flows) {
        for (const Block& block : flow.blocks) {
            const auto* paragraph = std::get_if<Paragraph>(&block.content);
            if (paragraph == nullptr || !paragraph->label) continue;
            const auto bullet = bullet_of(*paragraph, bullets);
            if (!bullet) continue;
            for (const TextInline& text : paragraph->inlines) elements[text.element] = *bullet;
        }
    }
    return elements;
}

}  // namespace

std::vector<Section> take_behind_first_pages(Cv& cv) {
    std::vector<Section> behind;
    Room room;
    for (auto section = cv.sections.begin(); section != cv.sections.end(); ++section) {
        auto entry = section->entries.begin();
        for (; entry != section->entries.end() && !room.fills_pages(); ++entry) {
            ++room.lines;
            room.add(*entry);
        }
        if (!room.fills_pages()) continue;
        Section rest{.key = section->key, .key_span = section->key_span};
        rest.entries.assign(std::make_move_iterator(entry),
                            std::make_move_iterator(section->entries.end()));
        section->entries.erase(entry, section->entries.end());
        if (!rest.entries.empty()) behind.push_back(std::move(rest));
        behind.insert(behind.end(), std::make_move_iterator(std::next(section)),
                      std::make_move_iterator(cv.sections.end()));
        cv.sections.erase(std::next(section), cv.sections.end());
        break;
    }
    return behind;
}

Document cut_to_first_pages(Document document) {
    for (Flow& flow : document.flows) {
        std::size_t lines = 0;
        std::size_t blocks = 0;
        while (blocks < flow.blocks.size() && lines <= kLinesOfPages) {
            lines += lines_of(flow.blocks[blocks++]);
        }
        flow.blocks.resize(blocks);
    }
    return document;
}

void lint_long_bullets(const CvFile& file, const Document& document, const std::vector<Page>& pages,
                       Diagnostics& diagnostics) {
    if (is_ignored(file, kLint)) return;
    SpanOfPlace bullets;
    for (const Section& section : file.cv.sections) add_entries(section.entries, bullets);
    const std::map<StructId, Span> elements = elements_of_bullets(document, bullets);

    std::map<std::pair<FileId, std::uint32_t>, std::set<std::pair<std::size_t, Length>>> lines;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        for (const PlacedItem& item : pages[page].items) {
            const auto* glyphs = std::get_if<PlacedGlyphs>(&item.content);
            const auto bullet = elements.find(item.element);
            if (glyphs == nullptr || bullet == elements.end()) continue;
            lines[{bullet->second.file, bullet->second.begin}].insert({page, glyphs->origin.y});
        }
    }
    for (const auto& [place, baselines] : lines) {
        if (baselines.size() <= kMostLines) continue;
        diagnostics.add({.severity = Severity::kWarning,
                         .span = bullets.at(place),
                         .message = fmt::format("this bullet takes {} lines", baselines.size()),
                         .hints = {"three are read, more are skipped: cut it or part it in two"},
                         .code = std::string(kLint)});
    }
}

}  // namespace cvpdf
