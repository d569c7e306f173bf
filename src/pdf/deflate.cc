#include "pdf/deflate.h"

#include <zlib.h>

#include "base/error.h"

namespace cvpdf {

std::string deflate(std::string_view data) {
    std::string out(compressBound(data.size()), '\0');
    uLongf size = out.size();
    const int status =
        compress2(reinterpret_cast<Bytef*>(out.data()), &size,
                  reinterpret_cast<const Bytef*>(data.data()), data.size(), 6);
    if (status != Z_OK) throw MachineError("zlib cannot compress: out of memory");
    out.resize(size);
    return out;
}

PdfRef add_coded_stream(PdfObjects& objects, PdfForm form, PdfDict dict, std::string_view data) {
    if (form == PdfForm::kReadable) return objects.add_stream(dict, data);
    dict.add("Filter", name("FlateDecode"));
    return objects.add_stream(dict, deflate(data));
}

}  // namespace cvpdf
