#include "text/cff_write.h"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace cvpdf {
namespace {

void append_operator(std::string& out, unsigned op) {
    if (op != cff_op::kNone) append_cff_number(out, op, op > 0xFF ? 2 : 1);
}

}  // namespace

void append_cff_number(std::string& out, std::size_t value, std::size_t width) {
    for (std::size_t i = width; i-- > 0;) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

void append_cff_index(std::string& out, const std::vector<std::string_view>& objects) {
    append_cff_number(out, objects.size(), 2);
    if (objects.empty()) return;
    std::size_t end = 1;
    for (const std::string_view object : objects) end += object.size();
    std::size_t offset_size = 1;
    while (end >> (8 * offset_size) != 0) ++offset_size;
    append_cff_number(out, offset_size, 1);
    std::size_t offset = 1;
    append_cff_number(out, offset, offset_size);
    for (const std::string_view object : objects) {
        append_cff_number(out, offset += object.size(), offset_size);
    }
    for (const std::string_view object : objects) out += object;
}

void append_cff_operand(std::string& out, std::size_t value, unsigned op) {
    constexpr std::size_t kShortInteger = 28;
    constexpr std::size_t kLargestOfOneByte = 107;
    constexpr std::size_t kZero = 139;
    assert(value <= 0x7FFF && "the operand is short");
    if (value <= kLargestOfOneByte) {
        append_cff_number(out, kZero + value, 1);
    } else {
        append_cff_number(out, kShortInteger, 1);
        append_cff_number(out, value, 2);
    }
    append_operator(out, op);
}

void append_cff_place(std::string& out, std::size_t place, unsigned op) {
    constexpr std::size_t kLongInteger = 29;
    append_cff_number(out, kLongInteger, 1);
    append_cff_number(out, place, 4);
    append_operator(out, op);
}

bool is_idle_cff_operator(unsigned op) {
    constexpr unsigned kIdle[] = {0,      1,      2,      3,      4,      13,    14,
                                  0x0C00, 0x0C03, 0x0C04, 0x0C15, 0x0C16, 0x0C17};
    return std::ranges::find(kIdle, op) != std::end(kIdle);
}

}  // namespace cvpdf
