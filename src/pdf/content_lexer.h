// ContentLexer: the bytes of a content stream or CMap → operators with their operands (ISO 32000-1
// 7.8.2). Whatever the bytes are, it comes to their end: what cannot be read is passed over.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/pdf_item.h"

namespace cvpdf {

struct ContentOperation {
    std::string name = {};
    std::vector<PdfItem> operands = {};
};

class ContentLexer {
  public:
    /// `bytes` outlives the lexer.
    explicit ContentLexer(std::string_view bytes) : bytes_(bytes) {}

    /// The next operation, none at the end. The data of inline images is left out.
    std::optional<ContentOperation> next();

  private:
    void skip_space();
    /// None for a word (in `word_`) and for a closing bracket (in `bracket_`).
    std::optional<PdfItem> read_item(int depth);
    PdfItem read_list(char closing, int depth);
    PdfItem read_literal_string();
    PdfItem read_hexadecimal_string();
    std::string read_word();
    void skip_inline_image();

    std::string_view bytes_;
    std::size_t at_ = 0;
    std::string word_ = {};
    char bracket_ = '\0';
};

}  // namespace cvpdf
