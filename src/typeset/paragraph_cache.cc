#include "typeset/paragraph_cache.h"

#include <algorithm>
#include <functional>
#include <mutex>
#include <utility>

namespace cvpdf {
namespace {

/// The place of a value in a list; it is added where it is new.
template <typename Id>
std::uint32_t ordinal(std::vector<Id>& ids, Id id) {
    const auto known = std::ranges::find(ids, id);
    const auto place = static_cast<std::uint32_t>(known - ids.begin());
    if (known == ids.end()) ids.push_back(id);
    return place;
}

std::vector<ParagraphQuery::Part> parts_of(const Inlines& inlines, const Document& document,
                                           ParagraphQuery& query) {
    std::vector<ParagraphQuery::Part> parts;
    parts.reserve(inlines.size());
    for (const TextInline& part : inlines) {
        parts.push_back({.text = part.text,
                         .language = part.language,
                         .style = document.style(part.style),
                         .element = ordinal(query.elements, part.element),
                         .at_line_end = part.at_line_end,
                         .wrap = part.wrap,
                         .drawing = part.drawing});
        if (part.link) parts.back().link = ordinal(query.links, *part.link);
    }
    return parts;
}

template <typename Change>
void for_each_line(SetParagraph& paragraph, Change change) {
    for (LineBox& line : paragraph.lines) change(line);
    for (LineBox& line : paragraph.aside_lines) change(line);
    for (LineBox& line : paragraph.column) change(line);
    if (paragraph.label) change(*paragraph.label);
    if (paragraph.aside) change(*paragraph.aside);
}

std::size_t count_glyphs(SetParagraph& paragraph) {
    std::size_t count = 0;
    for_each_line(paragraph, [&](const LineBox& line) {
        for (const LineFragment& fragment : line.fragments) {
            count += fragment.run->glyphs.size() + fragment.drawing.size();
        }
    });
    return count;
}

}  // namespace

ParagraphQuery query_of(const Paragraph& paragraph, Length region_width, const Document& document) {
    ParagraphQuery query;
    query.key.region_width = region_width;
    query.key.style = paragraph.style;
    query.key.style.leading = {};
    query.key.parts = parts_of(paragraph.inlines, document, query);
    if (const auto& label = paragraph.label) {
        query.key.label = {.gap = label->gap, .parts = parts_of(label->inlines, document, query)};
    }
    if (const auto& aside = paragraph.aside) {
        query.key.aside = {.gap = aside->gap,
                           .column = aside->column,
                           .alignment = aside->alignment,
                           .parts = parts_of(aside->inlines, document, query)};
    }
    return query;
}

std::size_t ParagraphQuery::KeyHash::operator()(const Key& key) const {
    std::size_t hash = std::hash<std::int64_t>()(key.region_width.units);
    const auto add = [&](const std::vector<Part>& parts) {
        for (const Part& part : parts) {
            constexpr std::size_t kOdd = 0x9E37'79B9'7F4A'7C15;
            hash = (hash ^ std::hash<std::string>()(part.text)) * kOdd;
        }
    };
    add(key.parts);
    if (key.label) add(key.label->parts);
    if (key.aside) add(key.aside->parts);
    return hash;
}

std::optional<SetParagraph> ParagraphCache::recall(const ParagraphQuery& query) const {
    std::shared_ptr<const SetParagraph> found;
    {
        const std::shared_lock lock(mutex_);
        const auto known = paragraphs_.find(query.key);
        if (known == paragraphs_.end()) return {};
        found = known->second;
    }
    std::optional<SetParagraph> paragraph = *found;
    for_each_line(*paragraph, [&](LineBox& line) {
        for (LineFragment& fragment : line.fragments) {
            fragment.element = query.elements[static_cast<std::size_t>(fragment.element)];
            if (fragment.link) {
                fragment.link = query.links[static_cast<std::size_t>(*fragment.link)];
            }
        }
    });
    return paragraph;
}

void ParagraphCache::remember(const ParagraphQuery& query, SetParagraph paragraph) {
    const bool has_report = !paragraph.missing.empty() || !paragraph.overfull.empty() ||
                            !paragraph.cut_words.empty() || !paragraph.missing_dictionaries.empty();
    const std::size_t glyphs = count_glyphs(paragraph);
    if (has_report || glyphs > most_glyphs_) return;
    const auto place = [](const auto& ids, auto id) {
        return static_cast<std::uint32_t>(std::ranges::find(ids, id) - ids.begin());
    };
    for_each_line(paragraph, [&](LineBox& line) {
        for (LineFragment& fragment : line.fragments) {
            fragment.element = StructId{place(query.elements, fragment.element)};
            if (fragment.link) fragment.link = LinkId{place(query.links, *fragment.link)};
        }
    });
    auto kept = std::make_shared<const SetParagraph>(std::move(paragraph));
    const std::unique_lock lock(mutex_);
    if (glyphs_ + glyphs > most_glyphs_) {
        paragraphs_.clear();
        glyphs_ = 0;
    }
    if (paragraphs_.emplace(query.key, std::move(kept)).second) glyphs_ += glyphs;
}

}  // namespace cvpdf
