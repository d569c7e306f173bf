// ByteSet: bytes that are looked for in long texts.
//
// std::string_view::find_first_of goes through its list for every byte of the text; here each byte
// costs one look into a table.

#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace cvpdf {

class ByteSet {
  public:
    explicit constexpr ByteSet(std::string_view bytes) {
        for (const char byte : bytes) has_[static_cast<unsigned char>(byte)] = true;
    }

    constexpr bool has(char byte) const { return has_[static_cast<unsigned char>(byte)]; }

    /// The place of the first of them in `text` from `from` on; its size where there is none.
    constexpr std::size_t find_in(std::string_view text, std::size_t from = 0) const {
        while (from < text.size() && !has(text[from])) ++from;
        return from;
    }

  private:
    std::array<bool, 256> has_ = {};
};

}  // namespace cvpdf
