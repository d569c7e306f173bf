#include "export/native_yaml.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cv/entry_kinds.h"
#include "cv/file_keys.h"
#include "cv/personal.h"
#include "cv/read_entry.h"
#include "cv/read_header.h"
#include "cv/read_selection.h"

namespace cvpdf {

namespace {

// ---- nodes ----

Node scalar_node(std::string_view text, ScalarStyle style) {
    Node node;
    node.kind = NodeKind::kScalar;
    node.style = style;
    node.text = text;
    return node;
}

Node text_node(std::string_view text) {
    return scalar_node(text, ScalarStyle::kQuoted);
}

/// A number, a date or a literal.
Node plain_node(std::string_view text) {
    return scalar_node(text, ScalarStyle::kPlain);
}

Node mapping() {
    Node node;
    node.kind = NodeKind::kMapping;
    return node;
}

Node sequence() {
    Node node;
    node.kind = NodeKind::kSequence;
    return node;
}

void add(Node& mapping, std::string_view key, Node value) {
    mapping.members.push_back({.key = std::string(key), .value = std::move(value)});
}

template <typename Items, typename MakeNode>
Node list_node(const Items& items, MakeNode make_node) {
    Node list = sequence();
    for (const auto& item : items) list.items.push_back(make_node(item));
    return list;
}

// ---- values ----

Node localized_node(const LocalizedText& text) {
    if (text.versions.size() == 1 && text.versions.front().language.empty()) {
        return text_node(text.versions.front().text);
    }
    Node languages = mapping();
    for (const LocalizedText::Version& version : text.versions) {
        add(languages, version.language, text_node(version.text));
    }
    return languages;
}

Node date_node(const DatePoint& point) {
    if (const auto* date = std::get_if<CalendarDate>(&point)) return plain_node(iso_date(*date));
    if (std::holds_alternative<Present>(point)) return plain_node("present");
    if (const auto* season = std::get_if<Season>(&point)) {
        if (!season->written.empty()) return text_node(season->written);
        constexpr int kFirstSeason = 21;  // spring, in EDTF
        return plain_node(fmt::format("{:04}-{}", season->year, kFirstSeason + season->season));
    }
    return text_node(std::get<std::string>(point));
}

/// `date`, or `start_date` and `end_date` where the kind has them; else a range in one text.
void add_date(Node& entry, const DateField& date, const EntryKindSpec& spec) {
    const auto& [start, end] = date.range;
    if (date.single) {
        if (start) add(entry, "date", date_node(*start));
    } else if (find_field(spec, "start_date") != nullptr) {
        if (start) add(entry, "start_date", date_node(*start));
        if (end) add(entry, "end_date", date_node(*end));
    } else if (start && end) {
        add(entry, "date", plain_node(date_node(*start).text + "/" + date_node(*end).text));
    } else if (start || end) {
        add(entry, "date", date_node(start ? *start : *end));
    }
}

void add_selection(Node& node, const Selection& selection) {
    if (!selection.id.empty()) add(node, "id", text_node(selection.id));
    if (!selection.tags.empty()) {
        add(node, "tags",
            list_node(selection.tags, [](const std::string& tag) { return text_node(tag); }));
    }
    if (selection.always) {
        add(node, "priority", plain_node("always"));
    } else if (selection.priority) {
        add(node, "priority", plain_node(fmt::format("{}", *selection.priority)));
    }
}

void add_page_break(Node& node, PageBreakRule rule) {
    if (rule == PageBreakRule::kBefore) add(node, "page_break", plain_node("before"));
    if (rule == PageBreakRule::kAvoid) add(node, "page_break", plain_node("avoid"));
}

// ---- entries ----

Node highlights_node(std::vector<Highlight> highlights);

Node highlight_node(const Highlight& highlight) {
    Node node = mapping();
    add(node, "text", localized_node(highlight.text));
    if (highlight.number) add(node, "number", plain_node(fmt::format("{}", *highlight.number)));
    add_selection(node, highlight.selection);
    if (!highlight.children.empty()) {
        add(node, "highlights", highlights_node(highlight.children));
    }
    return node.members.size() == 1 ? std::move(node.members.front().value) : std::move(node);
}

/// Numbers are written as they are printed, as far as a file may have them.
Node highlights_node(std::vector<Highlight> highlights) {
    for (std::size_t i = 1; i < highlights.size(); ++i) {
        auto& number = highlights[i].number;
        number = number_after(highlights[i - 1].number, number);
        if (number) number = std::min(*number, kMostFew);
    }
    return list_node(highlights, highlight_node);
}

void add_field(Node& entry, const Field& field, const EntryKindSpec& spec) {
    if (const auto* text = std::get_if<LocalizedText>(&field.value)) {
        add(entry, field.name, localized_node(*text));
    } else if (const auto* list = std::get_if<std::vector<LocalizedText>>(&field.value)) {
        add(entry, field.name, list_node(*list, localized_node));
    } else if (const auto* date = std::get_if<DateField>(&field.value)) {
        add_date(entry, *date, spec);
    } else {
        add(entry, field.name, text_node(std::get<Url>(field.value).text));
    }
}

Node position_node(const Entry& position);

Node entry_node(const Entry& entry, const EntryKindSpec& spec) {
    Node node = mapping();
    for (const Field& field : entry.fields) add_field(node, field, spec);
    if (!entry.positions.empty()) {
        add(node, "positions", list_node(entry.positions, position_node));
    }
    if (!entry.highlights.empty()) {
        add(node, "highlights", highlights_node(entry.highlights));
    }
    add_selection(node, entry.selection);
    if (entry.min_bullets) {
        add(node, "min_bullets", plain_node(fmt::format("{}", *entry.min_bullets)));
    }
    add_page_break(node, entry.page_break);
    return node;
}

Node position_node(const Entry& position) {
    return entry_node(position, position_spec());
}

Node section_entry_node(const Entry& entry, std::optional<EntryKind> usual) {
    Node node = entry_node(entry, spec_of(entry.kind));
    if (entry.kind == EntryKind::kText && node.members.size() == 1) {
        return std::move(node.members.front().value);
    }
    if (kind_by_keys(node, usual) != entry.kind) {
        add(node, "kind", plain_node(spec_of(entry.kind).name));
    }
    return node;
}

const FieldSpec& find_key(std::span<const FieldSpec> keys, std::string_view name) {
    return *std::ranges::find(keys, name, &FieldSpec::name);
}

Node section_node(const Section& section) {
    Node entries = list_node(section.entries, [&](const Entry& entry) {
        return section_entry_node(entry, default_kind(section.key));
    });
    Node node = mapping();
    if (!section.title.empty()) add(node, "title", localized_node(section.title));
    add_selection(node, section.selection);
    add_page_break(node, section.page_break);
    if (section.numbering) {
        const auto index = static_cast<std::size_t>(*section.numbering);
        add(node, "numbering", plain_node(find_key(section_keys(), "numbering").choices[index]));
    }
    if (!section.style.empty()) add(node, "style", text_node(section.style));
    if (node.members.empty()) return entries;
    add(node, "entries", std::move(entries));
    return node;
}

// ---- header ----

Node network_node(const SocialNetwork& network) {
    Node node = mapping();
    add(node, "network", text_node(network.network));
    add(node, "username", text_node(network.username));
    return node;
}

Node header_field_node(const HeaderField& field) {
    Node node = mapping();
    if (!field.label.empty()) add(node, "label", localized_node(field.label));
    add(node, "value", localized_node(field.value));
    if (field.url) add(node, "url", text_node(field.url->text));
    if (field.is_private) add(node, "private", plain_node("true"));
    add_selection(node, field.selection);
    return node;
}

/// The file's name alone, where there is nothing else to say.
Node photo_node(const Photo& photo) {
    Node file = text_node(photo.file);
    if (photo.alt.empty()) return file;
    Node node = mapping();
    add(node, "file", std::move(file));
    add(node, "alt", localized_node(photo.alt));
    return node;
}

Node letter_node(const Letter& letter) {
    Node node = mapping();
    const auto add_text = [&](std::string_view key, const LocalizedText& text) {
        if (!text.empty()) add(node, key, localized_node(text));
    };
    const auto add_list = [&](std::string_view key, const std::vector<LocalizedText>& list) {
        if (!list.empty()) add(node, key, list_node(list, localized_node));
    };
    const auto add_file = [&](std::string_view key, const std::optional<FileName>& file) {
        if (file) add(node, key, text_node(file->file));
    };
    add_list("to", letter.to);
    add_text("subject", letter.subject);
    add_text("salutation", letter.salutation);
    add_list("body", letter.body);
    add_file("body_file", letter.body_file);
    add_text("closing", letter.closing);
    add_text("place", letter.place);
    if (letter.date) add(node, "date", plain_node(iso_date(*letter.date)));
    add_file("signature", letter.signature);
    add_list("enclosures", letter.enclosures);
    return node;
}

void add_header_key(Node& cv, const Header& header, std::string_view key) {
    const auto add_text = [&](const LocalizedText& text) {
        if (!text.empty()) add(cv, key, localized_node(text));
    };
    const auto add_url = [&](const std::optional<Url>& url) {
        if (url) add(cv, key, text_node(url->text));
    };
    if (key == "name") add_text(header.name);
    if (key == "headline") add_text(header.headline);
    if (key == "location") add_text(header.location);
    if (key == "email") add_url(header.email);
    if (key == "phone") add_url(header.phone);
    if (key == "website") add_url(header.website);
    if (key == "photo" && header.photo) add(cv, key, photo_node(*header.photo));
    if (key == "social_networks" && !header.social_networks.empty()) {
        add(cv, key, list_node(header.social_networks, network_node));
    }
    const Personal& personal = header.personal;
    if (const LocalizedText* text = text_of_personal(personal, key)) add_text(*text);
    if (key == "birth_date" && personal.birth_date)
        add(cv, key, plain_node(iso_date(personal.birth_date->day)));
    if (key == "family" && !personal.family.empty())
        add(cv, key, list_node(personal.family, localized_node));
    if (key == "fields" && !header.fields.empty()) {
        add(cv, key, list_node(header.fields, header_field_node));
    }
}

Node cv_node(const Cv& cv) {
    Node node = mapping();
    for (const std::string& key : cv.header.order) add_header_key(node, cv.header, key);
    for (const FieldSpec& spec : header_keys()) {
        const std::string_view key = spec.name;
        if (node.find(key) == nullptr) add_header_key(node, cv.header, key);
    }
    Node sections = mapping();
    for (const Section& section : cv.sections) add(sections, section.key, section_node(section));
    if (!sections.members.empty()) add(node, "sections", std::move(sections));
    return node;
}

}  // namespace

Node native_tree(const CvFile& file) {
    Node root = mapping();
    add(root, "cv", cv_node(file.cv));
    if (file.language) add(root, "lang", text_node(*file.language));
    if (file.own_layout) {
        add(root, "layout", *file.own_layout);
    } else if (file.layout) {
        add(root, "layout", text_node(*file.layout));
    }
    if (file.pages) add(root, "pages", plain_node(page_budget_text(*file.pages)));
    if (file.letter) add(root, "letter", letter_node(*file.letter));
    if (file.with_letter) add(root, "with_letter", plain_node("true"));
    if (file.blind == Blind::kYes) add(root, "blind", plain_node("true"));
    if (file.today) add(root, "today", plain_node(iso_date(*file.today)));
    if (!file.ignored_lints.empty()) {
        Node check = mapping();
        add(check, "ignore", list_node(file.ignored_lints, text_node));
        add(root, "check", std::move(check));
    }
    return root;
}

std::string write_native_yaml(const CvFile& file, std::span<const YamlComment> comments) {
    const Node root = native_tree(file);
    std::vector<YamlComment> all;
    for (std::size_t i = 1; i < file.cv.sections.size(); ++i) {
        all.push_back({.path = {"cv", "sections", file.cv.sections[i].key}});
    }
    if (root.members.size() > 1) all.push_back({.path = {root.members[1].key}});
    all.insert(all.end(), comments.begin(), comments.end());
    return yaml_text(root, all);
}

}  // namespace cvpdf
