#include "image/jpeg_errors.h"

#include <jerror.h>

namespace cvpdf {
namespace {

JpegErrors& errors_of(j_common_ptr info) {
    return *reinterpret_cast<JpegErrors*>(info->err);
}

[[noreturn]] void escape(j_common_ptr info) {
    JpegErrors& errors = errors_of(info);
    errors.code = errors.manager.msg_code;
    errors.manager.format_message(info, errors.message);
    std::longjmp(errors.escape, 1);
}

void take_message(j_common_ptr info, int level) {
    if (level >= 0) return;
    switch (info->err->msg_code) {
        case JWRN_HIT_MARKER:
        case JWRN_HUFF_BAD_CODE:
        case JWRN_JPEG_EOF:
        case JWRN_MUST_RESYNC:
        case JWRN_ARITH_BAD_CODE:
            escape(info);
        default:
            ++info->err->num_warnings;
    }
}

}  // namespace

jpeg_error_mgr* quiet_jpeg_errors(JpegErrors& errors) {
    jpeg_error_mgr* manager = jpeg_std_error(&errors.manager);
    manager->error_exit = escape;
    manager->emit_message = take_message;
    manager->output_message = [](j_common_ptr) {};
    return manager;
}

}  // namespace cvpdf
