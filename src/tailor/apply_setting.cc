#include "tailor/apply_setting.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/suggest.h"
#include "cv/change_key.h"
#include "cv/file_keys.h"
#include "cv/language_tag.h"
#include "cv/read_file_key.h"
#include "cv/read_letter.h"
#include "cv/read_value.h"
#include "input/merge_nodes.h"
#include "tailor/path.h"

namespace cvpdf {

namespace {

bool has_key(std::span<const FieldSpec> keys, std::string_view key) {
    return std::ranges::find(keys, key, &FieldSpec::name) != keys.end();
}

constexpr const char* kGiveId = "give what you mean an id, and name it by that";

/// "did you mean", with the whole path as it should be.
std::vector<std::string> did_you_mean(std::string_view word,
                                      const std::vector<std::string_view>& known) {
    std::vector<std::string> hints;
    if (const auto near = suggest(word, known)) {
        hints.push_back(fmt::format("did you mean '{}'?", *near));
    }
    return hints;
}

void report_unknown_beginning(const PlacedWord& step, const Cv& cv, Diagnostics& diagnostics) {
    std::vector<std::string_view> known = all_ids(cv);
    for (const FieldSpec& key : file_keys()) known.push_back(key.name);
    std::vector<std::string> hints = did_you_mean(step.text, known);
    if (has_key(header_keys(), step.text)) {
        hints = {fmt::format("did you mean 'cv.{}'?", step.text)};
    }
    if (hints.empty()) {
        hints.emplace_back(kGiveId);
    }
    diagnostics.error(step.span, fmt::format("nothing has the id '{}'", step.text),
                      std::move(hints));
}

/// Through parts, as far as steps are ids.
PathEnd follow_ids(NamedPart part, std::vector<PlacedWord> steps) {
    while (!steps.empty()) {
        const std::optional<NamedPart> next = find_inside(part, steps.front().text);
        if (!next) break;
        part = *next;
        steps.erase(steps.begin());
    }
    return {.place = part, .keys = std::move(steps)};
}

/// A key of the header below which parts stand by their ids.
bool is_list_of_parts(std::string_view key) {
    return key == "fields" || key == "sections";
}

/// `cv.…`: the header, or a way to a part.
PathEnd follow_header(std::vector<PlacedWord> steps, Cv& cv) {
    std::vector<PlacedWord> rest(steps.begin() + 1, steps.end());
    std::vector<PlacedWord> beyond = rest;
    const bool lists = rest.size() > 1 && is_list_of_parts(rest[0].text);
    if (lists) beyond.erase(beyond.begin());
    if (!beyond.empty() && (lists || !has_key(header_keys(), beyond.front().text))) {
        if (const auto part = find_part(cv, beyond.front().text)) {
            beyond.erase(beyond.begin());
            return follow_ids(*part, std::move(beyond));
        }
    }
    return {.place = &cv.header, .keys = std::move(rest)};
}

/// Whether a step into a key is a language of its text.
bool is_language_step(const std::vector<PlacedWord>& keys) {
    return keys.size() == 2 && is_language_tag(keys[1].text);
}

/// The change of `key`, or of one language of it.
KeyChange change_of(const std::vector<PlacedWord>& keys, const Node& value) {
    KeyChange change{.member = {.key = keys[0].text, .key_span = keys[0].span, .value = value}};
    if (keys.size() == 1) return change;
    change.languages = Languages::kKeep;
    change.member.value =
        make_mapping({{.key = keys[1].text, .key_span = keys[1].span, .value = value}}, value.span);
    return change;
}

bool is_text_key(std::span<const FieldSpec> keys, std::string_view key) {
    const auto found = std::ranges::find(keys, key, &FieldSpec::name);
    return found != keys.end() && found->type == FieldType::kText;
}

std::span<const FieldSpec> keys_of(const PathEnd& end) {
    if (std::holds_alternative<Header*>(end.place)) return header_keys();
    const auto* part = std::get_if<NamedPart>(&end.place);
    if (part == nullptr) return file_keys();
    if (const auto* entry = std::get_if<NamedEntry>(part)) return entry->spec->fields;
    if (std::holds_alternative<Section*>(*part)) return section_keys();
    if (std::holds_alternative<Highlight*>(*part)) return highlight_keys();
    return header_field_keys();
}

/// What a path means that ends at the part itself; empty: it must say more.
std::string_view key_of_itself(const NamedPart& part) {
    if (std::holds_alternative<Highlight*>(part)) return "text";
    if (std::holds_alternative<Section*>(part)) return "entries";
    if (std::holds_alternative<HeaderField*>(part)) return "value";
    std::string_view only;
    for (const FieldSpec& field : std::get<NamedEntry>(part).spec->fields) {
        if (field.required == Required::kNo) continue;
        if (!only.empty()) return {};
        only = field.name;
    }
    return std::get<NamedEntry>(part).spec->fields.size() == 1 ? only : std::string_view();
}

std::vector<std::string_view> known_ids(const PathEnd& end, const Cv& cv) {
    const auto* part = std::get_if<NamedPart>(&end.place);
    return part != nullptr ? ids_inside(*part) : all_ids(cv);
}

std::vector<std::string_view> changeable_keys(const PathEnd& end) {
    const auto* part = std::get_if<NamedPart>(&end.place);
    const auto* entry = part != nullptr ? std::get_if<NamedEntry>(part) : nullptr;
    if (entry != nullptr) return changeable_entry_keys(*entry->spec);
    if (part != nullptr && std::holds_alternative<Section*>(*part)) {
        return changeable_section_keys();
    }
    return names_of(keys_of(end));
}

bool is_key_of(const PathEnd& end, std::string_view name) {
    return has_key(keys_of(end), name) ||
           (std::holds_alternative<NamedPart>(end.place) && has_key(common_entry_keys(), name));
}

/// The step that must be an id, since others follow it; null: none.
const PlacedWord* step_of_id(const PathEnd& end, const Cv& cv) {
    const PlacedWord& step = end.keys.front();
    if (end.keys.size() == 1) return nullptr;
    if (std::holds_alternative<Header*>(end.place) && is_list_of_parts(step.text)) {
        return &end.keys[1];
    }
    if (is_key_of(end, step.text)) return nullptr;
    // A language of a key that is mistyped.
    const bool of_key = is_language_step(end.keys) && suggest(step.text, changeable_keys(end));
    return of_key && !suggest(step.text, known_ids(end, cv)) ? nullptr : &step;
}

/// A step that is neither a key nor an id, mistyped or gone.
bool reported_as_unknown(const PathEnd& end, const Cv& cv, Diagnostics& diagnostics) {
    if (const PlacedWord* id = step_of_id(end, cv)) {
        std::vector<std::string> hints = did_you_mean(id->text, known_ids(end, cv));
        if (hints.empty()) hints.emplace_back(kGiveId);
        diagnostics.error(id->span, fmt::format("unknown id '{}'", id->text), std::move(hints));
        return true;
    }
    const PlacedWord& step = end.keys.front();
    if (is_key_of(end, step.text)) return false;
    const std::vector<std::string_view> keys = changeable_keys(end);
    if (end.keys.size() > 1) {
        diagnostics.error(step.span, fmt::format("unknown key '{}'", step.text),
                          did_you_mean(step.text, keys));
        return true;
    }
    const auto* part = std::get_if<NamedPart>(&end.place);
    if (part == nullptr) return false;
    if (suggest(step.text, keys)) return false;
    std::vector<std::string> hints = did_you_mean(step.text, ids_inside(*part));
    if (hints.empty()) hints = {fmt::format("known here: {}", fmt::join(keys, ", ")), kGiveId};
    diagnostics.error(step.span, fmt::format("unknown key or id '{}'", step.text),
                      std::move(hints));
    return true;
}

void change_part(const NamedPart& part, const KeyChange& change, Diagnostics& diagnostics) {
    if (const auto* entry = std::get_if<NamedEntry>(&part)) {
        change_entry(*entry->entry, *entry->spec, change, diagnostics);
    } else if (Section* const* section = std::get_if<Section*>(&part)) {
        change_section(**section, change, diagnostics);
    } else if (Highlight* const* highlight = std::get_if<Highlight*>(&part)) {
        change_highlight(**highlight, change, diagnostics);
    } else {
        change_header_field(*std::get<HeaderField*>(part), change, diagnostics);
    }
}

/// `layout.page.size`: a mapping in a mapping…, to be read over the layout.
void change_layout(const std::vector<PlacedWord>& keys, const Node& value, CvFile& file) {
    Node node = value;
    for (std::size_t step = keys.size(); step-- > 1;) {
        node = make_mapping(
            {{.key = keys[step].text, .key_span = keys[step].span, .value = std::move(node)}},
            value.span);
    }
    file.layout_changes =
        file.layout_changes ? merge_nodes(*std::move(file.layout_changes), node) : node;
}

void change_file(const std::vector<PlacedWord>& keys, const Node& value, CvFile& file,
                 Diagnostics& diagnostics) {
    const PlacedWord& key = keys.front();
    if (key.text == "layout" && keys.size() > 1) return change_layout(keys, value, file);
    if (key.text == "letter" && keys.size() == 2) {
        if (!file.letter) file.letter = Letter{};
        return change_letter({.key = keys[1].text, .key_span = keys[1].span, .value = value},
                             *file.letter, diagnostics);
    }
    if (keys.size() > 1) {
        diagnostics.error(keys.back().span,
                          fmt::format("'{}' has no parts", keys[keys.size() - 2].text));
    } else if (key.text == "variants" || key.text == "check") {
        diagnostics.error(key.span, fmt::format("'{}' cannot be set", key.text));
    } else {
        read_file_key({.key = key.text, .key_span = key.span, .value = value}, file, diagnostics);
    }
}

/// A key of the header stands for itself where no part is called so.
PlacedWord whole_path(const PlacedWord& path, Cv& cv) {
    const bool is_key = has_key(header_keys(), path.text) && !find_part(cv, path.text);
    return {.text = (is_key ? "cv." : "") + path.text, .span = path.span};
}

void hide(const PlacedWord& path, const PathEnd& end, CvFile& file, Diagnostics& diagnostics) {
    if (std::holds_alternative<NamedPart>(end.place) && end.keys.empty()) {
        remove_part(file.cv, split_path(path, file.cv).back().text);
    } else if (std::holds_alternative<WholeFile>(end.place) || end.keys.empty()) {
        diagnostics.error(path.span, fmt::format("'{}' cannot be hidden", path.text));
    } else {
        Setting nothing{.path = path};
        nothing.value.span = path.span;
        apply_setting(nothing, file, diagnostics);
    }
}

}  // namespace

std::optional<PathEnd> follow_path(const PlacedWord& path, CvFile& file, Diagnostics& diagnostics) {
    std::vector<PlacedWord> steps = split_path(path, file.cv);
    const std::string first = steps.front().text;
    if (first == "cv") return follow_header(std::move(steps), file.cv);
    if (has_key(file_keys(), first)) return PathEnd{.place = WholeFile{}, .keys = steps};
    if (const auto part = find_part(file.cv, first)) {
        steps.erase(steps.begin());
        return follow_ids(*part, std::move(steps));
    }
    report_unknown_beginning(steps.front(), file.cv, diagnostics);
    return std::nullopt;
}

void apply_setting(const Setting& setting, CvFile& file, Diagnostics& diagnostics) {
    std::optional<PathEnd> end = follow_path(setting.path, file, diagnostics);
    if (!end) return;
    if (std::holds_alternative<WholeFile>(end->place)) {
        return change_file(end->keys, setting.value, file, diagnostics);
    }
    const auto* part = std::get_if<NamedPart>(&end->place);
    if (end->keys.empty()) {
        const std::string_view own = part != nullptr ? key_of_itself(*part) : std::string_view();
        if (own.empty()) {
            return diagnostics.error(setting.path.span,
                                     fmt::format("'{}' is more than a value", setting.path.text),
                                     {fmt::format("name what of it: {}.{}", setting.path.text,
                                                  keys_of(*end).front().name)});
        }
        end->keys.push_back({.text = std::string(own), .span = setting.path.span});
    }
    if (reported_as_unknown(*end, file.cv, diagnostics)) return;
    const bool of_language =
        is_language_step(end->keys) && is_text_key(keys_of(*end), end->keys.front().text);
    if (end->keys.size() > 1 && !of_language) {
        return diagnostics.error(
            end->keys[1].span,
            fmt::format("'{}' has no part '{}'", end->keys[0].text, end->keys[1].text));
    }
    const KeyChange change = change_of(end->keys, setting.value);
    if (part != nullptr) {
        change_part(*part, change, diagnostics);
    } else {
        change_header(*std::get<Header*>(end->place), change, diagnostics);
    }
}

void hide_paths(const std::vector<PlacedWord>& paths, CvFile& file, Diagnostics& diagnostics) {
    std::vector<PlacedWord> sound;
    for (const PlacedWord& path : paths) {
        PlacedWord whole = whole_path(path, file.cv);
        if (follow_path(whole, file, diagnostics)) sound.push_back(std::move(whole));
    }
    for (const PlacedWord& path : sound) {
        Diagnostics gone;  // with what was hidden before
        if (const auto end = follow_path(path, file, gone)) hide(path, *end, file, diagnostics);
    }
}

}  // namespace cvpdf
