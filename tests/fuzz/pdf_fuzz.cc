// Any bytes → the operations of a content stream, and their strings as UTF-8.
//
// The parser of whole files is PoDoFo's, which this does not try to harden: the program reads
// strangers' files in a process of its own.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "pdf/content_lexer.h"
#include "pdf/pdf_item.h"
#include "pdf/read_xmp.h"

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

void check_item(const cvpdf::PdfItem& item, int depth) {
    require(depth < 64);
    require(item.keys.empty() || item.keys.size() == item.items.size());
    require(!cvpdf::find_invalid_utf8(cvpdf::text_of_string(item.text)));
    require(!cvpdf::find_invalid_utf8(cvpdf::utf8_from_utf16be(item.text)));
    for (const cvpdf::PdfItem& inner : item.items) check_item(inner, depth + 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    cvpdf::ContentLexer lexer(bytes);
    std::size_t operations = 0;
    while (const auto operation = lexer.next()) {
        require(!operation->name.empty() && ++operations <= size);
        for (const cvpdf::PdfItem& operand : operation->operands) check_item(operand, 0);
    }
    require(cvpdf::read_xmp(std::string(bytes)).value("dc:title").size() <= size);
    return 0;
}
