// face_coverage: which characters a face has.
//
// Most texts are plain (characters.h): which of those characters a face has is looked up once, when
// it is opened. Of all others the face is asked each time.

#pragma once

#include <bitset>
#include <string_view>

#include <hb.h>

namespace cvpdf {

class FaceCoverage {
  public:
    /// Of no face: it has nothing.
    FaceCoverage() = default;
    /// The font must outlive it.
    explicit FaceCoverage(hb_font_t* font);

    /// Whether the text is nothing but plain characters that the face has.
    bool has_plain(std::string_view text) const;
    /// Whether the face has all of them.
    bool has_all(std::u32string_view characters) const;

  private:
    hb_font_t* font_ = nullptr;
    std::bitset<0x250 + 0x18> plain_ = {};  ///< blanks among them, whatever the face has
};

}  // namespace cvpdf
