#include "input/json_word.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "input/json.h"

namespace cvpdf {

JsonSyntax json_syntax_of(std::string_view file_name) {
    const bool json5 = file_name.ends_with(".json5") || file_name.ends_with(".jsonc");
    return json5 ? JsonSyntax::kJson5 : JsonSyntax::kStrict;
}

bool is_json_name(std::string_view file_name) {
    return file_name.ends_with(".json") || json_syntax_of(file_name) == JsonSyntax::kJson5;
}

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

bool is_json5_number(std::string_view word) {
    if (word.starts_with('+') || word.starts_with('-')) word.remove_prefix(1);
    if (word == "Infinity" || word == "NaN") return true;
    if (word.starts_with("0x") || word.starts_with("0X")) {
        word.remove_prefix(2);
        return !word.empty() &&
               word.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
    }
    if (word == ".") return false;
    std::string whole(word);
    if (word.starts_with('.')) whole.insert(0, "0");
    if (const std::size_t dot = whole.find('.');
        dot != std::string::npos && (dot + 1 == whole.size() || !is_json_digit(whole[dot + 1]))) {
        whole.insert(dot + 1, "0");
    }
    return is_json_number(whole);
}

bool looks_like_json(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const auto next = [&]() -> char {
        while (true) {
            const std::size_t at = text.find_first_not_of(" \t\r\n");
            text.remove_prefix(std::min(at, text.size()));
            const bool line = text.starts_with("//");
            if (!line && !text.starts_with("/*")) return text.empty() ? '\0' : text.front();
            const std::string_view close = line ? "\n" : "*/";
            const std::size_t end = text.find(close, 2);
            if (end == std::string_view::npos) return '\0';
            text.remove_prefix(end + close.size());
        }
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
