#include "tailor/posting_schema.h"

#include <span>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tailor/posting_keys.h"

namespace cvpdf {

namespace {

using Json = nlohmann::ordered_json;
using Keys = std::span<const PostingKey>;

Json reference(std::string_view name) {
    return {{"$ref", fmt::format("#/$defs/{}", name)}};
}

/// None for what is left alone.
std::string_view name_of(PostingShape shape) {
    switch (shape) {
        case PostingShape::kText:
            return "text";
        case PostingShape::kTexts:
            return "texts";
        case PostingShape::kLocation:
            return "location";
        case PostingShape::kContact:
            return "contact";
        case PostingShape::kSkills:
            return "skills";
        case PostingShape::kUnread:
            return {};
    }
    return {};
}

Json mapping_of(Keys keys) {
    Json properties = Json::object();
    for (const PostingKey& key : keys) {
        Json value = Json::object();
        if (const std::string_view name = name_of(key.shape); !name.empty()) {
            value = reference(name);
        }
        value["description"] = key.doc;
        properties[std::string(key.name)] = std::move(value);
    }
    return {{"type", "object"}, {"properties", std::move(properties)}};
}

Json text_or(Json other) {
    return {{"anyOf", {reference("text"), std::move(other)}}};
}

/// A posting says something of the job.
Json one_of_the_parts() {
    Json ways = Json::array();
    for (const PostingKey& key : posting_keys()) {
        if (key.part) ways.push_back({{"required", {key.name}}});
    }
    return ways;
}

std::string table_of(std::string_view title, Keys keys) {
    std::string out = fmt::format("## {}\n\n| key | value | |\n|---|---|---|\n", title);
    for (const PostingKey& key : keys) {
        const std::string_view value = name_of(key.shape);
        out += fmt::format("| `{}` | {} | {} |\n", key.name, value.empty() ? "not read" : value,
                           key.doc);
    }
    return out + '\n';
}

}  // namespace

std::string posting_schema() {
    Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                {"title", "A posting for cvpdf"}};
    schema.update(mapping_of(posting_keys()));
    schema["anyOf"] = one_of_the_parts();
    Json& defs = schema["$defs"];
    defs["text"] = {{"type", {"string", "number", "boolean", "null"}}};
    defs["texts"] = {{"anyOf",
                      {reference("text"), Json{{"type", "array"}, {"items", reference("texts")}},
                       Json{{"type", "object"}, {"additionalProperties", reference("texts")}}}}};
    defs["location"] = text_or(mapping_of(posting_location_keys()));
    defs["contact"] = text_or(mapping_of(posting_contact_keys()));
    defs["skills"] =
        text_or({{"type", "array"}, {"items", text_or(mapping_of(posting_skill_keys()))}});
    return schema.dump(1) + '\n';
}

std::string posting_reference() {
    return "# The posting\n\n"
           "Made by `cvpdf schema posting --format markdown` from the tables that the reader reads "
           "by.\n\n"
           "A posting is a text pasted from a page, or a file in YAML or JSON with the keys of "
           "JSON "
           "Resume's job schema. One of `title`, `skills`, `qualifications`, `requirements`, "
           "`responsibilities`, `description` must say something; keys that are not here are left "
           "alone. `texts` may be one text, a list, or a mapping of them.\n\n" +
           table_of("posting", posting_keys()) + table_of("location", posting_location_keys()) +
           table_of("contact", posting_contact_keys()) + table_of("skills", posting_skill_keys());
}

}  // namespace cvpdf
