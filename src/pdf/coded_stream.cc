#include "pdf/coded_stream.h"

#include <utility>

namespace cvpdf {

PdfRef add_coded_stream(PdfObjects& objects, PdfForm form, PdfDict dict, std::string_view data) {
    if (form == PdfForm::kReadable) return objects.add_stream(std::move(dict), std::string(data));
    dict.add("Filter", pdf_name("FlateDecode"));
    return objects.add_stream(std::move(dict), objects.deflater().deflate(data));
}

}  // namespace cvpdf
