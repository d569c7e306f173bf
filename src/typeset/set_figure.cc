#include "typeset/set_figure.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace cvpdf {
namespace {

/// The least width in which text is set beside a figure.
constexpr Length kLeastBeside = 72_pt;

Length figure_left(const Figure& figure, Length width) {
    switch (figure.side) {
        case Side::kLeft:
            return {};
        case Side::kRight:
            return width - figure.size.width;
        case Side::kCenter:
            break;
    }
    return scaled(width - figure.size.width, 1, 2);
}

/// What stands beside, one below the other from zero on.
struct Stack {
    std::vector<Length> tops = {};
    Length height = {};
    Length first_capitals = {};  ///< top of the first line's capitals
    Length last_baseline = {};
};

/// Over the baseline; 70 % of the size where no font tells.
Length height_of_capitals(const LineBox& line, const FontLibrary& fonts) {
    for (const LineFragment& fragment : line.fragments) {
        const GlyphRun& run = fragment.run;
        if (run.face == kMissingFace) return scaled(run.size, 7, 10);
        const FaceMetrics& metrics = fonts.info(run.face).metrics;
        if (metrics.cap_height > 0 && metrics.units_per_em > 0)
            return scaled(run.size, metrics.cap_height, metrics.units_per_em);
        return scaled(run.size, 7, 10);
    }
    return {};
}

/// See galley.h for where baselines lie.
Stack stack_beside(std::span<const Block> blocks, std::span<const SetBlock> set,
                   const FontLibrary& fonts) {
    Stack stack;
    bool is_first = true;
    for (std::size_t i = 0; i < set.size(); ++i) {
        if (i > 0) {
            stack.height += std::max(
                {blocks[i - 1].space_after.natural, blocks[i].space_before.natural, Length{}});
        }
        stack.tops.push_back(stack.height);
        const BlockExtent extent = extent_of(set[i]);
        const SetParagraph* paragraph = std::get_if<SetParagraph>(&set[i]);
        const Length drop = paragraph != nullptr ? scaled(extent.line_height, 3, 4) : Length{};
        if (is_first && extent.lines > 0) {
            const bool has_line = paragraph != nullptr && !paragraph->lines.empty();
            stack.first_capitals =
                has_line ? drop - height_of_capitals(paragraph->lines.front(), fonts) : Length{};
            is_first = false;
        }
        const Length height = extent.line_height * static_cast<std::int64_t>(extent.lines);
        if (extent.lines > 0)
            stack.last_baseline = stack.height + height - extent.line_height + drop;
        stack.height += height;
    }
    return stack;
}

/// Of the room that the longer has more than the shorter, what is above the shorter.
Length room_above(BesideAlign align, Length room) {
    switch (align) {
        case BesideAlign::kTop:
            return {};
        case BesideAlign::kCenter:
            return scaled(room, 1, 2);
        case BesideAlign::kBottom:
            return room;
    }
    return {};
}

void align(SetFigure& result, const Stack& stack) {
    const Length tall = result.figure.size.height;
    const Length text = stack.last_baseline - stack.first_capitals;
    Length text_top;
    if (tall > text) {
        text_top = room_above(result.figure.align, tall - text) - stack.first_capitals;
    } else {
        result.top = stack.first_capitals + room_above(result.figure.align, text - tall);
    }
    for (const Length top : stack.tops) result.beside_tops.push_back(text_top + top);
    result.height = std::max(result.top + tall, text_top + stack.height);
}

std::vector<SetBlock> set_beside(std::span<const Block> blocks, const SetFigure& figure,
                                 const Document& document, const TextTools& tools) {
    std::vector<SetBlock> out;
    for (const Block& block : blocks) {
        if (const Paragraph* paragraph = std::get_if<Paragraph>(&block.content)) {
            SetParagraph set = set_paragraph(*paragraph, figure.beside_width, document, tools);
            shift_paragraph(set, figure.beside_left);
            out.emplace_back(std::move(set));
        } else {
            assert(std::holds_alternative<Rule>(block.content) &&
                   "no figure and no table beside a figure");
            out.emplace_back(std::get<Rule>(block.content));
        }
    }
    return out;
}

}  // namespace

BlockExtent extent_of(const SetBlock& block) {
    if (const SetParagraph* paragraph = std::get_if<SetParagraph>(&block)) {
        return {.lines = count_lines(*paragraph),
                .line_height = paragraph->leading,
                .divided = divided_lines(*paragraph)};
    }
    if (const SetFigure* figure = std::get_if<SetFigure>(&block)) {
        return {.lines = 1, .line_height = figure->height};
    }
    if (const SetTable* table = std::get_if<SetTable>(&block)) return extent_of(*table);
    return {.lines = 1, .line_height = std::get<Rule>(block).thickness};
}

std::vector<SetBlock> set_figure(std::span<const Block> blocks, const Size& region,
                                 const Document& document, const TextTools& tools) {
    const Figure& figure = std::get<Figure>(blocks.front().content);
    assert(figure.beside < blocks.size() && "the blocks beside a figure follow it");
    SetFigure result{
        .figure = figure, .left = figure_left(figure, region.width), .height = figure.size.height};
    const Length taken = figure.size.width + figure.gap;
    const Length left = region.width - taken;
    const bool has_room = left >= std::min(kLeastBeside, scaled(region.width, 1, 3));
    if (figure.beside == 0 || figure.side == Side::kCenter || !has_room) return {result};

    result.beside_left = figure.side == Side::kLeft ? taken : Length{};
    result.beside_width = left;
    const std::span<const Block> beside = blocks.subspan(1, figure.beside);
    std::vector<SetBlock> set = set_beside(beside, result, document, tools);
    SetFigure aligned = result;
    align(aligned, stack_beside(beside, set, tools.fonts));
    if (aligned.height > region.height) return {result};
    set.insert(set.begin(), std::move(aligned));
    return set;
}

}  // namespace cvpdf
