// british_spelling: English verbs of -ize and their nouns as Britain spells them, so that both
// spellings are one word: organize and organise, analyzed and analysed. Their stems keep the
// ending, too: who organized nothing is organic. What no rule tells (colour, centre) is in the
// table of irregular forms (data/posting-words.yaml).

#pragma once

#include <string>
#include <string_view>

namespace cvpdf {

/// Of a folded word; others as they are.
std::string british_spelling(std::string_view folded);

}  // namespace cvpdf
