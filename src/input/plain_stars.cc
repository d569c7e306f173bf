#include "input/plain_stars.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace cvpdf {
namespace {

constexpr std::string_view kNameEnds = " \t\n,[]{}";

/// True where a value may begin: behind a line's indent, `- `, `: `, a bracket or a comma.
bool begins_value(std::string_view text, std::size_t at) {
    const std::size_t before = text.substr(0, at).find_last_not_of(" \t");
    if (before == std::string_view::npos || text[before] == '\n') return true;
    const bool sign = std::string_view("-:?").find(text[before]) != std::string_view::npos;
    return sign ? before + 1 < at
                : std::string_view("[{,").find(text[before]) != std::string_view::npos;
}

std::string_view name_behind(std::string_view text, std::size_t sign) {
    const std::size_t end = std::min(text.find_first_of(kNameEnds, sign + 1), text.size());
    return text.substr(sign + 1, end - sign - 1);
}

std::set<std::string, std::less<>> anchors_of(std::string_view text) {
    std::set<std::string, std::less<>> names;
    for (std::size_t at = text.find('&'); at < text.size(); at = text.find('&', at + 1)) {
        const std::string_view name = name_behind(text, at);
        if (!name.empty() && begins_value(text, at)) names.emplace(name);
    }
    return names;
}

/// Nothing but the value's end may stand behind an alias.
bool ends_value(std::string_view text, std::size_t at) {
    const std::size_t next = text.find_first_not_of(" \t", at);
    return next >= text.size() || text[next] == '#' ||
           std::string_view("\n,]}").find(text[next]) != std::string_view::npos;
}

}  // namespace

void hide_stars(std::string& text) {
    const std::set<std::string, std::less<>> anchors = anchors_of(text);
    char before = '\0';
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char written = text[at];
        const bool star = written == '*' || written == '@' || written == '`';
        if (star && before != '\\') {
            const std::string_view name = name_behind(text, at);
            const bool alias = written == '*' && anchors.contains(name) && begins_value(text, at) &&
                               ends_value(text, at + 1 + name.size());
            if (!alias) text[at] = 'x';
        }
        before = written;
    }
}

}  // namespace cvpdf
