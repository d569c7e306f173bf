// libjpeg's errors without leaving C++: its error_exit may not return, so it jumps. Private to
// image/; what runs inside `guarded` has no destructors of its own.

#pragma once

#include <csetjmp>
#include <cstdio>  // jpeglib.h needs FILE

#include <jpeglib.h>

namespace cvpdf {

struct JpegErrors {
    jpeg_error_mgr manager = {};  ///< first: libjpeg knows no more of it
    std::jmp_buf escape = {};
    int code = 0;  ///< of the error that ended the work
    char message[JMSG_LENGTH_MAX] = {};
};

/// Sets up `errors`: silent, warnings that mean lost pixels are errors.
jpeg_error_mgr* quiet_jpeg_errors(JpegErrors& errors);

/// False where libjpeg gave up; why is in `errors`.
template <typename Work>
bool guarded(JpegErrors& errors, const Work& work) {
    if (setjmp(errors.escape) != 0) return false;
    work();
    return true;
}

}  // namespace cvpdf
