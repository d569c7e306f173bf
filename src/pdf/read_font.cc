#include "pdf/read_font.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/unicode.h"
#include "pdf/content_lexer.h"

namespace cvpdf {

namespace {

/// Ranges of a CMap that are longer than there are codes are no ranges.
constexpr std::uint32_t kLongestRange = 0xFFFF;

std::uint32_t code_of(std::string_view bytes) {
    std::uint32_t code = 0;
    for (const char byte : bytes.substr(0, 4)) {
        code = code << 8 | static_cast<unsigned char>(byte);
    }
    return code;
}

/// The text of a range's code: the last UTF-16 unit counts up.
std::string advanced(std::string text, std::uint32_t steps) {
    if (text.size() < 2) return text;
    const std::uint32_t last = code_of(std::string_view(text).substr(text.size() - 2)) + steps;
    text[text.size() - 2] = static_cast<char>(last >> 8 & 0xFF);
    text[text.size() - 1] = static_cast<char>(last & 0xFF);
    return text;
}

void read_ranges(const ContentOperation& operation, ReadFont& font) {
    for (std::size_t i = 0; i + 2 < operation.operands.size(); i += 3) {
        const std::uint32_t first = code_of(operation.operands[i].text);
        const std::uint32_t last = code_of(operation.operands[i + 1].text);
        const PdfItem& to = operation.operands[i + 2];
        if (last < first || last - first > kLongestRange) continue;
        for (std::uint32_t step = 0; step <= last - first; ++step) {
            if (to.is(PdfItemKind::kArray)) {
                if (step >= to.items.size()) break;
                font.texts[first + step] = utf8_from_utf16be(to.items[step].text);
            } else {
                font.texts[first + step] = utf8_from_utf16be(advanced(to.text, step));
            }
        }
    }
}

void read_to_unicode(std::string_view cmap, ReadFont& font) {
    ContentLexer lexer(cmap);
    while (const std::optional<ContentOperation> operation = lexer.next()) {
        if (operation->name == "endcodespacerange" && !operation->operands.empty()) {
            const std::size_t bytes = operation->operands.front().text.size();
            font.code_bytes = static_cast<int>(std::clamp<std::size_t>(bytes, 1, 4));
        } else if (operation->name == "endbfchar") {
            for (std::size_t i = 0; i + 1 < operation->operands.size(); i += 2) {
                font.texts[code_of(operation->operands[i].text)] =
                    utf8_from_utf16be(operation->operands[i + 1].text);
            }
        } else if (operation->name == "endbfrange") {
            read_ranges(*operation, font);
        }
    }
}

void read_simple_encoding(PdfReader& reader, const PdfItem& dict, ReadFont& font) {
    const PdfItem& encoding = reader.get(dict, "Encoding");
    const PdfItem& base =
        encoding.is(PdfItemKind::kDict) ? reader.get(encoding, "BaseEncoding") : encoding;
    std::map<std::uint32_t, char32_t> characters;
    if (font.subtype != "Type3") {
        for (std::uint32_t code = 0; code < 256; ++code) {
            const char32_t c = unicode_of_code(base.text, static_cast<std::uint8_t>(code));
            if (c != 0) characters[code] = c;
        }
    }
    std::uint32_t code = 0;
    for (const PdfItem& item : reader.get(encoding, "Differences").items) {
        if (item.is_number()) code = static_cast<std::uint32_t>(item.integer & 0xFF);
        if (!item.is(PdfItemKind::kName)) continue;
        characters[code & 0xFF] = unicode_of_glyph_name(item.text);
        ++code;
    }
    for (const auto& [at, c] : characters) {
        if (c >= 0x20 && !(c >= 0xD800 && c < 0xE000) && !font.texts.contains(at)) {
            append_utf8(font.texts[at], c);
        }
    }
}

void read_simple_widths(PdfReader& reader, const PdfItem& dict, ReadFont& font) {
    const auto first = static_cast<std::uint32_t>(reader.get(dict, "FirstChar").integer & 0xFF);
    // A Type 3 font has units of its own; what they are in an em matters to gaps alone.
    const PdfItem& matrix = reader.get(dict, "FontMatrix");
    const double scale =
        matrix.items.empty() ? 1 : std::abs(reader.resolve(matrix.items.front()).number()) * 1000;
    std::uint32_t code = first;
    for (const PdfItem& width : reader.get(dict, "Widths").items) {
        if (code > 0xFF) break;
        font.widths[code++] = reader.resolve(width).number() * scale;
    }
}

void read_composite_widths(PdfReader& reader, const PdfItem& descendant, ReadFont& font) {
    const PdfItem& fallback = reader.get(descendant, "DW");
    font.default_width = fallback.is_number() ? fallback.number() : 1000;
    const std::vector<PdfItem>& runs = reader.get(descendant, "W").items;
    for (std::size_t i = 0; i + 1 < runs.size();) {
        const std::int64_t first = std::clamp<std::int64_t>(runs[i].integer, 0, 0xFFFF);
        const PdfItem& second = reader.resolve(runs[i + 1]);
        auto code = static_cast<std::uint32_t>(first);
        if (second.is(PdfItemKind::kArray)) {
            for (const PdfItem& width : second.items) {
                if (code > 0xFFFF) break;
                font.widths[code++] = reader.resolve(width).number();
            }
            i += 2;
        } else {
            if (i + 2 >= runs.size()) break;
            for (std::int64_t cid = first; cid <= std::min<std::int64_t>(second.integer, 0xFFFF);
                 ++cid) {
                font.widths[static_cast<std::uint32_t>(cid)] = runs[i + 2].number();
            }
            i += 3;
        }
    }
}

Embedding embedding_of(PdfReader& reader, const PdfItem& dict, std::string_view base_font) {
    const PdfItem& descriptor = reader.get(dict, "FontDescriptor");
    for (const std::string_view key : {"FontFile", "FontFile2", "FontFile3"}) {
        if (descriptor.find(key) == nullptr) continue;
        const bool tagged = base_font.size() > 7 && base_font[6] == '+';
        return tagged ? Embedding::kSubset : Embedding::kWhole;
    }
    return Embedding::kNone;
}

}  // namespace

ReadFont read_font(PdfReader& reader, const PdfItem& dict) {
    ReadFont font;
    font.subtype = reader.get(dict, "Subtype").text;
    const std::string base_font = reader.get(dict, "BaseFont").text;
    font.name = base_font.size() > 7 && base_font[6] == '+' ? base_font.substr(7) : base_font;
    const PdfItem* descendant = &dict;
    const bool composite = font.subtype == "Type0";
    if (composite) {
        font.code_bytes = 2;
        const PdfItem& descendants = reader.get(dict, "DescendantFonts");
        if (!descendants.items.empty()) descendant = &reader.resolve(descendants.items.front());
    }
    font.embedding =
        font.subtype == "Type3" ? Embedding::kDrawn : embedding_of(reader, *descendant, base_font);
    if (const PdfItem* to_unicode = dict.find("ToUnicode")) {
        read_to_unicode(reader.stream(*to_unicode), font);
        font.has_to_unicode = !font.texts.empty();
    }
    if (composite) {
        read_composite_widths(reader, *descendant, font);
    } else {
        font.code_bytes = 1;
        read_simple_encoding(reader, dict, font);
        read_simple_widths(reader, dict, font);
    }
    return font;
}

std::vector<std::uint32_t> codes_of(const ReadFont& font, std::string_view shown) {
    std::vector<std::uint32_t> codes;
    const auto bytes = static_cast<std::size_t>(font.code_bytes);
    for (std::size_t at = 0; at + bytes <= shown.size(); at += bytes) {
        codes.push_back(code_of(shown.substr(at, bytes)));
    }
    return codes;
}

}  // namespace cvpdf
