#include "cv/bibliography/publication.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "cv/bibliography/authors.h"
#include "cv/bibliography/bib_date.h"
#include "cv/bibliography/bib_venue.h"
#include "cv/bibliography/bib_words.h"
#include "cv/read_entry.h"

namespace cvpdf {

namespace {

/// With the scheme that an address of the web may go without.
std::string whole_address(std::string address) {
    if (address.starts_with("www.")) address.insert(0, "https://");
    return address;
}

/// The mapping of an entry, as a CV file would have it.
class PublicationWriter {
  public:
    PublicationWriter(const BibEntry& entry, PublicationContext& context, Diagnostics& diagnostics)
        : entry_(entry), context_(context), diagnostics_(diagnostics) {
        node_.kind = NodeKind::kMapping;
        node_.span = entry.key_span;
    }

    Node write() {
        const PublicationType& type = publication_type(entry_, context_.types);
        put_title();
        put_names("authors", first_of(entry_, {"author", "holder"}));
        if (!node_.find("authors")) put_editors_as_authors();
        put_venue(type);
        put_volume();
        const bool is_number_said = put_series(type);
        if (!is_numbered_itself(type)) {
            put_issue(is_number_said ? nullptr : first_of(entry_, {"number"}));
        }
        put_edition();
        put_text("chapter", first_of(entry_, {"chapter"}));
        put_pages();
        put_publisher();
        put_text("location", first_of(entry_, {"location", "address", "venue"}));
        if (first_of(entry_, {"author"})) put_names("editors", first_of(entry_, {"editor"}));
        put_names("translators", first_of(entry_, {"translator"}));
        put_text("version", first_of(entry_, {"version"}));
        put_text("isbn", first_of(entry_, {"isbn"}));
        put_note();
        put_date();
        put_links();
        put("publication_type", type.name, entry_.span);
        return std::move(node_);
    }

    /// Words that stand for an entry without its own: "PhD thesis".
    std::optional<LocalizedText> genre() {
        const PublicationType& type = publication_type(entry_, context_.types);
        const BibField* stated = stated_type();
        const auto known = type.genres.find(stated ? stated->value : entry_.type);
        std::string number;
        if (is_number_in_genre(type)) {
            if (const BibField* field = first_of(entry_, {"number"})) number = text(*field);
        }
        LocalizedText words;
        if (known != type.genres.end()) {
            words = known->second;
        } else if (stated) {
            words.versions.push_back({.text = text(*stated)});
        } else if (!number.empty()) {
            words.versions.push_back({});
        }
        const Span place = stated ? stated->span : entry_.span;
        for (LocalizedText::Version& version : words.versions) {
            version.span = place;
            version.origin = {};
            if (!number.empty()) version.text += (version.text.empty() ? "" : " ") + number;
        }
        if (words.empty()) return std::nullopt;
        return words;
    }

  private:
    std::string text(const BibField& field) {
        return latex_text(field.value, field.span, context_.reported, diagnostics_);
    }

    static Node scalar(std::string value, Span place) {
        Node node;
        node.kind = NodeKind::kScalar;
        node.style = ScalarStyle::kQuoted;
        node.span = place;
        node.origin = Origin(place.file);
        node.origin.append({.text_begin = 0,
                            .text_length = static_cast<std::uint32_t>(value.size()),
                            .source_begin = place.begin,
                            .source_length = place.end - place.begin});
        node.text = std::move(value);
        return node;
    }

    void put(std::string_view key, std::string value, Span place) {
        if (value.find_first_not_of(" \u00A0") == std::string::npos || node_.find(key)) return;
        node_.members.push_back(
            {.key = std::string(key), .key_span = place, .value = scalar(std::move(value), place)});
    }

    void put_text(std::string_view key, const BibField* field) {
        if (field) put(key, text(*field), field->span);
    }

    void put_title() {
        const BibField* title = first_of(entry_, {"title"});
        if (!title) return;
        std::string whole = with_subtitle(*title, "subtitle");
        if (const BibField* addon = first_of(entry_, {"titleaddon"})) {
            whole = sentence_after(std::move(whole), text(*addon));
        }
        put("title", std::move(whole), title->span);
    }

    std::string with_subtitle(const BibField& title, std::string_view subtitle) {
        std::string whole = text(title);
        const BibField* field = first_of(entry_, {subtitle});
        if (!field) return whole;
        whole += whole.ends_with('?') || whole.ends_with('!') ? " " : ": ";
        return whole + text(*field);
    }

    static std::string sentence_after(std::string first, std::string_view second) {
        const bool ends = first.ends_with('?') || first.ends_with('!') || first.ends_with('.');
        first += ends ? " " : ". ";
        return first.append(second);
    }

    void put_names(std::string_view key, const BibField* field) {
        if (!field) return;
        const std::vector<std::string> names =
            printed_names(entry_, *field, context_, diagnostics_);
        if (names.empty()) return;
        Node list;
        list.kind = NodeKind::kSequence;
        list.span = field->span;
        for (const std::string& name : names) list.items.push_back(scalar(name, field->span));
        node_.members.push_back(
            {.key = std::string(key), .key_span = field->name_span, .value = std::move(list)});
    }

    void put_editors_as_authors() {
        const BibField* editors = first_of(entry_, {"editor"});
        put_names("authors", editors);
        if (!editors || !node_.find("authors")) return;
        std::vector<Node>& names = node_.members.back().value.items;
        Node& last = names.back();
        last = scalar(last.text + (names.size() > 1 ? " (eds.)" : " (ed.)"), editors->span);
    }

    void put_venue(const PublicationType& type) {
        const BibField* venue = venue_of(entry_);
        const std::string number = arxiv_number(entry_);
        if (type.name == "preprint" && !number.empty() && (!venue || is_arxiv_journal(venue))) {
            put("venue", "arXiv:" + number, arxiv_place(entry_));
        } else if (venue && !lone_address(venue->value)) {
            put("venue", whole_venue(*venue), venue->span);
        }
        put_text("venue_short",
                 first_of(entry_, {"venue_short", "shortjournal", "acronym", "shortbooktitle",
                                   "booktitleshort", "eventshort"}));
        split_short_venue();
    }

    /// With its subtitle; of a volume, with the work that it is part of.
    std::string whole_venue(const BibField& venue) {
        if (venue.name == "journaltitle") return with_subtitle(venue, "journalsubtitle");
        if (venue.name == "maintitle") return with_subtitle(venue, "mainsubtitle");
        if (venue.name != "booktitle") return text(venue);
        std::string book = with_subtitle(venue, "booksubtitle");
        const BibField* main = first_of(entry_, {"maintitle"});
        return main ? sentence_after(with_subtitle(*main, "mainsubtitle"), book) : book;
    }

    /// A patent, a report or a thesis has a number of its own.
    static bool is_numbered_itself(const PublicationType& type) {
        return type.name == "report" || type.name == "patent" || type.name == "thesis";
    }

    /// BibLaTeX's `part` is one of a volume.
    void put_volume() {
        const BibField* volume = first_of(entry_, {"volume", "part"});
        if (!volume || is_arxiv_volume(entry_, volume)) return;
        const BibField* part = volume->name == "volume" ? first_of(entry_, {"part"}) : nullptr;
        put("volume", part ? text(*volume) + "." + text(*part) : text(*volume), volume->span);
    }

    /// The entry's own word for what it is.
    const BibField* stated_type() const {
        const BibField* stated = first_of(entry_, {"type"});
        return stated && is_plain_type(stated->value) ? nullptr : stated;
    }

    /// Technical report 12, US patent 1234: such a number is no other's. What has no word for what
    /// it is, as a manual, has it in its series, if in one without volumes.
    bool is_number_in_genre(const PublicationType& type) const {
        if (type.name != "report" && type.name != "patent") return false;
        return stated_type() || type.genres.contains(entry_.type) ||
               !first_of(entry_, {"series"}) || first_of(entry_, {"volume"});
    }

    /// Of a series that is the short venue (ICSE '24) there are no numbers.
    bool is_short_venue(std::string_view series) const {
        const Node* known = node_.find("venue_short");
        return (known && known->text == series) || ends_with_year(series);
    }

    /// A number without a volume is the book's in its series. True if it is said there.
    bool put_series(const PublicationType& type) {
        const BibField* series = first_of(entry_, {"series"});
        if (!series) return false;
        std::string name = text(*series);
        const BibField* number = first_of(entry_, {"number"});
        const bool is_numbered = number && !is_number_in_genre(type) && !is_short_venue(name) &&
                                 !first_of(entry_, {"volume", "journal", "journaltitle"});
        if (is_numbered) name += " " + text(*number);
        put("series", std::move(name), series->span);
        return is_numbered;
    }

    /// BibLaTeX has words in `issue` (Spring) beside a `number`.
    void put_issue(const BibField* number) {
        const BibField* issue = first_of(entry_, {"issue"});
        if (number && issue) {
            return put("issue", fmt::format("{} ({})", text(*number), text(*issue)), number->span);
        }
        put_text("issue", number ? number : issue);
    }

    void put_edition() {
        const BibField* edition = first_of(entry_, {"edition"});
        if (edition) put("edition", edition_number(text(*edition)), edition->span);
    }

    /// The body that stands behind it, where it is not the venue.
    void put_publisher() {
        const BibField* body =
            first_of(entry_, {"publisher", "organization", "institution", "school"});
        if (body && body != venue_of(entry_)) put_text("publisher", body);
    }

    /// "USENIX Annual Technical Conference (ATC '24)": what stands in brackets at the end is short.
    void split_short_venue() {
        if (node_.find("venue_short")) return;
        const auto venue = std::ranges::find(node_.members, "venue", &Member::key);
        if (venue == node_.members.end() || !venue->value.text.ends_with(')')) return;
        const std::string& whole = venue->value.text;
        const std::size_t open = whole.rfind(" (");
        if (open == std::string::npos || open == 0) return;
        const std::string name = whole.substr(open + 2, whole.size() - open - 3);
        const auto capitals =
            std::ranges::count_if(name, [](char c) { return c >= 'A' && c <= 'Z'; });
        if (capitals < 2 || name.size() > 24) return;
        const Span place = venue->value.span;
        venue->value = scalar(whole.substr(0, open), place);
        put("venue_short", name, place);
    }

    void put_pages() {
        const BibField* pages = first_of(entry_, {"pages", "eid", "articleno"});
        if (!pages) return;
        std::string written = text(*pages);
        if (pages->name == "articleno") {
            // ACM's: the pages of article 30 are 30:1 to 30:37.
            const BibField* count = first_of(entry_, {"numpages"});
            written = count ? fmt::format("{0}:1-{0}:{1}", written, text(*count))
                            : fmt::format("Art. {}", written);
        }
        // A range is written with one hyphen, two or three.
        std::string printed;
        for (std::size_t i = 0; i < written.size(); ++i) {
            const bool between_digits = written[i] == '-' && i > 0 && i + 1 < written.size() &&
                                        written[i - 1] >= '0' && written[i - 1] <= '9' &&
                                        written[i + 1] >= '0' && written[i + 1] <= '9';
            if (between_digits) {
                printed += "–";
            } else {
                printed += written[i];
            }
        }
        put("pages", std::move(printed), pages->span);
    }

    /// What is said of it besides, one piece behind the other.
    void put_note() {
        std::string note;
        Span place;
        for (const std::string_view name :
             {"note", "addendum", "pubstate", "issuetitle", "howpublished"}) {
            const BibField* field = first_of(entry_, {name});
            if (!field || field == venue_of(entry_) || lone_address(field->value)) continue;
            std::string_view said = publication_state(field->value);
            if (said.starts_with('(') && said.ends_with(')')) {
                said = said.substr(1, said.size() - 2);  // styles put a note in brackets
            }
            if (note.empty()) place = field->span;
            note += note.empty() ? "" : "; ";
            note += text({.value = std::string(said), .span = field->span});
        }
        put("note", std::move(note), place);
    }

    void put_date() {
        BibDate date = bib_date(entry_);
        if (!date.problem.empty()) {
            diagnostics_.warning(date.span, std::move(date.problem));
        }
        put("date", std::move(date.text), date.span);
    }

    /// Mendeley writes several addresses one behind the other; the first is the work's own.
    void put_address(std::string_view key, const BibField* field) {
        if (!field) return;
        const std::string written = latex_verbatim(field->value);
        const std::size_t second = written.find(" http");
        put(key, whole_address(written.substr(0, second)), field->span);
    }

    void put_links() {
        const BibField* doi = first_of(entry_, {"doi"});
        const bool elsewhere = doi && latex_verbatim(doi->value).starts_with("http") &&
                               doi->value.find("doi.org/") == std::string::npos;
        if (!elsewhere) put_address("doi", doi);
        put_address("url", first_of(entry_, {"url", "ee", "link"}));
        if (elsewhere) put_address("url", doi);  // the publisher's page
        const BibField* published = find_field(entry_, "howpublished");
        if (published && lone_address(published->value)) put_address("url", published);
        const std::string number = arxiv_number(entry_);
        if (number.empty()) return;
        put("url", "https://arxiv.org/abs/" + number, arxiv_place(entry_));
    }

    const BibEntry& entry_;
    PublicationContext& context_;
    Diagnostics& diagnostics_;
    Node node_;
};

/// What is wrong with an entry costs that part of it, not the CV.
void append_as_warnings(const Diagnostics& found, Diagnostics& diagnostics) {
    for (Diagnostic diagnostic : found.all()) {
        diagnostic.severity = Severity::kWarning;
        diagnostics.add(std::move(diagnostic));
    }
}

}  // namespace

const PublicationType& publication_type(const BibEntry& entry,
                                        const std::vector<PublicationType>& types) {
    const BibField* venue = venue_of(entry);
    const bool has_venue =
        venue && !is_arxiv_journal(venue) && venue->value.find("arxiv.org") == std::string::npos;
    const bool loose = entry.type == "article" || entry.type == "misc" || entry.type == "online" ||
                       entry.type == "unpublished";
    const bool on_arxiv = is_arxiv_journal(venue) || !arxiv_number(entry).empty();
    if (loose && !has_venue && on_arxiv) {
        if (const PublicationType* preprint = find_type(types, "preprint")) return *preprint;
    }
    return type_of(types, entry.type);
}

std::optional<Entry> make_publication(const BibEntry& entry, PublicationContext& context,
                                      Diagnostics& diagnostics) {
    PublicationWriter writer(entry, context, diagnostics);
    const Node node = writer.write();
    if (!node.find("title")) {
        diagnostics.warning(entry.key_span,
                            fmt::format("the entry '{}' has no title and is left out", entry.key));
        return std::nullopt;
    }
    Diagnostics found;
    std::optional<Entry> publication = read_entry(node, {.stated = EntryKind::kPublication}, found);
    append_as_warnings(found, diagnostics);
    if (!publication) return std::nullopt;
    if (std::optional<LocalizedText> genre = writer.genre()) {
        publication->fields.push_back(
            {.name = "genre", .key_span = entry.span, .value = *std::move(genre)});
    }
    return publication;
}

}  // namespace cvpdf
