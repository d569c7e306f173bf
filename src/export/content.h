// Content: a Document's struct tree with its text in it, as formats without pages want it.
//
// The tree says what is read and in which order; the flows hold the text and how it looks. Here
// each element gets its texts and its children in reading order, and of the looks only what text
// formats keep: strong, emphasized, code, raised and lowered. In headings what all of the text has
// is their own look and is dropped. Artifacts (rules, running lines) are not there.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "document/document.h"

namespace cvpdf {

enum class TextRise { kNone, kRaised, kLowered };

struct TextMarks {
    bool strong = false;
    bool emphasized = false;
    bool code = false;
    TextRise rise = TextRise::kNone;
    bool operator==(const TextMarks&) const = default;
};

struct TextPiece {
    std::string text = {};  ///< U+2028 is a new line
    std::string language = {};
    TextMarks marks = {};
    Origin origin = {};
};

using ContentItem = std::variant<TextPiece, StructId>;

/// What is beside the text and what is the text itself.
enum class Place { kMain, kAside };

struct ContentNode {
    std::vector<ContentItem> items = {};
    Place place = Place::kMain;
    std::optional<LinkId> link = {};  ///< of a Link
    const Figure* figure = nullptr;   ///< of a Figure; lives in the Document
};

struct Content {
    const Document& document;
    std::vector<ContentNode> nodes = {};  ///< by StructId
    Direction direction = Direction::kLeftToRight;

    const ContentNode& operator[](StructId id) const { return nodes[static_cast<std::size_t>(id)]; }
    const StructElement& element(StructId id) const { return document.struct_tree[id]; }
    Role role(StructId id) const { return element(id).role; }
};

/// `mono`: the family whose text is code.
Content collect_content(const Document& document, std::string_view mono);

bool is_heading(Role role);
/// Stands among text: Span, Link.
bool is_inline(Role role);
/// Has elements in it that do not stand among text.
bool has_blocks(const Content& content, StructId id);
/// An element that has neither text nor a figure in it.
bool is_empty(const Content& content, StructId id);

/// All text of an element without its marks.
std::string plain_text(const Content& content, StructId id);

/// What is in a cell of a table: its lines, which may stand side by side, and its lists, which may
/// not.
struct CellParts {
    std::vector<StructId> lines = {};
    std::vector<StructId> lists = {};
};
CellParts cell_parts(const Content& content, StructId cell);

/// The number of a label: 3 of "3."; none of a bullet.
std::optional<int> label_number(std::string_view label);

/// The address of a link as people read it: without the scheme of the web, of mail and of phones.
std::string_view shown_address(std::string_view uri);

}  // namespace cvpdf
