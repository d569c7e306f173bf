#include "pdf/read_xmp.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/unicode.h"

namespace cvpdf {

namespace {

std::string unescaped(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, char>, 5> kEntities{
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
    std::string out;
    while (!text.empty()) {
        bool found = false;
        for (const auto& [entity, character] : kEntities) {
            if (!text.starts_with(entity)) continue;
            out += character;
            text.remove_prefix(entity.size());
            found = true;
            break;
        }
        if (found) continue;
        out += text.front();
        text.remove_prefix(1);
    }
    return out;
}

/// The first text that is not blank within an element's content.
std::string_view first_text(std::string_view content) {
    std::size_t at = 0;
    while (at < content.size()) {
        const std::size_t tag = content.find('<', at);
        const std::string_view text = content.substr(at, tag - at);
        if (text.find_first_not_of(" \t\r\n") != std::string_view::npos) return text;
        if (tag == std::string_view::npos) return {};
        const std::size_t end = content.find('>', tag);
        if (end == std::string_view::npos) return {};
        at = end + 1;
    }
    return {};
}

}  // namespace

std::string Xmp::value(std::string_view property) const {
    const std::string open = "<" + std::string(property);
    for (std::size_t at = packet.find(open); at != std::string::npos;
         at = packet.find(open, at + 1)) {
        const std::size_t begin = packet.find('>', at);
        const char next = at + open.size() < packet.size() ? packet[at + open.size()] : '\0';
        if (begin == std::string::npos || (next != '>' && next != ' ' && next != '\n')) continue;
        const std::size_t end = packet.find("</" + std::string(property) + ">", begin);
        if (end == std::string::npos) continue;
        return unescaped(first_text(std::string_view(packet).substr(begin + 1, end - begin - 1)));
    }
    for (const char quote : {'"', '\''}) {
        std::string start(property);
        start += '=';
        start += quote;
        const std::size_t at = packet.find(start);
        if (at == std::string::npos) continue;
        const std::size_t begin = at + start.size();
        const std::size_t end = packet.find(quote, begin);
        if (end != std::string::npos) return unescaped(packet.substr(begin, end - begin));
    }
    return {};
}

Xmp read_xmp(std::string packet) {
    // Nobody's metadata is longer, and looking for a dozen properties in more takes its time.
    constexpr std::size_t kMostBytes = 4u << 20;
    packet.resize(std::min(packet.size(), kMostBytes));
    if (find_invalid_utf8(packet)) packet.clear();
    return {.packet = std::move(packet)};
}

}  // namespace cvpdf
