#include "base/unicode.h"

#include <algorithm>
#include <memory>

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include "base/ascii.h"
#include "base/error.h"

namespace cvpdf {

namespace {

const icu::Normalizer2& nfc() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) throw MachineError("ICU: no data for Unicode normalization");
    return *normalizer;
}

icu::StringPiece piece(std::string_view text) {
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

bool is_nfc(std::string_view text) {
    if (is_ascii(text)) return true;
    UErrorCode status = U_ZERO_ERROR;
    return nfc().isNormalizedUTF8(piece(text), status) && U_SUCCESS(status);
}

std::string normalize(std::string_view text) {
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    UErrorCode status = U_ZERO_ERROR;
    nfc().normalizeUTF8(0, piece(text), sink, nullptr, status);
    if (U_FAILURE(status)) throw MachineError("ICU: Unicode normalization failed");
    return out;
}

/// End of the part of `text` from `begin` on that normalizes apart from what follows.
std::size_t segment_end(std::string_view text, std::size_t begin) {
    std::size_t at = begin;
    next_code_point(text, &at);
    while (at < text.size()) {
        std::size_t next = at;
        if (nfc().hasBoundaryBefore(static_cast<UChar32>(next_code_point(text, &next)))) break;
        at = next;
    }
    return at;
}

std::uint32_t u32(std::size_t value) {
    return static_cast<std::uint32_t>(value);
}

int code_point_width(char32_t c) {
    const auto code = static_cast<UChar32>(c);
    switch (u_charType(code)) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_FORMAT_CHAR:
        case U_CONTROL_CHAR:
            return 0;
        default:
            break;
    }
    if (c >= 0x1160 && c <= 0x11FF) return 0;  // conjoining vowels and finals follow a wide initial
    const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const std::size_t size = text.size();
    for (std::size_t at = 0; at < size;) {
        if (bytes[at] < 0x80) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        const auto window = static_cast<std::int32_t>(std::min<std::size_t>(size - at, 4));
        std::int32_t offset = 0;
        UChar32 c = 0;
        U8_NEXT(bytes + begin, offset, window, c);
        if (c < 0) return begin;
        at = begin + static_cast<std::size_t>(offset);
    }
    return std::nullopt;
}

char32_t next_long_code_point(std::string_view text, std::size_t* offset) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data()) + *offset;
    const auto window = static_cast<std::int32_t>(std::min<std::size_t>(text.size() - *offset, 4));
    std::int32_t length = 0;
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, length, window, c);
    *offset += static_cast<std::size_t>(length);
    return static_cast<char32_t>(c);
}

void append_utf8(std::string& text, char32_t code_point) {
    std::uint8_t bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    UBool failed = false;
    U8_APPEND(bytes, length, U8_MAX_LENGTH, static_cast<UChar32>(code_point), failed);
    if (failed) {
        append_utf8(text, kReplacementCharacter);
    } else {
        text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
    }
}

std::string to_nfc(std::string_view text) {
    return is_nfc(text) ? std::string(text) : normalize(text);
}

Normalized to_nfc(std::string text, Origin origin) {
    if (is_nfc(text)) return {.text = std::move(text), .origin = std::move(origin)};
    Normalized result{.text = {}, .origin = Origin(origin.file())};
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = segment_end(text, begin);
        const std::string_view segment = std::string_view(text).substr(begin, end - begin);
        const std::string composed = to_nfc(segment);
        if (composed == segment) {
            result.origin.append(origin.slice(u32(begin), u32(end)), u32(result.text.size()));
        } else if (const Span source = origin.source(u32(begin), u32(end)); !source.detached()) {
            result.origin.append({.text_begin = u32(result.text.size()),
                                  .text_length = u32(composed.size()),
                                  .source_begin = source.begin,
                                  .source_length = source.end - source.begin});
        }
        result.text += composed;
        begin = end;
    }
    return result;
}

std::string to_utf16be_with_bom(std::string_view text) {
    std::string out = "\xFE\xFF";
    const icu::UnicodeString units = icu::UnicodeString::fromUTF8(piece(text));
    for (std::int32_t i = 0; i < units.length(); ++i) {
        out.push_back(static_cast<char>(units.charAt(i) >> 8));
        out.push_back(static_cast<char>(units.charAt(i) & 0xFF));
    }
    return out;
}

std::size_t count_grapheme_clusters(std::string_view text) {
    if (is_ascii(text)) return text.size();
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> clusters(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    UText* utext =
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
    if (U_FAILURE(status)) throw MachineError("ICU: no data for grapheme clusters");
    clusters->setText(utext, status);
    std::size_t count = 0;
    while (clusters->next() != icu::BreakIterator::DONE) ++count;
    utext_close(utext);
    return count;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();)
        width += static_cast<std::size_t>(code_point_width(next_code_point(text, &at)));
    return width;
}

std::string fold_case(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = static_cast<UChar32>(next_code_point(text, &at));
        append_utf8(out, static_cast<char32_t>(u_foldCase(c, U_FOLD_CASE_DEFAULT)));
    }
    return out;
}

std::string to_upper(std::string_view text, std::string_view language) {
    std::string out;
    icu::UnicodeString::fromUTF8(piece(text))
        .toUpper(icu::Locale(std::string(language).c_str()))
        .toUTF8String(out);
    return out;
}

bool looks_like_cp949(std::string_view bytes) {
    std::size_t hangul = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const auto lead = static_cast<unsigned char>(bytes[at]);
        if (lead < 0x80) continue;
        if (lead < 0x81 || lead > 0xFE || at + 1 == bytes.size()) return false;
        const auto trail = static_cast<unsigned char>(bytes[++at]);
        const bool is_trail =
            (trail >= 0x41 && trail <= 0x5A) || (trail >= 0x61 && trail <= 0x7A) || trail >= 0x81;
        if (!is_trail || trail == 0xFF) return false;
        if (lead >= 0xB0 && lead <= 0xC8 && trail >= 0xA1)
            ++hangul;  // KS X 1001's block of syllables
    }
    return hangul > 0;
}

bool is_left_to_right_letter(char32_t code_point) {
    return u_charDirection(static_cast<UChar32>(code_point)) == U_LEFT_TO_RIGHT;
}

bool is_right_to_left(std::string_view language) {
    // ICU takes the tag apart each time; texts ask for one language again and again.
    thread_local std::string last;
    thread_local bool answer = false;
    if (language != last) {
        last = language;
        answer = uloc_isRightToLeft(last.c_str()) != 0;
    }
    return answer;
}

bool is_right_to_left_letter(char32_t code_point) {
    if (code_point < 0x590) return false;
    const UCharDirection direction = u_charDirection(static_cast<UChar32>(code_point));
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool is_white_space(char32_t code_point) {
    if (code_point < 0x80) {
        return code_point == ' ' || (code_point >= '\t' && code_point <= '\r');
    }
    return u_charType(static_cast<UChar32>(code_point)) == U_SPACE_SEPARATOR;
}

bool is_punctuation(char32_t code_point) {
    const auto category = U_MASK(u_charType(static_cast<UChar32>(code_point)));
    return (category & (U_GC_P_MASK | U_GC_S_MASK)) != 0;
}

bool is_nonspacing_mark(char32_t code_point) {
    return u_charType(static_cast<UChar32>(code_point)) == U_NON_SPACING_MARK;
}

bool is_opening_punctuation(char32_t code_point) {
    const auto category = U_MASK(u_charType(static_cast<UChar32>(code_point)));
    return (category & (U_GC_PS_MASK | U_GC_PI_MASK)) != 0;
}

bool is_cjk_letter(char32_t code_point) {
    if (code_point < 0x1100) return false;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(code_point), &status)) {
        case USCRIPT_HANGUL:
        case USCRIPT_HAN:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_BOPOMOFO:
            return true;
        default:
            return code_point == 0x30FC;  // the kana length mark, of script Common
    }
}

}  // namespace cvpdf
