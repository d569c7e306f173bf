#include "tailor/named_parts.h"

#include <algorithm>

namespace cvpdf {

namespace {

/// `use` gets every part below in the file's order until it returns true; true if it did.
template <typename Use>
bool visit(std::vector<Highlight>& highlights, const Use& use) {
    for (Highlight& highlight : highlights) {
        if (use(NamedPart(&highlight)) || visit(highlight.children, use)) return true;
    }
    return false;
}

template <typename Use>
bool visit_below(Entry& entry, const Use& use) {
    for (Entry& position : entry.positions) {
        if (use(NamedPart(NamedEntry{.entry = &position, .spec = &position_spec()})) ||
            visit(position.highlights, use)) {
            return true;
        }
    }
    return visit(entry.highlights, use);
}

template <typename Use>
bool visit_below(Section& section, const Use& use) {
    for (Entry& entry : section.entries) {
        if (use(NamedPart(NamedEntry{.entry = &entry, .spec = &spec_of(entry.kind)})) ||
            visit_below(entry, use)) {
            return true;
        }
    }
    return false;
}

template <typename Use>
bool visit(Cv& cv, const Use& use) {
    for (HeaderField& field : cv.header.fields) {
        if (use(NamedPart(&field))) return true;
    }
    for (Section& section : cv.sections) {
        if (use(NamedPart(&section)) || visit_below(section, use)) return true;
    }
    return false;
}

template <typename Use>
bool visit_below(const NamedPart& part, const Use& use) {
    if (Section* const* section = std::get_if<Section*>(&part)) return visit_below(**section, use);
    if (const auto* entry = std::get_if<NamedEntry>(&part)) return visit_below(*entry->entry, use);
    if (Highlight* const* highlight = std::get_if<Highlight*>(&part)) {
        return visit((*highlight)->children, use);
    }
    return false;
}

const Selection& selection_of(const NamedPart& part) {
    if (const auto* entry = std::get_if<NamedEntry>(&part)) return entry->entry->selection;
    if (Section* const* section = std::get_if<Section*>(&part)) return (*section)->selection;
    if (Highlight* const* highlight = std::get_if<Highlight*>(&part)) {
        return (*highlight)->selection;
    }
    return std::get<HeaderField*>(part)->selection;
}

std::string_view id_of(const NamedPart& part) {
    if (Section* const* section = std::get_if<Section*>(&part)) return id_of(**section);
    return selection_of(part).id;
}

/// Looking for parts changes none: the pointers that find_part() hands out need a Cv that may
/// change, what lists them does not.
Cv& only_read(const Cv& cv) {
    return const_cast<Cv&>(cv);
}

auto take_if_called(std::string_view id, std::optional<NamedPart>& found) {
    return [id, &found](const NamedPart& part) {
        if (id_of(part) != id) return false;
        found = part;
        return true;
    };
}

auto collect_ids(std::vector<std::string_view>& ids) {
    return [&ids](const NamedPart& part) {
        if (const std::string_view id = id_of(part); !id.empty()) ids.push_back(id);
        return false;
    };
}

void remove_highlights(std::vector<Highlight>& highlights, std::string_view id) {
    std::erase_if(highlights, [&](const Highlight& one) { return one.selection.id == id; });
    for (Highlight& highlight : highlights) remove_highlights(highlight.children, id);
}

void remove_entries(std::vector<Entry>& entries, std::string_view id) {
    std::erase_if(entries, [&](const Entry& entry) { return entry.selection.id == id; });
    for (Entry& entry : entries) {
        remove_highlights(entry.highlights, id);
        remove_entries(entry.positions, id);
    }
}

}  // namespace

std::string_view id_of(const Section& section) {
    return section.selection.id.empty() ? section.key : section.selection.id;
}

std::optional<NamedPart> find_part(Cv& cv, std::string_view id) {
    std::optional<NamedPart> found;
    if (!id.empty()) visit(cv, take_if_called(id, found));
    return found;
}

std::optional<NamedPart> find_inside(const NamedPart& part, std::string_view id) {
    std::optional<NamedPart> found;
    if (!id.empty()) visit_below(part, take_if_called(id, found));
    return found;
}

std::vector<std::string_view> all_ids(const Cv& cv) {
    std::vector<std::string_view> ids;
    visit(only_read(cv), collect_ids(ids));
    return ids;
}

std::vector<std::string_view> ids_inside(const NamedPart& part) {
    std::vector<std::string_view> ids;
    visit_below(part, collect_ids(ids));
    return ids;
}

std::vector<std::string_view> all_tags(const Cv& cv) {
    std::vector<std::string_view> tags;
    visit(only_read(cv), [&](const NamedPart& part) {
        for (const std::string& tag : selection_of(part).tags) {
            if (std::ranges::find(tags, tag) == tags.end()) tags.push_back(tag);
        }
        return false;
    });
    return tags;
}

void remove_part(Cv& cv, std::string_view id) {
    std::erase_if(cv.header.fields,
                  [&](const HeaderField& field) { return field.selection.id == id; });
    std::erase_if(cv.sections, [&](const Section& section) { return id_of(section) == id; });
    for (Section& section : cv.sections) remove_entries(section.entries, id);
}

}  // namespace cvpdf
