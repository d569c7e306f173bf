// The header: name, headline and contacts, the photo beside them, or all of it as a form.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/length.h"
#include "base/source.h"
#include "layout/style_spec.h"
#include "layout/table_spec.h"
#include "layout/template.h"
#include "layout/tokens.h"

namespace cvpdf {

/// A line of the header, or any paragraph that stands alone.
struct LineSpec {
    Reference style = {};
    Token space_before = {};
    Token space_after = {};
};

/// A line with words of its own: a title, a declaration, the day, a signature.
struct TextLineSpec {
    Template text = {};
    LineSpec line = {};
};

enum class HeaderPart {
    kName,
    kHeadline,
    kContacts,
    kPhoto,  ///< in a region's list: alone there, instead of beside the other parts
    kTitle,  ///< what the page is: 이력서
    kForm,   ///< the header as a table
    kNote,   ///< a remark on what the page leaves out
};

/// How a profile at a network is printed.
enum class NetworkDisplay {
    kAddress,   ///< github.com/hong
    kLabelled,  ///< GitHub: hong
    kUsername,  ///< hong
};

enum class ContactsArrangement {
    kLine,     ///< one after the other, in lines that break where they must
    kList,     ///< each in a line of its own
    kColumns,  ///< in columns of one width, row after row
};

/// Drawings before contacts that say what they are.
struct IconsSpec {
    Switch show = Switch::kOff;
    std::optional<Reference> color = {};  ///< none: that of the text
    Dimension size = {.em_thousandths = 1050};
    Dimension gap = {.em_thousandths = 350};  ///< between a drawing and its text
};

enum class PhotoSide { kLeft, kRight, kTop };
enum class PhotoShape { kRectangle, kRounded, kCircle };
enum class PhotoAlign { kTop, kCenter, kBottom };

/// The person's photo, beside or above the rest of the header.
struct PhotoSpec {
    Span span = {};
    Switch show = Switch::kOff;
    PhotoSide side = PhotoSide::kRight;
    Length width = {};
    std::optional<Length> height = {};  ///< none: as the image's proportions have it
    Span height_span = {};
    PhotoShape shape = PhotoShape::kRectangle;
    Length radius = {};  ///< of the corners of kRounded
    Length gap = {};     ///< between the photo and the text
    PhotoAlign align = PhotoAlign::kCenter;
};

struct HeaderSpec {
    std::vector<HeaderPart> order = {};
    TextLineSpec title = {};  ///< words of the locale
    TextLineSpec note = {};   ///< likewise
    LineSpec name = {};
    LineSpec headline = {};
    LineSpec contacts = {};
    ContactsArrangement arrange = ContactsArrangement::kLine;
    int columns = 2;  ///< of kColumns
    IconsSpec icons = {};
    std::string separator = {};  ///< between contacts of a line
    NetworkDisplay networks = NetworkDisplay::kAddress;
    Token space_after = {};  ///< below the whole header
    PhotoSpec photo = {};
    std::optional<FormSpec> form = {};
    std::vector<std::string> personal = {};  ///< keys of personal data among the contacts
};

}  // namespace cvpdf
