#include "typeset/code_breaks.h"

#include <string_view>

#include "base/ascii.h"
#include "base/unicode.h"

namespace cvpdf {
namespace {

constexpr std::u32string_view kBehind = U":,;/|\\<([{=&+-";
constexpr std::u32string_view kBefore = U"._";

bool is_one_of(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}

/// Of ASCII: what stands between the names of code.
bool is_sign(char32_t c) {
    return c > ' ' && c < 0x7F && !is_ascii_letter(c) && !is_ascii_digit(c);
}

}  // namespace

bool is_code_break(std::span<const Cluster> clusters, std::size_t i) {
    if (i < 2 || i + 1 >= clusters.size()) return false;
    for (std::size_t k = i - 2; k <= i + 1; ++k) {
        if (clusters[k].kind != ClusterKind::kText) return false;
    }
    const char32_t before = clusters[i - 1].last;
    const char32_t after = clusters[i].first;
    const char32_t next = clusters[i + 1].first;
    if (is_one_of(before, kBehind)) {
        const bool in_number =
            before != '-' && is_ascii_digit(clusters[i - 2].last) && is_ascii_digit(after);
        const bool in_option = before == '-' && clusters[i - 2].last == '-';  // `--name`
        return !is_punctuation(after) && !is_sign(next) && !in_number && !in_option;
    }
    if (is_sign(before) || is_sign(next) || is_punctuation(next)) {
        return after == '-' && next == '>' && !is_sign(before);
    }
    const bool in_number = is_ascii_digit(before) && is_ascii_digit(next);
    return is_one_of(after, kBefore) && !is_punctuation(before) && !in_number;
}

bool leaves_lone_letter(std::span<const Cluster> clusters, std::size_t i) {
    const bool before = !is_sign(clusters[i - 1].last) && is_sign(clusters[i - 2].last);
    const bool after = !is_sign(clusters[i].first) && is_sign(clusters[i + 1].first);
    return before || after;
}

}  // namespace cvpdf
