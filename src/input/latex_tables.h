// What LaTeX's commands stand for.

#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace cvpdf {

struct LatexRow {
    std::string_view command;
    std::string_view text;
};
/// The text of a command in a table; none where it is not there.
std::optional<std::string_view> find_row(std::span<const LatexRow> rows, std::string_view command);

/// The combining mark (Unicode block 0300) of an accent command: `'`, `"`, `c`, `H`…
std::optional<std::string_view> find_accent(std::string_view command);
/// The text of a command without arguments: `ss`, `ldots`, `&`, `alpha`, `mnras`…
std::optional<std::string_view> find_symbol(std::string_view command);

/// What a command with one argument makes of it.
enum class LatexMarkup {
    kPlain,
    kItalic,
    kBold,
    kCode,
    kSuperscript,
    kSubscript,
    kUrl,
    kHref,
    kRoot,
    kFraction,   ///< of two arguments
    kChemistry,  ///< `\ce{H2O}`
};
std::optional<LatexMarkup> find_markup(std::string_view command);
/// Commands that hold to the end of the group (`\em`) or do nothing that a text would show.
bool is_silent(std::string_view command);

}  // namespace cvpdf
