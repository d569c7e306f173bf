#include "text/cff_dict.h"

#include <algorithm>

namespace cvpdf {
namespace {

/// Length of a real number operand that begins at `at` (5176, table 5).
std::size_t real_length(FontBytes& bytes, std::size_t at) {
    std::size_t length = 1;
    while (bytes.good()) {
        const unsigned byte = bytes.u8(at + length++);
        if ((byte & 0x0F) == 0x0F || byte >> 4 == 0x0F) break;
    }
    return length;
}

struct Operand {
    std::int64_t value = 0;
    std::size_t length = 1;
};

/// 5176, table 3. `first` is the byte at `at`, no operator.
Operand read_operand(FontBytes& bytes, std::size_t at, unsigned first) {
    if (first == 28) return {.value = bytes.i16(at + 1), .length = 3};
    if (first == 29) return {.value = static_cast<std::int32_t>(bytes.u32(at + 1)), .length = 5};
    if (first == 30) return {.length = real_length(bytes, at)};
    if (first <= 246) return {.value = std::int64_t{first} - 139};
    const std::int64_t low = bytes.u8(at + 1);
    if (first <= 250) return {.value = (std::int64_t{first} - 247) * 256 + low + 108, .length = 2};
    return {.value = -(std::int64_t{first} - 251) * 256 - low - 108, .length = 2};
}

}  // namespace

CffIndex read_cff_index(FontBytes& bytes, std::size_t at) {
    CffIndex index;
    index.count = bytes.u16(at);
    if (index.count == 0) {
        index.end = at + 2;
        return index;
    }
    index.offset_size = std::clamp<std::size_t>(bytes.u8(at + 2), 1, 4);
    index.offsets = at + 3;
    index.data = index.offsets + (index.count + 1) * index.offset_size - 1;
    index.end = cff_object(bytes, index, index.count);
    return index;
}

std::size_t cff_object(FontBytes& bytes, const CffIndex& index, std::size_t object) {
    return index.data + bytes.number(index.offsets + object * index.offset_size, index.offset_size);
}

std::vector<CffOperation> read_cff_dict(FontBytes& bytes, std::size_t begin, std::size_t end) {
    constexpr unsigned kEscape = 12;
    constexpr unsigned kLastOperator = 27;  // 22 to 27 are reserved
    std::vector<CffOperation> out;
    CffOperation next{.begin = begin};
    for (std::size_t at = begin; at < end && bytes.good();) {
        const unsigned byte = bytes.u8(at);
        if (byte > kLastOperator) {
            const Operand operand = read_operand(bytes, at, byte);
            next.operands.push_back(operand.value);
            at += operand.length;
            continue;
        }
        next.op = byte == kEscape ? kEscape << 8 | bytes.u8(at + 1) : byte;
        at += byte == kEscape ? 2 : 1;
        next.end = at;
        out.push_back(next);
        next = {.begin = at};
    }
    return out;
}

}  // namespace cvpdf
