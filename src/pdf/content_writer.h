// ContentWriter: operators of a page's content stream (ISO 32000-1 annex A).
//
// It keeps what a reader of the stream keeps (font, colour, pen), writes only what changes, and
// knows where the reader's pen stands to the last rounding, so that errors never add up along a
// line. Behind every glyph of a run is the letter spacing (9.3.2), which the caller says, and
// spaces of code 32 in fonts of one-byte codes are as wide as the word spacing makes them (9.3.3):
// a justified line says either once; all other gaps are numbers in an array. Nobody sees where a
// space begins: what its place would take is made up for behind it. Text objects open and close by
// themselves; one goes on through neighbouring marked content that is text, and marked content
// never crosses their borders (14.6.1).

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/color.h"
#include "base/geometry.h"
#include "pdf/embed_fonts.h"
#include "typeset/page.h"

namespace cvpdf {

/// Nearest thousandth of a point.
std::int64_t to_thousandths(Length length);

/// How codes are written: as literal strings, small and quick to deflate, or in hexadecimal.
enum class StringForm { kLiteral, kHexadecimal };

/// What stands in a marked-content sequence.
enum class MarkedKind {
    kText,   ///< nothing but glyphs: it lies within a text object
    kMixed,  ///< anything: text objects lie within it
};

/// Glyphs of one size and baseline.
struct TextRunStart {
    Point origin = {};
    Length size = {};
    int width_permille = 1000;      ///< of the glyphs as drawn, and of the spacing
    std::int64_t letter_space = 0;  ///< thousandths of a point before scaling
};

class ContentWriter {
  public:
    ContentWriter(Length page_height, StringForm string_form)
        : page_height_(page_height), string_form_(string_form) {}

    /// Operators that open and close a marked-content sequence; `operands` as they stand before
    /// BDC. Sequences do not nest.
    void begin_marked(std::string_view operands, MarkedKind kind);
    void end_marked();

    void set_color(Color color);
    /// A filled rectangle.
    void fill_rectangle(const Rect& area);
    /// A filled path, by the nonzero winding rule.
    void fill_path(const PlacedPath& placed);
    /// An image of the resources, clipped to its frame's shape.
    void draw_image(const PlacedImage& image, std::string_view name);

    void begin_run(const TextRunStart& run);
    /// Of the last run with a glyph.
    std::int64_t letter_space() const { return letter_space_; }
    /// `x` is the glyph's place right of the run's origin, `rise` its height over the baseline.
    void show_glyph(const EmbeddedFont& font, std::uint32_t slot, Length x, Length rise);
    /// The glyphs up to end_actual_text are read as `utf8`, by readers that ask for `tag`.
    void begin_actual_text(std::string_view tag, std::string_view utf8);
    void end_actual_text();

    std::string finish() &&;

  private:
    void append_numbers(std::initializer_list<Length> lengths);
    void clip_to(const PlacedImage& image);
    void open_text();
    void close_text();
    void move_to(std::int64_t x, std::int64_t y);
    void reach(std::int64_t target);
    bool is_behind_glyph(std::int64_t target) const;
    bool reaches_in_array(std::int64_t target);
    bool space_words(std::int64_t distance);
    void set_font(const EmbeddedFont& font);
    void set_rise(Length rise);
    void set_scale();
    void set_letter_space();
    bool is_space_at_pen(const EmbeddedFont& font, std::uint32_t slot, std::int64_t target) const;
    void append_code(const EmbeddedFont& font, std::uint32_t slot);
    void spill_codes();
    void close_string();
    void flush_shown();

    Length page_height_ = {};
    StringForm string_form_ = StringForm::kLiteral;
    std::string out_ = {};
    bool in_text_ = false;
    MarkedKind marked_ = MarkedKind::kMixed;  ///< the sequence that is open
    Color color_ = {};
    const EmbeddedFont* font_ = nullptr;
    std::int64_t font_size_ = 0;  ///< thousandths of a point, of the font that is set
    Length rise_ = {};
    std::int64_t scale_ = 1000;  ///< horizontal scaling that is set, thousandths
    std::int64_t line_x_ = 0;    ///< start of the line, thousandths of a point
    std::int64_t line_y_ = 0;
    std::int64_t pen_ = 0;    ///< the reader's pen, millionths of a point
    std::int64_t glyph_ = 0;  ///< where the last glyph began, millionths of a point
    std::int64_t drift_ = 0;  ///< by how much it should have begun further on

    Length run_x_ = {};
    std::int64_t run_y_ = 0;     ///< thousandths of a point
    std::int64_t run_size_ = 0;  ///< thousandths of a point
    std::int64_t run_scale_ = 1000;
    std::int64_t run_letter_space_ = 0;

    std::int64_t letter_space_ = 0;     ///< that is set, thousandths of a point before scaling
    std::int64_t word_space_ = 0;       ///< that is set, thousandths of a point before scaling
    std::int64_t next_word_space_ = 0;  ///< of what is shown next

    std::string shown_ = {};  ///< operand of the next Tj or TJ
    int shown_spaces_ = 0;    ///< of code 32 in there
    bool ends_in_space_ = false;
    bool shown_is_array_ = false;
    bool string_is_open_ = false;
    std::array<char, 256> codes_ = {};  ///< the end of the literal string that is open
    std::size_t code_count_ = 0;        ///< bytes of it
    std::string pending_actual_text_ = {};
};

}  // namespace cvpdf
