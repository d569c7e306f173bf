#include "text/scripts.h"

#include <algorithm>
#include <optional>

#include <unicode/uchar.h>

#include "base/unicode.h"
#include "text/characters.h"

namespace cvpdf {
namespace {

struct OpenBracket {
    char32_t closing = 0;
    std::optional<hb_script_t> script = {};
};

constexpr std::size_t kDeepestBrackets = 64;  ///< as UAX #9 BD16 has it

std::optional<hb_script_t> cluster_script(std::string_view cluster) {
    for (std::size_t at = 0; at < cluster.size();) {
        if (const auto script = specific_script(next_code_point(cluster, &at))) return script;
    }
    return std::nullopt;
}

int bracket_type(char32_t c) {
    constexpr std::u32string_view kAscii = U"()[]{}";
    if (c < 0x80 && kAscii.find(c) == std::u32string_view::npos) return U_BPT_NONE;
    return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_BIDI_PAIRED_BRACKET_TYPE);
}

}  // namespace

std::vector<hb_script_t> resolve_scripts(std::string_view text,
                                         const std::vector<std::uint32_t>& clusters) {
    const std::size_t count = clusters.size() - 1;
    std::vector<hb_script_t> scripts(count, HB_SCRIPT_COMMON);
    std::vector<OpenBracket> open;
    std::optional<hb_script_t> current;
    std::size_t unresolved = 0;  ///< clusters at the start that wait for a script
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t at = clusters[i];
        const char32_t c = next_code_point(text, &at);
        if (const auto own =
                cluster_script(text.substr(clusters[i], clusters[i + 1] - clusters[i]))) {
            current = own;
        } else if (c == ' ') {
            // Keeps the script before it.
        } else if (bracket_type(c) == U_BPT_OPEN && open.size() < kDeepestBrackets) {
            const auto closing =
                static_cast<char32_t>(u_getBidiPairedBracket(static_cast<UChar32>(c)));
            open.push_back({.closing = closing, .script = current});
        } else if (bracket_type(c) == U_BPT_CLOSE) {
            const auto match = std::find_if(open.rbegin(), open.rend(),
                                            [&](const OpenBracket& b) { return b.closing == c; });
            if (match != open.rend()) {
                if (match->script) current = match->script;
                open.erase(match.base() - 1, open.end());
            }
        }
        if (!current) {
            unresolved = i + 1;
        } else {
            scripts[i] = *current;
        }
    }
    if (current && unresolved < count) {
        std::fill_n(scripts.begin(), unresolved, scripts[unresolved]);
    }
    return scripts;
}

}  // namespace cvpdf
