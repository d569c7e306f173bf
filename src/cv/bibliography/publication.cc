#include "cv/bibliography/publication.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "cv/bibliography/authors.h"
#include "cv/bibliography/bib_date.h"
#include "cv/read_entry.h"

namespace cvpdf {

namespace {

/// The first of several fields that is there and says something.
const BibField* first_of(const BibEntry& entry, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        const BibField* field = find_field(entry, name);
        if (field && field->value.find_first_not_of(" {}") != std::string::npos) return field;
    }
    return nullptr;
}

const BibField* venue_of(const BibEntry& entry) {
    return first_of(entry, {"journal", "journaltitle", "booktitle", "maintitle", "school",
                            "institution", "eventtitle", "organization", "howpublished"});
}

/// With the scheme that an address of the web may go without.
std::string whole_address(std::string address) {
    if (address.starts_with("www.")) address.insert(0, "https://");
    return address;
}

bool is_arxiv_number(std::string_view text) {
    const std::size_t dot = text.find('.');
    const std::string_view digits = "0123456789";
    return dot == 4 && text.size() >= 9 && text.find_first_not_of(digits) == dot &&
           digits.find(text[5]) != std::string_view::npos;
}

bool is_arxiv_journal(const BibField* venue) {
    return venue && (venue->value.starts_with("arXiv") || venue->value == "CoRR");
}

/// DBLP's preprints have their number as the volume of a journal: CoRR, abs/1706.03762.
bool is_arxiv_volume(const BibEntry& entry, const BibField* volume) {
    return volume && volume->value.starts_with("abs/") && is_arxiv_journal(venue_of(entry));
}

const BibField* eprint_of(const BibEntry& entry) {
    return first_of(entry, {"eprint", "arxiv", "arxivid"});
}

/// The number of an arXiv preprint; none for what is no such thing.
std::string arxiv_number(const BibEntry& entry) {
    const BibField* eprint = eprint_of(entry);
    if (!eprint) {
        const BibField* volume = first_of(entry, {"volume"});
        return is_arxiv_volume(entry, volume) ? volume->value.substr(4) : std::string();
    }
    std::string number = latex_verbatim(eprint->value);
    for (const std::string_view prefix :
         {"https://arxiv.org/abs/", "http://arxiv.org/abs/", "arXiv:", "arxiv:"}) {
        if (number.starts_with(prefix)) number.erase(0, prefix.size());
    }
    const BibField* archive = first_of(entry, {"archiveprefix", "eprinttype"});
    const bool stated = eprint->name != "eprint" ||
                        (archive && (archive->value == "arXiv" || archive->value == "arxiv" ||
                                     archive->value == "ArXiv"));
    return stated || (!archive && is_arxiv_number(number)) ? number : std::string();
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
        put_names("authors", first_of(entry_, {"author"}));
        if (!node_.find("authors")) put_editors_as_authors();
        put_venue(type);
        const BibField* volume = first_of(entry_, {"volume"});
        if (!is_arxiv_volume(entry_, volume)) put_text("volume", volume);
        if (type.name != "report" && type.name != "patent" && type.name != "thesis") {
            put_text("issue", first_of(entry_, {"number", "issue"}));
        }
        put_pages();
        put_text("publisher", first_of(entry_, {"publisher"}));
        put_text("location", first_of(entry_, {"location", "address", "venue"}));
        if (first_of(entry_, {"author"})) put_names("editors", first_of(entry_, {"editor"}));
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
        const BibField* stated = first_of(entry_, {"type"});
        const auto known = type.genres.find(stated ? stated->value : entry_.type);
        std::string number;
        if (type.name == "report" || type.name == "patent") {
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
        std::string whole = text(*title);
        if (const BibField* subtitle = first_of(entry_, {"subtitle"})) {
            whole += whole.ends_with('?') || whole.ends_with('!') ? " " : ": ";
            whole += text(*subtitle);
        }
        put("title", std::move(whole), title->span);
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
            put("venue", "arXiv:" + number, arxiv_place());
        } else if (venue && !lone_address(venue->value)) {
            put("venue", text(*venue), venue->span);
        } else if (type.name == "book") {
            put_text("venue", first_of(entry_, {"series"}));
        }
        put_text("venue_short",
                 first_of(entry_, {"venue_short", "shortjournal", "acronym", "shortbooktitle",
                                   "booktitleshort", "eventshort"}));
        split_short_venue();
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

    /// The field that tells an arXiv number.
    Span arxiv_place() const {
        const BibField* eprint = eprint_of(entry_);
        return eprint ? eprint->span : first_of(entry_, {"volume"})->span;
    }

    void put_note() {
        const BibField* note = first_of(entry_, {"note"});
        const BibField* addendum = first_of(entry_, {"addendum"});
        if (!note || !addendum) {
            return put_text("note", first_of(entry_, {"note", "addendum", "pubstate"}));
        }
        std::string_view added = addendum->value;
        if (added.starts_with('(') && added.ends_with(')')) {
            added = added.substr(1, added.size() - 2);  // styles put a note in brackets
        }
        put("note",
            text(*note) + "; " + text({.value = std::string(added), .span = addendum->span}),
            note->span);
    }

    void put_date() {
        BibDate date = bib_date(entry_);
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
        put_address("doi", first_of(entry_, {"doi"}));
        put_address("url", first_of(entry_, {"url", "ee", "link"}));
        const BibField* published = find_field(entry_, "howpublished");
        if (published && lone_address(published->value)) put_address("url", published);
        const std::string number = arxiv_number(entry_);
        if (number.empty()) return;
        put("url", "https://arxiv.org/abs/" + number, arxiv_place());
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
