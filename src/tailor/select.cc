#include "tailor/select.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/suggest.h"
#include "cv/read_value.h"
#include "input/merge_nodes.h"
#include "tailor/apply_setting.h"
#include "tailor/filter.h"
#include "tailor/find_places.h"
#include "tailor/named_parts.h"
#include "tailor/resolve_variant.h"

namespace cvpdf {

namespace {

std::vector<std::string> did_you_mean(std::string_view word,
                                      const std::vector<std::string_view>& known,
                                      std::string_view kind) {
    std::vector<std::string> hints;
    if (const auto near = suggest(word, known)) {
        hints.push_back(fmt::format("did you mean '{}'?", *near));
    } else if (!known.empty()) {
        hints.push_back(fmt::format("{}: {}", kind, fmt::join(known, ", ")));
    }
    return hints;
}

// ---- layouts and languages ----

/// A mapping that does not say what it extends changes whatever layout there is.
void apply_layout(const Node& layout, CvFile& file) {
    if (layout.is_mapping() && layout.find("extends") == nullptr) {
        file.layout_changes =
            file.layout_changes ? merge_nodes(*std::move(file.layout_changes), layout) : layout;
        return;
    }
    file.layout.reset();
    file.own_layout.reset();
    file.layout_changes.reset();
    file.layout_span = layout.span;
    if (layout.is_mapping()) {
        file.own_layout = layout;
    } else {
        file.layout = layout.text;
    }
}

/// `lang:` decides where untranslated texts go as well: another language of the page is not it.
void apply_language(const Node& value, SelectResult& result, Diagnostics& diagnostics) {
    if (std::optional<std::string> tag = read_language(value, diagnostics)) {
        result.language = PlacedWord{.text = *std::move(tag), .span = value.span};
    }
}

/// What a variant sets and what `--set` sets alike.
void apply_any(const Setting& setting, SelectResult& result, Diagnostics& diagnostics) {
    if (setting.path.text == "lang") return apply_language(setting.value, result, diagnostics);
    if (setting.path.text == "layout") {
        result.layout.reset();
        return apply_layout(setting.value, result.file);
    }
    apply_setting(setting, result.file, diagnostics);
}

void apply_options(const SelectRequest& request, SelectResult& result) {
    if (request.pages) result.file.pages = request.pages;
    if (request.with_letter) result.file.with_letter = true;
    if (request.language) result.language = request.language;
    if (!request.layout) return;
    result.layout = request.layout->text;
    result.file.layout_span = request.layout->span;
    result.file.layout_changes.reset();
}

/// `--set`: a layout's path is then the command line's, too.
void apply_option(const Setting& setting, SelectResult& result, Diagnostics& diagnostics) {
    const bool names_layout = setting.path.text == "layout" && setting.value.is_scalar();
    apply_any(setting, result, diagnostics);
    if (names_layout) result.layout = setting.value.text;
}

// ---- names ----

void check_tags(const std::optional<std::vector<PlacedWord>>& words, const Cv& cv,
                Diagnostics& diagnostics) {
    if (!words || words->empty()) return;
    const std::vector<std::string_view> tags = all_tags(cv);
    for (const PlacedWord& word : *words) {
        if (std::ranges::find(tags, word.text) != tags.end()) continue;
        diagnostics.error(word.span, fmt::format("nothing has the tag '{}'", word.text),
                          did_you_mean(word.text, tags, "tags"));
    }
}

std::vector<std::string_view> section_ids(const Cv& cv) {
    std::vector<std::string_view> ids;
    for (const Section& section : cv.sections) ids.push_back(id_of(section));
    return ids;
}

Section* find_section(Cv& cv, const PlacedWord& id, Diagnostics& diagnostics) {
    const auto found = std::ranges::find_if(
        cv.sections, [&](const Section& section) { return id_of(section) == id.text; });
    if (found != cv.sections.end()) return &*found;
    diagnostics.error(id.span, fmt::format("there is no section '{}'", id.text),
                      did_you_mean(id.text, section_ids(cv), "sections"));
    return nullptr;
}

/// Whether a limit has something to count in the part. A section may be empty for now.
bool is_counted(const NamedPart& part) {
    if (std::holds_alternative<Section*>(part)) return true;
    if (Highlight* const* highlight = std::get_if<Highlight*>(&part)) {
        return !(*highlight)->children.empty();
    }
    const auto* entry = std::get_if<NamedEntry>(&part);
    return entry != nullptr &&
           !(entry->entry->highlights.empty() && entry->entry->positions.empty());
}

void check_limits(const Variant& variant, Cv& cv, Diagnostics& diagnostics) {
    for (const Limit& limit : variant.limits) {
        if (const auto part = find_part(cv, limit.id.text)) {
            if (is_counted(*part)) continue;
            diagnostics.error(
                limit.id.span, fmt::format("there is nothing in '{}' to limit", limit.id.text),
                {"a limit counts the entries of a section, or the bullets below an entry or a "
                 "bullet"});
            continue;
        }
        const std::vector<std::string_view> ids = all_ids(cv);
        diagnostics.error(limit.id.span, fmt::format("nothing has the id '{}'", limit.id.text),
                          did_you_mean(limit.id.text, ids, "ids"));
    }
}

// ---- what a variant does ----

bool is_called(const HeaderField& field, std::string_view name) {
    if (field.selection.id == name) return true;
    return std::ranges::any_of(field.label.versions,
                               [&](const auto& version) { return version.text == name; });
}

void show(const PlacedWord& name, Header& header, Diagnostics& diagnostics) {
    bool found = false;
    std::vector<std::string_view> known;
    for (HeaderField& field : header.fields) {
        if (is_called(field, name.text)) {
            field.is_private = false;
            found = true;
        }
        if (!field.selection.id.empty()) known.push_back(field.selection.id);
        for (const auto& version : field.label.versions) known.push_back(version.text);
    }
    if (found) return;
    diagnostics.error(name.span, fmt::format("the header has no field '{}'", name.text),
                      did_you_mean(name.text, known, "fields"));
}

void put_first(const std::vector<PlacedWord>& order, Cv& cv, Diagnostics& diagnostics) {
    std::vector<Section> sections;
    std::vector<std::string> taken;
    for (const PlacedWord& id : order) {
        if (std::ranges::find(taken, id.text) != taken.end()) {
            diagnostics.error(id.span, fmt::format("the section '{}' stands here twice", id.text));
        } else if (const Section* section = find_section(cv, id, diagnostics)) {
            taken.push_back(id.text);
            sections.push_back(*section);
        }
    }
    for (Section& section : cv.sections) {
        if (std::ranges::find(taken, id_of(section)) == taken.end()) {
            sections.push_back(std::move(section));
        }
    }
    cv.sections = std::move(sections);
}

void take_photo_away(Header& header) {
    header.photo.reset();
    std::erase(header.order, "photo");
}

void apply_variant(const Variant& variant, SelectResult& result, Diagnostics& diagnostics) {
    CvFile& file = result.file;
    if (variant.layout) apply_layout(*variant.layout, file);
    if (variant.language) result.language = variant.language;
    if (variant.pages) file.pages = variant.pages;
    if (variant.blind.value_or(false)) file.blind = Blind::kYes;
    file.with_letter = variant.with_letter.value_or(file.with_letter);
    for (const Setting& setting : variant.settings) apply_any(setting, result, diagnostics);
}

/// What speaks of ids and tags, all of which the CV still has.
void choose_content(const Variant& variant, const ScoreParts& score, SelectResult& result,
                    Diagnostics& diagnostics) {
    CvFile& file = result.file;
    check_tags(variant.include, file.cv, diagnostics);
    check_tags(variant.exclude, file.cv, diagnostics);
    check_limits(variant, file.cv, diagnostics);
    for (const SectionTitle& title : variant.titles) {
        if (Section* section = find_section(file.cv, title.section, diagnostics)) {
            section->title = title.title;
        }
    }
    if (variant.order) put_first(*variant.order, file.cv, diagnostics);
    for (const PlacedWord& name : variant.show.value_or(std::vector<PlacedWord>())) {
        show(name, file.cv.header, diagnostics);
    }
    if (!variant.photo.value_or(true) || file.blind == Blind::kYes) {
        take_photo_away(file.cv.header);
    }
    if (variant.hide) {
        for (const PlacedWord& path : *variant.hide) {
            result.explanation.left_out.push_back(
                {.address = path.text, .span = path.span, .why = "hidden"});
        }
        hide_paths(*variant.hide, file, diagnostics);
    }
    filter(file.cv, variant, result.explanation);
    apply_limits(file, variant, score, result.explanation);
}

}  // namespace

SelectResult select(const CvFile& file, const SelectRequest& request, Diagnostics& diagnostics) {
    SelectResult result{.file = file};
    Variant variant;
    if (request.variant) {
        variant = resolve_variant(variants_of(file), *request.variant).value_or(Variant{});
    }
    apply_variant(variant, result, diagnostics);
    apply_options(request, result);
    for (const Setting& setting : request.settings) apply_option(setting, result, diagnostics);
    choose_content(variant, request.score, result, diagnostics);
    result.explanation = find_places(std::move(result.explanation), file.cv);
    result.file.variants.reset();
    return result;
}

}  // namespace cvpdf
