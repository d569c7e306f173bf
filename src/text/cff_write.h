// Parts of a `CFF ` table as they are written (Adobe Technical Note 5176). cff_dict.h reads them.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/cff_dict.h"

namespace cvpdf {

/// Big-endian, in `width` bytes.
void append_cff_number(std::string& out, std::size_t value, std::size_t width);

/// An INDEX (5176, 5), with offsets as short as they can be.
void append_cff_index(std::string& out, const std::vector<std::string_view>& objects);

/// An integer operand of at most 16 bits, and its operator.
void append_cff_operand(std::string& out, std::size_t value, unsigned op = cff_op::kNone);

/// An integer operand that takes five bytes whatever it is, so that the DICT's size does not hang
/// on places that hang on its size; and its operator.
void append_cff_place(std::string& out, std::size_t place, unsigned op = cff_op::kNone);

/// Whether an operator of a Top DICT says what nobody asks of a subset: version, Notice, FullName,
/// FamilyName, Weight, UniqueID, XUID, Copyright, the underline, PostScript, the base font.
bool is_idle_cff_operator(unsigned op);

}  // namespace cvpdf
