#include "pipeline/depfile.h"

#include "catch.h"

namespace cvpdf {
namespace {

TEST_CASE("a depfile names every input once, and gives each a rule of its own") {
    CHECK(format_depfile({{.output = "out/a b.pdf", .inputs = {"me.jpg", "cv.yaml", "me.jpg"}},
                          {.output = "out/c.pdf", .inputs = {"cv.yaml", "#1 $x.yaml"}}}) ==
          "out/a\\ b.pdf: \\\n  cv.yaml \\\n  me.jpg\n"
          "out/c.pdf: \\\n  \\#1\\ $$x.yaml \\\n  cv.yaml\n"
          "\n\\#1\\ $$x.yaml:\n"
          "\ncv.yaml:\n"
          "\nme.jpg:\n");
}

TEST_CASE("names that Make and Ninja would read otherwise") {
    CHECK(format_depfile({{.output = "a:b.pdf", .inputs = {"c\\d e\\ f.yaml", "1: x.txt"}}}) ==
          "a\\:b.pdf: \\\n  1\\:\\ x.txt \\\n  c\\d\\ e\\\\\\ f.yaml\n"
          "\n1\\:\\ x.txt:\n"
          "\nc\\d\\ e\\\\\\ f.yaml:\n");
}

}  // namespace
}  // namespace cvpdf
