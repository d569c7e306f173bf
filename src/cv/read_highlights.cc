#include "cv/read_highlights.h"

#include <optional>
#include <utility>

#include "cv/file_keys.h"
#include "cv/read_selection.h"
#include "cv/read_value.h"
#include "cv/split_text.h"

namespace cvpdf {

namespace {

std::optional<Highlight> read_highlight(const Node& node, Diagnostics& diagnostics) {
    if (node.is_sequence()) {
        report_wrong_type(node, "a bullet", diagnostics);
        return std::nullopt;
    }
    Highlight highlight;
    if (!node.is_mapping() || is_language_map(node)) {
        highlight.text = read_text(node, diagnostics);
        return highlight.text.empty() ? std::nullopt : std::optional(std::move(highlight));
    }
    if (report_split_text(node, diagnostics)) return std::nullopt;
    report_unknown_keys(node, highlight_keys(), diagnostics);
    if (const Member* text = find_present(node, "text")) {
        highlight.text = read_text(text->value, diagnostics);
    } else if (!is_misspelled(node, "text", highlight_keys())) {
        diagnostics.error(place_of_missing(node, "text"), "a bullet needs 'text'",
                          {"write it like this: {text: …, id: …}, or as a text alone"});
    }
    highlight.number = read_few(node, "number", diagnostics);
    highlight.selection = read_selection(node, diagnostics);
    if (const Member* children = find_present(node, "highlights")) {
        highlight.children = read_highlights(children->value, diagnostics);
    }
    return highlight;
}

/// Those with numbers in a row have the first one's.
void share_numbers(std::vector<Highlight>& highlights) {
    for (std::size_t i = 1; i < highlights.size(); ++i) {
        const std::optional<std::size_t>& before = highlights[i - 1].number;
        if (highlights[i].number && before) highlights[i].number = before;
    }
}

}  // namespace

std::vector<Highlight> read_highlights(const Node& node, Diagnostics& diagnostics) {
    std::vector<Highlight> highlights;
    const auto add = [&](const Node& item) {
        if (is_absent(item)) return;
        if (std::optional<Highlight> highlight = read_highlight(item, diagnostics)) {
            highlights.push_back(*std::move(highlight));
        }
    };
    if (node.is_sequence()) {
        for (const Node& item : node.items) add(item);
    } else {
        add(node);
    }
    share_numbers(highlights);
    return highlights;
}

}  // namespace cvpdf
