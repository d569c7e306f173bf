#include "input/line_scalars.h"

namespace cvpdf {
namespace {

constexpr std::string_view kIndicators = "-?:,[]{}#&*!|>'\"%@`";
constexpr std::string_view kFlowIndicators = ",?[]{}:#";

bool is_indicator(char byte) {
    return kIndicators.find(byte) != std::string_view::npos;
}

bool begins_plain(std::string_view text, std::size_t begin) {
    const char first = byte_at(text, begin);
    if (first == '-') return !is_gap(text, begin + 1);
    return first != '\n' && first != ' ' && first != '\t' && !is_indicator(first);
}

}  // namespace

std::optional<TextRange> scan_quoted(std::string_view text, std::size_t begin) {
    const char quote = text[begin];
    for (std::size_t at = begin + 1; at < text.size(); ++at) {
        const char byte = text[at];
        if (byte == '\n' || byte == '\t') return {};
        if (byte == '\\' && quote == '"') {
            ++at;
            const char escaped = byte_at(text, at);
            if (escaped != '"' && escaped != '\\' && escaped != 'n' && escaped != 't') return {};
        } else if (byte == quote) {
            if (quote == '"' || byte_at(text, at + 1) != quote)
                return TextRange{.begin = begin, .end = at + 1};
            ++at;
        }
    }
    return {};
}

std::optional<TextRange> scan_plain(std::string_view text, std::size_t begin) {
    if (!begins_plain(text, begin)) return {};
    std::size_t end = begin;
    for (std::size_t at = begin; byte_at(text, at) != '\n'; ++at) {
        const char byte = text[at];
        if (byte == ' ') continue;
        if (byte == '\t') return {};
        if (byte == ':' && is_gap(text, at + 1)) break;
        if (byte == '#' && at > begin && text[at - 1] == ' ') break;
        end = at + 1;
    }
    return TextRange{.begin = begin, .end = end};
}

std::optional<TextRange> scan_flow_plain(std::string_view text, std::size_t begin) {
    const char first = byte_at(text, begin);
    if (first == '\n' || first == '\t' || is_indicator(first)) return {};
    std::size_t end = begin;
    for (std::size_t at = begin; kFlowIndicators.find(byte_at(text, at)) == std::string_view::npos;
         ++at) {
        const char byte = byte_at(text, at);
        if (byte == '\n' || byte == '\t') return {};
        if (byte != ' ') end = at + 1;
    }
    return TextRange{.begin = begin, .end = end};
}

}  // namespace cvpdf
