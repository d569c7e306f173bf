#include "compose/header_text.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/script.h"
#include "compose/collapse_blanks.h"
#include "cv/labels.h"
#include "cv/personal.h"

namespace cvpdf {
namespace {

MarkedText plain(const Composer& composer, std::string text, Span span) {
    Origin origin = whole_origin(text.size(), span);
    return plain_marked_text(std::move(text), composer.language(), std::move(origin));
}

/// The version of the name in a script, where it is not the one that is printed.
MarkedText name_in(Composer& composer, std::string_view script) {
    const LocalizedText& name = composer.header().name;
    const auto* printed = choose_version(name, composer.language(), composer.fallback_language());
    for (const LocalizedText::Version& version : name.versions) {
        if (&version == printed) continue;
        MarkedText text{.rich =
                            collapse_blanks(parse_inline_markdown(version.text, version.origin))};
        if (!is_written_in(plain_text(text.rich), script)) continue;
        text.languages.assign(text.rich.runs.size(), version.language.empty()
                                                         ? std::string{composer.language()}
                                                         : version.language);
        return text;
    }
    return {};
}

MarkedText hanja_name(Composer& composer) {
    MarkedText own = localized(composer, composer.header().personal.name_hanja);
    return own.empty() ? name_in(composer, "Hani") : own;
}

MarkedText birth_date(const Composer& composer) {
    const std::optional<BirthDate>& birth = composer.header().personal.birth_date;
    if (!birth) return {};
    return plain(composer, format_date(birth->day, composer.input.locale), birth->span);
}

MarkedText age(const Composer& composer) {
    const std::optional<BirthDate>& birth = composer.header().personal.birth_date;
    const std::optional<CalendarDate>& today = composer.input.file.today;
    if (!birth || !today) return {};
    const std::optional<int> years = age_on(birth->day, *today);
    if (!years) return {};
    std::string text = label(composer.input.locale, "age_in_years");
    constexpr std::string_view kPlace = "{count}";
    const std::size_t at = text.find(kPlace);
    if (at == std::string::npos) {
        text = std::to_string(*years);
    } else {
        text.replace(at, kPlace.size(), std::to_string(*years));
    }
    return plain(composer, std::move(text), birth->span);
}

/// The contacts that a form prints under no name of their own.
MarkedText joined(Composer& composer, const std::vector<Contact>& contacts, LinkNames& names) {
    ContactLine line = join_contacts(composer, contacts);
    names.merge(line.names);
    return std::move(line.text);
}

MarkedText contacts_of(Composer& composer, std::string_view key, LinkNames& names) {
    std::vector<Contact> contacts = list_contacts(composer);
    std::erase_if(contacts, [&](const Contact& contact) { return contact.key != key; });
    return joined(composer, std::move(contacts), names);
}

MarkedText other_contacts(Composer& composer, const std::set<std::string, std::less<>>& named,
                          LinkNames& names) {
    std::vector<Contact> contacts = list_contacts(composer);
    std::erase_if(contacts, [&](const Contact& contact) {
        return named.contains(contact.key) ||
               ((contact.key == "location" || contact.key == "address") &&
                named.contains("residence"));
    });
    return joined(composer, std::move(contacts), names);
}

MarkedText header_text(Composer& composer, std::string_view field,
                       const std::set<std::string, std::less<>>& named, LinkNames& names) {
    const Header& header = composer.header();
    if (field == "name") return localized(composer, header.name);
    if (field == "name_latin") return name_in(composer, "Latn");
    if (field == "headline") return localized(composer, header.headline);
    if (field == "location") return localized(composer, header.location);
    if (field == "residence") {
        MarkedText address = personal_text(composer, "address");
        return address.empty() ? localized(composer, header.location) : address;
    }
    if (field == "others") return other_contacts(composer, named, names);
    if (field == "email" || field == "phone" || field == "website")
        return contacts_of(composer, field, names);
    return personal_text(composer, field);
}

}  // namespace

MarkedText label_text(const Composer& composer, std::string_view name) {
    return plain_marked_text(label(composer.input.locale, name), composer.language(), {});
}

MarkedText personal_text(Composer& composer, std::string_view key) {
    const Personal& personal = composer.header().personal;
    if (key == "name_hanja") return hanja_name(composer);
    if (key == "birth_date") return birth_date(composer);
    if (key == "age") return age(composer);
    if (key == "family") return listed(composer, personal.family);
    const LocalizedText* text = text_of_personal(personal, key);
    return text ? localized(composer, *text) : MarkedText{};
}

MarkedText today_text(const Composer& composer) {
    const std::optional<CalendarDate>& today = composer.input.file.today;
    if (!today) return {};
    return plain_marked_text(format_long_date(*today, composer.input.locale), composer.language(),
                             {});
}

MarkedText fill_from_header(Composer& composer, const HeaderTextInput& input, LinkNames& names) {
    return fill_template(
        input.pattern,
        [&](std::string_view field) -> FieldValue {
            return {.text = header_text(composer, field, input.named, names)};
        },
        template_words(composer));
}

MarkedText fill_from_labels(const Composer& composer, const Template& pattern) {
    return fill_template(
        pattern,
        [&](std::string_view field) -> FieldValue { return {.text = label_text(composer, field)}; },
        template_words(composer));
}

}  // namespace cvpdf
