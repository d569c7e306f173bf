#include "cv/cv_schema.h"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cv/entry_kinds.h"
#include "cv/file_keys.h"
#include "cv/language_tag.h"

namespace cvpdf {

namespace {

using Json = nlohmann::ordered_json;

// Blank values count as missing: every value may be null, those of required keys may not.
constexpr std::string_view kNotBlank = "\\S";
constexpr std::string_view kIsoDate =
    "[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|-2[1-4])?";
constexpr std::string_view kNumbersOnly = "^\\s*[0-9]+([-/.][0-9]+)*\\s*$";
constexpr std::string_view kDay =
    "^\\s*[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\\s*$";
/// Letters of any script, digits, `_` and `-`.
constexpr std::string_view kId =
    "^[^\\u0000-\\u002c\\u002e\\u002f\\u003a-\\u0040\\u005b-\\u005e\\u0060\\u007b-\\u007f]*$";

Json reference(std::string_view name) {
    return {{"$ref", fmt::format("#/$defs/{}", name)}};
}

Json any_of(const std::vector<Json>& ways) {
    return {{"anyOf", Json(ways)}};
}

Json list_of(const Json& item) {
    return {{"type", "array"}, {"items", item}};
}

Json null_or(const Json& schema) {
    return any_of({schema, Json{{"type", "null"}}});
}

Json scalar() {
    return {{"type", {"string", "number", "boolean", "null"}}};
}

std::string_view type_name(FieldType type) {
    switch (type) {
        case FieldType::kText:
            return "text";
        case FieldType::kTextList:
            return "texts";
        case FieldType::kDate:
            return "date";
        case FieldType::kUrl:
            return "link";
        case FieldType::kDoi:
            return "doi";
        case FieldType::kHighlights:
            return "bullets";
        case FieldType::kPositions:
            return "positions";
        case FieldType::kWord:
            return "word";
        case FieldType::kEmail:
            return "email";
        case FieldType::kPhone:
            return "phone";
        case FieldType::kId:
            return "id";
        case FieldType::kTags:
            return "words";
        case FieldType::kPriority:
            return "priority";
        case FieldType::kKind:
            return "kind";
        case FieldType::kPageBreak:
            return "page_break";
        case FieldType::kFlag:
            return "flag";
        case FieldType::kExtra:
            return "extra";
        case FieldType::kLetter:
            return "letter";
        case FieldType::kPhoto:
            return "photo";
        case FieldType::kNetworks:
            return "social_networks";
        case FieldType::kHeaderFields:
            return "header_fields";
        case FieldType::kSections:
            return "sections";
        case FieldType::kEntries:
            return "entries";
        case FieldType::kCv:
            return "cv";
        case FieldType::kLanguage:
            return "language";
        case FieldType::kLayout:
            return "layout";
        case FieldType::kDay:
            return "day";
        case FieldType::kCheck:
            return "check";
        case FieldType::kChoice:
            return "word";
        case FieldType::kBibFilter:
            return "bib_filter";
        case FieldType::kEtAl:
            return "et_al";
        case FieldType::kYears:
            return "years";
        case FieldType::kCount:
            return "count";
        case FieldType::kFew:
            return "few";
        case FieldType::kPages:
            return "pages";
        case FieldType::kVariants:
            return "variants";
        case FieldType::kTitles:
            return "titles";
        case FieldType::kLimits:
            return "limits";
        case FieldType::kSynonyms:
            return "synonyms";
        case FieldType::kSettings:
            return "settings";
    }
    return "text";
}

bool is_required(const FieldSpec& key) {
    return key.required == Required::kYes;
}

Json property(const FieldSpec& key) {
    const bool needs_text = is_required(key) && key.type == FieldType::kText;
    const bool needs_word = is_required(key) && key.type == FieldType::kWord;
    const bool one_end = key.type == FieldType::kDate && !key.stored_as.empty();
    Json schema = reference(needs_text   ? "needed_text"
                            : one_end    ? "date_of_end"
                            : needs_word ? "needed_word"
                                         : type_name(key.type));
    if (key.type == FieldType::kChoice) {
        schema =
            Json{{"enum", Json(std::vector<std::string>(key.choices.begin(), key.choices.end()))}};
        schema["enum"].push_back(nullptr);
    }
    schema["description"] = key.doc;
    return schema;
}

Json mapping_of(std::span<const FieldSpec> keys, std::string_view doc = {}) {
    Json schema{{"type", "object"}};
    if (!doc.empty()) schema["description"] = doc;
    schema["properties"] = Json::object();
    for (const FieldSpec& key : keys) {
        schema["properties"][std::string(key.name)] = property(key);
        if (is_required(key)) schema["required"].push_back(key.name);
    }
    schema["additionalProperties"] = false;
    return schema;
}

std::string entry_name(const EntryKindSpec& kind) {
    return fmt::format("{}_entry", kind.name);
}

/// The names by which `kind:` calls a kind.
Json kind_names(const EntryKindSpec& kind) {
    Json names = Json::array({kind.name});
    if (kind.kind == EntryKind::kNormal) names.push_back("project");
    return names;
}

Json entry_of(const EntryKindSpec& kind, std::string_view doc) {
    Json schema = mapping_of(kind.fields, doc);
    for (const FieldSpec& key : common_entry_keys()) {
        schema["properties"][std::string(key.name)] = property(key);
    }
    return schema;
}

Json kind_entry(const EntryKindSpec& kind) {
    Json schema = entry_of(kind, kind.doc);
    Json names = kind_names(kind);
    names.push_back(nullptr);
    schema["properties"]["kind"] = {{"enum", names}};
    return schema;
}

Json any_entry() {
    Json ways = Json::array({reference("text")});
    for (const EntryKindSpec& kind : entry_kinds()) ways.push_back(reference(entry_name(kind)));
    return {{"description", "An entry; its keys tell its kind."}, {"anyOf", std::move(ways)}};
}

/// What a section's own `kind:` says of its entries: they are of that kind, or say theirs.
Json rule_of_kind(const EntryKindSpec& kind) {
    const Json stated{{"type", "object"},
                      {"required", {"kind"}},
                      {"properties", {{"kind", {{"not", {{"type", "null"}}}}}}},
                      {"$ref", "#/$defs/entry"}};
    const Json item = any_of({reference("text"), reference(entry_name(kind)), stated});
    return {
        {"if", {{"properties", {{"kind", {{"enum", kind_names(kind)}}}}}, {"required", {"kind"}}}},
        {"then", {{"properties", {{"entries", null_or(list_of(item))}}}}}};
}

Json section_schema() {
    Json mapping =
        mapping_of(section_keys(), "A section with a title, a kind or marks of its own.");
    for (const EntryKindSpec& kind : entry_kinds()) mapping["allOf"].push_back(rule_of_kind(kind));
    const Json has_bibliography{{"required", {"bibliography"}},
                                {"properties", {{"bibliography", {{"not", {{"type", "null"}}}}}}}};
    mapping["anyOf"] = {Json{{"required", {"entries"}}}, has_bibliography};
    Json without_its_keys;
    for (const FieldSpec& key : bibliography_keys()) {
        without_its_keys["properties"][std::string(key.name)]["type"] = "null";
    }
    mapping["allOf"].push_back(any_of({has_bibliography, without_its_keys}));
    return {{"description", "A list of entries, or a mapping with `entries`."},
            {"anyOf", {reference("entries"), mapping}}};
}

Json language_schema() {
    std::string codes;
    for (const std::string_view code : language_codes()) {
        codes += fmt::format("{}{}", codes.empty() ? "" : "|", code);
    }
    return {{"description", "A language: en, ko, pt-BR, zh-Hant."},
            {"type", {"string", "null"}},
            {"pattern", fmt::format("^({})(-[A-Za-z0-9]+)*$", codes)}};
}

Json language_map(const Json& value) {
    return {{"type", "object"},
            {"minProperties", 1},
            {"propertyNames", reference("language")},
            {"additionalProperties", value}};
}

Json kind_schema() {
    Json names = Json::array();
    for (const EntryKindSpec& kind : entry_kinds()) {
        for (const Json& name : kind_names(kind)) names.push_back(name);
    }
    names.push_back(nullptr);
    return {{"enum", std::move(names)}};
}

/// The values that keys have, by type_name().
void add_values(Json& defs) {
    const Json needed{{"type", {"string", "number", "boolean"}}, {"pattern", kNotBlank}};
    defs["language"] = language_schema();
    defs["text"] = {{"description", "Inline Markdown, or a map of languages."},
                    {"anyOf", {scalar(), language_map(scalar())}}};
    defs["needed_text"] = any_of({needed, language_map(scalar())});
    const Json texts = list_of(scalar());
    defs["texts"] = {
        {"description", "A text, a list of texts, or a map of languages of such lists."},
        {"anyOf",
         {reference("text"), list_of(reference("text")), language_map(any_of({scalar(), texts}))}}};
    defs["word"] = scalar();
    defs["needed_word"] = needed;
    defs["words"] = any_of({scalar(), list_of(scalar())});
    const Json words{{"type", "string"}, {"not", {{"pattern", kNumbersOnly}}}};
    const std::string numbers = fmt::format("^\\s*{0}([/-]{0})?\\s*$", kIsoDate);
    defs["date"] = {
        {"description", "2018, 2018-03, 2018-03-14, a range, a season, or free text."},
        {"anyOf",
         {Json{{"type", "integer"}, {"minimum", 1000}, {"maximum", 9999}},
          Json{{"type", "string"}, {"pattern", numbers}}, words, Json{{"type", "null"}}}}};
    defs["date_of_end"] = {
        {"description", "2018, 2018-03, 2018-03-14, a season, or free text."},
        {"anyOf",
         {Json{{"type", "integer"}, {"minimum", 1000}, {"maximum", 9999}},
          Json{{"type", "string"}, {"pattern", fmt::format("^\\s*{}\\s*$", kIsoDate)}}, words,
          Json{{"type", "null"}}}}};
    defs["day"] = {{"type", {"string", "null"}}, {"pattern", kDay}};
    defs["link"] = {{"type", {"string", "null"}}};
    defs["doi"] = {{"type", {"string", "null"}}};
    defs["email"] = {{"type", {"string", "null"}}};
    defs["phone"] = {{"type", {"string", "number", "null"}}};
    defs["id"] = {{"type", {"string", "number", "null"}}, {"pattern", kId}};
    defs["priority"] = any_of(
        {Json{{"type", "integer"}, {"minimum", 0}, {"maximum", 9}},
         Json{{"enum", {"always", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", nullptr}}}});
    defs["kind"] = kind_schema();
    defs["count"] = any_of({Json{{"type", "integer"}, {"minimum", 1}, {"maximum", 999}},
                            Json{{"type", "string"}, {"pattern", "^\\s*([1-9][0-9]{0,2})?\\s*$"}},
                            Json{{"type", "null"}}});
    defs["few"] = any_of({Json{{"type", "integer"}, {"minimum", 0}, {"maximum", 99}},
                          Json{{"type", "string"}, {"pattern", "^\\s*(0|[1-9][0-9]?)?\\s*$"}},
                          Json{{"type", "null"}}});
    defs["pages"] =
        any_of({Json{{"type", "integer"}, {"minimum", 1}, {"maximum", 999}},
                Json{{"type", "string"},
                     {"pattern", "^\\s*([1-9][0-9]{0,2}(\\s*-\\s*[1-9][0-9]{0,2})?)?\\s*$"}},
                Json{{"type", "null"}}});
    defs["years"] =
        any_of({Json{{"type", "integer"},
                     {"minimum", -9999},
                     {"maximum", 9999},
                     {"not", {{"minimum", -999}, {"maximum", 999}}}},
                Json{{"type", "string"},
                     {"pattern", "^\\s*([1-9][0-9]{3}(-([1-9][0-9]{3})?)?|-[1-9][0-9]{3})?\\s*$"}},
                Json{{"type", "null"}}});
    defs["page_break"] = {{"enum", {"auto", "before", "avoid", nullptr}}};
    defs["flag"] = {{"enum", {true, false, "true", "false", nullptr}}};
    defs["extra"] = {{"type", {"object", "null"}}};
    defs["layout"] = {{"type", {"string", "null", "object"}}};
}

void add_mappings(Json& defs) {
    const Json bullet = any_of({reference("text"), mapping_of(highlight_keys(), "A bullet.")});
    defs["bullets"] = any_of({list_of(bullet), bullet});
    defs["positions"] = null_or(list_of(null_or(entry_of(position_spec(), position_spec().doc))));
    defs["letter"] = mapping_of(letter_keys());
    defs["photo"] = any_of({scalar(), mapping_of(photo_keys())});
    defs["social_networks"] = null_or(list_of(null_or(mapping_of(network_keys()))));
    defs["header_fields"] = null_or(list_of(null_or(mapping_of(header_field_keys()))));
    for (const EntryKindSpec& kind : entry_kinds()) defs[entry_name(kind)] = kind_entry(kind);
    defs["entry"] = any_entry();
    defs["entries"] = null_or(list_of(reference("entry")));
    defs["section"] = section_schema();
    defs["sections"] =
        null_or(Json{{"type", "object"}, {"additionalProperties", reference("section")}});
    defs["bib_filter"] = null_or(mapping_of(bib_filter_keys()));
    defs["et_al"] = null_or(mapping_of(et_al_keys()));
    defs["check"] = null_or(mapping_of(check_keys()));
    defs["cv"] = mapping_of(cv_keys());
    const auto values_by_name = [](const Json& value) {
        return Json{{"type", "object"}, {"additionalProperties", value}};
    };
    defs["titles"] = null_or(values_by_name(reference("text")));
    defs["limits"] = null_or(values_by_name(reference("count")));
    defs["synonyms"] = null_or(list_of(list_of(scalar())));
    defs["settings"] = null_or(Json{{"type", "object"}});
    Json variants = values_by_name(null_or(mapping_of(variant_keys(), "A variant.")));
    variants["propertyNames"] = reference("id");
    defs["variants"] = null_or(variants);
}

}  // namespace

std::string cv_schema() {
    Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                {"title", "A CV for cvpdf"}};
    schema.update(mapping_of(file_keys()));
    add_values(schema["$defs"]);
    add_mappings(schema["$defs"]);
    return schema.dump(1) + '\n';
}

}  // namespace cvpdf
