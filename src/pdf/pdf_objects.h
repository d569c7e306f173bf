// PdfObjects: the indirect objects of a file, as plain data.
//
// They are numbered from 1 in the order in which they are reserved or added. How they lie in a file
// is for its writers to say: compact_file.h for files that are used, readable_file.h for people who
// debug.

#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pdf/deflate.h"
#include "pdf/pdf_value.h"

namespace cvpdf {

struct PdfObject {
    PdfDict dict = {};
    /// Encoded already, as the dictionary's /Filter says; writers add /Length.
    std::optional<std::string> stream = {};
};

class PdfObjects {
  public:
    /// A number for an object that is defined later.
    PdfRef reserve() {
        objects_.emplace_back();
        return {.number = static_cast<std::uint32_t>(objects_.size())};
    }
    /// Gives a reserved object its dictionary, once.
    void define(PdfRef ref, PdfDict dict) { objects_.at(ref.number - 1).dict = std::move(dict); }
    PdfRef add(PdfDict dict) { return append({.dict = std::move(dict)}); }
    PdfRef add_stream(PdfDict dict, std::string data) {
        return append({.dict = std::move(dict), .stream = std::move(data)});
    }

    /// In the order of numbers.
    const std::vector<PdfObject>& all() const { return objects_; }
    /// For the streams of this file.
    Deflater& deflater() { return deflater_; }

  private:
    PdfRef append(PdfObject object) {
        objects_.push_back(std::move(object));
        return {.number = static_cast<std::uint32_t>(objects_.size())};
    }

    std::vector<PdfObject> objects_ = {};
    Deflater deflater_ = {};
};

/// What a file begins with.
struct FileRoots {
    PdfRef catalog = {};
    PdfRef info = {};
};

}  // namespace cvpdf
