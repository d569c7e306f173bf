#include "pdf/letter_space.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

namespace cvpdf {

namespace {

/// Calls `use` with what is left between each two neighbours: millionths of a Length's unit,
/// scaled.
template <typename Use>
void for_each_room(const LetterSpaceInput& input, Use use) {
    const std::int64_t em = input.size.units * input.width_permille;
    for (std::size_t i = 0; i + 1 < input.glyphs.size(); ++i) {
        const ShownGlyph& glyph = input.glyphs[i];
        const Length distance = input.glyphs[i + 1].offset.x - glyph.offset.x;
        const std::int64_t width = input.fonts[glyph.place.font].widths[glyph.place.slot];
        use(distance.units * 1'000'000 - width * em);
    }
}

/// The value that most rooms are near to, if they are more than half (Boyer & Moore 1991).
std::int64_t majority(const LetterSpaceInput& input, std::int64_t near) {
    std::int64_t candidate = 0;
    std::int64_t votes = 0;
    for_each_room(input, [&](std::int64_t room) {
        if (votes == 0) candidate = room;
        votes += std::abs(room - candidate) <= near ? 1 : -1;
    });
    return candidate;
}

/// The mean of the rooms near to `candidate`, in steps of `unit`.
std::int64_t mean_near(const LetterSpaceInput& input, std::int64_t candidate, std::int64_t near,
                       std::int64_t unit) {
    std::int64_t sum = 0;
    std::int64_t count = 0;
    for_each_room(input, [&](std::int64_t room) {
        if (std::abs(room - candidate) > near) return;
        sum += room;
        ++count;
    });
    if (count == 0) return 0;
    const std::int64_t half = (sum < 0 ? -count : count) * unit;
    return (2 * sum + half) / (2 * count * unit);
}

}  // namespace

std::int64_t letter_space(const LetterSpaceInput& input) {
    constexpr std::int64_t kPrice = 3;  // of a new spacing, in numbers
    const std::int64_t em = input.size.units * input.width_permille;  // 1/1000 em, as rooms count
    const std::int64_t near = em;            // widths are rounded by half of it, either way
    const std::int64_t number = em * 3 / 2;  // how far a glyph is off where the writer says so
    const std::int64_t unit = kUnitsPerPoint * input.width_permille;
    if (em <= 0 || input.glyphs.size() < 2) return input.set;
    std::int64_t wanted = majority(input, near);
    if (std::abs(wanted - input.set * unit) * 4 < em) return input.set;
    wanted = mean_near(input, wanted, near, unit);
    if (std::abs(wanted * unit) * 5 < em * 2) wanted = 0;  // what rounded widths may leave

    std::int64_t saved = wanted == 0 ? number : 0;  // in what comes behind the run
    for_each_room(input, [&](std::int64_t room) {
        saved += std::min(std::abs(room - input.set * unit), number) -
                 std::min(std::abs(room - wanted * unit), number);
    });
    return saved < kPrice * number ? input.set : wanted;
}

}  // namespace cvpdf
