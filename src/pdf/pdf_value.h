// PdfValue: the objects of a PDF as plain data (ISO 32000-1 7.3).
//
// What the rest of pdf/ builds and puts into PdfObjects (pdf_objects.h). Names are ASCII. Strings
// are bytes that are final already: ASCII, or UTF-16BE with its BOM; pdf_text() makes them from
// UTF-8.

#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/length.h"

namespace cvpdf {

class PdfValue;
struct PdfEntry;

struct PdfName {
    std::string value = {};
};

struct PdfString {
    std::string bytes = {};
};

/// A reference to an indirect object, generation 0. Number 0 refers to nothing.
struct PdfRef {
    std::uint32_t number = 0;
    bool operator==(const PdfRef&) const = default;
};

/// A number in thousandths: 12345 is written 12.345.
struct PdfThousandths {
    std::int64_t value = 0;
};

struct PdfArray {
    std::vector<PdfValue> items;

    PdfArray();
    PdfArray(std::initializer_list<PdfValue> values);
    void add(PdfValue value);
};

struct PdfDict {
    std::vector<PdfEntry> entries;

    PdfDict();
    PdfDict(const PdfDict& other);
    PdfDict(PdfDict&& other) noexcept;
    PdfDict& operator=(const PdfDict& other);
    PdfDict& operator=(PdfDict&& other) noexcept;
    ~PdfDict();
    PdfDict(std::initializer_list<PdfEntry> values);
    void add(std::string_view key, PdfValue value);
};

class PdfValue {
  public:
    using Content = std::variant<bool, std::int64_t, PdfThousandths, PdfName, PdfString, PdfRef,
                                 PdfArray, PdfDict>;

    PdfValue(std::same_as<bool> auto value) : content_(value) {}
    PdfValue(int value) : content_(std::int64_t{value}) {}
    PdfValue(std::int64_t value) : content_(value) {}
    PdfValue(PdfThousandths value) : content_(value) {}
    PdfValue(PdfName value) : content_(std::move(value)) {}
    PdfValue(PdfString value) : content_(std::move(value)) {}
    PdfValue(PdfRef value) : content_(value) {}
    PdfValue(PdfArray value) : content_(std::move(value)) {}
    PdfValue(PdfDict value) : content_(std::move(value)) {}

    const Content& content() const { return content_; }

  private:
    Content content_;
};

struct PdfEntry {
    std::string key = {};
    PdfValue value;
};

// Only here is known what a dictionary's entries are.
inline PdfArray::PdfArray() = default;
inline PdfDict::PdfDict() = default;
inline PdfDict::PdfDict(const PdfDict& other) = default;
inline PdfDict::PdfDict(PdfDict&& other) noexcept = default;
inline PdfDict& PdfDict::operator=(const PdfDict& other) = default;
inline PdfDict& PdfDict::operator=(PdfDict&& other) noexcept = default;
inline PdfDict::~PdfDict() = default;
inline PdfArray::PdfArray(std::initializer_list<PdfValue> values) : items(values) {}
inline void PdfArray::add(PdfValue value) {
    items.push_back(std::move(value));
}
inline PdfDict::PdfDict(std::initializer_list<PdfEntry> values) : entries(values) {}
inline void PdfDict::add(std::string_view key, PdfValue value) {
    entries.push_back({.key = std::string(key), .value = std::move(value)});
}

inline PdfName pdf_name(std::string_view value) {
    return {.value = std::string(value)};
}

/// A string object that holds these bytes.
inline PdfString pdf_bytes(std::string_view value) {
    return {.bytes = std::string(value)};
}

/// Characters that a text string has at most: PDF/A allows 32,767 bytes (ISO 19005-2 6.1.13).
inline constexpr std::size_t kMostTextCharacters = 8000;

/// A text string (7.9.2.2): ASCII as it is, all else as UTF-16BE. `utf8` is valid UTF-8; what is
/// too long ends in an ellipsis.
PdfString pdf_text(std::string_view utf8);
/// UTF-8 of no more characters than that.
std::string shortened(std::string_view utf8);

}  // namespace cvpdf
