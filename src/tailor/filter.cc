#include "tailor/filter.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/unicode.h"
#include "cv/parts.h"
#include "tailor/named_parts.h"

namespace cvpdf {

namespace {

const std::string* first_of(const std::vector<PlacedWord>& words,
                            const std::vector<std::string>& tags) {
    for (const std::string& tag : tags) {
        if (std::ranges::find(words, tag, &PlacedWord::text) != words.end()) return &tag;
    }
    return nullptr;
}

/// Why tags leave something out; empty: they let it appear.
std::string left_out_by_tags(const Selection& selection, const Variant& variant) {
    if (selection.tags.empty()) return {};
    if (variant.exclude) {
        if (const std::string* tag = first_of(*variant.exclude, selection.tags)) {
            return fmt::format("the tag '{}' is excluded", *tag);
        }
    }
    if (!variant.include || first_of(*variant.include, selection.tags)) return {};
    return fmt::format("none of its tags is included: {}", fmt::join(selection.tags, ", "));
}

std::string first_words(const Entry& entry) {
    for (const Field& field : entry.fields) {
        if (const auto* text = std::get_if<LocalizedText>(&field.value)) return first_words(*text);
    }
    return {};
}

/// A heading over nothing.
void drop_bare_headings(std::vector<Entry>& entries) {
    for (std::size_t i = entries.size(); i-- > 0;) {
        const bool bare = i + 1 == entries.size() || entries[i + 1].kind == EntryKind::kHeading;
        if (entries[i].kind == EntryKind::kHeading && bare) {
            entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
}

/// One walk over the CV, part by part.
class Filter {
  public:
    Filter(const Variant& variant, Explanation& explanation)
        : variant_(variant), explanation_(explanation) {}

    void header(Header& header) {
        std::erase_if(header.fields, [&](const HeaderField& field) {
            const Span span = span_of(field.value);
            if (field.is_private) return drop(first_words(field.label), span, "private");
            return drop(first_words(field.value), span,
                        left_out_by_tags(field.selection, variant_));
        });
        if (header.fields.empty()) std::erase(header.order, "fields");
    }

    bool section(Section& section) {
        std::string why = left_out_by_tags(section.selection, variant_);
        if (why.empty()) {
            entries(section.entries);
            const bool emptied = section.entries.empty() && !section.bibliography;
            if (emptied) why = "nothing of it appears";
        }
        if (why.empty()) return false;
        explanation_.left_out.push_back({.address = std::string(id_of(section)),
                                         .span = section.key_span,
                                         .why = std::move(why)});
        return true;
    }

  private:
    /// True, and told, where there is a reason.
    bool drop(std::string text, Span span, std::string why) {
        if (why.empty()) return false;
        explanation_.left_out.push_back(
            {.text = std::move(text), .span = span, .why = std::move(why)});
        return true;
    }

    void entries(std::vector<Entry>& entries) {
        std::erase_if(entries, [&](Entry& entry) { return drops(entry); });
        drop_bare_headings(entries);
    }

    bool drops(Entry& entry) {
        if (drop(first_words(entry), entry.span, left_out_by_tags(entry.selection, variant_))) {
            return true;
        }
        const bool had_positions = !entry.positions.empty();
        entries(entry.positions);
        highlights(entry.highlights);
        const bool emptied =
            had_positions && entry.positions.empty() && find_field(entry, "position") == nullptr;
        return drop(first_words(entry), entry.span, emptied ? "none of its positions appears" : "");
    }

    void highlights(std::vector<Highlight>& highlights) {
        std::erase_if(highlights, [&](Highlight& highlight) {
            if (drop(first_words(highlight.text), span_of(highlight.text),
                     left_out_by_tags(highlight.selection, variant_))) {
                return true;
            }
            this->highlights(highlight.children);
            return false;
        });
    }

    const Variant& variant_;
    Explanation& explanation_;
};

// ---- limits ----

/// What a part and those in it are worth: itself and its three best.
class Worth {
  public:
    Worth(const CvFile& file, const ScoreParts& score) {
        if (!score) return;
        const std::vector<CvPart> parts = list_parts(file.cv);
        const std::vector<std::int64_t> scores = score(file);
        std::vector<std::vector<std::int64_t>> below(parts.size());
        for (std::size_t i = parts.size(); i-- > 0;) {
            constexpr std::size_t kBest = 3;
            std::int64_t worth = scores[i];
            std::ranges::sort(below[i], std::greater());
            for (std::size_t n = 0; n < std::min(kBest, below[i].size()); ++n) {
                worth += below[i][n];
            }
            worth_[parts[i].address()] = worth;
            if (parts[i].parent) below[*parts[i].parent].push_back(worth);
        }
    }
    std::int64_t of(const void* part) const {
        const auto found = worth_.find(part);
        return found == worth_.end() ? 0 : found->second;
    }

  private:
    std::map<const void*, std::int64_t> worth_;
};

/// Keeps the best; headings within a section do not count.
template <typename Thing, typename Drop>
void keep_best(std::vector<Thing>& things, std::size_t most, const Worth& worth, const Drop& drop) {
    struct Rank {
        bool always = false;
        std::int64_t worth = 0;
        const Thing* thing = nullptr;
    };
    std::vector<Rank> ranks;
    for (const Thing& thing : things) {
        if constexpr (std::is_same_v<Thing, Entry>) {
            if (thing.kind == EntryKind::kHeading) continue;
        }
        ranks.push_back({thing.selection.always, worth.of(&thing), &thing});
    }
    if (ranks.size() <= most) return;
    std::ranges::stable_sort(ranks, [](const Rank& a, const Rank& b) {
        return a.always != b.always ? a.always : a.worth > b.worth;
    });
    std::set<const Thing*> dropped;
    for (const Rank& rank : std::span(ranks).subspan(most)) dropped.insert(rank.thing);
    std::vector<Thing> kept;
    for (Thing& thing : things) {
        if (dropped.contains(&thing)) {
            drop(thing, worth.of(&thing));
        } else {
            kept.push_back(std::move(thing));
        }
    }
    things = std::move(kept);
}

}  // namespace

std::string first_words(const LocalizedText& text) {
    constexpr std::size_t kMostLetters = 60;
    if (text.versions.empty()) return {};
    const std::string& whole = text.versions.front().text;
    if (whole.size() <= kMostLetters) return whole;
    std::size_t end = whole.rfind(' ', kMostLetters);
    if (end == std::string::npos) end = kMostLetters;
    return whole.substr(0, floor_to_character(whole, end)) + "…";
}

Span span_of(const LocalizedText& text) {
    return text.versions.empty() ? Span{} : text.versions.front().span;
}

void apply_limits(CvFile& file, const Variant& variant, const ScoreParts& score,
                  Explanation& explanation) {
    if (variant.limits.empty()) return;
    const Worth worth(file, score);
    for (const Limit& limit : variant.limits) {
        const std::optional<NamedPart> part = find_part(file.cv, limit.id.text);
        if (!part) continue;  // it does not appear
        const auto tell = [&](std::string text, Span span, std::int64_t worth_of_it) {
            constexpr double kWhole = 1000;  // scores are thousandths
            std::string why = fmt::format("beyond the limit of {}", limit.most);
            if (score)
                why += fmt::format(" (score {:.2f})", static_cast<double>(worth_of_it) / kWhole);
            explanation.left_out.push_back(
                {.text = std::move(text), .span = span, .why = std::move(why)});
        };
        const auto drop_entry = [&](const Entry& entry, std::int64_t worth_of_it) {
            tell(first_words(entry), entry.span, worth_of_it);
        };
        const auto drop_highlight = [&](const Highlight& highlight, std::int64_t worth_of_it) {
            tell(first_words(highlight.text), span_of(highlight.text), worth_of_it);
        };
        if (Section* const* section = std::get_if<Section*>(&*part)) {
            keep_best((*section)->entries, limit.most, worth, drop_entry);
            drop_bare_headings((*section)->entries);
        } else if (Highlight* const* highlight = std::get_if<Highlight*>(&*part)) {
            keep_best((*highlight)->children, limit.most, worth, drop_highlight);
        } else if (const auto* entry = std::get_if<NamedEntry>(&*part)) {
            keep_best(entry->entry->highlights, limit.most, worth, drop_highlight);
            if (entry->entry->highlights.empty()) {
                keep_best(entry->entry->positions, limit.most, worth, drop_entry);
            }
        }
    }
}

void filter(Cv& cv, const Variant& variant, Explanation& explanation) {
    Filter walk(variant, explanation);
    walk.header(cv.header);
    std::erase_if(cv.sections, [&](Section& section) { return walk.section(section); });
}

}  // namespace cvpdf
