#include "text/line_breaks.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include <unicode/uchar.h>

#include "base/ascii.h"
#include "base/segments.h"
#include "base/unicode.h"
#include "text/characters.h"
#include "text/glue.h"
#include "text/url_breaks.h"

namespace cvpdf {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;
constexpr char32_t kZeroWidthSpace = 0x200B;
constexpr char32_t kEnDash = 0x2013;
constexpr char32_t kEmDash = 0x2014;

bool is_one_of(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}

bool is_hyphen(char32_t c) {
    return c == '-' || c == 0x2010;
}

/// Punctuation that stands between two things of a row: it ends a line, it never begins one.
bool is_separator(char32_t c) {
    return is_one_of(c, U"–—―‒·•∙⋅‧|/~〜～-−→");
}

bool is_currency(char32_t c) {
    return u_charType(static_cast<UChar32>(c)) == U_CURRENCY_SYMBOL;
}

/// Says that the word before it is said again; a space may stand between: `ต่าง ๆ`.
bool is_repetition(char32_t c) {
    constexpr char32_t kThai = 0xE46;
    constexpr char32_t kLao = 0xEC6;
    constexpr char32_t kKhmer = 0x17D7;
    return c == kThai || c == kLao || c == kKhmer;
}

bool is_middle_dot(char32_t c) {
    return is_one_of(c, U"·ㆍ・‧");
}

/// `!=`, `?.`: a mark that ends no sentence, since another sign touches it.
bool is_operator(char32_t before, char32_t after) {
    return (before == '!' || before == '?') && after < 0x80 && is_punctuation(after) &&
           !is_opening_punctuation(after);
}

/// A place between two characters of the text.
struct Place {
    std::string_view text = {};
    std::size_t offset = 0;
    std::string_view language = {};

    char32_t after() const { return character_at(offset); }
    char32_t before() const { return character_before(offset); }

    char32_t character_at(std::size_t at) const {
        return at < text.size() ? next_code_point(text, &at) : 0;
    }
    char32_t character_before(std::size_t at) const {
        const std::size_t begin = step_back(at);
        return begin < at ? character_at(begin) : 0;
    }
    /// The start of the character in front of `at`.
    std::size_t step_back(std::size_t at) const {
        return at == 0 ? 0 : floor_to_character(text, at - 1);
    }
};

/// Letters that a syllable break may stand between: Hangul, and ideographs in Korean text.
bool is_syllable(char32_t c, std::string_view language) {
    return is_hangul(c) || (is_korean(language) && is_ideographic(c));
}

struct SideLengths {
    std::size_t before = 0;
    std::size_t after = 0;
};

/// How many letters and digits stand between a place and the nearest space or one of `stops`.
SideLengths side_lengths(const Place& place, std::u32string_view stops) {
    const auto ends = [&](char32_t c) {
        return c == 0 || u_isUWhiteSpace(static_cast<UChar32>(c)) || is_one_of(c, stops);
    };
    const auto counts = [](char32_t c) { return u_isalnum(static_cast<UChar32>(c)) ? 1u : 0u; };
    constexpr std::size_t kEnough = 12;
    SideLengths lengths;
    // The character before the place may itself be a stop: the mark that the break stands behind.
    std::size_t at = place.offset;
    if (is_one_of(place.before(), stops)) at = place.step_back(at);
    for (; at > 0 && lengths.before < kEnough; at = place.step_back(at)) {
        const char32_t c = place.character_before(at);
        if (ends(c)) break;
        lengths.before += counts(c);
    }
    for (std::size_t next = place.offset; next < place.text.size() && lengths.after < kEnough;) {
        const char32_t c = next_code_point(place.text, &next);
        if (ends(c)) break;
        lengths.after += counts(c);
    }
    return lengths;
}

/// `a/b`, `and/or`, `ACM/IFIP`, `3.5/4.3` stay whole: readers take the halves for two words.
bool breaks_behind_slash(const Place& place) {
    constexpr std::size_t kShortSide = 2;
    constexpr std::size_t kShortWord = 10;
    const char32_t in_front = place.character_before(place.step_back(place.offset));
    if (is_ascii_digit(place.after()) || is_ascii_digit(in_front)) return false;
    if (u_isalnum(static_cast<UChar32>(in_front)) == 0) return false;
    const SideLengths word = side_lengths(place, U"");
    if (word.before + word.after <= kShortWord) return false;
    const SideLengths sides = side_lengths(place, U"/");
    return sides.before > kShortSide && sides.after > kShortSide;
}

/// True if the word around a place has a digit in it, or is an option: `--no-cache-dir`.
bool is_in_code(const Place& place) {
    const auto ends = [](char32_t c) {
        return c == 0 || u_isUWhiteSpace(static_cast<UChar32>(c)) || is_one_of(c, U"(),;/");
    };
    for (std::size_t at = place.offset; at > 0; at = place.step_back(at)) {
        const char32_t c = place.character_before(at);
        if (ends(c)) break;
        const bool begins = ends(place.character_before(place.step_back(at)));
        if (is_ascii_digit(c) || (begins && is_hyphen(c))) return true;
    }
    for (std::size_t next = place.offset; next < place.text.size();) {
        const char32_t c = next_code_point(place.text, &next);
        if (ends(c)) break;
        if (is_ascii_digit(c)) return true;
    }
    return false;
}

/// `e-mail`, `3-D` stay whole, and two letters do not begin a line: `Megatron-LM`. Nor are numbers,
/// names with numbers and options cut, whose hyphen readers would take for the line's:
/// `0000-0002-1825-0097`, `staging-eu-north-1`, `v2.0.0-rc.1`.
bool breaks_behind_hyphen(const Place& place) {
    const SideLengths sides = side_lengths(place, U"-\u2010/");
    return sides.before >= 2 && sides.after >= 3 && !is_in_code(place);
}

bool is_letter_or_digit(char32_t c) {
    return u_isalnum(static_cast<UChar32>(c)) != 0;
}

/// At least two syllables or letters of one word on either side, behind the marks that touch the
/// place: 연세대학교·카이스트 is two words.
bool leaves_no_lone_syllable(const Place& place) {
    std::size_t from = place.offset;
    while (from > 0 && !is_letter_or_digit(place.character_before(from))) {
        from = place.step_back(from);
    }
    std::size_t before = 0;
    for (; from > 0 && before < 2 && is_letter_or_digit(place.character_before(from)); ++before) {
        from = place.step_back(from);
    }
    std::size_t to = place.offset;
    std::size_t after = 0;
    while (to < place.text.size() && after < 2) {
        const char32_t c = next_code_point(place.text, &to);
        if (is_letter_or_digit(c)) {
            ++after;
        } else if (after > 0 || u_isUWhiteSpace(static_cast<UChar32>(c))) {
            break;
        }
    }
    return before >= 2 && after >= 2;
}

std::optional<BreakKind> syllable_break(const Place& place) {
    if (!leaves_no_lone_syllable(place)) return std::nullopt;
    return BreakKind::kSyllable;
}

/// A break inside an eojeol: `before` or `after` is a syllable.
std::optional<BreakKind> break_in_eojeol(const Place& place) {
    const char32_t before = place.before();
    const char32_t after = place.after();
    if (is_syllable(after, place.language)) {
        if (is_syllable(before, place.language) || is_middle_dot(before)) {
            return syllable_break(place);
        }
        const bool behind_mark = before == '/' || is_hyphen(before);
        const char32_t in_front = place.character_before(place.step_back(place.offset));
        if (behind_mark && is_hangul(in_front)) return syllable_break(place);
        // A particle stays with its word, whatever the word ends in.
        return std::nullopt;
    }
    const bool opens = u_getIntPropertyValue(static_cast<UChar32>(after), UCHAR_GENERAL_CATEGORY) ==
                       U_START_PUNCTUATION;
    return opens ? syllable_break(place) : std::nullopt;
}

/// `12月`, `3名` and what is left of `2018年3月` stay whole: numbers with their counters.
bool splits_count(char32_t before, char32_t after) {
    if (is_ascii_digit(before)) return is_ideographic(after);
    return is_ascii_digit(after) && is_one_of(before, U"年月第約约");
}

/// What a break that ICU sees between two characters, neither a space, is worth.
std::optional<BreakKind> break_between(const Place& place) {
    const char32_t before = place.before();
    const char32_t after = place.after();
    if (before == kZeroWidthSpace) return BreakKind::kSpace;
    if (before == kSoftHyphen || before == '+' || after == '+') return std::nullopt;
    if (is_operator(before, after)) return std::nullopt;
    if (is_separator(after) || is_middle_dot(after) || after == '\\') return std::nullopt;
    const char32_t in_front = place.character_before(place.step_back(place.offset));
    if (before == kEmDash && is_ascii_digit(in_front) && is_ascii_digit(after)) return std::nullopt;
    if (is_one_of(before, U"–‒~〜～−")) {
        if (is_ideographic(in_front) && !is_korean(place.language)) return BreakKind::kSpace;
        const bool is_range = is_ascii_digit(in_front) || is_hangul(in_front) ||
                              is_ascii_digit(after) || is_currency(after);
        if (is_range || before != kEnDash) return std::nullopt;
    }
    if (is_syllable(before, place.language) || is_syllable(after, place.language)) {
        return break_in_eojeol(place);
    }
    if (is_korean(place.language) && is_opening_punctuation(after)) return syllable_break(place);
    if (splits_count(before, after)) return std::nullopt;
    if (before == '/') {
        // Readers take what stands on two lines for two words, as of an address.
        return breaks_behind_slash(place) ? std::optional(BreakKind::kUrl) : std::nullopt;
    }
    if (is_hyphen(before) && !breaks_behind_hyphen(place)) return std::nullopt;
    return BreakKind::kSpace;
}

/// What a break behind a space is worth.
std::optional<BreakKind> break_at_space(const Place& place) {
    std::size_t space = place.offset;
    while (space > 0 && u_isUWhiteSpace(static_cast<UChar32>(place.character_before(space)))) {
        space = place.step_back(space);
    }
    std::size_t next = place.offset;
    const char32_t after = next < place.text.size() ? next_code_point(place.text, &next) : 0;
    const bool stands_alone = next >= place.text.size() ||
                              u_isUWhiteSpace(static_cast<UChar32>(place.character_at(next)));
    if (is_middle_dot(after) || is_repetition(after)) return std::nullopt;
    if (is_separator(after) && stands_alone) return std::nullopt;
    if (is_glued_space(place.text, space, place.language)) return std::nullopt;
    return BreakKind::kSpace;
}

std::vector<BreakOpportunity> merge(std::vector<BreakOpportunity> breaks,
                                    const std::vector<BreakOpportunity>& more) {
    const auto middle = breaks.insert(breaks.end(), more.begin(), more.end());
    std::inplace_merge(
        breaks.begin(), middle, breaks.end(),
        [](const BreakOpportunity& a, const BreakOpportunity& b) { return a.offset < b.offset; });
    return breaks;
}

}  // namespace

bool is_korean(std::string_view language) {
    return language.substr(0, language.find('-')) == "ko";
}

std::vector<BreakOpportunity> line_breaks(std::string_view text,
                                          const std::vector<StyleRange>& ranges) {
    std::vector<BreakOpportunity> breaks;
    std::vector<BreakOpportunity> inside_addresses;
    const std::vector<AddressRange> addresses = find_addresses(text);
    for (const AddressRange& address : addresses) {
        for (const std::uint32_t offset : address_breaks(text, address)) {
            inside_addresses.push_back({.offset = offset, .kind = BreakKind::kUrl});
        }
    }

    auto address = addresses.begin();
    auto range = ranges.begin();
    for (const SegmentBreak& found : find_breaks(SegmentKind::kLine, text)) {
        const auto offset = static_cast<std::uint32_t>(found.offset);
        if (offset >= text.size()) break;
        while (address != addresses.end() && address->end <= offset) ++address;
        while (range != ranges.end() && range->end < offset) ++range;
        const Place place{.text = text,
                          .offset = offset,
                          .language = range != ranges.end() ? std::string_view(range->language)
                                                            : std::string_view()};
        std::optional<BreakKind> kind;
        if (found.is_hard) {
            kind = BreakKind::kMandatory;
        } else if (address != addresses.end() && address->begin < offset) {
            continue;
        } else if (u_isUWhiteSpace(static_cast<UChar32>(place.before()))) {
            kind = break_at_space(place);
        } else {
            kind = break_between(place);
        }
        if (kind) breaks.push_back({.offset = offset, .kind = *kind});
    }
    return merge(std::move(breaks), inside_addresses);
}

}  // namespace cvpdf
