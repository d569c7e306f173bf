#include "tailor/filter.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

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

constexpr std::size_t kMostLetters = 60;

std::string first_words(const LocalizedText& text) {
    if (text.versions.empty()) return {};
    const std::string& whole = text.versions.front().text;
    if (whole.size() <= kMostLetters) return whole;
    std::size_t end = whole.rfind(' ', kMostLetters);
    if (end == std::string::npos) end = kMostLetters;
    while (end > 0 && (static_cast<unsigned char>(whole[end]) & 0xC0U) == 0x80U) --end;
    return whole.substr(0, end) + "…";
}

std::string first_words(const Entry& entry) {
    for (const Field& field : entry.fields) {
        if (const auto* text = std::get_if<LocalizedText>(&field.value)) return first_words(*text);
    }
    return {};
}

std::string address_in(std::string_view outer, const Selection& selection, std::size_t place) {
    if (!selection.id.empty()) return fmt::format("{}.{}", outer, selection.id);
    return fmt::format("{}[{}]", outer, place + 1);
}

std::optional<std::size_t> limit_of(const Variant& variant, std::string_view id) {
    if (id.empty()) return std::nullopt;
    const auto found =
        std::ranges::find_if(variant.limits, [&](const Limit& one) { return one.id.text == id; });
    if (found == variant.limits.end()) return std::nullopt;
    return found->most;
}

/// One walk over the CV, part by part.
class Filter {
  public:
    Filter(const Variant& variant, Explanation& explanation)
        : variant_(variant), explanation_(explanation) {}

    void header(Header& header) {
        std::size_t place = 0;
        std::erase_if(header.fields, [&](const HeaderField& field) {
            const std::string address = address_in("cv.fields", field.selection, place++);
            const Span span =
                field.value.versions.empty() ? Span{} : field.value.versions.front().span;
            if (field.is_private) return drop(address, first_words(field.label), span, "private");
            return drop(address, first_words(field.value), span,
                        left_out_by_tags(field.selection, variant_));
        });
        if (header.fields.empty()) std::erase(header.order, "fields");
    }

    bool section(Section& section) {
        const std::string address(id_of(section));
        if (drop(address, {}, section.key_span, left_out_by_tags(section.selection, variant_))) {
            return true;
        }
        entries(section.entries, address, limit_of(variant_, id_of(section)));
        const bool emptied = section.entries.empty() && !section.bibliography;
        return drop(address, {}, section.key_span, emptied ? "nothing of it appears" : "");
    }

  private:
    /// True, and told, where there is a reason.
    bool drop(const std::string& address, std::string text, Span span, std::string why) {
        if (why.empty()) return false;
        explanation_.left_out.push_back(
            {.address = address, .text = std::move(text), .span = span, .why = std::move(why)});
        return true;
    }

    void entries(std::vector<Entry>& entries, const std::string& outer,
                 std::optional<std::size_t> limit) {
        std::size_t place = 0;
        std::size_t kept = 0;
        std::erase_if(entries, [&](Entry& entry) {
            const std::string address = address_in(outer, entry.selection, place++);
            if (drops(entry, address)) return true;
            const bool beyond = limit && entry.kind != EntryKind::kHeading && kept >= *limit;
            if (entry.kind != EntryKind::kHeading) ++kept;
            return drop(address, first_words(entry), entry.span, beyond ? why_limit(*limit) : "");
        });
        drop_bare_headings(entries);
    }

    bool drops(Entry& entry, const std::string& address) {
        if (drop(address, first_words(entry), entry.span,
                 left_out_by_tags(entry.selection, variant_))) {
            return true;
        }
        const auto limit = limit_of(variant_, entry.selection.id);
        const bool had_positions = !entry.positions.empty();
        entries(entry.positions, address,
                had_positions && entry.highlights.empty() ? limit : std::nullopt);
        highlights(entry.highlights, address, limit);
        const bool emptied =
            had_positions && entry.positions.empty() && find_field(entry, "position") == nullptr;
        return drop(address, first_words(entry), entry.span,
                    emptied ? "none of its positions appears" : "");
    }

    void highlights(std::vector<Highlight>& highlights, const std::string& outer,
                    std::optional<std::size_t> limit) {
        std::size_t place = 0;
        std::size_t kept = 0;
        std::erase_if(highlights, [&](Highlight& highlight) {
            const std::string address = address_in(outer, highlight.selection, place++);
            const Span span =
                highlight.text.versions.empty() ? Span{} : highlight.text.versions.front().span;
            std::string why = left_out_by_tags(highlight.selection, variant_);
            if (why.empty() && limit && kept >= *limit) why = why_limit(*limit);
            if (drop(address, first_words(highlight.text), span, std::move(why))) return true;
            ++kept;
            this->highlights(highlight.children, address,
                             limit_of(variant_, highlight.selection.id));
            return false;
        });
    }

    static std::string why_limit(std::size_t limit) {
        return fmt::format("beyond the limit of {}", limit);
    }

    /// A heading over nothing.
    static void drop_bare_headings(std::vector<Entry>& entries) {
        for (std::size_t i = entries.size(); i-- > 0;) {
            const bool bare = i + 1 == entries.size() || entries[i + 1].kind == EntryKind::kHeading;
            if (entries[i].kind == EntryKind::kHeading && bare) {
                entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(i));
            }
        }
    }

    const Variant& variant_;
    Explanation& explanation_;
};

}  // namespace

void filter(Cv& cv, const Variant& variant, Explanation& explanation) {
    Filter walk(variant, explanation);
    walk.header(cv.header);
    std::erase_if(cv.sections, [&](Section& section) { return walk.section(section); });
}

}  // namespace cvpdf
