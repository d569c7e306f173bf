#include "typeset/column_widths.h"

#include <string>

#include "catch.h"

using namespace cvpdf;

namespace {

/// A column of 20 pt that may grow to 30, and three that share 180 pt.
Table table() {
    Table table;
    table.columns = {{.width = 20_pt, .most = 30_pt}, {.share = 1}, {.share = 1}, {.share = 1}};
    return table;
}

std::vector<Length> fitted(const std::vector<ColumnNeed>& needs) {
    ColumnWidths columns = column_widths(table(), 200_pt);
    fit_lines(columns, needs, table());
    return columns.widths;
}

}  // namespace

TEST_CASE("columns get their widths and their shares of what is left") {
    const ColumnWidths columns = column_widths(table(), 200_pt);
    CHECK(columns.widths == std::vector{20_pt, 60_pt, 60_pt, 60_pt});
    CHECK(columns.least == std::vector{20_pt, 36_pt, 36_pt, 36_pt});
    CHECK(columns.most == std::vector{30_pt, 96_pt, 96_pt, 96_pt});
}

TEST_CASE("columns take room for texts to stand in one line") {
    struct Row {
        std::string what;
        std::vector<ColumnNeed> needs;
        std::vector<Length> widths;
    };
    const Row rows[] = {
        {"all fits", {{10_pt}, {60_pt}, {10_pt}, {60_pt}}, {20_pt, 60_pt, 60_pt, 60_pt}},
        {"of fixed width", {{29_pt}, {30_pt}, {30_pt}, {30_pt}}, {29_pt, 57_pt, 57_pt, 57_pt}},
        {"with a share", {{10_pt}, {80_pt}, {50_pt}, {50_pt}}, {20_pt, 80_pt, 50_pt, 50_pt}},
        {"too much for one", {{10_pt}, {95_pt}, {50_pt}, {50_pt}}, {20_pt, 60_pt, 60_pt, 60_pt}},
        {"enough for one of two",
         {{10_pt}, {80_pt}, {64_pt}, {40_pt}},
         {20_pt, 60_pt, 64_pt, 56_pt}},
        {"a part of it is left to write in",
         {{10_pt}, {96_pt}, {10_pt}, {36_pt}},
         {20_pt, 96_pt, 42_pt, 42_pt}},
        {"long texts get what is left",
         {{10_pt}, {70_pt}, {10_pt, true}, {10_pt}},
         {20_pt, 70_pt, 74_pt, 36_pt}},
        {"long texts give nothing",
         {{10_pt}, {70_pt}, {10_pt, true}, {60_pt, true}},
         {20_pt, 60_pt, 60_pt, 60_pt}},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        CHECK(fitted(row.needs) == row.widths);
    }
}

TEST_CASE("columns take what their words lack from those that lack nothing") {
    ColumnWidths columns = column_widths(table(), 200_pt);
    CHECK(fit_words(columns, {0_pt, 30_pt, 0_pt, 0_pt}));
    CHECK(columns.widths == std::vector{20_pt, 90_pt, 45_pt, 45_pt});
    CHECK(fit_words(columns, {0_pt, 30_pt, 0_pt, 0_pt}));
    CHECK(columns.widths == std::vector{20_pt, 108_pt, 36_pt, 36_pt});
    CHECK_FALSE(fit_words(columns, {0_pt, 30_pt, 0_pt, 0_pt}));
}

TEST_CASE("where all columns lack something, the one that lacks the least has it first") {
    ColumnWidths columns = column_widths(table(), 200_pt);
    CHECK(fit_words(columns, {0_pt, 40_pt, 6_pt, 9_pt}));
    CHECK(columns.widths == std::vector{20_pt, 54_pt, 66_pt, 60_pt});
    // What was helped keeps what it got.
    CHECK(fit_words(columns, {0_pt, 46_pt, 0_pt, 9_pt}) == true);
    CHECK(columns.widths == std::vector{20_pt, 45_pt, 66_pt, 69_pt});
    CHECK_FALSE(fit_words(columns, {0_pt, 55_pt, 0_pt, 55_pt}));
}
