#include "pipeline/fit/find_moves.h"

#include <algorithm>
#include <random>
#include <vector>

#include "catch.h"

namespace cvpdf {
namespace {

// A text whose height is even in every move: so many points, and so many more for each whole move.
struct Text {
    int height = 0;
    int spaces = 0;
    int leading = 0;
    int size = 0;
    int page = 700;
    int* trials = nullptr;

    double height_at(const TokenMoves& moves) const {
        return height + (spaces * moves.spaces + leading * moves.leading + size * moves.size) / 1e3;
    }
    Outcome operator()(const TokenMoves& moves) const {
        if (trials != nullptr) ++*trials;
        const double room = page - height_at(moves);
        return {.fits = room >= 0, .room = from_points(room)};
    }
};

TEST_CASE("what is too long shrinks: spaces, then leading, then size") {
    struct Row {
        int height;
        std::optional<TokenMoves> least;  // that just fits
    };
    const std::vector<Row> rows = {
        {720, TokenMoves{.spaces = -400}},
        {750, TokenMoves{.spaces = -1000}},
        {770, TokenMoves{.spaces = -1000, .leading = -500}},
        {790, TokenMoves{.spaces = -1000, .leading = -1000}},
        // Of sizes a quarter is enough, and gives back some of the leading.
        {795, TokenMoves{.spaces = -1000, .leading = -875, .size = -250}},
        {830, TokenMoves{.spaces = -1000, .leading = -1000, .size = -1000}},
        {831, {}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.height);
        const Text text{.height = row.height, .spaces = 50, .leading = 40, .size = 40};
        const auto moves = shrink_to_fit(text);
        REQUIRE(moves.has_value() == row.least.has_value());
        if (!moves) continue;
        CHECK(text(*moves).fits);
        CHECK(std::abs(moves->spaces - row.least->spaces) <= 30);
        CHECK(std::abs(moves->leading - row.least->leading) <= 30);
        CHECK(moves->size == row.least->size);
    }
}

TEST_CASE("what a smaller size gains beyond need goes back to leading and spaces") {
    const Text text{.height = 800, .spaces = 40, .leading = 30, .size = 300};
    const auto moves = shrink_to_fit(text);
    REQUIRE(moves);
    CHECK(moves->size == -250);
    CHECK(moves->leading == 0);
    CHECK(std::abs(moves->spaces + 625) <= 30);
}

TEST_CASE("what is too short stretches: spaces, then leading, then size") {
    struct Row {
        int height;
        TokenMoves greatest;
    };
    const std::vector<Row> rows = {
        {700, {}},
        {680, {.spaces = 400}},
        {630, {.spaces = 1000, .leading = 500}},
        {550, {.spaces = 1000, .leading = 1000, .size = 750}},
        {400, {.spaces = 1000, .leading = 1000, .size = 1000}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.height);
        const Text text{.height = row.height, .spaces = 50, .leading = 40, .size = 80};
        const TokenMoves moves = stretch_to_fill(text);
        CHECK(text(moves).fits);
        CHECK(std::abs(moves.spaces - row.greatest.spaces) <= 30);
        CHECK(std::abs(moves.leading - row.greatest.leading) <= 30);
        CHECK(moves.size == row.greatest.size);
    }
}

TEST_CASE("moves fit and nearly fill whatever they fit, in few trials") {
    std::mt19937 random(4);
    const auto pick = [&](int from, int to) {
        return from + static_cast<int>(random() % static_cast<unsigned>(to - from + 1));
    };
    for (int round = 0; round < 2000; ++round) {
        int trials = 0;
        const Text text{.height = pick(500, 900),
                        .spaces = pick(0, 80),
                        .leading = pick(0, 60),
                        .size = pick(0, 90),
                        .trials = &trials};
        CAPTURE(text.height, text.spaces, text.leading, text.size);
        const bool fits = text.height <= text.page;
        const int least = text.height - text.spaces - text.leading - text.size;
        const auto moves = fits ? std::optional(stretch_to_fill(text)) : shrink_to_fit(text);
        REQUIRE(moves.has_value() == (least <= text.page));
        CHECK(trials <= 16);
        if (!moves) continue;
        const double height = text.height_at(*moves);
        CHECK(height <= text.page);
        const bool at_greatest = moves->spaces == 1000 && moves->leading == 1000;
        // Sizes go in quarters of their way; what one is too much the others give back if they can.
        const bool can_give = text.size / 4 < text.spaces + text.leading;
        if (!at_greatest && can_give) CHECK(height >= text.page - 2);
    }
}

}  // namespace
}  // namespace cvpdf
