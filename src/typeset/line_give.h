// line_give: how far spaces, and the room between letters, give in justified text.

#pragma once

#include "document/style.h"
#include "typeset/items.h"
#include "typeset/shaped_text.h"

namespace cvpdf {

/// How far a space of `width` gives in justified text.
Glue justified_space(Length width, const LineFit& fit);

/// How far the room between two letters of justified text gives. Joined scripts have none, nor is
/// there any beside punctuation (KLREQ 4.3.6), nor within Latin words of Korean, Japanese and
/// Chinese: some readers would find several words there.
struct LetterRoom {
    Length stretch = {};
    Length shrink = {};
};
LetterRoom letter_room(const ShapedText& shaped, const Cluster& left, const Cluster& right,
                       const LineFit& fit);

}  // namespace cvpdf
