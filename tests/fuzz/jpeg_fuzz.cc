// Any bytes after a JPEG's first three → an image whose sizes agree, or a fault.

#include <cstddef>
#include <cstdint>
#include <string>

#include "fuzz/image_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string file = "\xFF\xD8\xFF";
    if (size > file.size()) file.append(reinterpret_cast<const char*>(data) + 3, size - 3);
    image_fuzz::prepare(file);
    return 0;
}
