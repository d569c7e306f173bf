// image_objects: a Document's images → image XObjects (ISO 32000-1 8.9.5).
//
// Each image is one object, whatever number of pages show it. Colours are DeviceGray and DeviceRGB,
// which the output intent makes sRGB (ISO 19005-2 6.2.4.3). JPEG data go in as they are; samples
// are deflated, with PNG's filters where these pay. Alpha is a soft mask.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/image.h"
#include "pdf/pdf_objects.h"

namespace cvpdf {

struct ImageObject {
    PdfRef ref = {};
    std::string name = {};  ///< in the resources: "I0"
};

/// One for each image, in their order.
std::vector<ImageObject> add_images(PdfObjects& objects, const std::vector<Image>& images);

/// The resources' /XObject.
PdfDict image_resources(const std::vector<ImageObject>& images);

/// Samples with a byte for the filter before each row, chosen row by row as the PNG specification
/// proposes (12.7); for /Predictor 15.
std::string filter_rows(std::string_view samples, std::size_t row_bytes, std::size_t pixel_bytes);

}  // namespace cvpdf
