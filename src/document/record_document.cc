#include "document/record_document.h"

#include <concepts>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace cvpdf {
namespace {

class Recorder {
  public:
    std::vector<char> bytes = {};

    template <typename Number>
    requires std::integral<Number> || std::is_enum_v<Number>
    void add(Number number) {
        // Seven bits a byte, the least first: most numbers are small.
        auto rest = static_cast<std::uint64_t>(number);
        for (; rest > 0x7F; rest >>= 7) bytes.push_back(static_cast<char>((rest & 0x7F) | 0x80));
        bytes.push_back(static_cast<char>(rest));
    }

    void add(std::string_view text) {
        add(text.size());
        bytes.insert(bytes.end(), text.begin(), text.end());
    }
    void add(const std::string& text) { add(std::string_view(text)); }

    template <typename Value>
    void add(const std::optional<Value>& value) {
        add(value.has_value());
        if (value) add(*value);
    }

    template <typename Value>
    void add(const std::vector<Value>& values) {
        add(values.size());
        for (const Value& value : values) add(value);
    }

    template <typename... Kinds>
    void add(const std::variant<Kinds...>& value) {
        add(value.index());
        std::visit([this](const auto& kind) { add(kind); }, value);
    }

    void add(const Length& length) { add(length.units); }

    void add(const Point& point) {
        const auto& [x, y] = point;
        all(x, y);
    }
    void add(const Size& size) {
        const auto& [width, height] = size;
        all(width, height);
    }
    void add(const Rect& rect) {
        const auto& [origin, size] = rect;
        all(origin, size);
    }
    void add(const Insets& insets) {
        const auto& [top, right, bottom, left] = insets;
        all(top, right, bottom, left);
    }
    void add(const Color& color) {
        const auto& [red, green, blue] = color;
        all(red, green, blue);
    }
    void add(const Image& image) {
        const auto& [width, height, color, coding, data, alpha] = image;
        all(width, height, color, coding, data, alpha);
    }

    void add(const FontSpec& font) {
        const auto& [family, weight, slant, size, caps, ligatures, figures, emoji] = font;
        all(family, weight, slant, size, caps, ligatures, figures, emoji);
    }
    void add(const TextStyle& style) {
        if (repeats(text_style_, style)) return;
        const auto& [font, color, rise, letter_spacing] = style;
        all(font, color, rise, letter_spacing);
    }
    void add(const Spacing& spacing) {
        const auto& [natural, stretch, shrink] = spacing;
        all(natural, stretch, shrink);
    }
    void add(const LineFit& fit) {
        const auto& [space, least_space, greatest_space, glyph, letter_stretch, letter_shrink,
                     script_gap, least_last_line, most_hyphens, syllable_breaks] = fit;
        all(space, least_space, greatest_space, glyph, letter_stretch, letter_shrink, script_gap,
            least_last_line, most_hyphens, syllable_breaks);
    }
    void add(const ParagraphStyle& style) {
        if (repeats(paragraph_style_, style)) return;
        const auto& [direction, alignment, hyphenation, fit, leading, start, end, first_line] =
            style;
        all(direction, alignment, hyphenation, fit, leading, start, end, first_line);
    }

    void add(const PathStep& step) {
        const auto& [verb, control1, control2, to] = step;
        all(verb, control1, control2, to);
    }
    void add(const InlineDrawing& drawing) {
        const auto& [before, width, after, path] = drawing;
        all(before, width, after, path);
    }
    void add(const TextInline& text_inline) {
        const auto& [text, style, element, language, link, origin, at_line_end, wrap, drawing] =
            text_inline;
        all(text, style, element, language, link, at_line_end, wrap, drawing);
    }
    void add(const Link& link) {
        const auto& [uri, description, element] = link;
        all(uri, description, element);
    }
    void add(const Aside& aside) {
        const auto& [inlines, gap, column, alignment] = aside;
        all(inlines, gap, column, alignment);
    }
    void add(const Backdrop& backdrop) {
        const auto& [extent, above, below, width, gap, color] = backdrop;
        all(extent, above, below, width, gap, color);
    }
    void add(const Label& label) {
        const auto& [inlines, gap] = label;
        all(inlines, gap);
    }
    void add(const Paragraph& paragraph) {
        const auto& [inlines, style, label, aside, backdrops] = paragraph;
        all(inlines, style, label, aside, backdrops);
    }
    void add(const Rule& rule) {
        const auto& [thickness, color] = rule;
        all(thickness, color);
    }
    void add(const Figure& figure) {
        const auto& [image, size, shape, radius, side, element, beside, gap, align] = figure;
        all(image, size, shape, radius, side, element, beside, gap, align);
    }
    void add(const TableColumn& column) {
        const auto& [width, share, most] = column;
        all(width, share, most);
    }
    void add(const CellParagraph& content) {
        const auto& [paragraph, space_before, part, keep_with_next] = content;
        all(paragraph, space_before, keep_with_next);
    }
    void add(const TableCell& cell) {
        const auto& [figure, paragraphs, columns, rows, align, least_height, fill] = cell;
        all(figure, paragraphs, columns, rows, align, least_height, fill);
    }
    void add(const TableRow& row) {
        const auto& [cells, least_height, keep_with_next, part, page_break] = row;
        all(cells, least_height, keep_with_next, page_break);
    }
    void add(const Table& table) {
        const auto& [columns, rows, head_rows, padding, frame, rule, color, direction] = table;
        all(columns, rows, head_rows, padding, frame, rule, color, direction);
    }
    void add(const Block& block) {
        const auto& [content, space_before, space_after, keep_with_next, group, part] = block;
        all(content, space_before, space_after, keep_with_next, group);
    }
    void add(const Group& group) {
        const auto& [parent, page_break] = group;
        all(parent, page_break);
    }
    void add(const Flow& flow) {
        const auto& [region, blocks] = flow;
        all(region, blocks);
    }

    void add(const RegionFill& fill) {
        const auto& [outset, color] = fill;
        all(outset, color);
    }
    void add(const Region& region) {
        const auto& [name, area, below, fills] = region;
        all(name, area, below, fills);
    }
    void add(const PageFill& fill) {
        const auto& [area, color] = fill;
        all(area, color);
    }
    void add(const RunningText& running) {
        const auto& [inlines, direction, side, baseline] = running;
        all(inlines, direction, side, baseline);
    }
    void add(const PageMaster& master) {
        const auto& [size, margins, regions, running, fills] = master;
        all(size, margins, regions, running, fills);
    }
    void add(const FrontMatter& front) {
        const auto& [flows, page_masters] = front;
        all(flows, page_masters);
    }

    void add(const StructElement& element) {
        const auto& [role, parent, children, language, alt, actual_text, title, columns, rows] =
            element;
        all(role, parent, children, language, alt, actual_text, title, columns, rows);
    }
    void add(const StructTree& tree) {
        const auto& [elements] = tree;
        all(elements);
    }
    void add(const OutlineItem& item) {
        const auto& [title, level, target] = item;
        all(title, level, target);
    }
    void add(const DocumentInfo& info) {
        const auto& [title, author, subject, language, keywords, date, layout] = info;
        all(title, author, subject, language, keywords, date, layout);
    }
    void add(const Document& document) {
        const auto& [info, text_styles, links, images, groups, front, flows, struct_tree, outline,
                     page_masters] = document;
        all(info, text_styles, links, images, groups, front, flows, struct_tree, outline,
            page_masters);
    }

  private:
    /// Styles mostly are that of what stood before: then it is recorded that they are.
    template <typename Style>
    bool repeats(const Style*& last, const Style& style) {
        const bool same = last != nullptr && *last == style;
        add(same);
        last = &style;
        return same;
    }

    const TextStyle* text_style_ = nullptr;
    const ParagraphStyle* paragraph_style_ = nullptr;

    template <typename... Fields>
    void all(const Fields&... fields) {
        (add(fields), ...);
    }
};

}  // namespace

std::vector<char> record_document(const Document& document) {
    Recorder recorder;
    recorder.add(document);
    return std::move(recorder.bytes);
}

}  // namespace cvpdf
