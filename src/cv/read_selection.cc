#include "cv/read_selection.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/ascii.h"
#include "base/suggest.h"
#include "cv/file_keys.h"
#include "cv/read_value.h"

namespace cvpdf {

namespace {

void read_id(const Node& node, Selection& selection, Diagnostics& diagnostics) {
    const std::optional<std::string> id = read_word(node, diagnostics);
    if (!id) return;
    if (!is_id(*id)) {
        diagnostics.error(node.span, fmt::format("'{}' cannot be an id", *id),
                          {"ids have letters, digits, '_' and '-'"});
        return;
    }
    selection.id = *id;
    selection.id_span = node.span;
}

void read_priority(const Node& node, Selection& selection, Diagnostics& diagnostics) {
    const std::optional<std::string> word = read_word(node, diagnostics);
    if (!word) return;
    if (*word == "always") {
        selection.always = true;
    } else if (word->size() == 1 && is_ascii_digit(word->front())) {
        selection.priority = word->front() - '0';
    } else {
        diagnostics.error(node.span, fmt::format("'{}' is not a priority", *word),
                          {"priorities are 0 to 9, or always"});
    }
}

/// "did you mean", or all that there is.
std::string offer(std::string_view word, const std::vector<std::string_view>& known) {
    if (const auto near = suggest(word, known)) return fmt::format("did you mean '{}'?", *near);
    return fmt::format("there are: {}", fmt::join(known, ", "));
}

using IdPlaces = std::map<std::string, Span, std::less<>>;

void add_id(const std::string& id, Span span, IdPlaces& seen, Diagnostics& diagnostics) {
    const auto [first, is_new] = seen.emplace(id, span);
    if (is_new) return;
    diagnostics.add({.span = span,
                     .message = fmt::format("the id '{}' is taken", id),
                     .hints = {"an id stands once in a CV; a section's key is one, too"},
                     .notes = {{.span = first->second, .message = "it stands here first"}}});
}

void check_id(const Selection& selection, IdPlaces& seen, Diagnostics& diagnostics) {
    if (selection.id.empty()) return;
    if (std::ranges::find(file_keys(), selection.id, &FieldSpec::name) != file_keys().end()) {
        diagnostics.error(
            selection.id_span,
            fmt::format("'{}' cannot be an id: a part of the file is called so", selection.id),
            {fmt::format("call it otherwise, perhaps {}_1", selection.id)});
        return;
    }
    add_id(selection.id, selection.id_span, seen, diagnostics);
}

void check_highlight_ids(const std::vector<Highlight>& highlights, IdPlaces& seen,
                         Diagnostics& diagnostics) {
    for (const Highlight& highlight : highlights) {
        check_id(highlight.selection, seen, diagnostics);
        check_highlight_ids(highlight.children, seen, diagnostics);
    }
}

void check_entry_ids(const std::vector<Entry>& entries, IdPlaces& seen, Diagnostics& diagnostics) {
    for (const Entry& entry : entries) {
        check_id(entry.selection, seen, diagnostics);
        check_highlight_ids(entry.highlights, seen, diagnostics);
        check_entry_ids(entry.positions, seen, diagnostics);
    }
}

}  // namespace

bool is_id(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || c == '_' || c == '-' ||
               static_cast<unsigned char>(c) >= 0x80;
    });
}

Selection read_selection(const Node& mapping, Diagnostics& diagnostics) {
    Selection selection;
    if (const Member* id = find_present(mapping, "id")) {
        read_id(id->value, selection, diagnostics);
    }
    if (const Member* tags = find_present(mapping, "tags")) {
        selection.tags = read_word_list(tags->value, diagnostics);
    }
    if (const Member* priority = find_present(mapping, "priority")) {
        read_priority(priority->value, selection, diagnostics);
    }
    return selection;
}

PageBreakRule read_page_break(const Node& mapping, Diagnostics& diagnostics) {
    const Member* member = find_present(mapping, "page_break");
    if (!member) return PageBreakRule::kAuto;
    const std::optional<std::string> word = read_word(member->value, diagnostics);
    if (!word || *word == "auto") return PageBreakRule::kAuto;
    if (*word == "before") return PageBreakRule::kBefore;
    if (*word == "avoid") return PageBreakRule::kAvoid;
    diagnostics.error(member->value.span, fmt::format("unknown page break '{}'", *word),
                      {offer(*word, {"auto", "before", "avoid"})});
    return PageBreakRule::kAuto;
}

std::optional<std::size_t> read_few(const Node& mapping, std::string_view key,
                                    Diagnostics& diagnostics) {
    constexpr NumberRange kFew{.least = 0, .most = kMostFew};
    const Member* member = find_present(mapping, key);
    if (!member) return std::nullopt;
    return read_number(member->value, kFew, diagnostics);
}

std::optional<EntryKind> read_kind(const Node& mapping, Diagnostics& diagnostics) {
    const Member* member = find_present(mapping, "kind");
    if (!member) return std::nullopt;
    const std::optional<std::string> word = read_word(member->value, diagnostics);
    if (!word) return std::nullopt;
    if (const EntryKindSpec* spec = find_entry_kind(*word)) return spec->kind;
    std::vector<std::string_view> names;
    for (const EntryKindSpec& spec : entry_kinds()) names.push_back(spec.name);
    diagnostics.error(member->value.span, fmt::format("unknown kind of entry '{}'", *word),
                      {offer(*word, names)});
    return std::nullopt;
}

void check_ids(const Cv& cv, Diagnostics& diagnostics) {
    IdPlaces seen;
    for (const Section& section : cv.sections) {
        if (section.selection.id.empty()) {
            add_id(section.key, section.key_span, seen, diagnostics);
        }
    }
    for (const HeaderField& field : cv.header.fields) check_id(field.selection, seen, diagnostics);
    for (const Section& section : cv.sections) {
        check_id(section.selection, seen, diagnostics);
        check_entry_ids(section.entries, seen, diagnostics);
    }
}

}  // namespace cvpdf
