// The values that layouts are written in: lengths with their units, tokens, colours, words.
//
// Every reader takes a Node and gives a value; a wrong one is an error under its own characters and
// gives none, and the caller keeps what it had.

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/color.h"
#include "base/diagnostic.h"
#include "base/geometry.h"
#include "base/length.h"
#include "cv/locale.h"
#include "input/node.h"
#include "layout/layout.h"

namespace cvpdf {

/// `6pt`, `12.5 mm`, `1.2em`: a number and one of pt, mm, cm, in, em.
std::optional<Dimension> read_dimension(const Node& node, Diagnostics& diagnostics);
/// The same without em.
std::optional<Length> read_length(const Node& node, Diagnostics& diagnostics);
/// A dimension, or {ideal, min, max} of which min and max may be left out.
std::optional<Token> read_token(const Node& node, Diagnostics& diagnostics);
/// `150%` in thousandths, within `least` and `most` per cent.
std::optional<int> read_share(const Node& node, int least, int most, Diagnostics& diagnostics);
/// A share, or {ideal, min, max} of which min and max may be left out.
std::optional<Shares> read_shares(const Node& node, int least, int most, Diagnostics& diagnostics);
/// `#rrggbb` or `#rgb`.
std::optional<Color> parse_color(std::string_view text);
inline constexpr std::string_view kColorHint = "a colour is written \"#rrggbb\", in quotes";
std::optional<Color> read_color(const Node& node, Diagnostics& diagnostics);
std::optional<std::string> read_text(const Node& node, Diagnostics& diagnostics);
std::optional<Reference> read_reference(const Node& node, Diagnostics& diagnostics);
std::optional<int> read_integer(const Node& node, int least, int most, Diagnostics& diagnostics);
std::optional<Switch> read_switch(const Node& node, Diagnostics& diagnostics);
std::optional<Template> read_template(const Node& node, Diagnostics& diagnostics);
/// `paper`: what `locale` stands for.
std::optional<Size> read_page_size(const Node& node, Paper paper, Diagnostics& diagnostics);
/// One length for all sides, or {top, right, bottom, left} over what there was.
std::optional<Insets> read_insets(const Node& node, Insets before, Diagnostics& diagnostics);

/// A word and what it means.
template <class Value>
struct Choice {
    std::string_view word = {};
    Value value = {};
};

/// The error for a word that is none of `words`.
void report_unknown_word(const Node& node, std::span<const std::string_view> words,
                         Diagnostics& diagnostics);

/// The error for a value of the wrong kind: "expected a list, found a text".
void report_kind(const Node& node, std::string_view expected, Diagnostics& diagnostics);

template <class Value, std::size_t size>
std::optional<Value> read_choice(const Node& node, const Choice<Value> (&choices)[size],
                                 Diagnostics& diagnostics) {
    std::string_view words[size];
    for (std::size_t i = 0; i < size; ++i) {
        if (node.is_scalar() && node.text == choices[i].word) return choices[i].value;
        words[i] = choices[i].word;
    }
    report_unknown_word(node, words, diagnostics);
    return {};
}

/// A list of such words; what is none of them is left out.
template <class Value, std::size_t size>
std::optional<std::vector<Value>> read_choices(const Node& node,
                                               const Choice<Value> (&choices)[size],
                                               Diagnostics& diagnostics) {
    if (!node.is_sequence()) {
        report_kind(node, "a list", diagnostics);
        return {};
    }
    std::vector<Value> values;
    for (const Node& item : node.items) {
        if (const auto value = read_choice(item, choices, diagnostics)) values.push_back(*value);
    }
    return values;
}

/// The error for a key that is none of `known`.
void report_unknown_layout_key(const Member& member, std::span<const std::string_view> known,
                               Diagnostics& diagnostics);

}  // namespace cvpdf
