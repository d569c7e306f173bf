#include "tailor/resolve_variant.h"

#include <algorithm>
#include <utility>

#include "input/merge_nodes.h"

namespace cvpdf {

namespace {

const Variant* find_variant(std::span<const Variant> variants, std::string_view name) {
    const auto found = std::ranges::find(variants, name, &Variant::name);
    return found == variants.end() ? nullptr : &*found;
}

template <typename Value>
void keep_if_silent(std::optional<Value>& child, const std::optional<Value>& parent) {
    if (!child) child = parent;
}

/// The parent's items, each replaced by the child's of the same key, then the child's own.
template <typename Item, typename KeyOf>
std::vector<Item> merged(const std::vector<Item>& parent, std::vector<Item> child, KeyOf key_of) {
    std::vector<Item> all = parent;
    for (Item& item : child) {
        const auto same =
            std::ranges::find_if(all, [&](const Item& old) { return key_of(old) == key_of(item); });
        if (same == all.end()) {
            all.push_back(std::move(item));
        } else {
            *same = std::move(item);
        }
    }
    return all;
}

/// A mapping that does not say what it extends changes the parent's layout, whatever that is.
void inherit_layout(std::optional<Node>& child, const std::optional<Node>& parent) {
    if (!parent || (child && (!child->is_mapping() || child->find("extends") != nullptr))) return;
    if (!child || parent->is_mapping()) {
        child = child ? merge_nodes(*parent, *child) : *parent;
        return;
    }
    child->members.push_back({.key = "extends", .key_span = parent->span, .value = *parent});
}

void inherit(Variant& child, const Variant& parent) {
    keep_if_silent(child.include, parent.include);
    keep_if_silent(child.exclude, parent.exclude);
    keep_if_silent(child.hide, parent.hide);
    keep_if_silent(child.show, parent.show);
    keep_if_silent(child.order, parent.order);
    keep_if_silent(child.language, parent.language);
    keep_if_silent(child.pages, parent.pages);
    keep_if_silent(child.photo, parent.photo);
    keep_if_silent(child.blind, parent.blind);
    keep_if_silent(child.with_letter, parent.with_letter);
    inherit_layout(child.layout, parent.layout);
    child.titles = merged(parent.titles, std::move(child.titles),
                          [](const SectionTitle& title) { return title.section.text; });
    child.limits = merged(parent.limits, std::move(child.limits),
                          [](const Limit& limit) { return limit.id.text; });
    child.settings = merged(parent.settings, std::move(child.settings),
                            [](const Setting& setting) { return setting.path.text; });
}

}  // namespace

std::optional<Variant> resolve_variant(std::span<const Variant> variants, std::string_view name) {
    const Variant* at = find_variant(variants, name);
    if (at == nullptr) return std::nullopt;
    Variant resolved = *at;
    // A circle is an error of the reader's; it is walked round no more than once.
    for (std::size_t steps = 0; at->extends && steps < variants.size(); ++steps) {
        at = find_variant(variants, at->extends->text);
        if (at == nullptr) break;
        inherit(resolved, *at);
    }
    return resolved;
}

}  // namespace cvpdf
