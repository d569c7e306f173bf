// Characters that show nothing.

#pragma once

namespace cvpdf {

/// White space, controls, format characters and variation selectors (White_Space, Cc,
/// Default_Ignorable_Code_Point).
bool is_blank(char32_t c);

}  // namespace cvpdf
