#include "input/json_string.h"

#include <charconv>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/ligatures.h"
#include "base/unicode.h"

namespace cvpdf {
namespace {

bool is_high_surrogate(char32_t unit) {
    return unit >= 0xD800 && unit <= 0xDBFF;
}

bool is_low_surrogate(char32_t unit) {
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

char32_t join_surrogates(char32_t high, char32_t low) {
    return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
}

class Decoder {
  public:
    Decoder(std::string_view text, Span inside, JsonSyntax syntax, Diagnostics& diagnostics)
        : text_(text),
          at_(inside.begin),
          end_(inside.end),
          file_(inside.file),
          syntax_(syntax),
          origin_(inside.file),
          diagnostics_(diagnostics) {}

    JsonString decode() {
        while (at_ < end_) {
            const std::uint32_t run = at_;
            while (at_ < end_ && text_[at_] != '\\' && !is_control(text_[at_])) ++at_;
            add(text_.substr(run, at_ - run), run, at_);
            if (at_ == end_) break;
            if (text_[at_] == '\\') {
                decode_escape();
            } else {
                if (syntax_ == JsonSyntax::kStrict) {
                    report(at_, at_ + 1, "a string cannot hold a tab", "it is written \\t");
                }
                add(" ", at_, at_ + 1);
                ++at_;
            }
        }
        Normalized normal = to_plain_letters(std::move(decoded_), std::move(origin_));
        return {.text = std::move(normal.text), .origin = std::move(normal.origin)};
    }

  private:
    static bool is_control(char byte) { return static_cast<unsigned char>(byte) < 0x20; }

    void report(std::uint32_t begin, std::uint32_t end, std::string message,
                std::string hint = {}) {
        std::vector<std::string> hints;
        if (!hint.empty()) hints.push_back(std::move(hint));
        diagnostics_.error({.file = file_, .begin = begin, .end = end}, std::move(message),
                           std::move(hints));
    }

    void add(std::string_view text, std::uint32_t begin, std::uint32_t end) {
        if (text.empty()) return;
        origin_.append({.text_begin = static_cast<std::uint32_t>(decoded_.size()),
                        .text_length = static_cast<std::uint32_t>(text.size()),
                        .source_begin = begin,
                        .source_length = end - begin});
        decoded_ += text;
    }

    void decode_escape() {
        constexpr std::string_view kLetters = "\"\\/bfnrt";
        constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
        const std::uint32_t begin = at_;
        const char letter = begin + 1 < end_ ? text_[begin + 1] : '\0';
        if (letter == 'u') return decode_unit(begin);
        const std::size_t index = kLetters.find(letter);
        if (index == std::string_view::npos && syntax_ == JsonSyntax::kJson5) {
            return decode_json5_escape(begin);
        }
        at_ = begin + 2;
        if (letter == '\0' || index == std::string_view::npos) {
            std::size_t behind = begin + 1;
            if (behind < end_) next_code_point(text_, &behind);
            at_ = static_cast<std::uint32_t>(behind);
            report(begin, at_, fmt::format("unknown escape '{}'", text_.substr(begin, at_ - begin)),
                   "a backslash itself is written twice");
            return;
        }
        add_code_point(static_cast<unsigned char>(kMeanings[index]), begin);
    }

    /// A line's end vanishes, `\x41` is a sign by its number, any other sign stands for itself.
    void decode_json5_escape(std::uint32_t begin) {
        std::size_t behind = begin + 1;
        const std::string_view rest = text_.substr(begin + 1, end_ - begin - 1);
        if (rest.starts_with("\r\n")) {
            at_ = begin + 3;
        } else if (rest.starts_with('\n') || rest.starts_with('\r')) {
            at_ = begin + 2;
        } else if (const auto unit = digits_at(begin + 2, 2); rest.starts_with('x') && unit) {
            at_ = begin + 4;
            add_code_point(*unit, begin);
        } else {
            if (behind < end_) next_code_point(text_, &behind);
            at_ = static_cast<std::uint32_t>(behind);
            const bool blank = rest.starts_with('v') || rest.starts_with('0');
            add(blank ? " " : text_.substr(begin + 1, behind - begin - 1), begin, at_);
        }
    }

    /// The number of `count` hexadecimal digits.
    std::optional<char32_t> digits_at(std::uint32_t begin, std::uint32_t count) const {
        if (begin + count > end_) return std::nullopt;
        const char* first = text_.data() + begin;
        std::uint32_t number = 0;
        const auto result = std::from_chars(first, first + count, number, 16);
        if (result.ec != std::errc() || result.ptr != first + count) return std::nullopt;
        return number;
    }

    /// The four digits behind `\u` at `begin`.
    std::optional<char32_t> unit_at(std::uint32_t begin) const {
        if (begin + 6 > end_ || text_.substr(begin, 2) != "\\u") return std::nullopt;
        return digits_at(begin + 2, 4);
    }

    void decode_unit(std::uint32_t begin) {
        const std::optional<char32_t> unit = unit_at(begin);
        if (!unit) {
            at_ = begin + 2;
            report(begin, at_, "four hexadecimal digits are missing behind \\u",
                   "a character is written like this: \\u00e9");
            return;
        }
        at_ = begin + 6;
        if (is_high_surrogate(*unit)) {
            if (const auto low = unit_at(at_); low && is_low_surrogate(*low)) {
                at_ += 6;
                return add_code_point(join_surrogates(*unit, *low), begin);
            }
        }
        if (is_high_surrogate(*unit) || is_low_surrogate(*unit)) {
            report(begin, at_,
                   fmt::format("'{}' is half of a character", text_.substr(begin, at_ - begin)),
                   "characters above U+FFFF are written as two escapes: \\ud83d\\ude00");
            return;
        }
        add_code_point(*unit, begin);
    }

    /// A control character is no text: line ends and tabs stay, the others become a blank.
    void add_code_point(char32_t code_point, std::uint32_t begin) {
        const bool blank = code_point == '\n' || code_point == '\r' || code_point == '\t';
        if ((code_point < 0x20 && !blank) || code_point == 0x7F) {
            diagnostics_.warning({.file = file_, .begin = begin, .end = at_},
                                 fmt::format("the control character U+{:04X} is read as a blank",
                                             static_cast<std::uint32_t>(code_point)));
            code_point = ' ';
        }
        std::string bytes;
        append_utf8(bytes, code_point);
        add(bytes, begin, at_);
    }

    std::string_view text_;
    std::uint32_t at_;
    std::uint32_t end_;
    FileId file_;
    JsonSyntax syntax_;
    std::string decoded_;
    Origin origin_;
    Diagnostics& diagnostics_;
};

}  // namespace

std::uint32_t find_string_end(std::string_view text, std::uint32_t begin) {
    const char quote = text[begin];
    const std::string_view signs = quote == '"' ? "\"\\\n\r" : "'\\\n\r";
    std::size_t at = begin + 1;
    while (at < text.size()) {
        at = text.find_first_of(signs, at);
        if (at == std::string_view::npos) break;
        if (text[at] == quote) return static_cast<std::uint32_t>(at);
        if (text[at] != '\\') break;
        at += text.substr(at + 1, 2) == "\r\n" ? 3 : 2;
    }
    return static_cast<std::uint32_t>(text.size());
}

JsonString decode_json_string(std::string_view text, Span inside, JsonSyntax syntax,
                              Diagnostics& diagnostics) {
    return Decoder(text, inside, syntax, diagnostics).decode();
}

}  // namespace cvpdf
