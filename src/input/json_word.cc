#include "input/json_word.h"

#include <algorithm>
#include <string_view>

#include "input/json.h"

namespace cvpdf {

bool is_json_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

bool is_json_word(char byte) {
    return is_json_digit(byte) || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           byte == '_' || byte == '-' || byte == '+' || byte == '.' || byte == '$' ||
           static_cast<unsigned char>(byte) >= 0x80;
}

bool is_json_number(std::string_view word) {
    const auto digits = [&] {
        const std::size_t count = std::min(word.find_first_not_of("0123456789"), word.size());
        word.remove_prefix(count);
        return count;
    };
    if (word.starts_with('-')) word.remove_prefix(1);
    const bool leading_zero = word.starts_with('0');
    const std::size_t whole = digits();
    if (whole == 0 || (leading_zero && whole > 1)) return false;
    if (word.starts_with('.')) {
        word.remove_prefix(1);
        if (digits() == 0) return false;
    }
    if (word.starts_with('e') || word.starts_with('E')) {
        word.remove_prefix(1);
        if (word.starts_with('+') || word.starts_with('-')) word.remove_prefix(1);
        if (digits() == 0) return false;
    }
    return word.empty();
}

bool looks_like_json(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const auto next = [&]() -> char {
        const std::size_t at = text.find_first_not_of(" \t\r\n");
        text.remove_prefix(std::min(at, text.size()));
        return text.empty() ? '\0' : text.front();
    };
    char first = next();
    if (first == '[') {
        text.remove_prefix(1);
        first = next();
    }
    if (first != '{') return false;
    text.remove_prefix(1);
    const char second = next();
    return second == '"' || second == '}';
}

}  // namespace cvpdf
