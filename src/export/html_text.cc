#include "export/html_text.h"

#include <cstdint>

#include <fmt/format.h>

#include "base/unicode.h"
#include "base/xml.h"

namespace cvpdf {

namespace {

constexpr std::string_view kForcedLine = "\u2028";

std::string tagged(std::string_view tag, std::string_view text) {
    return fmt::format("<{0}>{1}</{0}>", tag, text);
}

std::string with_lines(std::string_view text) {
    std::string out = escape_xml(text);
    for (std::size_t at = out.find(kForcedLine); at != std::string::npos;
         at = out.find(kForcedLine, at)) {
        out.replace(at, kForcedLine.size(), "<br>");
    }
    return out;
}

}  // namespace

std::string language_attributes(std::string_view language, std::string_view page) {
    const bool is_leftwards = is_right_to_left(language);
    const std::string lang = fmt::format(" lang=\"{}\"", escape_xml(language));
    if (is_leftwards == is_right_to_left(page)) return lang;
    return lang + (is_leftwards ? " dir=\"rtl\"" : " dir=\"ltr\"");
}

std::string html_piece(const TextPiece& piece, const DatedTexts& dates) {
    std::string text;
    std::size_t at = 0;
    const std::string_view whole = piece.text;
    for (const MachineDate& date : dates.dates_of(whole, piece.origin)) {
        text += with_lines(whole.substr(at, date.begin - at));
        text += fmt::format("<time datetime=\"{}\">{}</time>", date.value,
                            with_lines(whole.substr(date.begin, date.end - date.begin)));
        at = date.end;
    }
    text += with_lines(whole.substr(at));
    if (piece.marks.code) text = tagged("code", text);
    if (piece.marks.rise == TextRise::kRaised) text = tagged("sup", text);
    if (piece.marks.rise == TextRise::kLowered) text = tagged("sub", text);
    if (piece.marks.emphasized) text = tagged("em", text);
    if (piece.marks.strong) text = tagged("strong", text);
    return text;
}

std::string data_uri(std::string_view image) {
    constexpr std::string_view kDigits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out =
        image.starts_with("\x89PNG") ? "data:image/png;base64," : "data:image/jpeg;base64,";
    for (std::size_t at = 0; at < image.size(); at += 3) {
        const std::string_view group = image.substr(at, 3);
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            bits = bits << 8 | (i < group.size() ? static_cast<unsigned char>(group[i]) : 0U);
        }
        for (std::size_t i = 0; i < 4; ++i) {
            out += i <= group.size() ? kDigits[bits >> (18 - 6 * i) & 63] : '=';
        }
    }
    return out;
}

std::string id_of(std::string_view title) {
    std::string id;
    const std::string folded = fold_case(title);
    for (std::size_t at = 0; at < folded.size();) {
        const char32_t c = next_code_point(folded, &at);
        const bool is_sign = is_white_space(c) || is_punctuation(c) ||
                             (c < 0x80 && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9'));
        if (!is_sign) {
            append_utf8(id, c);
        } else if (!id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    if (id.ends_with('-')) id.pop_back();
    return id;
}

}  // namespace cvpdf
