// Variant: another CV made of the same file, as `variants:` describes it.
//
// A variant says which tagged content appears, what is hidden, in which order sections stand, and
// what reads otherwise. It speaks of things by their ids and keys; what they are is looked up when
// the variant is applied (tailor/select.h), since `--set` and other variants may come between.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/source.h"
#include "cv/localized_text.h"
#include "cv/page_budget.h"
#include "cv/placed_word.h"
#include "input/node.h"

namespace cvpdf {

/// Another value for what a path of ids and keys leads to: `samsung.cut.text`.
struct Setting {
    PlacedWord path = {};
    Node value = {};
};

struct SectionTitle {
    PlacedWord section = {};
    LocalizedText title = {};
};

struct Limit {
    PlacedWord id = {};
    std::size_t most = 0;
};

/// What is none, or empty, is as in the variant that it extends, in the end as in the file.
struct Variant {
    std::string name = {};  ///< an id
    Span name_span = {};
    std::optional<PlacedWord> extends = {};
    std::optional<std::vector<PlacedWord>> include = {};
    std::optional<std::vector<PlacedWord>> exclude = {};
    std::optional<std::vector<PlacedWord>> hide = {};
    std::optional<std::vector<PlacedWord>> show = {};
    std::optional<std::vector<PlacedWord>> order = {};
    std::vector<SectionTitle> titles = {};
    std::vector<Limit> limits = {};
    std::vector<Setting> settings = {};
    std::optional<PlacedWord> language = {};
    std::optional<Node> layout = {};  ///< a name, a path or a mapping
    std::optional<PageBudget> pages = {};
    std::optional<bool> photo = {};
    std::optional<bool> blind = {};
    std::optional<bool> with_letter = {};
};

}  // namespace cvpdf
