#include "pdf/to_unicode.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

#include "base/unicode.h"

namespace cvpdf {

namespace {

constexpr std::size_t kMaxEntriesPerBlock = 100;

void append_utf16_hex(std::string& out, std::string_view utf8) {
    const auto append_unit = [&](unsigned unit) {
        fmt::format_to(std::back_inserter(out), "{:04X}", unit);
    };
    for (std::size_t offset = 0; offset < utf8.size();) {
        const auto c = static_cast<std::uint32_t>(next_code_point(utf8, &offset));
        if (c <= 0xFFFF) {
            append_unit(c);
        } else {
            append_unit(0xD800 + ((c - 0x10000) >> 10));
            append_unit(0xDC00 + ((c - 0x10000) & 0x3FF));
        }
    }
}

}  // namespace

std::string to_unicode_cmap(const std::vector<CodeText>& texts, CodeLength length) {
    const bool is_short = length == CodeLength::kOneByte;
    const int digits = is_short ? 2 : 4;
    std::string out =
        "/CIDInit /ProcSet findresource begin\n"
        "12 dict begin\n"
        "begincmap\n"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
        "/CMapName/Adobe-Identity-UCS def\n"
        "/CMapType 2 def\n"
        "1 begincodespacerange\n";
    out += is_short ? "<00><FF>\n" : "<0000><FFFF>\n";
    out += "endcodespacerange\n";
    for (std::size_t begin = 0; begin < texts.size(); begin += kMaxEntriesPerBlock) {
        const std::size_t end = std::min(begin + kMaxEntriesPerBlock, texts.size());
        fmt::format_to(std::back_inserter(out), "{} beginbfchar\n", end - begin);
        for (std::size_t i = begin; i < end; ++i) {
            fmt::format_to(std::back_inserter(out), "<{:0{}X}><", texts[i].code, digits);
            append_utf16_hex(out, texts[i].text);
            out += ">\n";
        }
        out += "endbfchar\n";
    }
    out += "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend";
    return out;
}

}  // namespace cvpdf
