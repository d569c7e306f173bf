#include "cv/bibliography/inherit.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/suggest.h"
#include "input/latex_text.h"

namespace cvpdf {

namespace {

constexpr int kDeepest = 8;
/// References that one entry follows, theirs included.
constexpr int kMostReferences = 100;

/// What a child does not inherit under any name.
constexpr std::array<std::string_view, 12> kOwn{"ids",          "crossref", "xref",    "entryset",
                                                "entrysubtype", "execute",  "options", "presort",
                                                "related",      "sortkey",  "xdata",   "label"};

struct Renaming {
    std::string_view parent;
    std::string_view child;
};
constexpr std::array kRenamed{Renaming{"title", "booktitle"}, Renaming{"subtitle", "booksubtitle"},
                              Renaming{"shorttitle", ""}, Renaming{"author", ""}};
constexpr std::array<std::string_view, 8> kParts{"inproceedings", "conference",    "inbook",
                                                 "incollection",  "suppbook",      "bookinbook",
                                                 "inreference",   "suppcollection"};

bool is_among(std::string_view word, const auto& words) {
    return std::ranges::find(words, word) != words.end();
}

/// The name under which a child of a `crossref` has a parent's field; empty: it has it not.
std::string_view inherited_name(std::string_view field, std::string_view child_type) {
    if (is_among(field, kOwn)) return {};
    if (child_type == "article" && field == "title") return "journaltitle";
    if (!is_among(child_type, kParts)) return field;
    const auto renamed = std::ranges::find(kRenamed, field, &Renaming::parent);
    if (renamed == kRenamed.end()) return field;
    return field == "author" && child_type == "inbook" ? field : renamed->child;
}

class Inheritor {
  public:
    Inheritor(const BibIndex& index, Diagnostics& diagnostics)
        : index_(index), diagnostics_(diagnostics) {}

    void complete(BibEntry& entry, int depth) {
        if (depth > kDeepest) return;
        const BibEntry stated = entry;
        if (const BibField* xdata = find_field(stated, "xdata")) {
            for (const std::string_view key : split_latex(xdata->value, ",")) {
                inherit(entry, key, *xdata, depth, Names::kSame);
            }
        }
        if (const BibField* crossref = find_field(stated, "crossref")) {
            inherit(entry, crossref->value, *crossref, depth, Names::kOfParts);
        }
    }

  private:
    enum class Names { kSame, kOfParts };

    void inherit(BibEntry& entry, std::string_view key, const BibField& reference, int depth,
                 Names names) {
        if (++references_ > kMostReferences) return;
        const auto found = index_.find(key);
        if (found == index_.end()) return report_missing(key, reference);
        if (found->second->key == entry.key) return;
        BibEntry parent = *found->second;
        complete(parent, depth + 1);
        for (const BibField& field : parent.fields) {
            const std::string_view name =
                names == Names::kSame
                    ? (is_among(field.name, kOwn) ? std::string_view() : field.name)
                    : inherited_name(field.name, entry.type);
            if (name.empty() || find_field(entry, name)) continue;
            BibField own = field;
            own.name = name;
            entry.fields.push_back(std::move(own));
        }
    }

    void report_missing(std::string_view key, const BibField& reference) {
        std::vector<std::string_view> keys;
        if (index_.size() < 1000) {
            for (const auto& [known, entry] : index_) keys.push_back(known);
        }
        std::vector<std::string> hints;
        if (const auto near = suggest(key, keys)) {
            hints.push_back(fmt::format("did you mean '{}'?", *near));
        }
        diagnostics_.warning(reference.span, fmt::format("no entry has the key '{}'", key),
                             std::move(hints));
    }

    const BibIndex& index_;
    Diagnostics& diagnostics_;
    int references_ = 0;
};

}  // namespace

BibEntry with_inherited(const BibEntry& entry, const BibIndex& index, Diagnostics& diagnostics) {
    BibEntry complete = entry;
    if (find_field(entry, "crossref") || find_field(entry, "xdata")) {
        Inheritor(index, diagnostics).complete(complete, 0);
    }
    return complete;
}

}  // namespace cvpdf
