#include "compose/set_code_apart.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/direction.h"
#include "base/unicode.h"
#include "input/find_addresses.h"

namespace cvpdf {
namespace {

/// Bytes, in order.
std::vector<CharacterRange> find_code(const InlineRun& run) {
    if (run.style.code) return {{.begin = 0, .end = run.text.size()}};
    std::u32string points;
    std::vector<std::size_t> bytes;  ///< where each character begins
    for (std::size_t at = 0; at < run.text.size();) {
        bytes.push_back(at);
        points += next_code_point(run.text, &at);
    }
    bytes.push_back(run.text.size());
    std::vector<CharacterRange> addresses = find_addresses(points);
    std::vector<CharacterRange> found;
    std::ranges::merge(addresses, find_phone_numbers(points), std::back_inserter(found), {},
                       &CharacterRange::begin, &CharacterRange::begin);
    std::size_t end = 0;
    std::erase_if(found, [&](const CharacterRange& range) {  // a number within an address
        return range.begin < std::exchange(end, std::max(end, range.end));
    });
    for (CharacterRange& range : found) {
        range = {.begin = bytes[range.begin], .end = bytes[range.end]};
    }
    return found;
}

}  // namespace

void set_code_apart(MarkedText& text) {
    for (std::size_t i = 0; i < text.rich.runs.size(); ++i) {
        const auto note = text.notes.find(i);
        if (note != text.notes.end() && note->second.drawing) continue;
        InlineRun& run = text.rich.runs[i];
        const std::vector<CharacterRange> code = find_code(run);
        if (code.empty()) continue;
        InlineRun result{.style = run.style, .link = run.link, .origin = Origin{run.origin.file()}};
        std::size_t done = 0;
        const auto copy_to = [&](std::size_t end) {
            const InlineRun part = cut(run, std::exchange(done, end), end);
            result.origin.append(part.origin, static_cast<std::uint32_t>(result.text.size()));
            result.text += part.text;
        };
        for (const CharacterRange& range : code) {
            copy_to(range.begin);
            result.text += kBeginOfRightwardIsolate;
            copy_to(range.end);
            result.text += kEndOfIsolate;
        }
        copy_to(run.text.size());
        run = std::move(result);
    }
}

}  // namespace cvpdf
