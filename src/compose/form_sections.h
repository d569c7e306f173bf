// What a form asks for: its sections first, in its order, also where the CV has none of them;
// ranges with its sign. Private to compose/.

#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <vector>

#include "compose/compose.h"

namespace cvpdf {

/// The sections of a page in their order.
struct FormSections {
    std::deque<Section> empty = {};  ///< those that the CV does not have
    std::vector<const Section*> ordered = {};
    std::size_t asked = 0;  ///< how many of them, from the first on, the form asks for
};

FormSections order_sections(const ComposeInput& input);

/// Of the layout's `form_sections` the one that a section stands for; null: none.
const FormSectionSpec* find_form_section(const Layout& layout, const Section& section);

/// The locale with the layout's sign in its ranges; none where the layout has no sign of its own.
std::optional<Locale> locale_of_layout(const ComposeInput& input);

}  // namespace cvpdf
