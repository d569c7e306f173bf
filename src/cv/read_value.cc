#include "cv/read_value.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/ascii.h"
#include "base/parse_number.h"
#include "base/suggest.h"
#include "base/unicode.h"
#include "cv/language_tag.h"
#include "cv/split_text.h"

namespace cvpdf {

namespace {

/// No paragraph is longer than a dozen pages; setting one costs memory for every letter.
constexpr std::size_t kLongestText = 1u << 16;

/// How a value of another type than it should be is written.
struct Way {
    std::string_view expected = {};
    std::optional<NodeKind> found = {};  ///< where the hint is good for this alone
    std::string_view hint = {};
};

constexpr auto kWays = std::to_array<Way>({
    {"a text", NodeKind::kSequence, "one text is wanted here, without '-' or brackets"},
    {"a text", NodeKind::kMapping, "in several languages it looks like this: {en: …, ko: …}"},
    {"a list of entries", {}, "each entry begins with '- '"},
    {"an entry", {}, "an entry is a text, or a mapping like {company: …, position: …}"},
    {"a bullet", {}, "bullets below another one stand under its 'highlights'"},
    {"a list of positions", {}, "positions look like this: [{position: Engineer, date: 2024}]"},
    {"a position", {}, "a position looks like this: {position: Engineer, date: 2024}"},
    {"a list of social networks",
     {},
     "networks look like this: [{network: GitHub, username: gildong}]"},
    {"a mapping with 'network' and 'username'",
     {},
     "write it like this: {network: GitHub, username: gildong}"},
    {"a mapping with 'label' and 'value'", {}, "write it like this: {label: Visa, value: F-2}"},
    {"a mapping with 'name' and 'sections'", NodeKind::kScalar,
     "a colon ':' and a space stand behind a key: 'name: Gildong Hong'"},
    {"a mapping with 'name' and 'sections'", {}, "its lines look like this: name: Gildong Hong"},
    {"a mapping with 'cv'", {}, "a CV begins with 'cv:'; 'cvpdf new' makes one to begin with"},
    {"a list of layouts", {}, "layouts look like this: [{engine: latex, template: jake}]"},
    {"a mapping of options", {}, "options stand below it, a line each: key: value"},
    {"variants by their names", {}, "variants look like this: ml: {include: [ml]}"},
    {"a variant", {}, "variants look like this: ml: {include: [ml]}"},
    {"a list of lists of words", {}, "synonyms look like this: [[Kubernetes, k8s]]"},
    {"a mapping with 'ignore'", {}, "write it like this: {ignore: [gaps]}"},
    {"a mapping with 'to', 'subject' and 'body'",
     {},
     "a letter looks like this: {to: Acme, subject: Engineer, body: …}"},
    {"a mapping with 'keys', 'keywords', 'types' or 'years'",
     {},
     "write it like this: {types: [article], years: 2019-2024}"},
    {"a mapping with 'max' and 'keep'", {}, "write it like this: {max: 6, keep: 3}"},
    {"a list of header fields", {}, "fields look like this: [{label: Visa, value: F-2}]"},
    {"a file's name, or a mapping with 'file' and 'alt'", {}, "write it like this: photo: me.jpg"},
    {"a list of words", {}, "synonyms look like this: [[Kubernetes, k8s]]"},
    {"a layout", {}, "a layout is a name, a path, or a mapping like {extends: classic, …}"},
    {"titles by sections' ids", {}, "titles look like this: {experience: Industry}"},
    {"numbers by ids", {}, "limits look like this: {publications: 5}"},
    {"values by paths of ids and keys", {}, "settings look like this: {cv.phone: 010-0000-0000}"},
    {"a mapping", {}, "its lines look like this: key: value"},
});

void add_version(LocalizedText& text, std::string_view language, const Node& node,
                 Diagnostics& diagnostics) {
    if (is_absent(node)) return;
    if (!node.is_scalar()) return report_wrong_type(node, "a text", diagnostics);
    if (node.text.size() > kLongestText) {
        diagnostics.error(node.span, fmt::format("this text is longer than {} bytes", kLongestText),
                          {"part it into entries or bullets"});
        return;
    }
    const std::string_view inner = trim_blanks(node.text);
    const auto begin = static_cast<std::size_t>(inner.data() - node.text.data());
    text.versions.push_back({
        .language = std::string(language),
        .text = std::string(inner),
        .span = node.span,
        .origin = node.origin.slice(static_cast<std::uint32_t>(begin),
                                    static_cast<std::uint32_t>(begin + inner.size())),
    });
}

/// False, with a diagnostic, for a key that is no language.
bool check_language(std::string_view tag, Span span, Diagnostics& diagnostics) {
    const std::string_view meant = meant_language(tag);
    if (!meant.empty() && is_language_tag(tag)) {
        diagnostics.warning(span, fmt::format("'{}' is a country; as a language it is Kanuri", tag),
                            {fmt::format("did you mean '{}'?", meant)});
    } else if (!meant.empty()) {
        diagnostics.error(span, fmt::format("'{}' is a country, not a language", tag),
                          {fmt::format("did you mean '{}'?", meant)});
    } else if (!is_language_tag(tag)) {
        diagnostics.error(span, fmt::format("'{}' is not a language", tag),
                          {"languages are written en, ko, pt-BR, zh-Hant"});
    }
    return is_language_tag(tag);
}

std::string meant_bool(std::string_view word) {
    constexpr std::string_view kTrue[] = {"yes", "on", "y", "1", "True", "TRUE", "Yes", "YES"};
    constexpr std::string_view kFalse[] = {"no", "off", "n", "0", "False", "FALSE", "No", "NO"};
    if (std::ranges::find(kTrue, word) != std::end(kTrue)) return "did you mean true?";
    if (std::ranges::find(kFalse, word) != std::end(kFalse)) return "did you mean false?";
    return "write true or false";
}

bool looks_like_language(const Member& member) {
    return is_language_tag(member.key) || !meant_language(member.key).empty();
}

/// {en: [A, B], ko: [가]}: what stands in a list for each language.
bool is_map_of_lists(const Node& node) {
    return node.is_mapping() && std::ranges::any_of(node.members, looks_like_language) &&
           std::ranges::any_of(node.members,
                               [](const Member& member) { return member.value.is_sequence(); });
}

std::vector<const Node*> present_items(const Node& node) {
    std::vector<const Node*> items;
    if (!node.is_sequence()) return {&node};
    for (const Node& item : node.items) {
        if (!is_absent(item)) items.push_back(&item);
    }
    return items;
}

/// The lists side by side: the first texts of all languages are one text, and so on. Where a
/// language has fewer, it has an empty version, so that another one does not stand in for it.
std::vector<LocalizedText> read_map_of_lists(const Node& node, Diagnostics& diagnostics) {
    std::vector<LocalizedText> texts;
    std::vector<std::pair<const Member*, std::vector<const Node*>>> lists;
    for (const Member& member : node.members) {
        if (!check_language(member.key, member.key_span, diagnostics)) continue;
        if (is_absent(member.value)) continue;
        lists.emplace_back(&member, present_items(member.value));
        texts.resize(std::max(texts.size(), lists.back().second.size()));
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (const auto& [member, items] : lists) {
            if (i < items.size()) {
                add_version(texts[i], member->key, *items[i], diagnostics);
            } else {
                texts[i].versions.push_back({.language = member->key, .span = member->value.span});
            }
        }
    }
    return texts;
}

}  // namespace

bool is_absent(const Node& node) {
    return node.is_null() || (node.is_scalar() && trim_blanks(node.text).empty());
}

const Member* find_present(const Node& mapping, std::string_view key) {
    const auto found = std::ranges::find(mapping.members, key, &Member::key);
    return found == mapping.members.end() || is_absent(found->value) ? nullptr : &*found;
}

bool is_language_map(const Node& node) {
    return node.is_mapping() && !node.members.empty() &&
           std::ranges::all_of(node.members, looks_like_language);
}

LocalizedText read_text(const Node& node, Diagnostics& diagnostics) {
    LocalizedText text;
    if (!node.is_mapping() || std::ranges::none_of(node.members, looks_like_language)) {
        add_version(text, "", node, diagnostics);
        return text;
    }
    for (const Member& member : node.members) {
        if (!check_language(member.key, member.key_span, diagnostics)) continue;
        add_version(text, member.key, member.value, diagnostics);
    }
    return text;
}

std::vector<LocalizedText> read_text_list(const Node& node, Diagnostics& diagnostics) {
    if (is_map_of_lists(node)) return read_map_of_lists(node, diagnostics);
    std::vector<LocalizedText> list;
    const auto add = [&](const Node& item) {
        if (LocalizedText text = read_text(item, diagnostics); !text.empty()) {
            list.push_back(std::move(text));
        }
    };
    if (node.is_sequence()) {
        for (const Node& item : node.items) {
            if (!report_split_text(item, diagnostics)) add(item);
        }
    } else {
        add(node);
    }
    return list;
}

std::optional<std::string> read_word(const Node& node, Diagnostics& diagnostics) {
    if (is_absent(node)) return std::nullopt;
    if (!node.is_scalar()) {
        report_wrong_type(node, "a text", diagnostics);
        return std::nullopt;
    }
    return std::string(trim_blanks(node.text));
}

std::vector<std::string> read_word_list(const Node& node, Diagnostics& diagnostics) {
    std::vector<std::string> list;
    const auto add = [&](const Node& item) {
        if (std::optional<std::string> word = read_word(item, diagnostics)) {
            list.push_back(*std::move(word));
        }
    };
    if (node.is_sequence()) {
        std::ranges::for_each(node.items, add);
    } else {
        add(node);
    }
    return list;
}

std::vector<std::vector<std::string>> read_word_lists(const Node& node, Diagnostics& diagnostics) {
    std::vector<std::vector<std::string>> lists;
    if (!node.is_sequence()) {
        report_wrong_type(node, "a list of lists of words", diagnostics);
        return lists;
    }
    for (const Node& item : node.items) {
        if (!item.is_sequence()) {
            report_wrong_type(item, "a list of words", diagnostics);
        } else if (auto words = read_word_list(item, diagnostics); !words.empty()) {
            lists.push_back(std::move(words));
        }
    }
    return lists;
}

std::vector<PlacedWord> read_placed_words(const Node& node, Diagnostics& diagnostics) {
    std::vector<PlacedWord> words;
    const auto add = [&](const Node& item) {
        if (std::optional<std::string> word = read_word(item, diagnostics)) {
            words.push_back({.text = *std::move(word), .span = item.span});
        }
    };
    if (node.is_sequence()) {
        std::ranges::for_each(node.items, add);
    } else {
        add(node);
    }
    return words;
}

std::optional<bool> read_bool(const Node& node, Diagnostics& diagnostics) {
    const std::optional<std::string> word = read_word(node, diagnostics);
    if (!word) return std::nullopt;
    if (*word == "true") return true;
    if (*word == "false") return false;
    diagnostics.error(node.span, fmt::format("expected true or false, found '{}'", *word),
                      {meant_bool(*word)});
    return std::nullopt;
}

std::optional<std::size_t> read_number(const Node& node, NumberRange range,
                                       Diagnostics& diagnostics) {
    const std::optional<std::string> word = read_word(node, diagnostics);
    if (!word) return std::nullopt;
    const auto number = parse_number<std::size_t>(*word);
    const bool usual = word->size() <= 3 && (word->front() != '0' || word->size() == 1);
    if (usual && number && *number >= range.least && *number <= range.most) return number;
    diagnostics.error(
        node.span, fmt::format("'{}' is no number from {} to {}", *word, range.least, range.most));
    return std::nullopt;
}

std::optional<std::string> read_language(const Node& node, Diagnostics& diagnostics) {
    std::optional<std::string> tag = read_word(node, diagnostics);
    if (!tag || !check_language(*tag, node.span, diagnostics)) return std::nullopt;
    return tag;
}

std::optional<std::size_t> read_choice(const Node& mapping, std::span<const FieldSpec> keys,
                                       std::string_view key, Diagnostics& diagnostics) {
    const Member* member = find_present(mapping, key);
    const auto spec = std::ranges::find(keys, key, &FieldSpec::name);
    if (!member || spec == keys.end()) return std::nullopt;
    const std::optional<std::string> word = read_word(member->value, diagnostics);
    if (!word) return std::nullopt;
    const auto found = std::ranges::find(spec->choices, *word);
    if (found != spec->choices.end()) {
        return static_cast<std::size_t>(found - spec->choices.begin());
    }
    const auto near = suggest(*word, {spec->choices.begin(), spec->choices.end()});
    diagnostics.error(member->value.span, fmt::format("unknown {} '{}'", key, *word),
                      {near ? fmt::format("did you mean '{}'?", *near)
                            : fmt::format("there are: {}", fmt::join(spec->choices, ", "))});
    return std::nullopt;
}

void report_wrong_type(const Node& node, std::string_view expected, Diagnostics& diagnostics) {
    std::vector<std::string> hints;
    const auto way = std::ranges::find_if(kWays, [&](const Way& row) {
        return row.expected == expected && (!row.found || row.found == node.kind);
    });
    if (way != kWays.end()) hints.emplace_back(way->hint);
    diagnostics.error(node.span,
                      fmt::format("expected {}, found {}", expected, describe(node.kind)),
                      std::move(hints));
}

namespace {

/// Web pages and word processors have them: the no-break space, the ideographic one.
bool begins_with_wide_blank(std::string_view key) {
    std::size_t at = 0;
    return !key.empty() && is_white_space(next_code_point(key, &at));
}

}  // namespace

void report_unknown_key(const Member& member, std::span<const std::string_view> known,
                        Diagnostics& diagnostics) {
    if (diagnostics.is_full()) return diagnostics.error(member.key_span, {});
    std::vector<std::string> hints;
    if (begins_with_wide_blank(member.key)) {
        hints.push_back("the line begins with a blank of another kind: indent it with spaces");
    } else if (const std::optional<std::string_view> near = suggest(member.key, known)) {
        hints.push_back(fmt::format("did you mean '{}'?", *near));
    } else {
        hints.push_back(fmt::format("known here: {}", fmt::join(known, ", ")));
    }
    diagnostics.error(member.key_span, fmt::format("unknown key '{}'", member.key),
                      std::move(hints));
}

void report_unknown_keys(const Node& mapping, std::span<const std::string_view> known,
                         Diagnostics& diagnostics) {
    for (const Member& member : mapping.members) {
        if (std::ranges::find(known, member.key) == known.end()) {
            report_unknown_key(member, known, diagnostics);
        }
    }
}

void report_unknown_keys(const Node& mapping, std::span<const FieldSpec> known,
                         Diagnostics& diagnostics) {
    for (const Member& member : mapping.members) {
        if (std::ranges::find(known, member.key, &FieldSpec::name) == known.end()) {
            report_unknown_key(member, names_of(known), diagnostics);
        }
    }
}

std::vector<std::string_view> names_of(std::span<const FieldSpec> keys) {
    std::vector<std::string_view> names;
    for (const FieldSpec& key : keys) names.push_back(key.name);
    return names;
}

bool is_misspelled(const Node& mapping, std::string_view key, std::span<const FieldSpec> known) {
    const std::vector<std::string_view> names = names_of(known);
    return std::ranges::any_of(mapping.members, [&](const Member& member) {
        return std::ranges::find(names, member.key) == names.end() &&
               suggest(member.key, names) == key;
    });
}

Span place_of_missing(const Node& mapping, std::string_view key) {
    const auto found = std::ranges::find(mapping.members, key, &Member::key);
    if (found != mapping.members.end()) return found->key_span;
    return mapping.members.empty() ? mapping.span : mapping.members.front().key_span;
}

}  // namespace cvpdf
