#include "typeset/set_paragraph.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <utility>

#include "base/ascii.h"
#include "base/unicode.h"
#include "text/line_breaks.h"
#include "typeset/break_paragraph.h"
#include "typeset/build_lines.h"
#include "typeset/paragraph_cache.h"

namespace cvpdf {
namespace {

constexpr std::int64_t kWidestAsidePercent = 60;
/// Of the size: what readers of the file take for a space.
constexpr std::int64_t kLeastSpacePermille = 180;

/// Where a paragraph's lines lie: the room of the first line and of the others.
struct Room {
    Length left = {};
    Length measure = {};
};

struct Rooms {
    Room first = {};
    Room other = {};
};

/// Shifts physical positions so that the aside and the indents stand on the logical sides.
Rooms find_rooms(const ParagraphStyle& style, Direction direction, Length region_width,
                 Length aside_room) {
    const Length start = style.indent_start;
    const Length first_start = style.indent_start + style.indent_first_line;
    const Length end = style.indent_end;
    const bool mirrored = direction == Direction::kRightToLeft;
    return {.first = {.left = mirrored ? end + aside_room : first_start,
                      .measure = region_width - first_start - end - aside_room},
            .other = {.left = mirrored ? end : start, .measure = region_width - start - end}};
}

Length width_between(const ShapedText& shaped, std::uint32_t begin, std::uint32_t end) {
    Length width;
    for (const Cluster& cluster : shaped.clusters) {
        if (cluster.begin >= begin && cluster.begin < end) {
            width += cluster.advance + cluster.gap_after;
        }
    }
    return width;
}

/// Takes the opportunities out of what stays whole and is not wider than the measure. Returns what
/// the measure lacks for the widest of the others.
Length keep_whole(Shaping& shaping, Length measure) {
    Length lacking;
    const std::vector<InlinePart>& parts = shaping.text.parts;
    for (std::size_t from = 0; from < parts.size();) {
        std::size_t to = from;
        while (to < parts.size() && parts[to].wrap == Wrap::kWhole) ++to;
        if (to > from) {
            const std::uint32_t begin = parts[from].begin;
            const std::uint32_t end = parts[to - 1].end;
            const Length width = width_between(shaping.shaped, begin, end);
            lacking = std::max(lacking, width - measure);
            if (width <= measure) {
                std::erase_if(shaping.breaks, [&](const BreakOpportunity& opportunity) {
                    return opportunity.kind != BreakKind::kMandatory &&
                           opportunity.offset > begin && opportunity.offset < end;
                });
            }
        }
        from = to + 1;
    }
    return lacking;
}

Shaping shape_inlines(const Inlines& inlines, const Document& document,
                      const SingleLineOptions& options, FontLibrary& fonts) {
    const Direction direction = options.order == TextOrder::kAsParagraph
                                    ? options.direction
                                    : text_direction(inlines, options.direction);
    Shaping shaping{.text = collect_inlines(inlines, document, direction, options.final_space)};
    shaping.shaped = shape_text(shaping.text, options.fit, fonts);
    return shaping;
}

/// On which side the lines start. Justified text fills the measure, so that its last line starts
/// where its words do, whichever way the page runs. What has one line, as a name has, and ragged
/// text stand where their bullets and neighbours do.
Direction start_of(const Shaping& shaping, const BrokenParagraph& broken,
                   const ParagraphStyle& style) {
    const bool fills = broken.alignment == Alignment::kJustified && broken.breaks.lines.size() > 1;
    return fills ? shaping.text.direction : style.direction;
}

std::vector<LineBox> build_lines(const Shaping& shaping, const BrokenParagraph& broken,
                                 const Rooms& rooms, const ParagraphStyle& style,
                                 const TextTools& tools) {
    std::vector<LineBox> lines;
    const std::vector<BrokenLine>& found = broken.breaks.lines;
    const auto text_end = static_cast<std::uint32_t>(shaping.text.text.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        const bool last = i + 1 == found.size();
        const Room& room = i == 0 ? rooms.first : rooms.other;
        const bool divided =
            shaping.hyphens && found[i].end < broken.items.size() &&
            is_hyphen_point(shaping.hyphens->points, broken.items[found[i].end].source) &&
            std::holds_alternative<Penalty>(broken.items[found[i].end].content);
        lines.push_back(
            build_line(shaping.shaped, shaping.text,
                       {.begin = broken.items[found[i].begin].source,
                        .end = last ? text_end : broken.items[found[i + 1].begin].source,
                        .left = room.left,
                        .measure = room.measure,
                        .direction = start_of(shaping, broken, style),
                        .alignment = broken.alignment,
                        .fit = style.fit,
                        .closed = found[i].closed,
                        .line_end = divided ? LineEnd::kHyphen : LineEnd::kPlain,
                        .protrusion = tools.protrusion,
                        .most_protrusion = shaping.most_protrusion},
                       tools.fonts));
    }
    return lines;
}

std::array<Length, 2> measures_of(const Rooms& rooms) {
    return {std::max(rooms.first.measure, Length{}), std::max(rooms.other.measure, Length{})};
}

BrokenParagraph break_in(Shaping& shaping, const Rooms& rooms, const ParagraphStyle& style,
                         const TextTools& tools) {
    const Length lacking = keep_whole(shaping, std::min(rooms.first.measure, rooms.other.measure));
    BrokenParagraph broken = break_paragraph(shaping, measures_of(rooms), style, tools);
    broken.lacking = std::max(lacking, broken.breaks.overfull_by);
    return broken;
}

void shift(LineBox& line, Length by) {
    line.left += by;
    for (LineFragment& fragment : line.fragments) fragment.x += by;
}

void add_missing(SetParagraph& result, std::vector<MissingCharacter> missing) {
    std::ranges::move(missing, std::back_inserter(result.missing));
}

void add_flaws(SetParagraph& result, const std::vector<LineBox>& lines,
               const BrokenParagraph& broken, const Shaping& shaping, const Inlines& inlines) {
    std::ranges::move(find_overfull(lines, shaping.text, inlines),
                      std::back_inserter(result.overfull));
    std::ranges::move(find_cut_words(lines, broken, shaping, inlines),
                      std::back_inserter(result.cut_words));
}

/// The lines of an aside that has lines of its own. What they lack goes into the paragraph's
/// result.
std::vector<LineBox> set_aside(const Aside& aside, const ParagraphStyle& style, Length width,
                               const Document& document, const TextTools& tools,
                               SetParagraph& result) {
    // What is read before the paragraph is parted from it.
    const SingleLineOptions options{
        .direction = style.direction,
        .fit = style.fit,
        .final_space = aside.column > Length{} ? FinalSpace::kAppended : FinalSpace::kNone};
    Shaping shaping = shape_inlines(aside.inlines, document, options, tools.fonts);
    shaping.breaks = line_breaks(shaping.text.text, shaping.text.ranges);
    add_missing(result, find_missing(shaping.shaped, shaping.text, aside.inlines));
    const Rooms rooms = find_rooms(style, style.direction, width, {});
    BrokenParagraph broken = break_in(shaping, rooms, style, tools);
    broken = break_wide_words(std::move(broken), shaping, measures_of(rooms), style, tools);
    std::vector<LineBox> lines = build_lines(shaping, broken, rooms, style, tools);
    add_flaws(result, lines, broken, shaping, aside.inlines);
    return lines;
}

/// Below the paragraph, against the end of the region.
void set_aside_lines(SetParagraph& result, const Paragraph& paragraph, Length region_width,
                     const Document& document, const TextTools& tools) {
    ParagraphStyle style = paragraph.style;
    style.indent_first_line = {};
    style.alignment = Alignment::kEnd;
    style.hyphenation = Hyphenation::kOff;
    result.aside_lines = set_aside(*paragraph.aside, style, region_width, document, tools, result);
}

/// In its column; its lines begin where the paragraph's do.
void set_column(SetParagraph& result, const Paragraph& paragraph, Length region_width,
                const Document& document, const TextTools& tools) {
    const Aside& aside = *paragraph.aside;
    const ParagraphStyle& around = paragraph.style;
    const ParagraphStyle style{
        .direction = around.direction, .alignment = aside.alignment, .fit = around.fit};
    result.column = set_aside(aside, style, aside.column, document, tools, result);
    const Length left = style.direction == Direction::kRightToLeft
                            ? region_width - around.indent_start + aside.gap
                            : around.indent_start - aside.gap - aside.column;
    for (LineBox& line : result.column) shift(line, left);
}

/// Beside a label: it stays a space away, even from what is blank.
std::optional<Length> most_protrusion(const Paragraph& paragraph, const ShapedText& shaped) {
    if (!paragraph.label || shaped.runs.empty()) return {};
    const Length space = scaled(shaped.runs.front().run.size, kLeastSpacePermille, 1000);
    return std::max(paragraph.label->gap - space, Length{});
}

/// True where the first line ends between two syllables of a word that it does not hold.
bool cuts_eojeol(const BrokenParagraph& broken, const Shaping& shaping) {
    const std::vector<BrokenLine>& lines = broken.breaks.lines;
    if (broken.syllables != SyllableCost::kEmergency || lines.size() < 2) return false;
    const std::uint32_t end = broken.items[lines[1].begin].source;
    const auto opportunity =
        std::ranges::lower_bound(shaping.breaks, end, {}, &BreakOpportunity::offset);
    return opportunity != shaping.breaks.end() && opportunity->offset == end &&
           opportunity->kind == BreakKind::kSyllable;
}

void place_label(SetParagraph& result, const Paragraph& paragraph, Length region_width,
                 const Document& document, FontLibrary& fonts) {
    const ParagraphStyle& style = paragraph.style;
    const Direction direction = style.direction;
    SetLine label = set_single_line(paragraph.label->inlines, document, fonts,
                                    {.direction = direction,
                                     .order = TextOrder::kAsParagraph,
                                     .fit = style.fit,
                                     .final_space = FinalSpace::kAppended});
    add_missing(result, std::move(label.missing));
    const Length start = style.indent_start + style.indent_first_line;
    const Length gap = paragraph.label->gap;
    const bool mirrored = direction == Direction::kRightToLeft;
    shift(label.box, mirrored ? region_width - start + gap : start - gap - label.box.width);
    result.label = std::move(label.box);
}

SetParagraph set_anew(const Paragraph& paragraph, Length region_width, const Document& document,
                      const TextTools& tools) {
    const ParagraphStyle& style = paragraph.style;
    FontLibrary& fonts = tools.fonts;
    const Direction direction = style.direction;
    SetParagraph result{.leading = style.leading};

    std::optional<SetLine> aside;
    const bool has_column = paragraph.aside && paragraph.aside->column > Length{};
    if (paragraph.aside && !has_column) {
        aside = set_single_line(paragraph.aside->inlines, document, fonts,
                                {.direction = direction, .fit = style.fit});
    }
    Shaping shaping = shape_inlines(
        paragraph.inlines, document,
        {.direction = direction,
         .fit = style.fit,
         .final_space = paragraph.aside && !has_column ? FinalSpace::kAppended : FinalSpace::kNone},
        fonts);
    shaping.breaks = line_breaks(shaping.text.text, shaping.text.ranges);
    shaping.most_protrusion = most_protrusion(paragraph, shaping.shaped);
    add_missing(result, find_missing(shaping.shaped, shaping.text, paragraph.inlines));

    Rooms rooms = find_rooms(style, direction, region_width, {});
    const bool wide =
        aside && aside->box.width > scaled(rooms.other.measure, kWidestAsidePercent, 100);
    BrokenParagraph broken;
    bool beside = aside.has_value();
    if (beside) {
        const Length gap = paragraph.aside->gap;
        const Rooms narrowed = find_rooms(style, direction, region_width, aside->box.width + gap);
        broken = break_in(shaping, narrowed, style, tools);
        const auto& found = broken.breaks.lines;
        beside = found.empty() || (found.front().overfull_by == Length{} &&
                                   !(wide && found.size() > 1) && !cuts_eojeol(broken, shaping));
        if (beside) rooms = narrowed;
    }
    if (!beside) broken = break_in(shaping, rooms, style, tools);
    result.lacking = broken.lacking;
    broken = break_wide_words(std::move(broken), shaping, measures_of(rooms), style, tools);
    result.lines = build_lines(shaping, broken, rooms, style, tools);
    add_flaws(result, result.lines, broken, shaping, paragraph.inlines);
    if (shaping.hyphens) result.missing_dictionaries = std::move(shaping.hyphens->missing);
    if (result.lines.empty() && (beside || paragraph.label)) result.lines.emplace_back();

    if (beside) {
        const bool mirrored = direction == Direction::kRightToLeft;
        shift(aside->box,
              mirrored ? style.indent_end : region_width - style.indent_end - aside->box.width);
        add_missing(result, std::move(aside->missing));
        result.aside = std::move(aside->box);
    } else if (aside) {
        set_aside_lines(result, paragraph, region_width, document, tools);
    }
    if (has_column) set_column(result, paragraph, region_width, document, tools);
    if (paragraph.label) place_label(result, paragraph, region_width, document, fonts);
    return result;
}

}  // namespace

SetLine set_single_line(const Inlines& inlines, const Document& document, FontLibrary& fonts,
                        const SingleLineOptions& options) {
    const Shaping shaping = shape_inlines(inlines, document, options, fonts);
    Length natural;
    for (const Cluster& cluster : shaping.shaped.clusters)
        natural += cluster.advance + cluster.gap_after;
    SetLine line{.missing = find_missing(shaping.shaped, shaping.text, inlines)};
    line.box = build_line(shaping.shaped, shaping.text,
                          {.end = static_cast<std::uint32_t>(shaping.text.text.size()),
                           .measure = natural,
                           .fit = options.fit},
                          fonts);
    shift(line.box, -line.box.left);
    line.box.measure = line.box.width;
    return line;
}

SetParagraph set_paragraph(const Paragraph& paragraph, Length region_width,
                           const Document& document, const TextTools& tools) {
    if (tools.paragraphs == nullptr) return set_anew(paragraph, region_width, document, tools);
    const ParagraphQuery query = query_of(paragraph, region_width, document);
    if (auto known = tools.paragraphs->recall(query)) {
        known->leading = paragraph.style.leading;
        return *std::move(known);
    }
    SetParagraph set = set_anew(paragraph, region_width, document, tools);
    tools.paragraphs->remember(query, set);
    return set;
}

std::size_t count_lines(const SetParagraph& paragraph) {
    return std::max(paragraph.lines.size() + paragraph.aside_lines.size(), paragraph.column.size());
}

std::vector<std::size_t> divided_lines(const SetParagraph& paragraph) {
    std::vector<std::size_t> divided;
    for (std::size_t i = 0; i < paragraph.lines.size(); ++i) {
        const std::vector<LineFragment>& fragments = paragraph.lines[i].fragments;
        const std::string_view text =
            fragments.empty() ? std::string_view() : fragments.back().run->text;
        if (text.ends_with('-') || text.ends_with("\u2010")) divided.push_back(i);
    }
    return divided;
}

void shift_paragraph(SetParagraph& paragraph, Length by) {
    for (LineBox& line : paragraph.lines) shift(line, by);
    for (LineBox& line : paragraph.aside_lines) shift(line, by);
    for (LineBox& line : paragraph.column) shift(line, by);
    if (paragraph.label) shift(*paragraph.label, by);
    if (paragraph.aside) shift(*paragraph.aside, by);
}

std::string line_text(const LineBox& line) {
    std::string text;
    for (const LineFragment& fragment : line.fragments) text += fragment.run->text;
    return text;
}

}  // namespace cvpdf
