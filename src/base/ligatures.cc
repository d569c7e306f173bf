#include "base/ligatures.h"

#include <utility>

namespace cvpdf {
namespace {

constexpr std::size_t kLigatureBytes = 3;

std::uint32_t u32(std::size_t value) {
    return static_cast<std::uint32_t>(value);
}

/// Where the first ligature from `begin` on stands.
std::size_t find_ligature(std::string_view text, std::size_t begin) {
    constexpr std::string_view kFirstBytes = "\xEF\xAC";  // of U+FB00–FB3F
    std::size_t at = text.find(kFirstBytes, begin);
    while (at != std::string_view::npos) {
        std::size_t end = at;
        if (!ligature_letters(next_code_point(text, &end)).empty()) return at;
        at = text.find(kFirstBytes, end);
    }
    return at;
}

/// Of an address every character counts. Asked for places from the first to the last.
class AddressWatch {
  public:
    explicit AddressWatch(std::string_view text) : text_(text) {}

    bool is_inside(std::size_t at) {
        constexpr std::string_view kSign = "://";
        const std::size_t blank = text_.substr(seen_, at - seen_).find_last_of(" \t\n");
        if (blank != std::string_view::npos) inside_ = false;
        const std::size_t begin = blank == std::string_view::npos
                                      ? seen_ - std::min(seen_, kSign.size() - 1)
                                      : seen_ + blank;
        inside_ = inside_ || text_.substr(begin, at - begin).find(kSign) != std::string_view::npos;
        seen_ = at;
        return inside_;
    }

  private:
    std::string_view text_;
    std::size_t seen_ = 0;
    bool inside_ = false;
};

}  // namespace

std::string_view ligature_letters(char32_t code_point) {
    constexpr std::string_view kLetters[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    const bool is_ligature = code_point >= 0xFB00 && code_point <= 0xFB06;
    return is_ligature ? kLetters[code_point - 0xFB00] : std::string_view{};
}

Normalized to_plain_letters(std::string text, Origin origin) {
    std::size_t at = find_ligature(text, 0);
    if (at == std::string::npos) return to_nfc(std::move(text), std::move(origin));
    Normalized spelled{.text = {}, .origin = Origin(origin.file())};
    std::size_t done = 0;
    AddressWatch watch(text);
    const auto copy_to = [&](std::size_t end) {
        spelled.origin.append(origin.slice(u32(done), u32(end)), u32(spelled.text.size()));
        spelled.text.append(text, done, end - done);
        done = end;
    };
    for (; at != std::string::npos; at = find_ligature(text, at + kLigatureBytes)) {
        if (watch.is_inside(at)) continue;
        copy_to(at);
        done = at + kLigatureBytes;
        std::size_t begin = at;
        const std::string_view letters = ligature_letters(next_code_point(text, &begin));
        const Span source = origin.source(u32(at), u32(done));
        if (!source.detached()) {
            spelled.origin.append({.text_begin = u32(spelled.text.size()),
                                   .text_length = u32(letters.size()),
                                   .source_begin = source.begin,
                                   .source_length = source.end - source.begin});
        }
        spelled.text += letters;
    }
    copy_to(text.size());
    return to_nfc(std::move(spelled.text), std::move(spelled.origin));
}

}  // namespace cvpdf
