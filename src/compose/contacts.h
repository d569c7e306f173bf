// Contacts: the ways to reach the CV's bearer, as the page shows them. Private to compose/.

#pragma once

#include <string>
#include <vector>

#include "compose/composer.h"
#include "compose/inlines.h"

namespace cvpdf {

/// A contact as it is printed, and what it leads to.
struct Contact {
    std::string key = {};  ///< of the header's field: email, social_networks…
    MarkedText text = {};
    std::string target = {};       ///< empty: no link
    std::string description = {};  ///< of the link
    Span span = {};
    std::string icon = {};  ///< name of what is drawn before it; empty: nothing
};

/// Everything of the header that is a contact, in the order of the CV's file.
std::vector<Contact> list_contacts(Composer& composer);

/// The contacts on one line; `names` gets what their links are called.
struct ContactLine {
    MarkedText text = {};
    LinkNames names = {};
};

ContactLine join_contacts(Composer& composer, const std::vector<Contact>& contacts);

}  // namespace cvpdf
