// The rule holds in src, and the check bites where it does not.

#include "layers/layers.h"

#include <fmt/format.h>

#include "catch.h"

using cvpdf::layers::broken_rules;
using cvpdf::layers::read_sources;
using cvpdf::layers::Sources;

using Problems = std::vector<std::string>;

TEST_CASE("src keeps the dependency rule") {
    const Sources sources = read_sources(CVPDF_SOURCE_DIR "/src");
    REQUIRE(sources.contains("base/length.h"));
    REQUIRE(sources.contains("cli/main.cc"));
    const Problems problems = broken_rules(sources);
    INFO(fmt::format("{}", fmt::join(problems, "\n")));
    CHECK(problems.empty());
}

TEST_CASE("the layer check finds what is wrong, and nothing else") {
    struct Row {
        std::string rule;
        Sources sources;
        Problems problems;
    };
    const std::vector<Row> rows{
        {"downwards is fine",
         {{"base/a.h", "#include <vector>\n"}, {"cv/b.cc", "#include \"base/a.h\"\n"}},
         {}},
        {"upwards is not",
         {{"base/a.cc", "\n#include \"cv/b.h\"\n"}, {"cv/b.h", ""}},
         {"base/a.cc:2: base may not include cv/b.h"}},
        {"nor sideways",
         {{"text/a.cc", "#include \"cv/b.h\"\n"}, {"cv/b.h", ""}},
         {"text/a.cc:1: text may not include cv/b.h"}},
        {"nor past a layer",
         {{"cli/a.cc", "  #  include \"cv/b.h\" // why\n"}, {"cv/b.h", ""}},
         {"cli/a.cc:1: cli may not include cv/b.h"}},
        {"a file must be there",
         {{"base/a.cc", "#include \"a.h\"\n"}, {"base/a.h", ""}},
         {"base/a.cc:1: \"a.h\" is not a file of src"}},
        {"a folder must have a rule",
         {{"misc/a.cc", "#include \"base/b.h\"\n"}, {"base/b.h", ""}},
         {"misc/a.cc:1: the folder 'misc' has no rule"}},
        {"a library stays at home",
         {{"typeset/a.cc", "#include <hb.h>\n"}, {"text/a.cc", "#include <hb.h>\n"}},
         {"typeset/a.cc:1: HarfBuzz may not be included in typeset"}},
        {"an unknown library has no home",
         {{"base/a.cc", "#include <boost/any.hpp>\n#include <sys/stat.h>\n#include <string>\n"}},
         {"base/a.cc:1: <boost/any.hpp> belongs to no library that has a home"}},
        {"a library may stand in a header of its home that stays there",
         {{"pdf/a.h", "#include <podofo/podofo.h>\n"}, {"pdf/b.cc", "#include \"pdf/a.h\"\n"}},
         {}},
        {"but in none that another folder sees, even through a second header",
         {{"pdf/a.h", "#include <podofo/podofo.h>\n"},
          {"pdf/b.h", "#include \"pdf/a.h\"\n"},
          {"pipeline/c.cc", "#include \"pdf/b.h\"\n"}},
         {"pdf/a.h:1: PoDoFo stands in a header that another folder sees"}},
        {"fmt goes into any .cc and no header",
         {{"cv/a.cc", "#include <fmt/format.h>\n"}, {"cv/a.h", "#include <fmt/format.h>\n"}},
         {"cv/a.h:1: fmt may stand in .cc files only"}},
    };
    for (const Row& row : rows) {
        INFO(row.rule);
        CHECK(broken_rules(row.sources) == row.problems);
    }
}
