#include "input/quote_marks.h"

#include "base/ascii.h"
#include "base/direction.h"
#include "base/script.h"
#include "base/unicode.h"

namespace cvpdf {

namespace {

/// The marks round what is written in Latin letters or their like.
struct EuropeanQuotes {
    QuotePair usual = {};
    /// With a left-to-right mark on the outside (UAX #9): beside letters that run to the left they
    /// go with what they are round.
    QuotePair marked = {};
};
constexpr EuropeanQuotes kDoubles{.usual = {"\u201C", "\u201D"},
                                  .marked = {"\u200E\u201C", "\u201D\u200E"}};
constexpr EuropeanQuotes kSingles{.usual = {"\u2018", "\u2019"},
                                  .marked = {"\u200E\u2018", "\u2019\u200E"}};

constexpr char32_t kFirstIsolate = 0x2066;
constexpr char32_t kLastIsolate = 0x2068;
constexpr char32_t kIsolateEnd = 0x2069;

bool begins_isolate(char32_t c) {
    return c >= kFirstIsolate && c <= kLastIsolate;
}

/// In text that runs to the left: whether a quote from `begin` to `end` touches nothing that runs
/// to the right, so that its marks stand as the text's own do. Digits behind it run as it does,
/// those before it as the letters before them.
bool stands_among_leftward(std::u32string_view text, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i > 0; --i) {
        const char32_t c = text[i - 1];
        if (begins_isolate(c)) return false;
        if (c == kIsolateEnd) {
            while (i > 1 && !begins_isolate(text[i - 1])) --i;
            continue;
        }
        if (is_left_to_right_letter(c)) return false;
        if (is_right_to_left_letter(c)) break;
    }
    for (std::size_t i = end; i < text.size(); ++i) {
        const char32_t c = text[i];
        if (begins_isolate(c)) {
            while (i + 1 < text.size() && text[i] != kIsolateEnd) ++i;
            continue;
        }
        if (c == kIsolateEnd || is_right_to_left_letter(c)) return true;
        if (is_left_to_right_letter(c) || is_ascii_digit(c)) return false;
    }
    return true;
}

}  // namespace

QuotePair quotes_round(const TypedQuote& quote, QuotePair own, QuoteKind kind) {
    const auto& [text, begin, runs_left] = quote;
    bool has_letter = false;
    std::size_t end = begin + 1;
    for (; end < text.size() && text[end] != text[begin]; ++end) {
        if (is_in_many_scripts(text[end])) continue;
        if (!is_european_letter(text[end])) return own;
        has_letter = true;
    }
    if (!has_letter) return own;
    const EuropeanQuotes& european = kind == QuoteKind::kDouble ? kDoubles : kSingles;
    if (!runs_left) return european.usual;
    return stands_among_leftward(text, begin, end) ? own : european.marked;
}

}  // namespace cvpdf
