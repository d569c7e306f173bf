// read_xmp: the few properties of an XMP packet (ISO 16684-1) that inspecting needs.
//
// No XML reader is linked for a dozen values: a property is looked for as an element or an
// attribute of its usual prefix, and its first text is taken.

#pragma once

#include <string>
#include <string_view>

namespace cvpdf {

struct Xmp {
    std::string packet = {};

    /// "dc:title"; empty where it is not there.
    std::string value(std::string_view property) const;
};

Xmp read_xmp(std::string packet);

}  // namespace cvpdf
