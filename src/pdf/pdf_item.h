// PdfItem: an object of a PDF that is read (ISO 32000-1 7.3), as plain data. What is written is
// PdfValue (pdf_value.h); what others wrote may be anything, and asking for what is not there gives
// nothing rather than an error.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cvpdf {

enum class PdfItemKind { kNull, kBool, kInteger, kReal, kName, kString, kArray, kDict, kReference };

struct PdfItem {
    PdfItemKind kind = PdfItemKind::kNull;
    std::int64_t integer = 0;  ///< integers; 1 is true; the number of what is referred to
    double real = 0;
    std::string text = {};               ///< names without the slash; bytes of strings
    std::vector<std::string> keys = {};  ///< dictionaries: of `items`, in the same order
    std::vector<PdfItem> items = {};     ///< arrays and dictionaries

    bool is(PdfItemKind wanted) const { return kind == wanted; }
    bool is_name(std::string_view name) const { return is(PdfItemKind::kName) && text == name; }
    /// The value of a key, as it stands; null where there is none.
    const PdfItem* find(std::string_view key) const {
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (keys[i] == key) return &items[i];
        }
        return nullptr;
    }
    double number() const { return is(PdfItemKind::kReal) ? real : static_cast<double>(integer); }
    bool is_number() const { return is(PdfItemKind::kInteger) || is(PdfItemKind::kReal); }
};

/// A text string (7.9.2.2) as UTF-8: UTF-16BE or UTF-8 with a BOM, else PDFDocEncoding, of whose
/// signs beyond Latin-1 the rare ones become U+FFFD.
std::string text_of_string(std::string_view bytes);
/// UTF-16BE without a BOM; what is no pair becomes U+FFFD.
std::string utf8_from_utf16be(std::string_view bytes);

}  // namespace cvpdf
