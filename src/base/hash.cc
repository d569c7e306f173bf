#include "base/hash.h"

#include <algorithm>

#include <fmt/format.h>
#include <xxhash.h>

namespace cvpdf {

Hash128 hash128(std::string_view bytes) {
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
    Hash128 hash;
    std::ranges::copy(canonical.digest, hash.begin());
    return hash;
}

std::string to_hex(const Hash128& hash) {
    std::string hex;
    for (const std::uint8_t byte : hash) hex += fmt::format("{:02x}", byte);
    return hex;
}

}  // namespace cvpdf
