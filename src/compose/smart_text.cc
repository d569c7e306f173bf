#include "compose/smart_text.h"

namespace cvpdf {

void make_smart(MarkedText&, const Locale&) {}

}  // namespace cvpdf
