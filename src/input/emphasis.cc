#include "input/emphasis.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/unicode.h"

namespace cvpdf {
namespace {

char32_t code_point_before(std::string_view text, std::size_t offset) {
    if (offset == 0) return '\n';
    std::size_t begin = floor_to_character(text, offset - 1);
    return next_code_point(text, &begin);
}

char32_t code_point_at(std::string_view text, std::size_t offset) {
    return offset < text.size() ? next_code_point(text, &offset) : U'\n';
}

/// `__init__`: what stands between double underscores is one lower-case ASCII word.
bool is_dunder(std::string_view text, std::uint32_t content_begin, std::uint32_t content_end) {
    const std::string_view name = text.substr(content_begin, content_end - content_begin);
    return std::ranges::all_of(name, [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '_';
    });
}

}  // namespace

void EmphasisStack::push(std::uint32_t begin, std::uint32_t end) {
    const char mark = text_[begin];
    const char32_t before = code_point_before(text_, begin);
    const char32_t after = code_point_at(text_, end);
    const bool space_before = is_white_space(before);
    const bool space_after = is_white_space(after);
    const bool mark_before = is_punctuation(before);
    const bool mark_after = is_punctuation(after);
    Run run{.begin = begin, .end = end, .length = end - begin, .mark = mark};
    if (mark == '_') {
        const bool left = !space_after && (!mark_after || space_before || mark_before);
        const bool right = !space_before && (!mark_before || space_after || mark_after);
        run.opens = left && (!right || mark_before);
        run.closes = right && (!left || mark_after);
    } else if (!is_ascii_digit(before) || !is_ascii_digit(after)) {
        // A lone `*` before a bracket is rather a mark on a name: 홍길동*(서울대).
        const bool quote_after = after == '"' || after == '\'';
        const bool bracket_after = run.length > 1 && is_opening_punctuation(after);
        const bool opens_behind_cjk = is_cjk_letter(before) && (quote_after || bracket_after);
        const bool closes_before_cjk = is_cjk_letter(after) && !is_opening_punctuation(before);
        run.opens =
            !space_after && (!mark_after || space_before || mark_before || opens_behind_cjk);
        run.closes =
            !space_before && (!mark_before || space_after || mark_after || closes_before_cjk);
    }
    if (run.opens || run.closes) runs_.push_back(run);
}

void EmphasisStack::match(std::size_t bottom, std::vector<EmphasisMatch>& matches) {
    // Runs that may still open, by place in runs_. For a closer of a kind (mark, may it open,
    // length modulo 3) the openers below a height are known not to fit it.
    std::vector<std::size_t> openers;
    std::array<std::size_t, 12> lowest{};
    for (std::size_t i = bottom; i < runs_.size(); ++i) {
        Run& closer = runs_[i];
        const std::size_t kind =
            (closer.mark == '_' ? 6u : 0u) + (closer.opens ? 3u : 0u) + closer.length % 3;
        while (closer.closes && closer.begin < closer.end) {
            std::size_t height = openers.size();
            const std::size_t floor = std::min(lowest[kind], height);
            const auto fits = [&](const Run& opener) {
                if (opener.mark != closer.mark) return false;
                const bool both = opener.closes || closer.opens;
                return !both || (opener.length + closer.length) % 3 != 0 ||
                       (opener.length % 3 == 0 && closer.length % 3 == 0);
            };
            while (height > floor && !fits(runs_[openers[height - 1]])) --height;
            if (height == floor) {
                lowest[kind] = openers.size();
                break;
            }
            Run& opener = runs_[openers[height - 1]];
            const std::uint32_t shorter =
                std::min(opener.end - opener.begin, closer.end - closer.begin);
            const std::uint32_t length = std::min(shorter, 2u);
            const bool name = closer.mark == '_' && opener.length == 2 && closer.length == 2 &&
                              is_dunder(text_, opener.end, closer.begin);
            if (!name) {
                matches.push_back(
                    {.content_begin = opener.end, .content_end = closer.begin, .length = length});
            }
            opener.end -= length;
            closer.begin += length;
            openers.resize(opener.begin < opener.end ? height : height - 1);
            for (std::size_t& low : lowest) low = std::min(low, openers.size());
        }
        if (closer.opens && closer.begin < closer.end) openers.push_back(i);
    }
    runs_.resize(bottom);
}

}  // namespace cvpdf
