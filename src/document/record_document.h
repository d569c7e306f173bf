// record_document: a Document → bytes that differ where anything differs that the page or the file
// shows; to be hashed.
//
// Each struct is taken apart by all its fields, so that one that is added does not compile before
// it is recorded here, or left out by name. Left out are the places in the CV that texts came from,
// and what the fitter knows blocks by.

#pragma once

#include <vector>

#include "document/document.h"

namespace cvpdf {

std::vector<char> record_document(const Document& document);

}  // namespace cvpdf
