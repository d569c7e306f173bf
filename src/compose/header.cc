// The header: photo, name, headline, and the contacts in one line that breaks where it must.

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/unicode.h"
#include "compose/composer.h"
#include "compose/contacts.h"
#include "compose/drawings.h"
#include "compose/form.h"
#include "compose/header_text.h"
#include "compose/inlines.h"
#include "compose/photo.h"
#include "compose/styles.h"
#include "cv/link.h"
#include "cv/networks.h"
#include "layout/printed_fields.h"

namespace cvpdf {
namespace {

/// `example.com/me` for `https://www.example.com/me/`: what people read and type.
std::string shown_address(std::string_view address) {
    for (const std::string_view prefix : {"https://", "http://", "mailto:", "tel:", "www."}) {
        if (address.starts_with(prefix)) address.remove_prefix(prefix.size());
    }
    const bool is_bare_host = address.find('/') == address.size() - 1;
    if (is_bare_host && !address.empty()) address.remove_suffix(1);
    return readable_uri(address);
}

/// "E-mail to a@b.org": the locale's words for a link with what it leads to, else that alone.
std::string link_description(const Composer& composer, std::string_view key,
                             const std::string& shown) {
    const auto& words = composer.input.locale.words;
    const auto found = words.find(key);
    if (found == words.end()) return shown;
    constexpr std::string_view kPlace = "{target}";
    std::string description = found->second;
    const std::size_t at = description.find(kPlace);
    if (at == std::string::npos) return description;
    return description.replace(at, kPlace.size(), shown);
}

MarkedText shown_text(const Composer& composer, std::string text, Span span) {
    Origin origin = whole_origin(text.size(), span);
    return plain_marked_text(std::move(text), composer.language(), std::move(origin));
}

Contact email_contact(const Composer& composer, const Url& email) {
    const std::string shown = shown_address(email.target);
    return {.text = shown_text(composer, shown, email.span),
            .target = "mailto:" + email.target,
            .description = link_description(composer, "link_email", shown),
            .span = email.span,
            .icon = "email"};
}

Contact phone_contact(const Composer& composer, const Url& phone) {
    const std::string shown = shown_address(phone.target);
    return {.text = shown_text(composer, shown, phone.span),
            .target = phone_uri(shown),
            .description = link_description(composer, "link_phone", shown),
            .span = phone.span,
            .icon = "phone"};
}

Contact website_contact(const Composer& composer, const Url& website) {
    const std::string shown = shown_address(website.target);
    return {.text = shown_text(composer, shown, website.span),
            .target = website.target,
            .description = link_description(composer, "link_website", shown),
            .span = website.span,
            .icon = "website"};
}

/// Whether people see from an address where it leads: bsky.app does not tell of Bluesky.
bool names_network(std::string_view address, std::string_view network) {
    std::string name = fold_case(network);
    std::erase(name, ' ');
    return fold_case(address).find(name) != std::string::npos;
}

std::string profile_text(const Composer& composer, const SocialNetwork& account,
                         const Profile& profile) {
    if (profile.text == profile.network) return profile.network;
    const std::string address = shown_address(profile.uri);
    const std::string labelled = fmt::format("{}: {}", profile.network, account.username);
    switch (composer.layout().header.networks) {
        case NetworkDisplay::kAddress:
            return names_network(address, profile.network) ? address : labelled;
        case NetworkDisplay::kUsername:
            return profile.text;
        case NetworkDisplay::kLabelled:
            return labelled;
    }
    return profile.text;
}

Contact profile_contact(Composer& composer, const SocialNetwork& account) {
    const std::optional<Profile> profile =
        find_profile(account, composer.input.networks, composer.diagnostics);
    if (!profile) return {};
    return {.text = shown_text(composer, profile_text(composer, account, *profile), account.span),
            .target = profile->uri,
            .description = fmt::format("{}: {}", profile->network, account.username),
            .span = account.span,
            .icon = profile->icon};
}

Contact field_contact(Composer& composer, const HeaderField& field) {
    Contact contact{.text = localized(composer, field.label)};
    if (!contact.text.empty() && !field.value.empty()) {
        append(contact.text,
               plain_marked_text(composer.input.locale.colon, composer.language(), {}));
    }
    append(contact.text, localized(composer, field.value));
    if (field.url) {
        contact.target = field.url->target;
        contact.description = shown_address(field.url->target);
        contact.span = field.url->span;
    }
    return contact;
}

/// Whether the layout prints this of the person's data.
bool asks_for(const Composer& composer, std::string_view key) {
    const std::vector<std::string>& asked = composer.layout().header.personal;
    return std::ranges::find(asked, key) != asked.end();
}

/// "Nationality: Korean", where the layout asks for it.
Contact personal_contact(Composer& composer, const std::string& key) {
    if (!asks_for(composer, key)) return {};
    MarkedText value = personal_text(composer, key);
    if (value.empty()) return {};
    Contact contact{.text = label_text(composer, key)};
    if (!contact.text.empty()) {
        append(contact.text,
               plain_marked_text(composer.input.locale.colon, composer.language(), {}));
    }
    append(contact.text, value);
    return contact;
}

void add_contacts(Composer& composer, const std::string& key, std::vector<Contact>& contacts) {
    const Header& header = composer.header();
    if (key == "location" && !header.location.empty()) {
        contacts.push_back({.text = localized(composer, header.location), .icon = "location"});
    } else if (key == "address" && header.location.empty() && !asks_for(composer, key)) {
        contacts.push_back({.text = personal_text(composer, key), .icon = "location"});
    } else if (key == "email" && header.email) {
        contacts.push_back(email_contact(composer, *header.email));
    } else if (key == "phone" && header.phone) {
        contacts.push_back(phone_contact(composer, *header.phone));
    } else if (key == "website" && header.website) {
        contacts.push_back(website_contact(composer, *header.website));
    } else if (key == "social_networks") {
        for (const SocialNetwork& account : header.social_networks) {
            contacts.push_back(profile_contact(composer, account));
        }
    } else if (key == "fields") {
        for (const HeaderField& field : header.fields) {
            if (!field.is_private) contacts.push_back(field_contact(composer, field));
        }
    } else {
        contacts.push_back(personal_contact(composer, key));
    }
}

void add_line(Composer& composer, const LineSpec& spec, Role role, MarkedText text,
              const LinkNames& names) {
    if (text.empty()) return;
    const PageStyle style = page_style(composer.layout(), spec.style);
    const StructId element = add_element(composer.document.struct_tree, kRootElement, role);
    add_block(composer, {.content = Paragraph{.inlines = make_inlines(composer, std::move(text),
                                                                      style, element, names),
                                              .style = paragraph_style(style, composer.direction)},
                         .space_before = spacing(spec.space_before, style.size),
                         .space_after = spacing(spec.space_after, style.size),
                         .keep_with_next = KeepWithNext::kYes,
                         .group = kWholeGroup});
}

/// Where contacts stand below one another their texts do, behind the drawings: whether they have
/// one or go on in another line.
void align_behind_icons(const Composer& composer, const Contact& contact, const PageStyle& style,
                        ParagraphStyle& paragraph) {
    const IconsSpec& icons = composer.layout().header.icons;
    const bool is_aligned = paragraph.alignment == Alignment::kStart;
    if (icons.show == Switch::kOff || !is_aligned) return;
    const Length room = resolve(icons.size, style.size) + resolve(icons.gap, style.size);
    paragraph.indent_start += room;
    if (has_icon(contact.icon)) paragraph.indent_first_line -= room;
}

Paragraph contact_paragraph(Composer& composer, const Contact& contact, const PageStyle& style) {
    ContactLine line = join_contacts(composer, {contact});
    const StructId element = add_element(composer.document.struct_tree, kRootElement, Role::kP);
    Paragraph paragraph{
        .inlines = make_inlines(composer, std::move(line.text), style, element, line.names),
        .style = paragraph_style(style, composer.direction)};
    align_behind_icons(composer, contact, style, paragraph.style);
    return paragraph;
}

/// Contacts in columns of one width. They are paragraphs, not a table of data.
void add_contact_columns(Composer& composer, const std::vector<Contact>& contacts) {
    const HeaderSpec& spec = composer.layout().header;
    if (contacts.empty()) return;
    const PageStyle style = page_style(composer.layout(), spec.contacts.style);
    const auto columns = static_cast<std::size_t>(spec.columns);
    Table table{.columns = std::vector<TableColumn>(columns, {.share = 1}),
                .direction = composer.direction};
    for (std::size_t i = 0; i < contacts.size(); ++i) {
        if (i % columns == 0) table.rows.emplace_back();
        table.rows.back().cells.push_back(
            {.paragraphs = {{.paragraph = contact_paragraph(composer, contacts[i], style)}}});
    }
    std::vector<TableCell>& last = table.rows.back().cells;
    if (last.size() < columns) last.push_back({.columns = columns - last.size()});
    add_block(composer, {.content = std::move(table),
                         .space_before = spacing(spec.contacts.space_before, style.size),
                         .space_after = spacing(spec.contacts.space_after, style.size),
                         .keep_with_next = KeepWithNext::kYes,
                         .group = kWholeGroup});
}

void add_contacts(Composer& composer) {
    const HeaderSpec& spec = composer.layout().header;
    const std::vector<Contact> contacts = list_contacts(composer);
    if (spec.arrange == ContactsArrangement::kColumns) {
        return add_contact_columns(composer, contacts);
    }
    if (spec.arrange == ContactsArrangement::kLine) {
        ContactLine line = join_contacts(composer, contacts);
        add_line(composer, spec.contacts, Role::kP, std::move(line.text), line.names);
        return;
    }
    const PageStyle style = page_style(composer.layout(), spec.contacts.style);
    for (std::size_t i = 0; i < contacts.size(); ++i) {
        const bool is_last = i + 1 == contacts.size();
        add_block(
            composer,
            {.content = contact_paragraph(composer, contacts[i], style),
             .space_before = i == 0 ? spacing(spec.contacts.space_before, style.size) : Spacing{},
             .space_after = is_last ? spacing(spec.contacts.space_after, style.size) : Spacing{},
             .keep_with_next = KeepWithNext::kYes,
             .group = kWholeGroup});
    }
}

}  // namespace

std::vector<Contact> list_contacts(Composer& composer) {
    std::vector<Contact> contacts;
    for (const std::string& key : composer.header().order) {
        const std::size_t before = contacts.size();
        add_contacts(composer, key, contacts);
        for (std::size_t i = before; i < contacts.size(); ++i) contacts[i].key = key;
    }
    std::erase_if(contacts, [](const Contact& contact) { return contact.text.empty(); });
    return contacts;
}

namespace {

/// What is drawn before a contact, as a part of its link.
void add_icon(const Composer& composer, const Contact& contact, const InlineRun& around,
              MarkedText& text) {
    const HeaderSpec& spec = composer.layout().header;
    if (spec.icons.show == Switch::kOff || composer.input.medium != Medium::kPages) return;
    const PageStyle style = page_style(composer.layout(), spec.contacts.style);
    const auto icon = find_icon(contact.icon, spec.icons, style.size);
    if (!icon) return;
    RunDrawing drawing{.drawing = *icon};
    if (spec.icons.color) drawing.color = resolve_color(composer.layout(), spec.icons.color->name);
    MarkedText drawn;
    // On a page from right to left it stands at the right of its text, whatever that is.
    append_drawing(
        drawn, std::move(drawing),
        composer.direction == Direction::kRightToLeft ? kLeftwardDrawingText : kDrawingText,
        composer.language());
    append(text, drawn, around);
}

}  // namespace

ContactLine join_contacts(Composer& composer, const std::vector<Contact>& contacts) {
    ContactLine line;
    MarkedText separator =
        plain_marked_text(composer.layout().header.separator, composer.language(), {});
    for (std::size_t i = 0; i < separator.rich.runs.size(); ++i) {
        separator.notes[i].is_separator = true;
    }
    for (const Contact& contact : contacts) {
        if (!line.text.empty()) append(line.text, separator);
        InlineRun around;
        MarkedText whole;
        if (!contact.target.empty()) {
            around.link = 0;
            whole.rich.links.push_back({.target = contact.target, .span = contact.span});
            line.names.emplace(contact.target, contact.description);
        }
        add_icon(composer, contact, around, whole);
        append(whole, isolated(composer, contact.text), around);
        keep_whole(whole);
        append(line.text, whole);
    }
    return line;
}

void compose_header(Composer& composer, std::span<const HeaderPart> parts, PhotoPlace place) {
    const HeaderSpec& spec = composer.layout().header;
    composer.part.reset();
    const std::optional<Figure> photo =
        place == PhotoPlace::kBeside && !form_prints_photo(composer.layout())
            ? make_photo(composer, kRootElement)
            : std::nullopt;
    for (const HeaderPart part : parts) {
        switch (part) {
            case HeaderPart::kTitle:
                add_line(composer, spec.title.line, Role::kH1,
                         fill_from_labels(composer, spec.title.text), {});
                break;
            case HeaderPart::kNote:
                add_line(composer, spec.note.line, Role::kP,
                         fill_from_labels(composer, spec.note.text), {});
                break;
            case HeaderPart::kForm:
                compose_form(composer);
                break;
            case HeaderPart::kName:
                add_line(composer, spec.name, Role::kH1,
                         localized(composer, composer.header().name), {});
                break;
            case HeaderPart::kHeadline:
                add_line(composer, spec.headline, Role::kP,
                         localized(composer, composer.header().headline), {});
                break;
            case HeaderPart::kContacts:
                add_contacts(composer);
                break;
            case HeaderPart::kPhoto:
                if (const auto alone = make_photo(composer, kRootElement))
                    add_photo(composer, *alone);
                break;
        }
    }
    if (!composer.flow().blocks.empty()) {
        Block& last = composer.flow().blocks.back();
        last.space_after =
            spacing(spec.space_after, page_style(composer.layout(), kBodyStyle).size);
    }
    if (photo) place_photo(composer, *photo, 0);
}

}  // namespace cvpdf
