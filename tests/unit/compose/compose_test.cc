#include "compose/compose.h"

#include "catch.h"
#include "compose_text.h"

using namespace cvpdf;

TEST_CASE("x") { std::ifstream s(CVPDF_SOURCE_DIR "/examples/academic/cv.yaml"); std::string t{std::istreambuf_iterator<char>(s), {}};
 auto c = compose_text(t); puts(c.messages.c_str()); puts(outline_of(c.document).c_str()); puts(dump_document(c.document).c_str()); }
