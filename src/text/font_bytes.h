// FontBytes: big-endian numbers of a font table, never read past its end.
//
// A place outside the table reads as zero and is remembered: ask `good` once at the end.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cvpdf {

class FontBytes {
  public:
    explicit FontBytes(std::string_view bytes) : bytes_(bytes) {}

    std::size_t size() const { return bytes_.size(); }
    bool good() const { return good_; }

    /// An unsigned number of 1 to 4 bytes.
    std::uint32_t number(std::size_t offset, std::size_t width) {
        if (offset > bytes_.size() || width > bytes_.size() - offset) {
            good_ = false;
            return 0;
        }
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < width; ++i) {
            value = value << 8 | static_cast<unsigned char>(bytes_[offset + i]);
        }
        return value;
    }
    std::uint8_t u8(std::size_t offset) { return static_cast<std::uint8_t>(number(offset, 1)); }
    std::uint16_t u16(std::size_t offset) { return static_cast<std::uint16_t>(number(offset, 2)); }
    std::int16_t i16(std::size_t offset) { return static_cast<std::int16_t>(u16(offset)); }
    std::uint32_t u32(std::size_t offset) { return number(offset, 4); }

  private:
    std::string_view bytes_;
    bool good_ = true;
};

}  // namespace cvpdf
