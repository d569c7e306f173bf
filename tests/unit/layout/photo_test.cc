// `header: {photo: …}`.

#include <string>

#include "catch.h"
#include "layout_text.h"

using namespace cvpdf;

namespace {

ReadLayout read_photo_text(const std::string& photo) {
    return read_layout_text(kLeastLayout + "header: {photo: " + photo + "}\n");
}

}  // namespace

TEST_CASE("a layout that says nothing prints no photo") {
    CHECK(read_layout_text(kLeastLayout).layout.header.photo.show == Switch::kOff);
}

TEST_CASE("what is said of a photo prints it, unless it is `show: off`") {
    const auto [layout, messages] =
        read_photo_text("{side: left, width: 25mm, height: 30mm, shape: rounded, gap: 5mm}");
    CHECK(messages.empty());
    const PhotoSpec& photo = layout.header.photo;
    CHECK(photo.show == Switch::kOn);
    CHECK(photo.side == PhotoSide::kLeft);
    CHECK(photo.width == 25_mm);
    CHECK(photo.height == 30_mm);
    CHECK(photo.shape == PhotoShape::kRounded);
    CHECK(photo.gap == 5_mm);
    CHECK(read_photo_text("{width: 25mm, show: off}").layout.header.photo.show == Switch::kOff);
}

TEST_CASE("`photo: on` shows what another layout has prepared") {
    const std::string base =
        kLeastLayout + "header: {photo: {show: off, width: 30mm, height: 40mm}}\n";
    const auto read = [&](const std::string& photo) {
        return read_layout_text("extends: base\nheader: {photo: " + photo + "}\n", {{"base", base}})
            .layout.header.photo;
    };
    CHECK(read("on").show == Switch::kOn);
    CHECK(read("on").width == 30_mm);
    CHECK(read("off").show == Switch::kOff);
    CHECK(read("{height: null}").show == Switch::kOn);
    CHECK_FALSE(read("{height: null}").height);
}

TEST_CASE("photos have their limits") {
    struct Row {
        std::string photo, messages;
    };
    const std::vector<Row> rows{
        {"{width: 4mm}",
         "test.yaml:4:17: error: a photo needs a width\n"
         " 4 | header: {photo: {width: 4mm}}\n"
         "   |                 ^~~~~~~~~~~~\n"
         "hint: as in width: 30mm\n"
         "test.yaml:4:25: error: a photo is from 5mm to 120mm wide and high\n"
         " 4 | header: {photo: {width: 4mm}}\n"
         "   |                         ^~~\n"},
        {"on",
         "test.yaml:4:17: error: a photo needs a width\n"
         " 4 | header: {photo: on}\n"
         "   |                 ^~\n"
         "hint: as in width: 30mm\n"},
        {"{width: 30mm, sied: left}",
         "test.yaml:4:31: error: unknown key 'sied'\n"
         " 4 | header: {photo: {width: 30mm, sied: left}}\n"
         "   |                               ^~~~\n"
         "hint: did you mean 'side'?\n"},
        {"{width: 30mm, side: bottom}",
         "test.yaml:4:37: error: 'bottom' is none of left, right, top\n"
         " 4 | header: {photo: {width: 30mm, side: bottom}}\n"
         "   |                                     ^~~~~~\n"},
        {"{width: 30mm, height: 40mm, shape: circle}",
         "test.yaml:4:39: error: a circle is as high as it is wide\n"
         " 4 | header: {photo: {width: 30mm, height: 40mm, shape: circle}}\n"
         "   |                                       ^~~~\n"
         "hint: leave 'height' out; height: null takes back what is inherited\n"},
        {"{width: 120mm, gap: 45mm}",
         "test.yaml:4:17: error: the photo leaves no room for text\n"
         " 4 | header: {photo: {width: 120mm, gap: 45mm}}\n"
         "   |                 ^~~~~~~~~~~~~~~~~~~~~~~~~\n"
         "hint: make it narrower, or put it above the name: side: top\n"},
        {"[left]",
         "test.yaml:4:17: error: expected a mapping, found a list\n"
         " 4 | header: {photo: [left]}\n"
         "   |                 ^~~~~~\n"
         "hint: its lines look like this: key: value\n"},
    };
    for (const Row& row : rows) {
        INFO(row.photo);
        CHECK(read_photo_text(row.photo).messages == row.messages);
    }
}

TEST_CASE("a photo needs no room where the CV has none") {
    const std::string layout = kLeastLayout + "header: {photo: {width: 120mm, gap: 45mm}}\n";
    CHECK(read_layout_text(layout, {}, "en", PhotoOf::kNobody).messages.empty());
    CHECK_FALSE(read_layout_text(layout, {}, "en", PhotoOf::kSomebody).messages.empty());
}
