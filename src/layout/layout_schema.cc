#include "layout/layout_schema.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cv/entry_kinds.h"
#include "layout/read_layout.h"

namespace cvpdf {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kListOf = "list of ";
constexpr std::string_view kMappingOf = "mapping of ";

Json reference(std::string_view name) {
    return {{"$ref", fmt::format("#/$defs/{}", name)}};
}

Json list_of(const Json& item) {
    return {{"type", "array"}, {"items", item}};
}

Json any_of(const std::vector<Json>& ways) {
    return ways.size() == 1 ? ways.front() : Json{{"anyOf", Json(ways)}};
}

/// What values are, by the names that types have for them.
Json value_types() {
    constexpr std::string_view kNumber = "^\\s*-?[0-9]+(\\.[0-9]+)?\\s*";
    const Json text{{"type", {"string", "number", "boolean"}}};
    Json types;
    types["text"] = text;
    types["template"] = text;
    types["texts"] = text;
    types["families"] = text;
    types["name"] = {{"type", "string"}};
    types["color_value"] = {{"type", "string"}, {"pattern", "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"}};
    types["length"] = {{"type", "string"},
                       {"pattern", fmt::format("{}(pt|mm|cm|in)\\s*$", kNumber)}};
    types["dimension"] =
        any_of({Json{{"const", 0}},
                Json{{"type", "string"},
                     {"pattern", fmt::format("({}(pt|mm|cm|in|em)|^\\s*0)\\s*$", kNumber)}}});
    Json growing{
        {"type", "object"}, {"additionalProperties", false}, {"required", {"ideal", "max"}}};
    for (const char* side : {"ideal", "max"}) growing["properties"][side] = types["length"];
    types["width"] = any_of(
        {Json{{"type", "integer"}, {"minimum", 1}, {"maximum", 100}}, types["length"], growing});
    types["share"] = {{"type", "string"}, {"pattern", "^[0-9]+(\\.[0-9]+)?%$"}};
    const auto with_limits = [](const char* value) {
        Json sides{{"type", "object"}, {"additionalProperties", false}, {"required", {"ideal"}}};
        for (const char* side : {"ideal", "min", "max"}) {
            sides["properties"][side] = reference(value);
        }
        return any_of({reference(value), sides});
    };
    types["token"] = with_limits("value_dimension");
    types["shares"] = with_limits("value_share");
    return types;
}

/// Names of styles, fonts, colours and layouts, where they are used and not told.
bool is_name(std::string_view type) {
    return type == "style" || type == "font" || type == "color" || type == "layout";
}

class TypeReader {
  public:
    TypeReader() {
        for (const LayoutTable& table : layout_reference()) tables_.push_back(table.name);
    }

    Json read(std::string_view type) const {
        std::vector<Json> ways;
        std::vector<std::string_view> words;
        while (!type.empty()) {
            const std::size_t end = std::min(type.find(" | "), type.size());
            const std::string_view part = type.substr(0, end);
            type.remove_prefix(std::min(end + 3, type.size()));
            if (auto way = read_part(part); !way.is_null()) {
                ways.push_back(std::move(way));
            } else {
                words.push_back(part);
            }
        }
        if (!words.empty()) ways.push_back(choice_of(words));
        return any_of(ways);
    }

  private:
    bool is_table(std::string_view name) const { return std::ranges::count(tables_, name) > 0; }

    /// Null for a word.
    Json read_part(std::string_view part) const {
        if (part.starts_with(kListOf)) return list_of(member_of(part.substr(kListOf.size())));
        if (part.starts_with(kMappingOf)) return mapping_of(part.substr(kMappingOf.size()));
        if (part.starts_with('[')) {
            Json pair = list_of(reference("value_length"));
            pair["minItems"] = pair["maxItems"] = 2;
            return pair;
        }
        if (part.starts_with('{')) return sides_of(part.substr(1, part.size() - 2));
        if (const std::size_t dash = part.find("–"); dash != std::string_view::npos) {
            return {{"type", "integer"},
                    {"minimum", number(part.substr(0, dash))},
                    {"maximum", number(part.substr(dash + 3))}};
        }
        if (part == "changes") return reference("layout");
        if (is_name(part)) return reference("value_name");
        if (value_types().contains(std::string(part))) {
            return reference(fmt::format("value_{}", part));
        }
        return is_table(part) ? reference(part) : Json();
    }

    /// What stands in a list or a mapping: a table goes before a value of the same name.
    Json member_of(std::string_view name) const {
        if (name.find(", ") != std::string_view::npos) {
            std::vector<std::string_view> words;
            while (!name.empty()) {
                const std::size_t end = std::min(name.find(", "), name.size());
                words.push_back(name.substr(0, end));
                name.remove_prefix(std::min(end + 2, name.size()));
            }
            return choice_of(words);
        }
        // A row may be its text alone.
        if (name == "row") return any_of({reference("value_template"), reference("row")});
        if (name == "form_cell") return any_of({reference("value_template"), reference(name)});
        if (name == "form_row") return any_of({list_of(member_of("form_cell")), reference(name)});
        if (name == "templates") return reference("value_template");
        if (name == "rows") return list_of(member_of("row"));
        if (name == "kind") return {{"enum", kind_names()}};
        if (name == "colors") return reference("value_color_value");
        return is_table(name) ? reference(name) : reference(fmt::format("value_{}", name));
    }

    Json mapping_of(std::string_view name) const {
        Json schema{{"type", "object"}, {"additionalProperties", member_of(name)}};
        if (name != "entry") return schema;
        schema["propertyNames"] = {{"enum", kind_names()}};
        return schema;
    }

    static Json kind_names() {
        Json kinds = Json::array({"project"});
        for (const EntryKindSpec& kind : entry_kinds()) kinds.push_back(kind.name);
        return kinds;
    }

    static Json sides_of(std::string_view names) {
        Json schema{{"type", "object"}, {"additionalProperties", false}};
        while (!names.empty()) {
            const std::size_t end = std::min(names.find(", "), names.size());
            schema["properties"][std::string(names.substr(0, end))] = reference("value_length");
            names.remove_prefix(std::min(end + 2, names.size()));
        }
        return schema;
    }

    static int number(std::string_view digits) {
        int value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    }

    static Json choice_of(const std::vector<std::string_view>& words) {
        Json choice = Json::array();
        for (const std::string_view word : words) {
            choice.push_back(word);
            if (word.find_first_not_of("0123456789") == std::string_view::npos) {
                choice.push_back(number(word));
            }
            // YAML 1.1, which editors may read by, takes these for true and false.
            if (word == "on") choice.push_back(true);
            if (word == "off") choice.push_back(false);
        }
        return {{"enum", std::move(choice)}};
    }

    std::vector<std::string_view> tables_;
};

Json table_schema(const LayoutTable& table, const TypeReader& types) {
    Json schema{{"type", "object"}, {"properties", Json::object()}};
    for (const LayoutKey& key : table.keys) {
        Json value = types.read(key.type);
        if (key.doc.find("null:") != std::string_view::npos) {
            value = any_of({std::move(value), Json{{"type", "null"}}});
        }
        value["description"] = key.doc;
        schema["properties"][std::string(key.key)] = std::move(value);
    }
    schema["additionalProperties"] = false;
    return schema;
}

}  // namespace

std::string layout_schema() {
    const TypeReader types;
    Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                {"title", "A layout for cvpdf"},
                {"$ref", "#/$defs/layout"}};
    const Json values = value_types();
    for (const auto& [name, value] : values.items()) {
        schema["$defs"][fmt::format("value_{}", name)] = value;
    }
    for (const LayoutTable& table : layout_reference()) {
        schema["$defs"][std::string(table.name)] = table_schema(table, types);
    }
    return schema.dump(1) + '\n';
}

std::string layout_reference_page() {
    std::string out =
        "# The layout file\n\n"
        "Every key, from the tables that the reader reads by.\n\n"
        "A length is a number with `pt`, `mm`, `cm` or `in`; a dimension may also be in `em`, the "
        "size of the text that "
        "it stands in. A token is a dimension, or `{ideal, min, max}` where it may give; a share "
        "is a "
        "percentage, and shares have limits as a token has. A "
        "template is inline Markdown "
        "with `{fields}`; a `[…]` group vanishes where a field in it is empty, and `[text]({url})` "
        "is a link. Its fields "
        "are those of the entry's kind ([the CV file](../docs/cv-reference.md)), and `span`, how "
        "long what "
        "has an end lasted "
        "(2 yrs 3 mos, 2년 3개월), `year`, the year of its date, and `brief_venue` of "
        "publications, the short name "
        "of the venue or, without one, the venue; `volume_phrase`, `issue_phrase`, `pages_phrase`, "
        "`editors_phrase`, `translators_phrase`, `edition_phrase`, `chapter_phrase` and "
        "`version_phrase` are these parts with what they are, in the language's words (vol. 3, "
        "Bd. 3, 2nd ed.).\n";
    for (const LayoutTable& table : layout_reference()) {
        out += fmt::format("\n## {}\n\n| key | value | |\n|---|---|---|\n", table.name);
        for (const LayoutKey& key : table.keys) {
            std::string type;
            for (const char c : key.type) {
                if (c == '|') type += '\\';
                type += c;
            }
            out += fmt::format("| `{}` | {} | {} |\n", key.key, type, key.doc);
        }
    }
    return out;
}

}  // namespace cvpdf
