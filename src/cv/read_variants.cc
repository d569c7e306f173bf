#include "cv/read_variants.h"

#include <algorithm>
#include <set>
#include <string>
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

std::optional<PlacedWord> placed(std::optional<std::string> text, const Node& node) {
    if (!text) return std::nullopt;
    return PlacedWord{.text = *std::move(text), .span = node.span};
}

std::optional<PlacedWord> read_placed_language(const Node& node, Diagnostics& diagnostics) {
    return placed(read_language(node, diagnostics), node);
}

std::optional<PlacedWord> read_placed_word(const Node& node, Diagnostics& diagnostics) {
    return placed(read_word(node, diagnostics), node);
}

std::optional<Node> read_layout(const Node& node, Diagnostics& diagnostics) {
    if (!node.is_sequence()) return node;
    report_wrong_type(node, "a layout", diagnostics);
    return std::nullopt;
}

// ---- what a variant says, as it could be written ----

Node word_node(std::string text) {
    Node node = make_scalar(std::move(text));
    node.style = ScalarStyle::kQuoted;
    return node;
}
Node text_node(const LocalizedText& text) {
    if (text.versions.size() == 1 && text.versions.front().language.empty()) {
        return word_node(text.versions.front().text);
    }
    std::vector<Member> languages;
    for (const auto& version : text.versions) {
        languages.push_back({.key = version.language, .value = word_node(version.text)});
    }
    return make_mapping(std::move(languages));
}
Node node_of(const PlacedWord& word) {
    return word_node(word.text);
}
Node node_of(const std::vector<PlacedWord>& words) {
    Node list{.kind = NodeKind::kSequence};
    for (const PlacedWord& word : words) list.items.push_back(word_node(word.text));
    return list;
}
Node node_of(const Node& node) {
    return node;
}
Node node_of(const PageBudget& pages) {
    return make_scalar(page_budget_text(pages));
}
Node node_of(bool flag) {
    return make_scalar(flag ? "true" : "false");
}
Member member_of(const SectionTitle& title) {
    return {.key = title.section.text, .value = text_node(title.title)};
}
Member member_of(const Limit& limit) {
    return {.key = limit.id.text, .value = make_scalar(std::to_string(limit.most))};
}
Member member_of(const Setting& setting) {
    return {.key = setting.path.text, .value = setting.value};
}

template <typename Value>
std::optional<Node> told(const std::optional<Value>& value) {
    return value ? std::optional(node_of(*value)) : std::nullopt;
}
template <typename Item>
std::optional<Node> told(const std::vector<Item>& items) {
    if (items.empty()) return std::nullopt;
    std::vector<Member> members;
    for (const Item& item : items) members.push_back(member_of(item));
    return make_mapping(std::move(members));
}

template <auto member>
std::optional<Node> tell(const Variant& variant) {
    return told(variant.*member);
}

// ---- keys ----

/// How one of variant_keys() is read, and told again.
struct VariantKey {
    std::string_view name = {};
    void (*read)(const Node&, Variant&, Diagnostics&) = nullptr;
    std::optional<Node> (*tell)(const Variant&) = nullptr;
};

template <auto member, auto read>
constexpr VariantKey variant_key(std::string_view name) {
    return {.name = name,
            .read = [](const Node& node, Variant& variant,
                       Diagnostics& diagnostics) { variant.*member = read(node, diagnostics); },
            .tell = tell<member>};
}

constexpr VariantKey kKeys[] = {
    variant_key<&Variant::extends, read_placed_word>("extends"),
    variant_key<&Variant::include, read_placed_words>("include"),
    variant_key<&Variant::exclude, read_placed_words>("exclude"),
    variant_key<&Variant::hide, read_placed_words>("hide"),
    variant_key<&Variant::show, read_placed_words>("show"),
    variant_key<&Variant::order, read_placed_words>("order"),
    variant_key<&Variant::titles, read_titles>("titles"),
    variant_key<&Variant::limits, read_limits>("limit"),
    variant_key<&Variant::settings, read_settings>("set"),
    variant_key<&Variant::language, read_placed_language>("lang"),
    variant_key<&Variant::layout, read_layout>("layout"),
    variant_key<&Variant::pages, read_page_budget>("pages"),
    variant_key<&Variant::photo, read_bool>("photo"),
    variant_key<&Variant::blind, read_bool>("blind"),
    variant_key<&Variant::with_letter, read_bool>("with_letter"),
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
    for (const VariantKey& key : kKeys) {
        const auto* member = named.value.find(key.name);
        // An empty list says something, no value nothing.
        if (member != nullptr && !is_absent(*member)) key.read(*member, variant, diagnostics);
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

std::vector<Member> members_of(const Variant& variant) {
    std::vector<Member> members;
    for (const VariantKey& key : kKeys) {
        if (auto value = key.tell(variant)) {
            members.push_back({.key = std::string(key.name), .value = *std::move(value)});
        }
    }
    return members;
}

}  // namespace cvpdf
