// Content hashes (xxHash, 128 bit): file ids, subset tags, cache keys. Not for security.

#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace cvpdf {

using Hash128 = std::array<std::uint8_t, 16>;

Hash128 hash128(std::string_view bytes);
std::string to_hex(const Hash128& hash);

}  // namespace cvpdf
