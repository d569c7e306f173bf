#include "cv/read_variants.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/suggest.h"
#include "cv/file_keys.h"
#include "cv/read_selection.h"
#include "cv/read_value.h"

namespace cvpdf {

namespace {

/// False, with a diagnostic, for what is not a mapping.
bool check_mapping(const Node& node, std::string_view expected, Diagnostics& diagnostics) {
    if (!node.is_mapping()) report_wrong_type(node, expected, diagnostics);
    return node.is_mapping();
}

std::vector<SectionTitle> read_titles(const Node& node, Diagnostics& diagnostics) {
    std::vector<SectionTitle> titles;
    if (!check_mapping(node, "titles by sections' ids", diagnostics)) return titles;
    for (const Member& member : node.members) {
        LocalizedText title = read_text(member.value, diagnostics);
        if (title.empty()) continue;
        titles.push_back(
            {.section = {.text = member.key, .span = member.key_span}, .title = std::move(title)});
    }
    return titles;
}

std::vector<Limit> read_limits(const Node& node, Diagnostics& diagnostics) {
    std::vector<Limit> limits;
    if (!check_mapping(node, "numbers by ids", diagnostics)) return limits;
    for (const Member& member : node.members) {
        const auto most = read_number(member.value, {.least = 1}, diagnostics);
        if (!most) continue;
        limits.push_back({.id = {.text = member.key, .span = member.key_span}, .most = *most});
    }
    return limits;
}

std::vector<Setting> read_settings(const Node& node, Diagnostics& diagnostics) {
    std::vector<Setting> settings;
    if (!check_mapping(node, "values by paths of ids and keys", diagnostics)) return settings;
    for (const Member& member : node.members) {
        settings.push_back(
            {.path = {.text = member.key, .span = member.key_span}, .value = member.value});
    }
    return settings;
}

void read_language_of(const Node& node, Variant& variant, Diagnostics& diagnostics) {
    if (std::optional<std::string> language = read_language(node, diagnostics)) {
        variant.language = PlacedWord{.text = *std::move(language), .span = node.span};
    }
}

void read_parent(const Node& node, Variant& variant, Diagnostics& diagnostics) {
    if (std::optional<std::string> name = read_word(node, diagnostics)) {
        variant.extends = PlacedWord{.text = *std::move(name), .span = node.span};
    }
}

void read_layout_of(const Node& node, Variant& variant, Diagnostics& diagnostics) {
    if (node.is_sequence()) return report_wrong_type(node, "a layout", diagnostics);
    variant.layout = node;
}

using ReadKey = void (*)(const Node&, Variant&, Diagnostics&);

template <auto member>
void read_list(const Node& node, Variant& variant, Diagnostics& diagnostics) {
    variant.*member = read_placed_words(node, diagnostics);
}

template <auto member, auto read>
void read_into(const Node& node, Variant& variant, Diagnostics& diagnostics) {
    variant.*member = read(node, diagnostics);
}

/// How each of variant_keys() is read.
constexpr std::pair<std::string_view, ReadKey> kReaders[] = {
    {"extends", read_parent},
    {"include", read_list<&Variant::include>},
    {"exclude", read_list<&Variant::exclude>},
    {"hide", read_list<&Variant::hide>},
    {"show", read_list<&Variant::show>},
    {"order", read_list<&Variant::order>},
    {"titles", read_into<&Variant::titles, read_titles>},
    {"limit", read_into<&Variant::limits, read_limits>},
    {"set", read_into<&Variant::settings, read_settings>},
    {"lang", read_language_of},
    {"layout", read_layout_of},
    {"pages", read_into<&Variant::pages, read_page_budget>},
    {"photo", read_into<&Variant::photo, read_bool>},
    {"blind", read_into<&Variant::blind, read_bool>},
    {"with_letter", read_into<&Variant::with_letter, read_bool>},
};

Variant read_variant(const Member& named, Diagnostics& diagnostics) {
    Variant variant{.name = named.key, .name_span = named.key_span};
    if (!is_id(named.key) || named.key.empty()) {
        diagnostics.error(named.key_span,
                          fmt::format("'{}' cannot be the name of a variant", named.key),
                          {"names have letters, digits, '_' and '-'"});
    }
    if (is_absent(named.value)) return variant;  // the whole CV under another name
    if (!check_mapping(named.value, "a variant", diagnostics)) return variant;
    report_unknown_keys(named.value, variant_keys(), diagnostics);
    for (const auto& [key, read] : kReaders) {
        const auto* member = named.value.find(key);
        // An empty list says something, no value nothing.
        if (member != nullptr && !is_absent(*member)) read(*member, variant, diagnostics);
    }
    return variant;
}

const Variant* find_variant(const std::vector<Variant>& variants, std::string_view name) {
    const auto found = std::ranges::find(variants, name, &Variant::name);
    return found == variants.end() ? nullptr : &*found;
}

void check_parent(const Variant& variant, const std::vector<Variant>& variants,
                  Diagnostics& diagnostics) {
    if (!variant.extends || find_variant(variants, variant.extends->text)) return;
    std::vector<std::string_view> names;
    for (const Variant& other : variants) {
        if (&other != &variant) names.push_back(other.name);
    }
    std::vector<std::string> hints;
    if (const auto near = suggest(variant.extends->text, names)) {
        hints.push_back(fmt::format("did you mean '{}'?", *near));
    } else if (!names.empty()) {
        hints.push_back(fmt::format("variants: {}", fmt::join(names, ", ")));
    }
    diagnostics.error(variant.extends->span,
                      fmt::format("unknown variant '{}'", variant.extends->text), std::move(hints));
}

/// Reports a circle once, at the variant in it that stands first.
void check_circle(const Variant& variant, const std::vector<Variant>& variants,
                  std::set<std::string_view>& told, Diagnostics& diagnostics) {
    std::vector<std::string_view> way{variant.name};
    const Variant* at = &variant;
    while (at->extends && (at = find_variant(variants, at->extends->text)) != nullptr) {
        if (told.contains(at->name)) return;
        way.push_back(at->name);
        if (at == &variant) break;
        if (way.size() > variants.size() + 1) return;  // a circle further up
    }
    if (at != &variant || way.size() == 1) return;
    told.insert(way.begin(), way.end());
    diagnostics.error(variant.extends->span, "this variant extends itself",
                      {fmt::format("{}", fmt::join(way, " extends "))});
}

}  // namespace

std::vector<Variant> read_variants(const Node& node, Diagnostics& diagnostics) {
    std::vector<Variant> variants;
    if (!check_mapping(node, "variants by their names", diagnostics)) return variants;
    for (const Member& member : node.members) {
        variants.push_back(read_variant(member, diagnostics));
    }
    std::set<std::string_view> told;
    for (const Variant& variant : variants) {
        check_parent(variant, variants, diagnostics);
        check_circle(variant, variants, told, diagnostics);
    }
    return variants;
}

}  // namespace cvpdf
