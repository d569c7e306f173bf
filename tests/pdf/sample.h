// A small document and its pages, set by hand: everything that the PDF writer has to carry, without
// compose and typeset. Text is itemized and shaped with real fonts and placed line by line.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "text/font_library.h"
#include "typeset/page.h"

namespace cvpdf::sample {

FontManifest manifest();

/// Puts lines of text on pages as a typesetter would.
class Desk {
  public:
    explicit Desk(FontLibrary& fonts);

    Document document = {};
    std::vector<Page> pages = {};

    void begin_page();
    StructId add(StructId parent, Role role);
    /// Sets `text` with its pen at (x, y) points from the page's top left; returns the pen after
    /// it.
    double put(StructId element, double x, double y, std::string_view text,
               const TextStyle& style = {}, std::string_view language = "en");
    /// The same, clickable.
    double put_link(LinkId link, double x, double y, std::string_view text, const TextStyle& style,
                    std::string_view language = "en");
    /// "é" as two glyphs of one character, as fonts without the accented letter are shaped.
    void put_composite(StructId element, double x, double y);
    void put_rule(double x, double y, double width, double thickness);
    /// An image of the document's, cut to a frame.
    void put_figure(StructId element, ImageId image, const Rect& frame, FrameShape shape);
    LinkId add_link(std::string uri, std::string description, StructId element);

  private:
    FontLibrary& fonts_;
};

TextStyle style(std::string family, double size, int weight = kRegularWeight,
                Slant slant = Slant::kUpright);

/// A CV of two pages, in English with Korean.
struct Sample {
    Document document = {};
    std::vector<Page> pages = {};
};
Sample curriculum(FontLibrary& fonts);

}  // namespace cvpdf::sample
