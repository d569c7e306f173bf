// What layouts say of forms and grids.

#include <string>

#include "catch.h"
#include "layout_text.h"

using namespace cvpdf;

TEST_CASE("forms and grids are read") {
    const auto [layout, messages] =
        read_layout_text(kLeastLayout + R"(table: {frame: 1pt, padding: 2mm}
header:
  form:
    columns: [30mm, 2, 1]
    rows:
      - - {photo: on, rows: 2}
        - {head: "{name}"}
        - "{name}"
      - [{text: "{others}", columns: 2}]
section:
  entries:
    award: {grid: {columns: [{width: 3, head: "{award}", cell: ["{title}", "{awarder}"]}], least_rows: 2}}
)");
    CHECK(messages.empty());
    REQUIRE(layout.header.form);
    CHECK(layout.header.form->columns[0].width == 30_mm);
    CHECK(layout.header.form->columns[1].share == 2);
    CHECK(layout.header.form->rows[0].cells[0].rows == 2);
    const auto& award = layout.section.entries.at(EntryKind::kAward);
    REQUIRE(award.grid);
    CHECK(award.grid->columns[0].cell.size() == 2);
    CHECK(award.grid->least_rows == 2);
}

TEST_CASE("a column may grow up to a width") {
    const std::string before =
        kLeastLayout + "section: {entries: {award: {grid: {columns: [{width: ";
    const auto read = [&](const std::string& width) {
        return read_layout_text(before + width + ", cell: '{title}'}]}}}}\n");
    };
    const auto result = read("{ideal: 30mm, max: 40mm}");
    CHECK(result.messages.empty());
    CHECK(
        read("{ideal: 2em, max: 40mm}").messages ==
        "test.yaml:4:54: error: the width of a column is not counted in em\n"
        " 4 | section: {entries: {award: {grid: {columns: [{width: {ideal: 2em, max: 40mm}, cell: "
        "'{title}'}]}}}}\n"
        "   |                                                      ^~~~~~~~~~~~~~~~~~~~~~~\n"
        "hint: write it in mm, cm, in or pt\n");
    CHECK(
        read("{ideal: 30mm, min: 20mm}").messages ==
        "test.yaml:4:54: error: a column gets no narrower than its ideal width\n"
        " 4 | section: {entries: {award: {grid: {columns: [{width: {ideal: 30mm, min: 20mm}, cell: "
        "'{title}'}]}}}}\n"
        "   |                                                      ^~~~~~~~~~~~~~~~~~~~~~~~\n"
        "hint: leave 'min' out: {ideal: 30mm, max: 40mm}\n");
}

TEST_CASE("mistakes in forms and grids have their place") {
    CHECK(read_layout_text(kLeastLayout + R"(header:
  form:
    columns: [30mm, 1]
    rows:
      - [{head: "{nam}"}, "{emial}"]
      - ["{name}"]
)")
              .messages ==
          "test.yaml:6:5: error: row 2 fills 1 of the form's 2 columns\n"
          " 6 |     columns: [30mm, 1]\n"
          "   |     ^~~~~~~~~~~~~~~~~~\n"
          "hint: a cell takes as many as its 'columns' say, and those above as many rows as their "
          "'rows'\n"
          "test.yaml:8:19: error: a table's head has no field 'nam'\n"
          " 8 |       - [{head: \"{nam}\"}, \"{emial}\"]\n"
          "   |                   ^~~\n"
          "hint: did you mean 'name'?\n"
          "test.yaml:8:29: error: a form has no field 'emial'\n"
          " 8 |       - [{head: \"{nam}\"}, \"{emial}\"]\n"
          "   |                             ^~~~~\n"
          "hint: did you mean 'email'?\n");
    CHECK(read_layout_text(kLeastLayout +
                           "section: {entries: {award: {grid: {columns: [{cell: '{titel}'}]}}}}\n")
              .messages ==
          "test.yaml:4:55: error: the entry kind 'award' has no field 'titel'\n"
          " 4 | section: {entries: {award: {grid: {columns: [{cell: '{titel}'}]}}}}\n"
          "   |                                                       ^~~~~\n"
          "hint: did you mean 'title'?\n");
    CHECK(read_layout_text(kLeastLayout + "form_sections: {education: edu}\n")
              .messages.find("test.yaml:4:28: error:") == 0);
}
