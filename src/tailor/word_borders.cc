#include "tailor/word_borders.h"

#include "base/ascii.h"
#include "base/unicode.h"
#include "tailor/word_runs.h"

namespace cvpdf {

std::size_t behind_sign(std::string_view text, std::size_t at) {
    next_code_point(text, &at);
    return at;
}

bool parts_phrases(char32_t c) {
    return !(c == ' ' || c == '-' || c == '/' || c == '*' || c == '_' || c == '`' || c == '&');
}

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'’';
}

char joint_before(std::string_view text, std::size_t at) {
    constexpr std::string_view kCurly = "’";
    const std::string_view before = text.substr(0, at);
    const std::size_t size = before.ends_with(kCurly) ? kCurly.size() : 1;
    if (before.size() <= size || !is_word_byte(before, before.size() - size - 1)) return '\0';
    if (size > 1) return '\'';
    const char last = before.back();
    return last == '-' || last == '/' || last == '\'' ? last : '\0';
}

bool ends_sentence(char32_t c) {
    return c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == '\n';
}

bool is_leading_point(std::string_view text, std::size_t at) {
    const auto is_letter = [&](std::size_t i) {
        return i < text.size() && is_ascii_letter(static_cast<unsigned char>(text[i]));
    };
    const bool alone = at == 0 || (!is_word_byte(text, at - 1) && text[at - 1] != '.');
    return text[at] == '.' && alone && is_letter(at + 1) && is_letter(at + 2);
}

}  // namespace cvpdf
