// Document: the waist of cvpdf. What compose makes of a CV, and all that the engine knows.
//
// A Document is a few flows of blocks. Each flow runs through the region of its name, page after
// page; flows do not see one another, and reading order is flow after flow. The engine knows
// paragraphs, rules and figures, not entries and sections.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/color.h"
#include "base/geometry.h"
#include "base/image.h"
#include "base/length.h"
#include "base/source.h"
#include "document/struct_tree.h"
#include "document/style.h"

namespace cvpdf {

enum class TextStyleId : std::uint32_t {};
enum class LinkId : std::uint32_t {};
enum class GroupId : std::uint32_t {};
enum class ImageId : std::uint32_t {};
/// Blocks with the same one are printed or left out together. The engine does not look at it.
enum class PartId : std::uint32_t {};

/// Whether text is printed where a line ends in or beside it, as signs between contacts are not.
enum class AtLineEnd { kStays, kVanishes };
enum class PathVerb { kMove, kLine, kCurve, kClose };

/// A step of a pen. kCurve is a cubic Bézier curve; the others have no use for the control points,
/// nor kClose for any point.
struct PathStep {
    PathVerb verb = PathVerb::kMove;
    Point control1 = {};
    Point control2 = {};
    Point to = {};
    bool operator==(const PathStep&) const = default;
};
using Path = std::vector<PathStep>;

/// A filled shape in a line of text (nonzero winding), in the colour of the text; y down from the
/// baseline, x from the left of its room. An artifact: what it means is said by the text beside it.
/// Between right-to-left texts the gaps change sides.
struct InlineDrawing {
    Length before = {};  ///< gap on the side of what is read before it
    Length width = {};
    Length after = {};
    Path path = {};
    bool operator==(const InlineDrawing&) const = default;
    Length advance() const { return before + width + after; }
};

/// What an inline that is drawn has for its text: no line ends between it and a word beside it, and
/// lines are ordered with it as with a sign without direction, or as with letters from right to
/// left.
inline constexpr std::string_view kDrawingText = "\u00A0";
inline constexpr std::string_view kLeftwardDrawingText = "\u200F\u00A0";

/// kWhole: no line ends inside, nor between it and such an inline beside it, where all of them fit
/// on one.
enum class Wrap { kFree, kWhole };

/// Text of one style, language and struct element. U+2028 in it forces a new line.
struct TextInline {
    std::string text = {};
    TextStyleId style = {};
    StructId element = kArtifact;
    std::string language = {};  ///< BCP 47, never empty
    std::optional<LinkId> link = {};
    Origin origin = {};
    AtLineEnd at_line_end = AtLineEnd::kStays;
    Wrap wrap = Wrap::kFree;
    /// Drawn in place of its text, which is one of those for drawings and of which nothing is left
    /// on the page.
    std::optional<InlineDrawing> drawing = {};
};
using Inlines = std::vector<TextInline>;

/// A link and the struct element (role Link) that its text belongs to.
struct Link {
    std::string uri = {};          ///< http, https, mailto or tel; 7-bit clean
    std::string description = {};  ///< for people who do not see it: "E-mail to …"
    StructId element = kArtifact;
};

/// Text beside a paragraph, on the baseline of its first line: a date at the right. It takes its
/// natural width; the first line of the paragraph keeps `gap` clear of it. Read after the
/// paragraph.
///
/// With a `column` it stands before the paragraph, and is read before it, in lines of that width
/// which end `gap` before the paragraph's indent; the indent has room for both.
struct Aside {
    Inlines inlines = {};
    Length gap = {};
    Length column = {};                       ///< zero: none
    Alignment alignment = Alignment::kStart;  ///< within the column
};

/// How far a backdrop reaches across the measure of its paragraph.
enum class BackdropExtent {
    kMeasure,  ///< from edge to edge, and by the gap beyond
    kBefore,   ///< in front of the first line: of some width, and the gap before its indent
    kBeside,   ///< where the last line leaves room, but for the gap: behind it, or on both sides
};

/// A filled rectangle behind a paragraph: a bar, a box, a line beside a title. An artifact.
struct Backdrop {
    BackdropExtent extent = BackdropExtent::kMeasure;
    Length above = {};  ///< its top over the baseline of the first line that it reaches
    Length below = {};  ///< its bottom under that of the last
    Length width = {};  ///< of kBefore
    Length gap = {};
    Color color = {};
};

/// A bullet or number in front of the first line. Its text ends `gap` before the paragraph's
/// indent.
struct Label {
    Inlines inlines = {};
    Length gap = {};
};

struct Paragraph {
    Inlines inlines = {};
    ParagraphStyle style = {};
    std::optional<Label> label = {};
    std::optional<Aside> aside = {};
    std::vector<Backdrop> backdrops = {};
};

/// A horizontal line over the whole measure; an artifact.
struct Rule {
    Length thickness = {};
    Color color = {};
};

enum class Side { kLeft, kCenter, kRight };
enum class FrameShape { kRectangle, kRounded, kCircle };
enum class BesideAlign { kTop, kCenter, kBottom };

/// An image that covers its frame; what lies outside is clipped. With `beside`, so many of the next
/// blocks stand beside it, on the other side and `gap` apart, and stay on its page; what follows
/// them begins below both. Where they would fill more than a page they follow below it instead.
struct Figure {
    ImageId image = {};
    Size size = {};  ///< of the frame
    FrameShape shape = FrameShape::kRectangle;
    Length radius = {};  ///< of the corners of kRounded
    Side side = Side::kCenter;
    StructId element = kArtifact;
    std::size_t beside = 0;
    Length gap = {};
    /// How the shorter of both stands beside the longer: from the capitals of the first line to the
    /// last baseline.
    BesideAlign align = BesideAlign::kCenter;
};

enum class KeepWithNext { kNo, kYes };

/// A column is as wide as this, and as its share of the room that all columns leave.
struct TableColumn {
    Length width = {};
    int share = 0;
    Length most =
        {};  ///< as wide as it may get for a text of it to stand in one line; zero: no more
};

/// How a cell's content stands in a cell that is taller.
enum class CellAlign { kTop, kCenter };

struct CellParagraph {
    Paragraph paragraph = {};
    Length space_before = {};
    std::optional<PartId> part = {};  ///< as of a block; none: the row's
    KeepWithNext keep_with_next = KeepWithNext::kNo;
};

/// Text, or an image above it.
struct TableCell {
    std::optional<Figure> figure = {};  ///< of its size; `beside` counts nothing here
    std::vector<CellParagraph> paragraphs = {};
    std::size_t columns = 1;  ///< that it spans
    std::size_t rows = 1;
    CellAlign align = CellAlign::kTop;
    Length least_height = {};  ///< without the padding
    std::optional<Color> fill = {};
};

enum class PageBreak { kAuto, kBefore, kAvoid };

/// Its cells fill the columns that cells of rows above leave free, from the first on.
struct TableRow {
    std::vector<TableCell> cells = {};
    Length least_height = {};  ///< with the padding
    KeepWithNext keep_with_next = KeepWithNext::kNo;
    std::optional<PartId> part = {};  ///< as of a block; none: the table's own
    /// Before it, where the one before is not kept with it; or none within it.
    PageBreak page_break = PageBreak::kAuto;
};

/// Cells with rules between them and a frame round them; fills and rules are artifacts. Pages end
/// between rows, and inside a row only where it is taller than a third of a page. The head is
/// drawn again on every page that the table goes on to, as an artifact; with the first row below
/// it, it goes to a new page. From right to left the first column is at the right.
struct Table {
    std::vector<TableColumn> columns = {};
    std::vector<TableRow> rows = {};
    std::size_t head_rows = 0;  ///< no cell reaches from these into the rows below
    Size padding = {};          ///< beside, and above and below what is in a cell
    Length frame = {};          ///< thickness
    Length rule = {};           ///< of those between cells
    Color color = {};           ///< of both
    Direction direction = Direction::kLeftToRight;
};

/// Between two blocks stands the larger of the one's space_after and the other's space_before.
/// Space at the top of a page vanishes.
struct Block {
    std::variant<Paragraph, Rule, Figure, Table> content = {};
    Spacing space_before = {};
    Spacing space_after = {};
    KeepWithNext keep_with_next = KeepWithNext::kNo;
    GroupId group = {};
    std::optional<PartId> part = {};  ///< of the CV, as in list_parts(); none: always there
};

/// Blocks that belong together (an entry, a section): a break inside costs, or is forbidden.
struct Group {
    std::optional<GroupId> parent = {};
    PageBreak page_break = PageBreak::kAuto;
};

struct Flow {
    std::string region = {};
    std::vector<Block> blocks = {};
};

/// A filled rectangle behind a region: its area and `outset` beyond each side (a negative one: less
/// than it). An artifact.
struct RegionFill {
    Insets outset = {};
    Color color = {};
};

/// With `below`, the region begins where the content of the region of that name ends on the page;
/// that region's flow stands before the flows of those below it, and on a page with such regions
/// its area is as high as its content. What it does not fill on its last page is theirs; the pages
/// that it fills alone have none of them.
struct Region {
    std::string name = {};
    Rect area = {};
    std::string below = {};
    std::vector<RegionFill> fills = {};
};

/// A filled rectangle of the page, behind everything: an artifact.
struct PageFill {
    Rect area = {};
    Color color = {};
};

/// A running head or foot: an artifact. `{page}` and `{pages}` in its text become numbers.
struct RunningText {
    Inlines inlines = {};
    Direction direction = Direction::kLeftToRight;
    Side side = Side::kCenter;
    Length baseline = {};  ///< from the page's top
};

struct PageMaster {
    Size size = {};
    Insets margins = {};
    std::vector<Region> regions = {};
    std::vector<RunningText> running = {};
    std::vector<PageFill> fills = {};
};

/// Flows on pages of their own before all others, whose numbers begin anew behind them: a letter.
struct FrontMatter {
    std::vector<Flow> flows = {};
    std::vector<PageMaster> page_masters = {};
};

struct OutlineItem {
    std::string title = {};
    int level = 1;  ///< 1 is outermost; grows by one at most from item to item
    StructId target = {};
};

struct DocumentInfo {
    std::string title = {};
    std::string author = {};
    std::string subject = {};
    std::string language = {};  ///< BCP 47
    std::vector<std::string> keywords = {};
    std::optional<std::int64_t> date = {};  ///< seconds since 1970 UTC; none: no dates in the file
    std::string layout = {};                ///< name of the layout, for the metadata
};

struct Document {
    DocumentInfo info = {};
    std::vector<TextStyle> text_styles = {};
    std::vector<Link> links = {};
    std::vector<Image> images = {};
    std::vector<Group> groups = {};  ///< group 0 is the whole
    std::optional<FrontMatter> front = {};
    std::vector<Flow> flows = {};  ///< in reading order
    StructTree struct_tree = {};
    std::vector<OutlineItem> outline = {};
    /// The first page's, the second's…; the last one serves all further pages.
    std::vector<PageMaster> page_masters = {};

    const TextStyle& style(TextStyleId id) const {
        return text_styles[static_cast<std::size_t>(id)];
    }
    const Link& link(LinkId id) const { return links[static_cast<std::size_t>(id)]; }
    const Image& image(ImageId id) const { return images[static_cast<std::size_t>(id)]; }
};

/// The front matter's flows, then the others: in reading order.
std::vector<const Flow*> all_flows(const Document& document);

/// The index of a style, added where it is new.
TextStyleId intern_style(std::vector<TextStyle>& styles, const TextStyle& style);

/// The index of an image; equal ones are one.
ImageId intern_image(std::vector<Image>& images, Image image);

/// "rectangle", "rounded", "circle": for dumps.
std::string_view shape_word(FrameShape shape);

/// One line a block, as `--dump document` and the golden tests print it.
std::string dump_document(const Document& document);

}  // namespace cvpdf
