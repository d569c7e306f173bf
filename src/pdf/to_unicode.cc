#include "pdf/to_unicode.h"

#include <algorithm>
#include <iterator>
#include <optional>
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

/// A single character of the Basic Multilingual Plane.
std::optional<char32_t> single_unit(std::string_view utf8) {
    std::size_t offset = 0;
    const char32_t c = next_code_point(utf8, &offset);
    if (offset != utf8.size() || c > 0xFFFF) return {};
    return c;
}

/// Entries whose codes lie within one high byte (9.10.3).
struct Range {
    std::size_t first = 0;  ///< index into the texts
    std::size_t count = 1;
    /// The texts count up with the codes, within one high byte: the first one says all. Codes that
    /// no entry has may lie in between; nothing shows them. Else the codes are neighbours.
    bool counts_up = false;
};

bool neighbouring_codes(const CodeText& before, const CodeText& after) {
    return after.code == before.code + 1 && (after.code & 0xFF) != 0;
}

std::size_t count_up(const std::vector<CodeText>& texts, std::size_t first) {
    const auto text = single_unit(texts[first].text);
    if (!text) return 1;
    const unsigned code = texts[first].code;
    const auto goes_on = [&](const CodeText& entry) {
        const auto next = single_unit(entry.text);
        return next && *next >= *text && *next - *text == entry.code - code &&
               (entry.code >> 8) == (code >> 8) && (*next >> 8) == (*text >> 8);
    };
    std::size_t end = first + 1;
    while (end < texts.size() && goes_on(texts[end])) ++end;
    return end - first;
}

std::vector<Range> find_ranges(const std::vector<CodeText>& texts) {
    constexpr std::size_t kShortest = 3;  // fewer are shorter as a list
    std::vector<Range> out;
    for (std::size_t i = 0; i < texts.size();) {
        if (const std::size_t count = count_up(texts, i); count >= kShortest) {
            out.push_back({.first = i, .count = count, .counts_up = true});
            i += count;
            continue;
        }
        if (!out.empty() && !out.back().counts_up && neighbouring_codes(texts[i - 1], texts[i])) {
            ++out.back().count;
        } else {
            out.push_back({.first = i});
        }
        ++i;
    }
    return out;
}

void append_blocks(std::string& out, std::string_view kind, const std::vector<std::string>& lines) {
    for (std::size_t begin = 0; begin < lines.size(); begin += kMaxEntriesPerBlock) {
        const std::size_t end = std::min(begin + kMaxEntriesPerBlock, lines.size());
        fmt::format_to(std::back_inserter(out), "{} begin{}\n", end - begin, kind);
        for (std::size_t i = begin; i < end; ++i) out += lines[i];
        fmt::format_to(std::back_inserter(out), "end{}\n", kind);
    }
}

void append_text(std::string& out, std::string_view utf8) {
    out += '<';
    append_utf16_hex(out, utf8);
    out += '>';
}

/// Both sorted by code; none where they contradict each other.
std::optional<std::vector<CodeText>> merged(const std::vector<CodeText>& a,
                                            const std::vector<CodeText>& b) {
    std::vector<CodeText> out;
    out.reserve(a.size() + b.size());
    std::ranges::merge(a, b, std::back_inserter(out), {}, &CodeText::code, &CodeText::code);
    const auto contradict = [](const CodeText& before, const CodeText& after) {
        return before.code == after.code && before.text != after.text;
    };
    if (std::ranges::adjacent_find(out, contradict) != out.end()) return std::nullopt;
    const auto repeated = std::ranges::unique(out, {}, &CodeText::code);
    out.erase(repeated.begin(), repeated.end());
    return out;
}

}  // namespace

SharedTexts share_texts(const std::vector<std::vector<CodeText>>& fonts) {
    SharedTexts shared;
    for (const std::vector<CodeText>& texts : fonts) {
        std::size_t map = 0;
        for (; map < shared.maps.size(); ++map) {
            if (auto both = merged(shared.maps[map], texts)) {
                shared.maps[map] = *std::move(both);
                break;
            }
        }
        if (map == shared.maps.size()) shared.maps.push_back(texts);
        shared.map_of.push_back(map);
    }
    return shared;
}

std::string to_unicode_cmap(const std::vector<CodeText>& texts, CodeLength length) {
    const bool is_short = length == CodeLength::kOneByte;
    const int digits = is_short ? 2 : 4;
    std::string out =
        "/CIDInit/ProcSet findresource begin\n"
        "12 dict begin\n"
        "begincmap\n"
        "/CMapName/Unicode def\n"
        "/CMapType 2 def\n"
        "1 begincodespacerange\n";
    out += is_short ? "<00><FF>\n" : "<0000><FFFF>\n";
    out += "endcodespacerange\n";
    std::vector<std::string> characters;
    std::vector<std::string> ranges;
    for (const Range& range : find_ranges(texts)) {
        const CodeText& first = texts[range.first];
        const bool is_single = range.count == 1;
        std::string& line = (is_single ? characters : ranges).emplace_back();
        line = fmt::format("<{:0{}X}>", first.code, digits);
        if (!is_single) {
            line += fmt::format("<{:0{}X}>", texts[range.first + range.count - 1].code, digits);
        }
        if (is_single || range.counts_up) {
            append_text(line, first.text);
        } else {
            line += '[';
            for (std::size_t i = 0; i < range.count; ++i) {
                append_text(line, texts[range.first + i].text);
            }
            line += ']';
        }
        line += '\n';
    }
    append_blocks(out, "bfchar", characters);
    append_blocks(out, "bfrange", ranges);
    out += "endcmap\nend\nend";
    return out;
}

}  // namespace cvpdf
