// trades: words that say nothing but as the matter of a trade (`trade_words`), where something
// names them as such: a title by any of its words, a skill by all that it is.

#pragma once

#include <set>
#include <string>

#include "cv/model.h"
#include "tailor/posting.h"
#include "tailor/terms.h"

namespace cvpdf {

/// Keys of terms.
using TradeKeys = std::set<std::string, std::less<>>;

TradeKeys trades_in(const Posting& posting, TermReader& reader);
/// Of the skills.
TradeKeys trades_in(const Cv& cv, TermReader& reader);

}  // namespace cvpdf
