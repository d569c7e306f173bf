// Cv: the CV as its writer means it, before any layout.
//
// Every text keeps its span. Entries hold fields by the names of the field table, so that
// templates, variants and exports all speak of the same names. Nothing here knows how a CV looks.

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/source.h"
#include "cv/bibliography/bibliography.h"
#include "cv/date.h"
#include "cv/entry_kinds.h"
#include "cv/localized_text.h"
#include "cv/page_budget.h"
#include "cv/variant.h"
#include "input/node.h"

namespace cvpdf {

/// A checked link. `target` is a URI, percent-encoded and 7-bit clean; of an e-mail address or a
/// phone number it has no `mailto:` or `tel:`. `text` is what was written, for print.
struct Url {
    std::string target = {};
    std::string text = {};
    Span span = {};
};

/// What variants and the fitter address a thing by.
struct Selection {
    std::string id = {};  ///< unique in the file; empty: none
    Span id_span = {};
    std::vector<std::string> tags = {};
    std::optional<int> priority = {};  ///< 0–9; none: the default of its kind
    bool always = false;               ///< priority: always
};

/// The number of an item of a list behind one with the number `before`, given the one it says.
constexpr std::optional<std::size_t> number_after(std::optional<std::size_t> before,
                                                  std::optional<std::size_t> said) {
    return said && before ? *before + 1 : said;
}

struct Highlight {
    LocalizedText text = {};
    /// Printed in place of the bullet. All in a row have the first one's, from which they are
    /// counted, so that no number is missing where one of them, the first even, is left out.
    std::optional<std::size_t> number = {};
    Selection selection = {};
    std::vector<Highlight> children = {};
};

struct DateField {
    DateRange range = {};
    bool single = false;  ///< a point in time, range.start; else a range
    Span span = {};
};

struct Field {
    std::string name = {};  ///< a name of the kind's field table
    Span key_span = {};
    std::variant<LocalizedText, std::vector<LocalizedText>, DateField, Url> value = {};
};

enum class PageBreakRule { kAuto, kBefore, kAvoid };

struct Entry {
    EntryKind kind = EntryKind::kText;
    Span span = {};
    Selection selection = {};
    PageBreakRule page_break = PageBreakRule::kAuto;
    std::optional<std::size_t> min_bullets = {};  ///< that the fitter leaves; none: 1
    /// In the file's order, none of them empty. Keys are stored as the field table says:
    /// start_date, end_date and date are one field named `date`. Highlights and positions stand
    /// apart.
    std::vector<Field> fields = {};
    std::vector<Highlight> highlights = {};
    std::vector<Entry> positions =
        {};  ///< of kExperience: each with position, date, location, summary…
};

const Field* find_field(const Entry& entry, std::string_view name);

enum class Numbering { kNone, kNumbered, kReversed };

struct Section {
    std::string key = {};  ///< as written
    Span key_span = {};
    Selection selection = {};
    LocalizedText title = {};  ///< empty: from the locale, or from the key
    PageBreakRule page_break = PageBreakRule::kAuto;
    std::vector<Entry> entries = {};
    /// What .bib files add to the entries; none when they have been added.
    std::optional<Bibliography> bibliography = {};
    std::optional<Numbering> numbering = {};  ///< none: as the layout has it
    std::string style = {};                   ///< of publications; empty: as the layout has it
    Span style_span = {};
};

/// A line of the header beyond the fixed ones.
struct HeaderField {
    LocalizedText label = {};
    LocalizedText value = {};
    std::optional<Url> url = {};
    bool is_private = false;
    Selection selection = {};
};

struct SocialNetwork {
    std::string network = {};  ///< as written; data/networks.yaml knows its URL
    Span network_span = {};
    std::string username = {};
    Span span = {};
};

/// A picture of the person, in a file of its own.
struct Photo {
    std::string file = {};  ///< a path, relative to the CV's file
    Span span = {};
    LocalizedText alt = {};  ///< for people who do not see it; empty: the locale's words
};

/// A day, and where it was written.
struct BirthDate {
    CalendarDate day = {};
    Span span = {};
};

/// What the customs of some countries print, and those of others leave out (cv/personal.h).
struct Personal {
    LocalizedText name_hanja = {};  ///< the name in Chinese characters
    std::optional<BirthDate> birth_date = {};
    LocalizedText gender = {};
    LocalizedText nationality = {};
    LocalizedText address = {};
    LocalizedText marital_status = {};
    std::vector<LocalizedText> family = {};
    LocalizedText military_service = {};
};

struct Header {
    LocalizedText name = {};
    LocalizedText headline = {};
    LocalizedText location = {};
    std::optional<Url> email = {};
    std::optional<Url> phone = {};
    std::optional<Url> website = {};
    std::optional<Photo> photo = {};
    std::vector<SocialNetwork> social_networks = {};
    std::vector<HeaderField> fields = {};
    Personal personal = {};
    /// The keys of the fixed fields, `social_networks` and `fields`, in the file's order.
    std::vector<std::string> order = {};
};

struct Cv {
    Header header = {};
    std::vector<Section> sections = {};
};

enum class Blind { kNo, kYes };

/// A file beside the CV: a signature, a letter's text.
struct FileName {
    std::string file = {};  ///< a path, relative to the CV's file
    Span span = {};
};

/// The letter that goes with the CV.
struct Letter {
    std::vector<LocalizedText> to = {};  ///< the recipient, a line each
    LocalizedText subject = {};
    LocalizedText salutation = {};  ///< empty: the layout's
    /// Paragraphs; empty lines in a text part it further.
    std::vector<LocalizedText> body = {};
    std::optional<FileName> body_file = {};  ///< what it says stands behind `body` when it is read
    LocalizedText closing = {};              ///< empty: the layout's
    LocalizedText place = {};
    std::optional<CalendarDate> date = {};  ///< none: today
    std::optional<FileName> signature = {};
    std::vector<LocalizedText> enclosures = {};
};

/// A whole CV file: the CV and what it asks for.
struct CvFile {
    Cv cv = {};
    std::optional<std::string> language = {};  ///< `lang:`
    Span language_span = {};
    std::optional<std::string> layout = {};  ///< `layout:`, a name or a path
    Span layout_span = {};
    std::optional<Node> own_layout = {};  ///< `layout:` as a mapping: changes to a layout, in place
    /// What is read over the layout, whichever it is: of variants and `--set`.
    std::optional<Node> layout_changes = {};
    std::optional<PageBudget> pages = {};
    std::optional<CalendarDate> today = {};
    std::vector<std::string> ignored_lints = {};  ///< `check: {ignore: …}`, names of lint_table()
    /// In the file's order, for variants_of(). What is made of the file shares them.
    std::shared_ptr<const std::vector<Variant>> variants = {};
    std::optional<Letter> letter = {};
    bool with_letter = false;  ///< the letter stands on pages before the CV
    std::vector<std::vector<std::string>> synonyms = {};  ///< each list is one meaning
    Blind blind = Blind::kNo;  ///< nothing is to tell who the person is beyond the work
};

inline std::span<const Variant> variants_of(const CvFile& file) {
    return file.variants ? std::span(*file.variants) : std::span<const Variant>();
}

}  // namespace cvpdf
