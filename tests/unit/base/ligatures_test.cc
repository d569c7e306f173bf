#include "base/ligatures.h"

#include <cstdint>
#include <string>

#include "catch.h"

using namespace cvpdf;

TEST_CASE("ligatures pasted from pages are letters, with the way back to the source") {
    const FileId file{0};
    const std::string typed = "eﬃcient ﬂow ﬅ שׁ";
    const auto length = static_cast<std::uint32_t>(typed.size());
    const Normalized result = to_plain_letters(typed, Origin(file, 100, length));
    CHECK(result.text == "efficient flow st \u05E9\u05C1");
    CHECK(result.origin.source(0, 1) == Span{file, 100, 101});
    CHECK(result.origin.source(1, 4) == Span{file, 101, 104});
    CHECK(result.origin.source(4, 5) == Span{file, 104, 105});
    CHECK(result.origin.source(10, 12) == Span{file, 110, 113});
    const std::string linked = "ﬁle https://a.example/ﬁle ﬁle";
    CHECK(to_plain_letters(linked, {}).text == "file https://a.example/ﬁle file");
    CHECK(to_plain_letters("a\uFB07 \uFB4Fb", {}).text == "a\uFB07 \uFB4Fb");
}
