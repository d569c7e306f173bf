// PdfObjects: the door to PoDoFo, and all that cvpdf knows of it.
//
// A set of indirect objects, numbered from 1 in the order in which they are reserved or added.
// Objects are PoDoFo's and PoDoFo serialises them; how they lie in the file is decided outside
// (compact_file.h), or by PoDoFo's table writer (write_with_table). Nothing here reads the clock,
// writes to the terminal, or is shared between threads; PoDoFo's errors leave as MachineError.
//
// Only pdf_objects.cc includes PoDoFo's headers (0.9): a port to another PoDoFo is that file anew.

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pdf/pdf_value.h"

namespace cvpdf {

/// The body of one indirect object, as it stands between `obj` and `endobj`.
struct SerializedObject {
    PdfRef ref = {};
    std::string value = {};                   ///< of a stream: its dictionary, with /Length
    std::optional<std::string> stream = {};  ///< the bytes between `stream` and `endstream`
};

class PdfObjects {
  public:
    PdfObjects();
    ~PdfObjects();
    PdfObjects(const PdfObjects&) = delete;
    PdfObjects& operator=(const PdfObjects&) = delete;

    /// A number for an object that is defined later.
    PdfRef reserve();
    /// Gives a reserved object its dictionary, once.
    void define(PdfRef ref, const PdfDict& dict);
    PdfRef add(const PdfDict& dict);
    /// `data` is encoded already, as the dictionary's /Filter says; /Length is added here.
    PdfRef add_stream(const PdfDict& dict, std::string_view data);

    /// Every object in the order of numbers.
    std::vector<SerializedObject> serialize() const;
    /// A whole file with a cross-reference table, indented for people.
    std::string write_with_table(PdfRef catalog, PdfRef info) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace cvpdf
