// Layout: the user's page design as data, read from layouts/*.yaml.
//
// A layout is tokens (sizes, spaces, colours, fonts), named text styles made of them, the
// arrangement of the header, the look of section headings, and a template per entry kind. It knows
// the fields of entries by name, and neither a CV nor a Document: compose brings the three
// together.
//
// A token that may give is written `{ideal: 6pt, min: 4pt, max: 8pt}`; a bare `6pt` does not move.
// Lengths in em follow the size of the text that they stand in. Styles, fonts and colours are
// named, and a name is looked up last, so that a layout that extends another may change what a name
// means.

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "base/length.h"
#include "base/source.h"
#include "cv/entry_kinds.h"
#include "layout/template.h"

namespace cvpdf {

/// A fixed length plus a multiple of the font size.
struct Dimension {
    Length fixed = {};
    std::int32_t em_thousandths = 0;
    constexpr bool operator==(const Dimension&) const = default;
};

constexpr Length resolve(const Dimension& dimension, Length font_size) {
    return dimension.fixed + scaled(font_size, dimension.em_thousandths, 1000);
}

/// A length that the fitter may move: min ≤ ideal ≤ max.
struct Token {
    Dimension ideal = {};
    Dimension min = {};
    Dimension max = {};
    constexpr bool operator==(const Token&) const = default;
};

/// Thousandths of something: ideal, and how far it may move. min ≤ ideal ≤ max.
struct Shares {
    int ideal = 1000;
    int min = 1000;
    int max = 1000;
    constexpr bool operator==(const Shares&) const = default;
};

/// A name of a style, font or colour, and where it was written.
struct Reference {
    std::string name = {};
    Span span = {};
};

enum class TextAlignment { kStart, kEnd, kCenter, kJustify };
enum class TextSlant { kUpright, kItalic };
enum class TextCaps {
    kNone,
    kUpper,  ///< capitals in the text itself, as readers of the file see it
    kSmall,  ///< the font's small capitals
};
/// Shapes of digits, where the font has them.
enum class TextFigures {
    kDefault,
    kTabular,   ///< lining, all of one width
    kOldStyle,  ///< with ascenders and descenders
};
enum class EmojiLook { kOutline, kColor };
enum class Switch { kOff, kOn };

/// A named style as written. What it does not say comes from the style that it inherits, in the end
/// from `body`.
struct StyleSpec {
    Span span = {};  ///< of its name
    std::optional<Reference> inherits = {};
    std::optional<Reference> font = {};  ///< a name under `fonts`, or a family
    std::optional<Token> size = {};
    std::optional<Token> leading = {};  ///< from baseline to baseline
    std::optional<int> weight = {};
    std::optional<TextSlant> slant = {};
    std::optional<TextCaps> caps = {};
    std::optional<Reference> color = {};
    std::optional<TextAlignment> align = {};
    std::optional<Switch> hyphens = {};
    std::optional<Switch> ligatures = {};
    std::optional<TextFigures> figures = {};
    std::optional<Token> letter_spacing = {};  ///< its limits: of justified text
    std::optional<Shares> word_space = {};     ///< of the font's own space; limits likewise
    std::optional<int> glyph_scaling = {};     ///< of justified text; thousandths
    std::optional<Dimension> script_gap = {};  ///< between CJK and Latin letters of a word
    std::optional<Dimension> least_last_line = {};
    std::optional<Dimension> first_line_indent = {};  ///< negative: the other lines hang
    std::optional<int> hyphen_limit = {};  ///< hyphens at the ends of so many lines in a row
    std::optional<Switch> syllable_breaks = {};
};

/// A style with everything said.
struct ResolvedStyle {
    std::string font_family = {};
    Token size = {};
    Token leading = {};
    int weight = 400;
    TextSlant slant = TextSlant::kUpright;
    TextCaps caps = TextCaps::kNone;
    Color color = {};
    TextAlignment align = TextAlignment::kStart;
    Switch hyphens = Switch::kOff;
    Switch ligatures = Switch::kOn;
    TextFigures figures = TextFigures::kDefault;
    Token letter_spacing = {};
    /// What is not said is as the engine has it.
    std::optional<Shares> word_space = {};
    std::optional<int> glyph_scaling = {};
    Dimension script_gap = {};
    Dimension least_last_line = {};
    Dimension first_line_indent = {};
    int hyphen_limit = 0;
    Switch syllable_breaks = Switch::kOff;
};

/// A running head or foot. Fields: name, page, pages.
struct RunningSpec {
    Template text = {};
    Reference style = {};
    TextAlignment align = TextAlignment::kCenter;
    Length distance = {};  ///< of its baseline from the page's edge
    int from_page = 2;     ///< 1 or 2
};

enum class PageEdge { kTop, kBottom, kLeft, kRight };

/// A stripe along an edge of the paper, behind the text. Left and right are those of pages from
/// left to right.
struct PageBandSpec {
    Span span = {};
    PageEdge side = PageEdge::kTop;
    Length size = {};  ///< how far it reaches in from the edge
    Reference color = {};
    int to_page = 2;  ///< 1: the first page alone has it
};

struct PageSpec {
    Size size = {};
    Insets margins = {};
    std::optional<Reference> background = {};
    std::vector<PageBandSpec> bands = {};
    std::optional<RunningSpec> head = {};
    std::optional<RunningSpec> foot = {};
};

/// A line of the header, or any paragraph that stands alone.
struct LineSpec {
    Reference style = {};
    Token space_before = {};
    Token space_after = {};
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

/// A line with words of its own: a title, a declaration, the day, a signature.
struct TextLineSpec {
    Template text = {};
    LineSpec line = {};
};

/// A column of a form or grid: of a fixed width, or with a share of what the others leave.
struct ColumnSpec {
    Length width = {};
    int share = 0;
};

/// The look of forms and grids.
struct TableSpec {
    Dimension frame = {};
    Dimension rule = {};
    std::optional<Reference> color = {};
    std::optional<Reference> head_fill = {};
    Length padding = {};      ///< beside the text of a cell
    Length row_padding = {};  ///< above and below it
    Length row_height = {};   ///< of a row at least
    Reference head_style = {};
    Reference cell_style = {};
    Token space_after = {};
};

/// A cell of a form: words of the locale, what the header has, or the photo.
struct FormCellSpec {
    Template head = {};
    Template text = {};
    Switch photo = Switch::kOff;
    int columns = 1;
    int rows = 1;
    std::optional<Reference> style = {};
};

struct FormRowSpec {
    std::vector<FormCellSpec> cells = {};
    Switch optional = Switch::kOff;  ///< left out where all its texts are empty
};

/// The header as a table.
struct FormSpec {
    Span span = {};
    std::vector<ColumnSpec> columns = {};
    std::vector<FormRowSpec> rows = {};
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

enum class RuleSide {
    kBelow,
    kAbove,
    kBeside,  ///< on the room that the text leaves of its line
    kBefore,  ///< in front of the text
};

struct RuleSpec {
    Dimension thickness = {};
    std::optional<Reference> color = {};
    Token gap = {};  ///< between the text and the rule
    RuleSide side = RuleSide::kBelow;
    Dimension length = {};  ///< of kBefore
};

struct HeadingSpec {
    LineSpec line = {};
    std::optional<RuleSpec> rule = {};
    std::optional<Reference> background = {};
    Dimension padding = {};  ///< of the background round the text
};

/// How lists look: bullets under entries, and entries that are list items themselves.
struct ListSpec {
    std::vector<std::string> markers = {};  ///< by depth; the last serves all deeper levels
    Reference style = {};
    Dimension indent = {};         ///< of the text, per level
    Dimension number_indent = {};  ///< the same for numbered lists
    Dimension gap = {};            ///< between marker and text
    Token space_before = {};       ///< above the first bullet of an entry
    Token space_between = {};
};

/// One line of an entry: text from the left, and a date or place at the right.
struct RowSpec {
    Template main = {};
    Template aside = {};  ///< may be empty
    std::optional<Reference> style = {};
    std::optional<Reference> aside_style = {};
    Token space_before = {};
};

/// Sections that stand in a region: by their keys, and those that hold entries of these kinds
/// alone.
struct SectionChoice {
    std::vector<Reference> keys = {};
    std::vector<EntryKind> kinds = {};
};

/// A band over the full width of the first page, above all columns: name, headline, contacts.
struct BandSpec {
    SectionChoice sections = {};
    std::optional<Reference> background = {};  ///< to the page's edges
    Length padding = {};                       ///< of the background below the text
};

enum class SidebarSide { kLeft, kRight };
enum class ReadingOrder { kFirst, kLast };

/// A column beside the main one, on every page.
struct SidebarSpec {
    Span span = {};
    SidebarSide side = SidebarSide::kLeft;
    Length width = 55_mm;
    Length gap = 8_mm;  ///< between the texts of both columns
    ReadingOrder read = ReadingOrder::kLast;
    std::vector<HeaderPart> header = {};
    SectionChoice sections = {};
    std::optional<Reference> background = {};  ///< to the page's edges
    Length padding = {};                       ///< of the background beside the text
    std::optional<RuleSpec> rule = {};         ///< between the columns
};

/// The parts of the page beside the main one.
struct RegionsSpec {
    std::optional<BandSpec> header = {};
    std::optional<SidebarSpec> sidebar = {};
};

/// A column of a grid.
struct GridColumnSpec {
    ColumnSpec column = {};
    Template head = {};
    std::vector<Template> cell = {};  ///< a paragraph each
    std::optional<Reference> style = {};
    Switch highlights = Switch::kOff;  ///< the entry's bullets stand here
};

/// Entries of a kind that follow one another as a table.
struct GridSpec {
    Span span = {};
    std::vector<GridColumnSpec> columns = {};
    std::vector<Template> details = {};  ///< over the whole width, below the entry's row
    int least_rows = 0;                  ///< empty ones fill up
};

enum class LetterPart {
    kRecipient,
    kText,  ///< a template
    kBody,
    kSignature,  ///< an image
    kEnclosures,
};

struct LetterPartSpec {
    LetterPart part = LetterPart::kText;
    Template text = {};
    LineSpec line = {};
    Token space_between = {};  ///< paragraphs
    Length height = {};        ///< of an image; zero: as is usual
};

/// What stands below the header in place of sections: a letter.
struct LetterSpec {
    std::string subject = {};  ///< of an application for `{job}`
    std::string salutation = {};
    std::string closing = {};
    std::vector<LetterPartSpec> parts = {};
};

/// A section of a form: the entries that its empty grid is of.
struct FormSectionSpec {
    std::string key = {};
    EntryKind kind = EntryKind::kText;
    Span span = {};
};

enum class LevelMark { kNone, kDots, kBar };

/// What is drawn behind the words of levels: how well somebody knows a skill or a language.
struct LevelsSpec {
    LevelMark draw = LevelMark::kNone;
    std::optional<Reference> color = {};  ///< none: that of the text
    std::optional<Reference> rest = {};   ///< of what is missing of the whole; none: a tint
};

enum class EntryMarker { kNone, kBullet, kNumber, kReversedNumber };

/// The template of an entry kind.
struct EntrySpec {
    Span span = {};
    EntryMarker marker = EntryMarker::kNone;
    std::vector<RowSpec> rows = {};
    /// For an employer with several positions: the employer's own rows, and each position's.
    std::vector<RowSpec> group_rows = {};
    std::vector<RowSpec> position_rows = {};
    /// Rows of publications of some type, instead of `rows`.
    std::map<std::string, std::vector<RowSpec>, std::less<>> types = {};
    Template outline = {};              ///< the entry's name in the outline; empty: not listed
    std::optional<GridSpec> grid = {};  ///< none: entries run one below the other
    std::optional<Token> space_between =
        {};                     ///< above every entry but the first; none: as the section says
    Token position_space = {};  ///< above every position
};

/// Where dates and places stand: behind the row, or in a column before all rows of the entry.
enum class AsideSide { kEnd, kStart };

/// Everything that may differ from section to section.
struct SectionSpec {
    HeadingSpec heading = {};
    ListSpec list = {};
    Reference row_style = {};  ///< of rows that name none
    Reference aside_style = {};
    Dimension aside_gap = {};  ///< at least so much between a row and what stands beside it
    AsideSide aside_side = AsideSide::kEnd;
    Length aside_width = {};  ///< of the column of kStart
    Token entry_space = {};   ///< between entries that are no list items
    LevelsSpec levels = {};
    std::map<EntryKind, EntrySpec> entries = {};
};

struct Layout {
    std::string name = {};         ///< as asked for; set by the caller of read_layout
    std::string description = {};  ///< one line, for `list layouts`
    PageSpec page = {};
    std::map<std::string, std::string, std::less<>> fonts = {};  ///< body, mono… → family
    std::map<std::string, Color, std::less<>> colors = {};
    std::map<std::string, StyleSpec, std::less<>> styles = {};
    std::optional<Reference> link_color = {};
    EmojiLook emoji = EmojiLook::kOutline;
    HeaderSpec header = {};
    RegionsSpec regions = {};
    TableSpec table = {};
    SectionSpec section = {};
    /// What holds in the sidebar; none where it is what holds elsewhere.
    std::optional<SectionSpec> sidebar_section = {};
    /// Sections that the layout treats in a way of their own, by key.
    std::map<std::string, SectionSpec, std::less<>> own_sections = {};
    /// The keys of `own_sections` as they are written.
    std::vector<Reference> own_section_keys = {};
    /// Sections that come first, in this order, also where the CV has none of them.
    std::vector<FormSectionSpec> form_sections = {};
    std::string range_sign = {};  ///< in place of the dash of the locale's ranges; empty: as it is
    std::vector<TextLineSpec> closing = {};
    std::optional<LetterSpec> letter = {};  ///< none: it prints CVs
};

inline constexpr std::string_view kBodyStyle = "body";
inline constexpr std::string_view kMonoFont = "mono";

/// A style by name, with all that it inherits; an unknown one is `body`.
ResolvedStyle resolve_style(const Layout& layout, std::string_view name);
/// A colour by name or as `#rrggbb`; black if there is none.
Color resolve_color(const Layout& layout, std::string_view name);
/// The family behind a name under `fonts`, else the name itself.
std::string resolve_font(const Layout& layout, std::string_view name);
enum class RegionName { kHeader, kMain, kSidebar };

/// What holds for a section: its own, else the region's, else the general.
const SectionSpec& section_spec(const Layout& layout, std::string_view key, RegionName region);
/// True for `Technical Skills` and `technical_skills`.
bool is_same_key(std::string_view a, std::string_view b);

}  // namespace cvpdf
