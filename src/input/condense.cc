#include "input/condense.h"

#include <algorithm>
#include <array>

namespace cvpdf {
namespace {

/// A run shorter than this is not worth a cut.
constexpr std::size_t kShortestRun = 3;
/// The longest escape, `\UXXXXXXXX`, without its backslash.
constexpr std::size_t kLongestEscape = 9;

enum class ByteClass : unsigned char {
    kOther,
    kWord,   ///< no meaning to YAML wherever it stands
    kTail,   ///< none behind a word
    kInner,  ///< none between two words
};

constexpr std::array<ByteClass, 256> make_classes() {
    std::array<ByteClass, 256> classes{};
    for (unsigned byte = 0; byte < 256; ++byte) {
        const bool word = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                          (byte >= '0' && byte <= '9') || byte >= 0x80;
        if (word) classes[byte] = ByteClass::kWord;
    }
    for (const char byte : {'/', '(', ')', ';', '=', '+', '_', '$', '^'}) {
        classes[static_cast<unsigned char>(byte)] = ByteClass::kWord;
    }
    for (const char byte : {'-', '.', '%', '@', '&', '*', '!', '?', '|', '>', '#', '`', '~'}) {
        classes[static_cast<unsigned char>(byte)] = ByteClass::kTail;
    }
    classes[' '] = ByteClass::kInner;
    classes[':'] = ByteClass::kInner;
    return classes;
}
constexpr std::array<ByteClass, 256> kClasses = make_classes();

/// Words that yaml-cpp reads as no value.
bool is_null_word(std::string_view word) {
    return word == "null" || word == "Null" || word == "NULL";
}

ByteClass class_at(std::string_view text, std::size_t offset) {
    return offset < text.size() ? kClasses[static_cast<unsigned char>(text[offset])]
                                : ByteClass::kOther;
}

/// Whether the run goes on behind the space or colon at `offset`. Behind a space, a sign is within
/// the same text as the words before it; but `#` begins a comment.
bool goes_on_behind(std::string_view raw, std::size_t offset) {
    const ByteClass next = class_at(raw, offset + 1);
    if (next == ByteClass::kWord) return true;
    return raw[offset] == ' ' && next == ByteClass::kTail && raw[offset + 1] != '#';
}

/// The end of the run of words that begins at `begin`.
std::size_t find_run_end(std::string_view raw, std::size_t begin) {
    std::size_t end = begin;
    for (;;) {
        const ByteClass current = class_at(raw, end);
        if (current == ByteClass::kOther) break;
        if (current == ByteClass::kInner && !goes_on_behind(raw, end)) break;
        ++end;
    }
    return end;
}

/// True for bytes whose following word is a name (of an anchor, alias, tag, directive).
bool introduces_name(char byte) {
    return byte == '&' || byte == '*' || byte == '!' || byte == '%';
}

class Condenser {
  public:
    explicit Condenser(std::string_view raw) : raw_(raw) { result_.text.reserve(raw.size() / 2); }

    Condensed run() {
        if (raw_.starts_with("\xEF\xBB\xBF")) cut("", 3);
        while (position_ < raw_.size()) step();
        return std::move(result_);
    }

  private:
    void step() {
        const char byte = raw_[position_];
        if (byte == '\r') {
            const bool pair = position_ + 1 < raw_.size() && raw_[position_ + 1] == '\n';
            cut("\n", pair ? 2 : 1);
        } else if (byte == '\\') {
            keep_escape();
        } else if (introduces_name(byte)) {
            keep_name();
        } else if (class_at(raw_, position_) == ByteClass::kWord) {
            const std::size_t length = find_run_end(raw_, position_) - position_;
            if (length >= kShortestRun && !is_null_word(raw_.substr(position_, length))) {
                cut("x", length);
            } else {
                keep(length);
            }
        } else {
            keep(1);
        }
    }

    /// Copies up to `length` bytes; stops before a line ending's CR.
    void keep(std::size_t length) {
        const std::string_view kept = raw_.substr(position_, length);
        const std::size_t size = std::min(kept.find('\r'), kept.size());
        result_.text += kept.substr(0, size);
        position_ += size;
    }

    /// An escape and what may belong to it, up to the next one.
    void keep_escape() {
        const std::size_t next = raw_.substr(position_, 1 + kLongestEscape).find('\\', 2);
        keep(next == std::string_view::npos ? 1 + kLongestEscape : next);
    }

    void keep_name() {
        const std::size_t end = raw_.find_first_of(" \t\r\n", position_);
        keep(std::min(end, raw_.size()) - position_);
    }

    void cut(std::string_view replacement, std::size_t raw_length) {
        result_.cuts.push_back({.text_begin = static_cast<std::uint32_t>(result_.text.size()),
                                .text_length = static_cast<std::uint32_t>(replacement.size()),
                                .raw_begin = static_cast<std::uint32_t>(position_),
                                .raw_length = static_cast<std::uint32_t>(raw_length)});
        result_.text += replacement;
        position_ += raw_length;
    }

    std::string_view raw_;
    std::size_t position_ = 0;
    Condensed result_;
};

}  // namespace

std::uint32_t Condensed::raw_offset(std::uint32_t text_offset) const {
    const auto is_behind = [&](std::size_t cut) {
        return cut >= cuts.size() || cuts[cut].text_begin > text_offset;
    };
    std::size_t after = last_cut;  // the first cut behind the offset
    if (!is_behind(after) || (after > 0 && is_behind(after - 1))) {
        constexpr std::size_t kFew = 8;
        for (std::size_t i = 0; i < kFew && !is_behind(after); ++i) ++after;
        if (!is_behind(after) || (after > 0 && is_behind(after - 1))) {
            const auto found = std::ranges::upper_bound(cuts, text_offset, {}, &Cut::text_begin);
            after = static_cast<std::size_t>(found - cuts.begin());
        }
        last_cut = after;
    }
    if (after == 0) return text_offset;
    const Cut& cut = cuts[after - 1];
    const std::uint32_t inside = text_offset - cut.text_begin;
    if (inside == 0 && cut.text_length > 0) return cut.raw_begin;
    return cut.raw_begin + cut.raw_length + (inside - cut.text_length);
}

Condensed condense(std::string_view raw) {
    return Condenser(raw).run();
}

}  // namespace cvpdf
