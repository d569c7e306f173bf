// condense: the raw bytes of a YAML file → the text that yaml-cpp is given, and the way back.
//
// yaml-cpp costs about 80 ns for every byte, and no byte in the middle of a word can change a
// file's structure. So every run of plain words (letters, digits, what is not ASCII, single spaces
// between them) is cut to one letter before it is read; the values themselves are taken from the
// raw bytes. Here a BOM is left out and every line ending (CR LF, CR) becomes LF as well.
//
// What stays true: the structure that YAML gives to the condensed text, indentation included, is
// that of the raw text; offsets translate exactly at the ends of runs and everywhere outside them.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cvpdf {

struct Condensed {
    /// Bytes of `text` that stand for other bytes of the file. Outside cuts, text is raw text.
    struct Cut {
        std::uint32_t text_begin = 0;
        std::uint32_t text_length = 0;
        std::uint32_t raw_begin = 0;
        std::uint32_t raw_length = 0;
    };
    std::string text = {};
    std::vector<Cut> cuts = {};  ///< ascending

    /// The offset in the file of an offset in `text` (the file's size for the text's size). Not for
    /// several threads at once: it begins to look where it found the last one.
    std::uint32_t raw_offset(std::uint32_t text_offset) const;

    mutable std::size_t last_cut = 0;
};

Condensed condense(std::string_view raw);

}  // namespace cvpdf
