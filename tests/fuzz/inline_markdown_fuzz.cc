// Any UTF-8 text → runs whose Origins lead into it, before and after smart punctuation.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/unicode.h"
#include "input/inline_markdown.h"
#include "input/smart_punctuation.h"

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

void check_runs(const cvpdf::RichText& rich, std::size_t size) {
    for (const cvpdf::InlineRun& run : rich.runs) {
        require(!run.text.empty());
        require(!cvpdf::find_invalid_utf8(run.text));
        require(!run.link || *run.link < rich.links.size());
        std::size_t covered = 0;
        for (const cvpdf::Origin::Piece& piece : run.origin.pieces()) {
            require(piece.text_begin == covered);
            covered += piece.text_length;
            require(piece.source_begin + piece.source_length <= size);
        }
        require(covered == run.text.size());
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (cvpdf::find_invalid_utf8(text)) return 0;
    const cvpdf::Origin origin(cvpdf::FileId{0}, 0, static_cast<std::uint32_t>(size));
    const cvpdf::RichText rich = cvpdf::parse_inline_markdown(text, origin);
    check_runs(rich, size);
    check_runs(cvpdf::apply_smart_punctuation(
                   rich, {.open = "“", .close = "”", .inner_open = "‘", .inner_close = "’"}),
               size);
    return 0;
}
