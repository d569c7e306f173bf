#include "cv/read_header.h"

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cv/file_keys.h"
#include "cv/link.h"
#include "cv/personal.h"
#include "cv/read_date.h"
#include "cv/read_selection.h"
#include "cv/read_value.h"

namespace cvpdf {

namespace {

/// False, with a diagnostic, for what is not a mapping.
bool check_mapping(const Node& node, std::string_view expected, Diagnostics& diagnostics) {
    if (node.is_mapping()) return true;
    if (!is_absent(node)) report_wrong_type(node, expected, diagnostics);
    return false;
}

/// A mapping of the header: its name in messages, its keys, and how one is written.
struct HeaderMapping {
    std::string_view what = {};
    std::span<const FieldSpec> keys = {};
    std::string_view example = {};
};

void check_keys(const Node& mapping, const HeaderMapping& spec, Diagnostics& diagnostics) {
    report_unknown_keys(mapping, spec.keys, diagnostics);
    for (const FieldSpec& key : spec.keys) {
        if (key.required == Required::kNo || find_present(mapping, key.name)) continue;
        if (is_misspelled(mapping, key.name, spec.keys)) continue;
        diagnostics.error(place_of_missing(mapping, key.name),
                          fmt::format("{} needs '{}'", spec.what, key.name),
                          {fmt::format("write it like this: {}", spec.example)});
    }
}

std::optional<SocialNetwork> read_network(const Node& node, Diagnostics& diagnostics) {
    if (!check_mapping(node, "a mapping with 'network' and 'username'", diagnostics)) {
        return std::nullopt;
    }
    SocialNetwork network{.span = node.span};
    check_keys(node,
               {.what = "a social network",
                .keys = network_keys(),
                .example = "{network: GitHub, username: gildong}"},
               diagnostics);
    if (const Member* name = find_present(node, "network")) {
        network.network = read_word(name->value, diagnostics).value_or("");
        network.network_span = name->value.span;
    }
    if (const Member* username = find_present(node, "username")) {
        network.username = read_word(username->value, diagnostics).value_or("");
        network.span = username->value.span;
    }
    if (network.network.empty() || network.username.empty()) return std::nullopt;
    return network;
}

std::optional<HeaderField> read_field(const Node& node, Diagnostics& diagnostics) {
    if (!check_mapping(node, "a mapping with 'label' and 'value'", diagnostics)) {
        return std::nullopt;
    }
    check_keys(node,
               {.what = "a header field",
                .keys = header_field_keys(),
                .example = "{label: Visa, value: F-2}"},
               diagnostics);
    HeaderField field{.selection = read_selection(node, diagnostics)};
    if (const Member* label = find_present(node, "label")) {
        field.label = read_text(label->value, diagnostics);
    }
    if (const Member* value = find_present(node, "value")) {
        field.value = read_text(value->value, diagnostics);
    }
    if (const Member* url = find_present(node, "url")) {
        field.url = read_link(url->value, diagnostics);
    }
    if (const Member* is_private = find_present(node, "private")) {
        field.is_private = read_bool(is_private->value, diagnostics).value_or(false);
    }
    if (field.value.empty()) return std::nullopt;
    return field;
}

std::optional<Photo> read_photo_file(const Node& node, Diagnostics& diagnostics) {
    const std::optional<std::string> file = read_word(node, diagnostics);
    if (!file) return std::nullopt;
    if (file->find("://") != std::string::npos) {
        diagnostics.error(node.span, "a photo is a file, not an address",
                          {"save it beside the CV, and name the file"});
        return std::nullopt;
    }
    return Photo{.file = *file, .span = node.span};
}

/// `me.jpg`, or {file: me.jpg, alt: …}.
std::optional<Photo> read_photo(const Node& node, Diagnostics& diagnostics) {
    if (node.is_scalar()) return read_photo_file(node, diagnostics);
    if (!check_mapping(node, "a file's name, or a mapping with 'file' and 'alt'", diagnostics)) {
        return std::nullopt;
    }
    check_keys(node, {.what = "a photo", .keys = photo_keys(), .example = "{file: me.jpg, alt: …}"},
               diagnostics);
    const Member* file = find_present(node, "file");
    std::optional<Photo> photo;
    if (file != nullptr) photo = read_photo_file(file->value, diagnostics);
    const Member* alt = find_present(node, "alt");
    if (alt == nullptr) return photo;
    LocalizedText text = read_text(alt->value, diagnostics);
    if (photo) photo->alt = std::move(text);
    return photo;
}

template <typename Item, typename ReadItem>
std::vector<Item> read_list(const Node& node, std::string_view expected, ReadItem read_item,
                            Diagnostics& diagnostics) {
    std::vector<Item> list;
    if (!node.is_sequence()) {
        report_wrong_type(node, expected, diagnostics);
        return list;
    }
    for (const Node& item : node.items) {
        if (std::optional<Item> read = read_item(item, diagnostics)) {
            list.push_back(*std::move(read));
        }
    }
    return list;
}

/// False for keys that are no personal text.
bool read_personal(std::string_view key, const Node& value, Personal& personal,
                   Diagnostics& diagnostics) {
    if (key == "family") {
        personal.family = read_text_list(value, diagnostics);
        return true;
    }
    LocalizedText* text = text_of_personal(personal, key);
    if (text) *text = read_text(value, diagnostics);
    return text != nullptr;
}

}  // namespace

Header read_header(const Node& cv, Diagnostics& diagnostics) {
    Header header;
    for (const Member& member : cv.members) {
        if (is_absent(member.value)) continue;
        if (read_header_key(member, header, diagnostics)) header.order.push_back(member.key);
    }
    return header;
}

bool read_header_key(const Member& member, Header& header, Diagnostics& diagnostics) {
    const Node& value = member.value;
    const std::string_view key = member.key;
    if (key == "name") return !(header.name = read_text(value, diagnostics)).empty();
    if (key == "headline") return !(header.headline = read_text(value, diagnostics)).empty();
    if (key == "location") return !(header.location = read_text(value, diagnostics)).empty();
    if (key == "email") return (header.email = read_email(value, diagnostics)).has_value();
    if (key == "phone") return (header.phone = read_phone(value, diagnostics)).has_value();
    if (key == "website") return (header.website = read_link(value, diagnostics)).has_value();
    if (key == "photo") return (header.photo = read_photo(value, diagnostics)).has_value();
    if (key == "birth_date") {
        const std::optional<CalendarDate> day = read_day(value, diagnostics);
        if (day) header.personal.birth_date = BirthDate{.day = *day, .span = value.span};
        return day.has_value();
    }
    if (read_personal(key, value, header.personal, diagnostics)) {
        return has_personal(header.personal, key);
    }
    if (key == "social_networks") {
        header.social_networks =
            read_list<SocialNetwork>(value, "a list of social networks", read_network, diagnostics);
        return !header.social_networks.empty();
    }
    if (key == "fields") {
        header.fields =
            read_list<HeaderField>(value, "a list of header fields", read_field, diagnostics);
        return !header.fields.empty();
    }
    return false;
}

}  // namespace cvpdf
