// Owners of HarfBuzz's objects.

#pragma once

#include <memory>
#include <string_view>

#include <hb.h>

namespace cvpdf {

struct HbDestroy {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
    void operator()(hb_set_t* set) const { hb_set_destroy(set); }
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

using HbBlob = std::unique_ptr<hb_blob_t, HbDestroy>;
using HbFace = std::unique_ptr<hb_face_t, HbDestroy>;
using HbFont = std::unique_ptr<hb_font_t, HbDestroy>;
using HbSet = std::unique_ptr<hb_set_t, HbDestroy>;
using HbBuffer = std::unique_ptr<hb_buffer_t, HbDestroy>;

/// The blob's bytes; they live as long as the blob.
inline std::string_view blob_bytes(hb_blob_t* blob) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob, &length);
    return {data, length};
}

}  // namespace cvpdf
