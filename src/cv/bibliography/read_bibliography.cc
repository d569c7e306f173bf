#include "cv/bibliography/read_bibliography.h"

#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/parse_number.h"
#include "cv/file_keys.h"
#include "cv/read_value.h"

namespace cvpdf {

namespace {

constexpr std::string_view kYearsHint = "years are written 2024, 2019-2024, 2019- or -2018";

bool is_year(std::string_view text) {
    const std::optional<int> year = parse_number<int>(text);
    return text.size() == 4 && year && *year >= 1000;
}

void read_years(const Node& node, BibFilter& filter, Diagnostics& diagnostics) {
    const std::optional<std::string> word = read_word(node, diagnostics);
    if (!word) return;
    const std::string_view text = *word;
    const std::size_t dash = text.find('-');
    const std::string_view first = text.substr(0, dash);
    const std::string_view last = dash == std::string_view::npos ? first : text.substr(dash + 1);
    const bool sound = (first.empty() || is_year(first)) && (last.empty() || is_year(last)) &&
                       !(first.empty() && last.empty());
    if (!sound) {
        diagnostics.error(node.span, fmt::format("'{}' is no range of years", text),
                          {std::string(kYearsHint)});
        return;
    }
    filter.first_year = parse_number<int>(first);
    filter.last_year = parse_number<int>(last);
    if (filter.first_year && filter.last_year && *filter.last_year < *filter.first_year) {
        diagnostics.error(node.span, "the last year lies before the first",
                          {fmt::format("did you mean {}-{}?", last, first)});
    }
}

BibFilter read_filter(const Node& node, Diagnostics& diagnostics) {
    BibFilter filter;
    if (!node.is_mapping()) {
        report_wrong_type(node, "a mapping with 'keys', 'keywords', 'types' or 'years'",
                          diagnostics);
        return filter;
    }
    report_unknown_keys(node, bib_filter_keys(), diagnostics);
    const auto words = [&](std::string_view key) {
        const Member* member = find_present(node, key);
        return member ? read_placed_words(member->value, diagnostics) : std::vector<PlacedWord>();
    };
    filter.keys = words("keys");
    filter.keywords = words("keywords");
    filter.types = words("types");
    if (const Member* years = find_present(node, "years")) {
        read_years(years->value, filter, diagnostics);
    }
    return filter;
}

std::optional<std::size_t> read_count(const Node& mapping, std::string_view key,
                                      Diagnostics& diagnostics) {
    const Member* member = find_present(mapping, key);
    if (!member) return std::nullopt;
    return read_number(member->value, {.least = 1}, diagnostics);
}

EtAl read_et_al(const Node& node, Diagnostics& diagnostics) {
    if (!node.is_mapping()) {
        report_wrong_type(node, "a mapping with 'max' and 'keep'", diagnostics);
        return {};
    }
    report_unknown_keys(node, et_al_keys(), diagnostics);
    const std::optional<std::size_t> keep = read_count(node, "keep", diagnostics);
    if (!find_present(node, "max")) {
        diagnostics.error(place_of_missing(node, "max"), "'max' is missing: 'et_al' needs it",
                          {"authors are shortened like this: et_al: {max: 6, keep: 3}"});
    }
    const std::size_t most = read_count(node, "max", diagnostics).value_or(0);
    if (keep && most > 0 && *keep > most) {
        diagnostics.error(node.find("keep")->span, "'keep' is greater than 'max'",
                          {"of more than 'max' authors only 'keep' are printed"});
    }
    return {.most = most, .keep = keep.value_or(1)};
}

/// Keys that only speak of a bibliography.
void report_homeless_keys(const Node& section, Diagnostics& diagnostics) {
    for (const FieldSpec& key : bibliography_keys()) {
        const Member* member = find_present(section, key.name);
        if (!member) continue;
        diagnostics.error(member->key_span,
                          fmt::format("'{}' is for sections with a 'bibliography'", key.name),
                          {"name the .bib file: bibliography: papers.bib"});
    }
}

}  // namespace

std::optional<Bibliography> read_bibliography(const Node& section, Diagnostics& diagnostics) {
    const Member* files = find_present(section, "bibliography");
    if (!files) {
        report_homeless_keys(section, diagnostics);
        return std::nullopt;
    }
    Bibliography bibliography{.files = read_placed_words(files->value, diagnostics)};
    if (const Member* me = find_present(section, "me")) {
        bibliography.me = read_placed_words(me->value, diagnostics);
    }
    const auto choose = [&](std::string_view key, auto& target) {
        if (const auto index = read_choice(section, section_keys(), key, diagnostics)) {
            target = static_cast<std::remove_reference_t<decltype(target)>>(*index);
        }
    };
    choose("group_by", bibliography.group_by);
    choose("order", bibliography.order);
    choose("names", bibliography.names);
    if (const Member* select = find_present(section, "select")) {
        bibliography.select = read_filter(select->value, diagnostics);
    }
    if (const Member* exclude = find_present(section, "exclude")) {
        bibliography.exclude = read_filter(exclude->value, diagnostics);
    }
    if (const Member* et_al = find_present(section, "et_al")) {
        bibliography.et_al = read_et_al(et_al->value, diagnostics);
    }
    if (const Member* mark = find_present(section, "equal_mark")) {
        bibliography.equal_mark = read_word(mark->value, diagnostics).value_or("*");
    }
    return bibliography;
}

}  // namespace cvpdf
