#include "pdf/content_lexer.h"

#include <charconv>
#include <cmath>
#include <utility>

namespace cvpdf {

namespace {

constexpr int kDeepest = 32;
/// Operands beyond this are of no operator.
constexpr std::size_t kMostOperands = 4096;

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool is_delimiter(char c) {
    return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos;
}

int hexadecimal_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::optional<PdfItem> number_of(std::string_view word) {
    std::string_view digits = word;
    if (digits.starts_with('+')) digits.remove_prefix(1);
    std::int64_t integer = 0;
    const char* const end = digits.data() + digits.size();
    const auto whole = std::from_chars(digits.data(), end, integer);
    if (whole.ec == std::errc() && whole.ptr == end) {
        return PdfItem{.kind = PdfItemKind::kInteger, .integer = integer};
    }
    double real = 0;
    const auto parsed = std::from_chars(digits.data(), end, real, std::chars_format::fixed);
    if (parsed.ec != std::errc() || parsed.ptr != end || !std::isfinite(real)) return std::nullopt;
    return PdfItem{.kind = PdfItemKind::kReal, .real = real};
}

}  // namespace

std::optional<ContentOperation> ContentLexer::next() {
    ContentOperation out;
    while (true) {
        skip_space();
        if (at_ >= bytes_.size()) return std::nullopt;
        word_.clear();
        if (std::optional<PdfItem> item = read_item(0)) {
            if (out.operands.size() < kMostOperands) out.operands.push_back(*std::move(item));
        } else if (!word_.empty()) {
            out.name = std::move(word_);
            if (out.name == "ID") skip_inline_image();
            return out;
        }
    }
}

void ContentLexer::skip_space() {
    while (at_ < bytes_.size()) {
        if (bytes_[at_] == '%') {
            while (at_ < bytes_.size() && bytes_[at_] != '\n' && bytes_[at_] != '\r') ++at_;
        } else if (is_space(bytes_[at_])) {
            ++at_;
        } else {
            return;
        }
    }
}

std::optional<PdfItem> ContentLexer::read_item(int depth) {
    bracket_ = '\0';
    const char c = bytes_[at_];
    const bool doubled = at_ + 1 < bytes_.size() && bytes_[at_ + 1] == c;
    if (c == '(') return read_literal_string();
    if (c == '<' && doubled) {
        at_ += 2;
        return read_list('>', depth + 1);
    }
    if (c == '<') return read_hexadecimal_string();
    if (c == '[') {
        ++at_;
        return read_list(']', depth + 1);
    }
    if (c == '/') {
        ++at_;
        return PdfItem{.kind = PdfItemKind::kName, .text = read_word()};
    }
    if (is_delimiter(c)) {
        at_ += c == '>' && doubled ? 2 : 1;
        bracket_ = c;
        return std::nullopt;
    }
    std::string word = read_word();
    if (std::optional<PdfItem> number = number_of(word)) return number;
    if (word == "true" || word == "false") {
        return PdfItem{.kind = PdfItemKind::kBool, .integer = word == "true" ? 1 : 0};
    }
    if (word == "null") return PdfItem{};
    word_ = std::move(word);
    return std::nullopt;
}

PdfItem ContentLexer::read_list(char closing, int depth) {
    PdfItem out{.kind = closing == ']' ? PdfItemKind::kArray : PdfItemKind::kDict};
    bool has_key = false;
    std::string key;
    while (true) {
        skip_space();
        if (at_ >= bytes_.size()) break;
        if (depth > kDeepest) {
            at_ = bytes_.size();
            break;
        }
        std::optional<PdfItem> item = read_item(depth);
        if (!item && bracket_ == closing) break;
        if (!item) continue;
        if (closing == ']') {
            out.items.push_back(*std::move(item));
        } else if (!has_key) {
            key = item->text;
            has_key = true;
        } else {
            out.keys.push_back(key);
            out.items.push_back(*std::move(item));
            has_key = false;
        }
    }
    word_.clear();
    bracket_ = '\0';
    return out;
}

PdfItem ContentLexer::read_literal_string() {
    PdfItem out{.kind = PdfItemKind::kString};
    int open = 1;
    for (++at_; at_ < bytes_.size(); ++at_) {
        char c = bytes_[at_];
        if (c == '(') ++open;
        if (c == ')' && --open == 0) {
            ++at_;
            break;
        }
        if (c == '\\' && at_ + 1 < bytes_.size()) {
            c = bytes_[++at_];
            if (c >= '0' && c <= '7') {
                int value = c - '0';
                for (int i = 0; i < 2 && at_ + 1 < bytes_.size() && bytes_[at_ + 1] >= '0' &&
                                bytes_[at_ + 1] <= '7';
                     ++i) {
                    value = value * 8 + (bytes_[++at_] - '0');
                }
                out.text += static_cast<char>(value & 0xFF);
                continue;
            }
            constexpr std::string_view kLetters = "nrtbf";
            constexpr std::string_view kMeanings = "\n\r\t\b\f";
            const std::size_t letter = kLetters.find(c);
            if (c == '\r' && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\n') ++at_;
            if (c == '\n' || c == '\r') continue;
            out.text += letter == std::string_view::npos ? c : kMeanings[letter];
            continue;
        }
        out.text += c;
    }
    return out;
}

PdfItem ContentLexer::read_hexadecimal_string() {
    PdfItem out{.kind = PdfItemKind::kString};
    int pending = -1;
    for (++at_; at_ < bytes_.size(); ++at_) {
        if (bytes_[at_] == '>') {
            ++at_;
            break;
        }
        const int value = hexadecimal_value(bytes_[at_]);
        if (value < 0) continue;
        if (pending < 0) {
            pending = value;
        } else {
            out.text += static_cast<char>(pending << 4 | value);
            pending = -1;
        }
    }
    if (pending >= 0) out.text += static_cast<char>(pending << 4);
    return out;
}

std::string ContentLexer::read_word() {
    std::string out;
    while (at_ < bytes_.size() && !is_space(bytes_[at_]) && !is_delimiter(bytes_[at_])) {
        const bool escape = bytes_[at_] == '#' && at_ + 2 < bytes_.size() &&
                            hexadecimal_value(bytes_[at_ + 1]) >= 0 &&
                            hexadecimal_value(bytes_[at_ + 2]) >= 0;
        if (escape) {
            out += static_cast<char>(hexadecimal_value(bytes_[at_ + 1]) << 4 |
                                     hexadecimal_value(bytes_[at_ + 2]));
            at_ += 3;
        } else {
            out += bytes_[at_++];
        }
    }
    return out;
}

void ContentLexer::skip_inline_image() {
    while (at_ < bytes_.size()) {
        const std::size_t end = bytes_.find("EI", at_);
        if (end == std::string_view::npos) {
            at_ = bytes_.size();
            return;
        }
        at_ = end + 2;
        const bool begins = end > 0 && is_space(bytes_[end - 1]);
        if (begins && (at_ == bytes_.size() || is_space(bytes_[at_]))) return;
    }
}

}  // namespace cvpdf
