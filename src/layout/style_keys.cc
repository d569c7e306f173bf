// Keys of text styles, and of lines that have one.

#include "layout/layout_keys.h"

namespace cvpdf {
namespace {

constexpr Choice<TextAlignment> kAlignments[] = {{"start", TextAlignment::kStart},
                                                 {"end", TextAlignment::kEnd},
                                                 {"center", TextAlignment::kCenter},
                                                 {"justify", TextAlignment::kJustify}};
constexpr Choice<TextSlant> kSlants[] = {{"upright", TextSlant::kUpright},
                                         {"italic", TextSlant::kItalic}};
constexpr Choice<TextCaps> kCaps[] = {
    {"none", TextCaps::kNone}, {"upper", TextCaps::kUpper}, {"small", TextCaps::kSmall}};
constexpr Choice<TextFigures> kFigures[] = {{"default", TextFigures::kDefault},
                                            {"tabular", TextFigures::kTabular},
                                            {"oldstyle", TextFigures::kOldStyle}};

/// No font is drawn for less than this, nor printed larger.
constexpr Dimension kLeastSize{.fixed = 1_pt};
constexpr Dimension kLargestSize{.fixed = 1000_pt};

std::optional<int> read_weight(const Node& node, Diagnostics& diagnostics) {
    if (node.is_scalar() && node.text == "regular") return 400;
    if (node.is_scalar() && node.text == "bold") return 700;
    const bool is_word =
        node.is_scalar() && node.text.find_first_of("0123456789") == std::string::npos;
    if (!is_word) return read_integer(node, 100, 900, diagnostics);
    constexpr std::string_view kWeights[] = {"regular", "bold", "100–900"};
    report_unknown_word(node, kWeights, diagnostics);
    return {};
}

std::optional<Token> read_size(const Node& node, Diagnostics& diagnostics) {
    const std::optional<Token> size = read_token(node, diagnostics);
    if (!size) return {};
    for (const Dimension& value : {size->ideal, size->min, size->max}) {
        if (value.em_thousandths == 0 && value.fixed >= kLeastSize.fixed &&
            value.fixed <= kLargestSize.fixed) {
            continue;
        }
        if (value.em_thousandths != 0) {
            diagnostics.error(node.span, "a size of text cannot be in em, which counts from it",
                              {"as in size: 11pt"});
            return {};
        }
        diagnostics.error(node.span, "a size of text is from 1pt to 1000pt");
        return {};
    }
    return size;
}

/// Limits of limits: beyond them words run together or fall apart, and letters look wrong.
constexpr int kLeastSpacePercent = 40;
constexpr int kGreatestSpacePercent = 300;
constexpr int kMostScalingPercent = 5;
constexpr std::int32_t kMostGapThousandths = 250;

std::optional<Dimension> read_script_gap(const Node& node, Diagnostics& diagnostics) {
    const std::optional<Dimension> gap = read_dimension(node, diagnostics);
    if (!gap) return {};
    if (gap->fixed == Length{} && gap->em_thousandths >= 0 &&
        gap->em_thousandths <= kMostGapThousandths) {
        return gap;
    }
    diagnostics.error(node.span, "a gap between scripts is from 0em to 0.25em");
    return {};
}

/// Beyond them readers take letters for words, or words for one (layouts/README.md has measures).
constexpr std::int32_t kMostLetterThousandths = 50;

std::optional<Token> read_letter_spacing(const Node& node, Diagnostics& diagnostics) {
    const std::optional<Token> token = read_token(node, diagnostics);
    if (!token) return {};
    for (const Dimension& value : {token->ideal, token->min, token->max}) {
        if (value.fixed == Length{} && value.em_thousandths >= -kMostLetterThousandths &&
            value.em_thousandths <= kMostLetterThousandths) {
            continue;
        }
        diagnostics.error(node.span, "room between letters is from -0.05em to 0.05em",
                          {"readers of the file take more of it for spaces between words"});
        return {};
    }
    return token;
}

constexpr KeySpec<StyleSpec> kStyleKeys[] = {
    {"inherits", "style", "the style that gives what this one does not say; otherwise `body`",
     [](const Node& node, StyleSpec& style, LayoutContext& context) {
         assign(style.inherits, read_reference(node, context.diagnostics));
     }},
    {"font", "font", "a name under `fonts`, or a family",
     [](const Node& node, StyleSpec& style, LayoutContext& context) {
         assign(style.font, read_reference(node, context.diagnostics));
     }},
    {"size", "token", "of the font",
     [](const Node& node, StyleSpec& style, LayoutContext& context) {
         assign(style.size, read_size(node, context.diagnostics));
     }},
    {"leading", "token", "from baseline to baseline; in em it follows the size",
     [](const Node& node, StyleSpec& style, LayoutContext& context) {
         assign(style.leading, read_token(node, context.diagnostics));
     }},
    {"weight", "regular | bold | 100–900", "of the font",
     [](const Node& node, StyleSpec& style, LayoutContext& context) {
         assign(style.weight, read_weight(node, context.diagnostics));
     }},
    {"slant", "upright | italic", "of the font",
     [](const Node& node, StyleSpec& style, LayoutContext& context) {
         assign(style.slant, read_choice(node, kSlants, context.diagnostics));
     }},
    {"caps", "none | upper | small", "capitals, in the text itself or as the font's small capitals",
     [](const Node& node, StyleSpec& style, LayoutContext& context) {
         assign(style.caps, read_choice(node, kCaps, context.diagnostics));
     }},
    {"color", "color", "a name under `colors`, or \"#rrggbb\"",
     [](const Node& node, StyleSpec& style, LayoutContext& context) {
         assign(style.color, read_reference(node, context.diagnostics));
     }},
    {"align", "start | end | center | justify",
     "of the lines; a justified row with an aside starts ragged",
     [](const Node& node, StyleSpec& style, LayoutContext& context) {
         assign(style.align, read_choice(node, kAlignments, context.diagnostics));
     }},
    {"hyphens", "on | off", "whether words may be hyphenated",
     [](const Node& node, StyleSpec& style, LayoutContext& context) {
         assign(style.hyphens, read_switch(node, context.diagnostics));
     }},
    {"hyphen_limit", "0–9",
     "at most so many lines in a row end at hyphens, unless one is loose otherwise; 0: any number",
     [](const Node& node, StyleSpec& style, LayoutContext& context) {
         assign(style.hyphen_limit, read_integer(node, 0, 9, context.diagnostics));
     }},
    {"syllable_breaks", "on | off",
     "whether Korean words of justified text may be divided, without a sign",
     [](const Node& node, StyleSpec& style, LayoutContext& context) {
         assign(style.syllable_breaks, read_switch(node, context.diagnostics));
     }},
    {"word_space", "shares", "of the font's own space; the limits are those of justified text",
     [](const Node& node, StyleSpec& style, LayoutContext& context) {
         assign(style.word_space,
                read_shares(node, kLeastSpacePercent, kGreatestSpacePercent, context.diagnostics));
     }},
    {"glyph_scaling", "share", "how much wider or narrower letters of justified text may be",
     [](const Node& node, StyleSpec& style, LayoutContext& context) {
         assign(style.glyph_scaling, read_share(node, 0, kMostScalingPercent, context.diagnostics));
     }},
    {"script_gap", "dimension", "between a CJK letter and a Latin one or a digit of one word",
     [](const Node& node, StyleSpec& style, LayoutContext& context) {
         assign(style.script_gap, read_script_gap(node, context.diagnostics));
     }},
    {"first_line_indent", "dimension", "of a paragraph's first line; negative: the others hang",
     [](const Node& node, StyleSpec& style, LayoutContext& context) {
         assign(style.first_line_indent, read_dimension(node, context.diagnostics));
     }},
    {"least_last_line", "dimension", "a paragraph's last line is no shorter where it can be had",
     [](const Node& node, StyleSpec& style, LayoutContext& context) {
         assign(style.least_last_line, read_dimension(node, context.diagnostics));
     }},
    {"ligatures", "on | off", "whether the font's ligatures are used",
     [](const Node& node, StyleSpec& style, LayoutContext& context) {
         assign(style.ligatures, read_switch(node, context.diagnostics));
     }},
    {"figures", "default | tabular | oldstyle",
     "digits: as the font draws them, of one width (for dates), or with ascenders and descenders",
     [](const Node& node, StyleSpec& style, LayoutContext& context) {
         assign(style.figures, read_choice(node, kFigures, context.diagnostics));
     }},
    {"letter_spacing", "token",
     "between letters, -0.05em to 0.05em; the limits are those of justified text",
     [](const Node& node, StyleSpec& style, LayoutContext& context) {
         assign(style.letter_spacing, read_letter_spacing(node, context.diagnostics));
     }},
};

constexpr KeySpec<LineSpec> kLineKeys[] = {
    {"style", "style", "its text style",
     [](const Node& node, LineSpec& line, LayoutContext& context) {
         assign(line.style, read_reference(node, context.diagnostics));
     }},
    {"space_before", "token", "above it",
     [](const Node& node, LineSpec& line, LayoutContext& context) {
         assign(line.space_before, read_token(node, context.diagnostics));
     }},
    {"space_after", "token", "below it",
     [](const Node& node, LineSpec& line, LayoutContext& context) {
         assign(line.space_after, read_token(node, context.diagnostics));
     }},
};

constexpr KeySpec<TextLineSpec> kTextLineKeys[] = {
    {"text", "template", "what it says",
     [](const Node& node, TextLineSpec& line, LayoutContext& context) {
         assign(line.text, read_template(node, context.diagnostics));
     }},
    {"style", "style", "its text style",
     [](const Node& node, TextLineSpec& line, LayoutContext& context) {
         assign(line.line.style, read_reference(node, context.diagnostics));
     }},
    {"space_before", "token", "above it",
     [](const Node& node, TextLineSpec& line, LayoutContext& context) {
         assign(line.line.space_before, read_token(node, context.diagnostics));
     }},
    {"space_after", "token", "below it",
     [](const Node& node, TextLineSpec& line, LayoutContext& context) {
         assign(line.line.space_after, read_token(node, context.diagnostics));
     }},
};

}  // namespace

std::span<const KeySpec<StyleSpec>> style_spec_keys() {
    return kStyleKeys;
}
std::span<const KeySpec<LineSpec>> line_spec_keys() {
    return kLineKeys;
}
std::span<const KeySpec<TextLineSpec>> text_line_spec_keys() {
    return kTextLineKeys;
}

}  // namespace cvpdf
