// Any chunks after a PNG's signature → an image whose sizes agree, or a fault. The chunks' check
// sums are set right, or nothing would ever come past them.

#include <cstddef>
#include <cstdint>
#include <string>

#include "fuzz/image_fuzz.h"

namespace {

/// CRC-32 as PNG has it (PNG 5.5).
std::uint32_t checksum(std::string_view bytes) {
    std::uint32_t value = 0xFFFF'FFFF;
    for (const char byte : bytes) {
        value ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) value = value >> 1 ^ (value & 1 ? 0xEDB8'8320u : 0u);
    }
    return ~value;
}

void set_checksums(std::string& file) {
    std::size_t at = 8;
    while (at + 12 <= file.size()) {
        std::size_t length = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            length = length << 8 | static_cast<unsigned char>(file[at + i]);
        }
        if (length > file.size() - at - 12) return;
        const std::uint32_t sum = checksum(std::string_view{file}.substr(at + 4, length + 4));
        for (std::size_t i = 0; i < 4; ++i) {
            file[at + 8 + length + i] = static_cast<char>(sum >> (24 - 8 * i));
        }
        at += length + 12;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string file = "\x89PNG\r\n\x1A\n";
    if (size > file.size()) file.append(reinterpret_cast<const char*>(data) + 8, size - 8);
    set_checksums(file);
    image_fuzz::prepare(file);
    return 0;
}
