// The two shapes that a `CFF ` table is made of (Adobe Technical Note 5176): INDEX, a row of
// objects, and DICT, operands before their operators. Places outside the table read as zero;
// FontBytes remembers them.

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/font_bytes.h"

namespace cvpdf {

/// An INDEX (5176, 5): `count` objects, whose offsets are relative to `data`.
struct CffIndex {
    std::size_t count = 0;
    std::size_t offset_size = 1;
    std::size_t offsets = 0;  ///< where the offset array begins
    std::size_t data = 0;     ///< one byte before the first object
    std::size_t end = 0;      ///< behind the whole INDEX
};

CffIndex read_cff_index(FontBytes& bytes, std::size_t at);

/// Where an object begins; for `object` == count, where the last one ends.
std::size_t cff_object(FontBytes& bytes, const CffIndex& index, std::size_t object);

/// One operator of a DICT (5176, 4) and what stands before it.
struct CffOperation {
    unsigned op = 0;  ///< two-byte operators as 0x0C00 and the second byte
    std::size_t begin = 0;
    std::size_t end = 0;                      ///< of operands and operator
    std::vector<std::int64_t> operands = {};  ///< reals are 0
};

/// The operators between two places.
std::vector<CffOperation> read_cff_dict(FontBytes& bytes, std::size_t begin, std::size_t end);

/// String ids from here on are of the font's own strings (5176, appendix A).
inline constexpr std::uint16_t kStandardStrings = 391;

namespace cff_op {
inline constexpr unsigned kCharset = 15;
inline constexpr unsigned kEncoding = 16;
inline constexpr unsigned kCharStrings = 17;
inline constexpr unsigned kPrivate = 18;
inline constexpr unsigned kSubrs = 19;
inline constexpr unsigned kFontMatrix = 0x0C07;
inline constexpr unsigned kRos = 0x0C1E;
inline constexpr unsigned kCidCount = 0x0C22;
inline constexpr unsigned kFdArray = 0x0C24;
inline constexpr unsigned kFdSelect = 0x0C25;
inline constexpr unsigned kNone = 0xFFFF;
}  // namespace cff_op

}  // namespace cvpdf
