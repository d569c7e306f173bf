#include "cv/bibliography/bib_entries.h"

#include <algorithm>
#include <climits>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "base/suggest.h"
#include "base/unicode.h"
#include "cv/bibliography/bib_date.h"
#include "cv/bibliography/inherit.h"
#include "cv/bibliography/own_name.h"
#include "cv/bibliography/publication.h"
#include "cv/file_keys.h"
#include "input/bib_names.h"

namespace cvpdf {

namespace {

/// An entry that may be printed, and what it is chosen and sorted by.
struct Candidate {
    BibEntry entry = {};
    const PublicationType* type = nullptr;
    BibDate date = {};
    std::vector<std::string> keywords = {};
    bool is_parent = false;  ///< others inherit from it
};

/// Entries under one heading.
struct Group {
    LocalizedText title = {};
    std::vector<const Candidate*> members = {};
};

bool has_word(const std::vector<PlacedWord>& words, std::string_view wanted) {
    return std::ranges::find(words, wanted, &PlacedWord::text) != words.end();
}

std::vector<std::string> keywords_of(const BibEntry& entry) {
    std::vector<std::string> words;
    const BibField* field = find_field(entry, "keywords");
    if (!field) field = find_field(entry, "keyword");
    if (!field) return words;
    const char* separator = field->value.find(';') != std::string::npos ? ";" : ",";
    for (const std::string_view word : split_latex(field->value, separator)) {
        if (!word.empty()) words.push_back(latex_verbatim(word));
    }
    return words;
}

bool matches(const Candidate& candidate, const BibFilter& filter) {
    if (!filter.keys.empty() && !has_word(filter.keys, candidate.entry.key)) return false;
    if (!filter.types.empty() && !has_word(filter.types, candidate.entry.type) &&
        !has_word(filter.types, candidate.type->name)) {
        return false;
    }
    if (!filter.keywords.empty() &&
        std::ranges::none_of(candidate.keywords, [&](const std::string& keyword) {
            return std::ranges::any_of(filter.keywords, [&](const PlacedWord& word) {
                return fold_case(word.text) == fold_case(keyword);
            });
        })) {
        return false;
    }
    const std::optional<int>& year = candidate.date.year;
    if (filter.first_year && (!year || *year < *filter.first_year)) return false;
    return !filter.last_year || (year && *year <= *filter.last_year);
}

LocalizedText plain_title(std::string text, Span span) {
    LocalizedText title;
    title.versions.push_back({.text = std::move(text), .span = span});
    return title;
}

class Bibliographer {
  public:
    Bibliographer(const BibRequest& request, Diagnostics& diagnostics)
        : request_(request),
          diagnostics_(diagnostics),
          context_{.bibliography = request.bibliography, .types = request.types} {
        context_.own = own_names(own_spellings());
    }

    std::vector<Entry> run(std::set<std::string, std::less<>>& ids) {
        collect();
        check_filter(request_.bibliography.select);
        check_filter(request_.bibliography.exclude);
        choose();
        sort();
        std::vector<Entry> entries;
        for (const Group& group : groups()) {
            if (!group.title.empty()) entries.push_back(heading(group));
            for (const Candidate* member : group.members) {
                auto publication = make_publication(member->entry, context_, diagnostics_);
                if (!publication) continue;
                set_id(*publication, member->entry, ids);
                entries.push_back(*std::move(publication));
            }
        }
        return entries;
    }

  private:
    const Bibliography& wish() const { return request_.bibliography; }

    std::vector<std::string> own_spellings() const {
        std::vector<std::string> spellings;
        if (wish().me) {
            for (const PlacedWord& word : *wish().me) spellings.push_back(word.text);
            return spellings;
        }
        for (const LocalizedText::Version& version : request_.owner.versions) {
            std::string name = version.text;
            std::erase_if(name, [](char c) { return c == '*' || c == '`' || c == '\\'; });
            spellings.push_back(std::move(name));
        }
        return spellings;
    }

    void collect() {
        BibIndex index;
        for (const BibEntry& entry : request_.entries) {
            const auto [first, is_new] = index.emplace(entry.key, &entry);
            if (is_new) continue;
            diagnostics_.add(
                {.severity = Severity::kWarning,
                 .span = entry.key_span,
                 .message = fmt::format("the key '{}' stands in two files", entry.key),
                 .hints = {"the first entry counts"},
                 .notes = {{.span = first->second->key_span, .message = "the first"}}});
        }
        std::set<std::string_view> parents;
        for (const BibEntry& entry : request_.entries) {
            if (const BibField* crossref = find_field(entry, "crossref")) {
                parents.insert(crossref->value);
            }
        }
        for (const BibEntry& entry : request_.entries) {
            if (entry.type == "xdata" || entry.type == "set") continue;
            if (index.find(entry.key)->second != &entry) continue;
            Candidate candidate{.entry = with_inherited(entry, index, diagnostics_)};
            candidate.type = &publication_type(candidate.entry, request_.types);
            candidate.date = bib_date(candidate.entry);
            candidate.keywords = keywords_of(candidate.entry);
            candidate.is_parent = parents.contains(entry.key);
            candidates_.push_back(std::move(candidate));
        }
    }

    // ---- what is chosen ----

    void check_filter(const BibFilter& filter) {
        std::vector<std::string_view> keys;
        for (const Candidate& candidate : candidates_) keys.push_back(candidate.entry.key);
        for (const PlacedWord& key : filter.keys) {
            if (std::ranges::find(keys, key.text) != keys.end()) continue;
            report_unknown(key, fmt::format("no entry has the key '{}'", key.text), keys);
        }
        for (const PlacedWord& word : filter.types) check_type(word);
        for (const PlacedWord& word : filter.keywords) {
            const bool known = std::ranges::any_of(candidates_, [&](const Candidate& candidate) {
                return matches(candidate, {.keywords = {word}});
            });
            if (known) continue;
            diagnostics_.warning(word.span,
                                 fmt::format("no entry has the keyword '{}'", word.text));
        }
    }

    void check_type(const PlacedWord& word) {
        std::vector<std::string_view> names;
        for (const PublicationType& type : request_.types) {
            names.push_back(type.name);
            names.insert(names.end(), type.of.begin(), type.of.end());
        }
        for (const Candidate& candidate : candidates_) {
            if (candidate.entry.type == word.text) return;
        }
        if (std::ranges::find(names, word.text) != names.end()) return;
        report_unknown(word, fmt::format("no entry is of type '{}'", word.text), names);
    }

    void report_unknown(const PlacedWord& word, std::string message,
                        const std::vector<std::string_view>& known) {
        std::vector<std::string> hints;
        if (const auto near = suggest(word.text, known)) {
            hints.push_back(fmt::format("did you mean '{}'?", *near));
        }
        diagnostics_.error(word.span, std::move(message), std::move(hints));
    }

    /// A volume that papers of the file are from, which is nobody's own work here.
    bool is_only_parent(const Candidate& candidate) const {
        if (!candidate.is_parent || has_word(wish().select.keys, candidate.entry.key)) return false;
        for (const std::string_view role : {"author", "editor"}) {
            const BibField* names = find_field(candidate.entry, role);
            if (!names) continue;
            for (const BibName& name : parse_bib_names(names->value).names) {
                if (is_own_name(name, context_.own)) return false;
            }
        }
        return true;
    }

    void choose() {
        const bool any = !candidates_.empty();
        std::erase_if(candidates_, [&](const Candidate& candidate) {
            return is_only_parent(candidate) || !matches(candidate, wish().select) ||
                   (!wish().exclude.says_nothing() && matches(candidate, wish().exclude));
        });
        if (!candidates_.empty() || wish().files.empty() || diagnostics_.has_errors()) return;
        diagnostics_.warning(wish().files.front().span,
                             any ? "no entry of this bibliography is chosen"
                                 : "there is no entry in this bibliography");
    }

    // ---- order ----

    void sort() {
        const auto time = [](const Candidate& candidate) {
            const BibDate& date = candidate.date;
            // Without a number it is to appear; without a word about it, it goes last.
            const int year = date.year.value_or(date.text.empty() ? INT_MIN : INT_MAX);
            return std::tuple(year, date.month, date.day);
        };
        const auto listed = [&](const Candidate& candidate) {
            const auto& keys = wish().select.keys;
            return std::ranges::find(keys, candidate.entry.key, &PlacedWord::text) - keys.begin();
        };
        switch (wish().order) {
            case BibOrder::kYearDescending:
                std::ranges::stable_sort(candidates_, std::greater(), time);
                return;
            case BibOrder::kYearAscending:
                std::ranges::stable_sort(candidates_, std::less(), time);
                return;
            case BibOrder::kListed:
                std::ranges::stable_sort(candidates_, std::less(), listed);
                return;
            case BibOrder::kFile:
                return;
        }
    }

    std::vector<Group> groups() const {
        switch (wish().group_by) {
            case BibGrouping::kType:
                return by_type();
            case BibGrouping::kYear:
                return by_year();
            case BibGrouping::kKeyword:
                return by_keyword();
            case BibGrouping::kNone:
                break;
        }
        Group all;
        for (const Candidate& candidate : candidates_) all.members.push_back(&candidate);
        return {std::move(all)};
    }

    std::vector<Group> by_type() const {
        std::vector<Group> groups;
        for (const PublicationType& type : request_.types) {
            Group group{.title = type.title};
            for (const Candidate& candidate : candidates_) {
                if (candidate.type == &type) group.members.push_back(&candidate);
            }
            if (!group.members.empty()) groups.push_back(std::move(group));
        }
        return groups;
    }

    /// In the order of the first entry of each year.
    std::vector<Group> by_year() const {
        std::vector<Group> groups;
        for (const Candidate& candidate : candidates_) {
            const std::string year =
                candidate.date.year ? fmt::format("{}", *candidate.date.year) : candidate.date.text;
            put(groups, year.empty() ? "n.d." : year, candidate);
        }
        return groups;
    }

    /// By the keywords that are asked for, else in the order of the entries; an entry stands in the
    /// first of its groups.
    std::vector<Group> by_keyword() const {
        std::vector<Group> groups;
        const auto& wanted = wish().select.keywords;
        for (const PlacedWord& word : wanted) {
            groups.push_back({.title = plain_title(word.text, word.span)});
        }
        Group rest{.title = request_.types.back().title};
        for (const Candidate& candidate : candidates_) {
            const std::string keyword = keyword_for(candidate);
            if (keyword.empty()) {
                rest.members.push_back(&candidate);
            } else {
                put(groups, keyword, candidate);
            }
        }
        if (!rest.members.empty()) groups.push_back(std::move(rest));
        std::erase_if(groups, [](const Group& group) { return group.members.empty(); });
        return groups;
    }

    std::string keyword_for(const Candidate& candidate) const {
        const auto& wanted = wish().select.keywords;
        for (const PlacedWord& word : wanted) {
            if (matches(candidate, {.keywords = {word}})) return word.text;
        }
        return candidate.keywords.empty() || !wanted.empty() ? std::string()
                                                             : candidate.keywords.front();
    }

    static void put(std::vector<Group>& groups, const std::string& title,
                    const Candidate& candidate) {
        const auto found = std::ranges::find_if(
            groups, [&](const Group& group) { return group.title.versions.front().text == title; });
        if (found != groups.end()) {
            found->members.push_back(&candidate);
            return;
        }
        groups.push_back(
            {.title = plain_title(title, candidate.entry.key_span), .members = {&candidate}});
    }

    // ---- entries ----

    Entry heading(const Group& group) const {
        const Span place = group.members.front()->entry.key_span;
        Entry entry{.kind = EntryKind::kHeading, .span = place};
        entry.fields.push_back({.name = "heading", .key_span = place, .value = group.title});
        return entry;
    }

    static void set_id(Entry& publication, const BibEntry& entry,
                       std::set<std::string, std::less<>>& ids) {
        const bool is_id = std::ranges::all_of(entry.key, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                   c == '_' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
        });
        if (!is_id || !ids.insert(entry.key).second) return;
        publication.selection.id = entry.key;
        publication.selection.id_span = entry.key_span;
    }

    const BibRequest& request_;
    Diagnostics& diagnostics_;
    PublicationContext context_;
    std::vector<Candidate> candidates_;
};

void add_ids(const std::vector<Highlight>& highlights, std::set<std::string, std::less<>>& ids) {
    for (const Highlight& highlight : highlights) {
        ids.insert(highlight.selection.id);
        add_ids(highlight.children, ids);
    }
}

void add_ids(const std::vector<Entry>& entries, std::set<std::string, std::less<>>& ids) {
    for (const Entry& entry : entries) {
        ids.insert(entry.selection.id);
        add_ids(entry.highlights, ids);
        add_ids(entry.positions, ids);
    }
}

}  // namespace

std::vector<Entry> bib_entries(const BibRequest& request, std::set<std::string, std::less<>>& ids,
                               Diagnostics& diagnostics) {
    return Bibliographer(request, diagnostics).run(ids);
}

std::set<std::string, std::less<>> taken_ids(const Cv& cv) {
    std::set<std::string, std::less<>> ids;
    for (const FieldSpec& key : file_keys()) ids.insert(std::string(key.name));
    for (const HeaderField& field : cv.header.fields) ids.insert(field.selection.id);
    for (const Section& section : cv.sections) {
        ids.insert(section.key);
        ids.insert(section.selection.id);
        add_ids(section.entries, ids);
    }
    return ids;
}

}  // namespace cvpdf
