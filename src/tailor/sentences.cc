#include "tailor/sentences.h"

#include <cstddef>
#include <string>

#include "base/unicode.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

bool is_wide_end(char32_t c) {
    return c == U'。' || c == U'！' || c == U'？';
}

bool is_end(char32_t c) {
    return c == U'.' || c == U'!' || c == U'?' || is_wide_end(c);
}

bool closes(char32_t c) {
    return c == U')' || c == U'"' || c == U'”' || c == U'’' || c == U'」' || c == U'』' ||
           c == U'）';
}

bool is_small_letter(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    std::size_t end = at;
    const char32_t c = next_code_point(text, &end);
    const std::string letter(text.substr(at, end - at));
    return word_script(c) == WordScript::kLetter && is_left_to_right_letter(c) &&
           fold_case(letter) == letter;
}

}  // namespace

std::vector<std::string_view> split_sentences(std::string_view text) {
    std::vector<std::string_view> sentences;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        char32_t c = next_code_point(text, &at);
        if (!is_end(c)) continue;
        bool wide = is_wide_end(c);
        std::size_t end = at;
        for (std::size_t next = at; next < text.size(); end = next) {
            c = next_code_point(text, &next);
            if (!is_end(c) && !closes(c)) break;
            wide = wide || is_wide_end(c);
        }
        std::size_t behind = end;
        for (std::size_t next = end; next < text.size(); behind = next) {
            if (!is_white_space(next_code_point(text, &next))) break;
        }
        at = behind;
        const bool parted = wide || behind > end;
        if (!parted || is_small_letter(text, behind)) continue;
        sentences.push_back(text.substr(begin, behind - begin));
        begin = behind;
    }
    if (begin < text.size()) sentences.push_back(text.substr(begin));
    return sentences;
}

}  // namespace cvpdf
