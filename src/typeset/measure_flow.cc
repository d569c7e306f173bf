#include "typeset/measure_flow.h"

#include <string>
#include <type_traits>

#include "typeset/page_regions.h"
#include "typeset/set_flow.h"

namespace cvpdf {
namespace {

/// What a paragraph's lines depend on, as bytes.
class Key {
  public:
    template <class Number>
    requires std::is_integral_v<Number> || std::is_enum_v<Number> Key& add(Number number) {
        const auto wide = static_cast<std::int64_t>(number);
        bytes_.append(reinterpret_cast<const char*>(&wide), sizeof wide);
        return *this;
    }
    Key& add(Length length) { return add(length.units); }
    Key& add(const std::string& text) {
        add(text.size());
        bytes_ += text;
        return *this;
    }
    Key& add(const TextStyle& style) {
        const FontSpec& font = style.font;
        add(font.family).add(font.weight).add(font.slant).add(font.size).add(font.caps);
        add(font.ligatures).add(font.figures).add(font.emoji);
        return add(style.rise).add(style.letter_spacing);
    }
    /// Which elements and links the text belongs to does not count, where they change does.
    Key& add(const Inlines& inlines, const Document& document) {
        add(inlines.size());
        for (const TextInline& part : inlines) {
            add(part.text).add(part.language).add(document.style(part.style));
            add(part.element == inlines.front().element);
        }
        return *this;
    }
    Key& add(const LineFit& fit) {
        add(fit.space_permille).add(fit.least_space_permille).add(fit.greatest_space_permille);
        add(fit.glyph_permille).add(fit.letter_stretch).add(fit.letter_shrink);
        add(fit.script_gap_permille).add(fit.least_last_line).add(fit.most_hyphens);
        return add(fit.syllable_breaks);
    }
    Key& add(const ParagraphStyle& style) {
        add(style.direction).add(style.alignment).add(style.hyphenation).add(style.fit);
        return add(style.indent_start).add(style.indent_end).add(style.indent_first_line);
    }

    Hash128 hash() const { return hash128(bytes_); }

  private:
    std::string bytes_ = {};
};

Hash128 key_of(const Paragraph& paragraph, Length region_width, const Document& document) {
    Key key;
    key.add(region_width).add(paragraph.style).add(paragraph.inlines, document);
    key.add(paragraph.label.has_value()).add(paragraph.aside.has_value());
    if (paragraph.aside) key.add(paragraph.aside->inlines, document).add(paragraph.aside->gap).add(paragraph.aside->column).add(paragraph.aside->alignment);
    return key.hash();
}

}  // namespace

std::size_t LineCounts::count(const Paragraph& paragraph, Length region_width,
                              const Document& document, const TextTools& tools) {
    const auto [known, is_new] = counts_.emplace(key_of(paragraph, region_width, document), 0);
    if (is_new) {
        known->second = extent_of(set_paragraph(paragraph, region_width, document, tools)).lines;
    }
    return known->second;
}

std::vector<MeasuredFlow> measure_flows(const Document& document, std::size_t first_pages,
                                        const TextTools& tools, LineCounts& counts) {
    const auto empty_lines = [&](const Paragraph& paragraph, Length region_width) {
        return SetParagraph{
            .lines = std::vector<LineBox>(counts.count(paragraph, region_width, document, tools)),
            .leading = paragraph.style.leading};
    };
    std::vector<PageMaster> masters = document.page_masters;
    std::vector<MeasuredFlow> flows;
    for (const Flow& flow : document.flows) {
        SetFlow set = set_flow(flow, masters, document, tools, empty_lines);
        MeasuredFlow& measured = flows.emplace_back();
        for (const RegionOnPage& region : regions_of(masters, flow, first_pages)) {
            if (region.page < first_pages) measured.heights.push_back(region.area.size.height);
        }
        masters = cut_below(std::move(masters), flow, set);
        const auto regions = regions_of(masters, flow, set.pages.size());
        measured.galley = std::move(set.galley);
        for (std::size_t i = 0; i < set.pages.size(); ++i) {
            measured.regions.push_back({.page = regions[i].page,
                                        .area = regions[i].area,
                                        .used = height_of(measured.galley, set.pages[i]),
                                        .overfull_by = set.pages[i].overfull_by});
        }
    }
    return flows;
}

}  // namespace cvpdf
