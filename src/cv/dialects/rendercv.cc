#include "cv/dialects/rendercv.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "cv/dialects/layout_map.h"
#include "cv/dialects/native_tree.h"
#include "cv/dialects/picture.h"
#include "cv/link.h"
#include "cv/read_value.h"

namespace cvpdf::dialects {

namespace {

constexpr std::array<std::string_view, 5> kOwnKeys{"design", "locale", "settings", "locale_catalog",
                                                   "rendercv_settings"};

constexpr std::array<std::string_view, 6> kSettings{
    "current_date", "date", "pdf_title", "sort_entries", "bold_keywords", "render_command"};
constexpr std::array<std::string_view, 3> kConnectionKeys{"fontawesome_icon", "placeholder", "url"};

/// User names that RenderCV knows the form of: 0 is a digit, X a digit or X.
struct UserNameForm {
    std::string_view network;
    std::string_view form;
};

constexpr auto kUserNameForms = std::to_array<UserNameForm>({
    {"orcid", "0000-0000-0000-000X"},
    {"imdb", "nm0000000"},
});

bool has_form(std::string_view name, std::string_view form) {
    return std::ranges::equal(name, form, [](char c, char wanted) {
        if (wanted == '0') return is_ascii_digit(c);
        if (wanted == 'X') return is_ascii_digit(c) || c == 'X' || c == 'x';
        return c == wanted;
    });
}

/// A key with a capital is a title already, but for its underscores (`welcome_to_RenderCV!`).
std::string section_key(std::string_view key) {
    std::string title(key);
    const bool written = title.find(' ') == std::string::npos &&
                         std::ranges::any_of(title, [](char c) { return c >= 'A' && c <= 'Z'; });
    if (written) std::ranges::replace(title, '_', ' ');
    return title;
}

class RenderCvReader {
  public:
    RenderCvReader(const Node& root, const DialectRequest& request, Diagnostics& diagnostics)
        : root_(root), request_(request), context_{.diagnostics = diagnostics} {}

    Node read() && {
        read_keywords();
        for (const Member& member : root_.members) read_top(member);
        if (!find(native_, "layout")) {
            // RenderCV's paper is Letter where nothing else is said.
            put(native_, "layout", rendercv_layout(make_mapping(root_.span), diagnostics()));
        }
        show_photo();
        if (const Node* design = root_.find("design")) {
            show_time_spans(*design, native_, diagnostics());
        }
        report_unprinted(native_, diagnostics());
        return std::move(native_);
    }

  private:
    Diagnostics& diagnostics() { return context_.diagnostics; }

    void read_keywords() {
        for (const std::string_view key : {"settings", "rendercv_settings"}) {
            const Node* settings = root_.find(key);
            const Node* keywords = settings ? settings->find("bold_keywords") : nullptr;
            if (!keywords) continue;
            for (const Node* word : leaf_texts(*keywords)) {
                context_.rules.bold_keywords.add(word->text);
            }
        }
    }

    void read_top(const Member& member) {
        const std::string_view key = member.key;
        if (std::ranges::count(kOwnKeys, key) > 0 && !member.value.is_mapping()) {
            if (!is_empty(member.value)) {
                report_wrong_type(member.value, "a mapping of options", diagnostics());
            }
            return;
        }
        if (key == "cv") {
            put(native_, key, member.key_span, read_cv_block(member.value));
        } else if (key == "design") {
            put(native_, "layout", member.key_span, rendercv_layout(member.value, diagnostics()));
        } else if (key == "locale" || key == "locale_catalog") {
            Node language = rendercv_language(member, request_, diagnostics());
            if (!is_empty(language) && !find(native_, "lang")) {
                put(native_, "lang", member.key_span, std::move(language));
            }
        } else if (key == "settings" || key == "rendercv_settings") {
            read_settings(member.value);
        } else if (key != "$schema") {
            // What a native file may have is good here as well; the rest is its reader's to refuse.
            put(native_, key, member.key_span, member.value);
        }
    }

    void read_settings(const Node& settings) {
        for (const Member& member : settings.members) {
            const std::string_view key = member.key;
            const std::string text = shown_text(member.value);
            if (key == "current_date" || key == "date") {
                if (text != "today" && !text.empty() && !find(native_, "today")) {
                    put(native_, "today", member.key_span, member.value);
                }
            } else if (key == "pdf_title") {
                if (text != "NAME - CV") report_no_counterpart(member, diagnostics());
            } else if (key == "sort_entries") {
                if (text != "none") report_no_counterpart(member, diagnostics());
            } else if (key != "bold_keywords" && key != "render_command") {
                report_no_counterpart(member, diagnostics(), kSettings);
            }
        }
    }

    // ---- cv ----

    Node read_cv_block(const Node& cv) {
        if (!cv.is_mapping()) return cv;
        Node native = make_mapping(cv.span);
        Node fields = make_sequence(cv.span);
        const bool early = has_early_sections(cv);
        for (const Member& member : cv.members) {
            if (early && !is_rendercv_header_key(member.key)) continue;
            read_cv_key(member, native, fields);
        }
        if (early) put(native, "sections", rendercv_early_sections(cv, context_));
        if (fields.items.empty()) return native;
        if (Node* own = find(native, "fields"); own && own->is_sequence()) {
            std::ranges::move(fields.items, std::back_inserter(own->items));
        } else {
            put(native, "fields", std::move(fields));
        }
        return native;
    }

    void read_cv_key(const Member& member, Node& native, Node& fields) {
        const std::string_view key = member.key;
        if (key == "sections") {
            put(native, key, member.key_span, read_sections(member.value));
        } else if (key == "email" || key == "phone" || key == "website") {
            read_contacts(member, native, fields);
        } else if (key == "social_networks") {
            check_user_names(member.value);
            put(native, key, member.key_span, member.value);
        } else if (key == "custom_connections") {
            read_connections(member.value, fields);
        } else if (key == "label" && !native.find("headline")) {
            put(native, "headline", member.key_span, rendercv_texts(member.value, context_));
        } else if (key == "photo") {
            read_photo(member, native);
        } else if (key == "sort_entries") {
            if (member.value.text != "none") report_no_counterpart(member, diagnostics());
        } else if (key == "name" || key == "headline" || key == "location") {
            put(native, key, member.key_span, rendercv_texts(member.value, context_));
        } else {
            put(native, key, member.key_span, member.value);
        }
    }

    /// Several addresses: the first is the header's own, the others are fields.
    void read_contacts(const Member& member, Node& native, Node& fields) {
        if (!member.value.is_sequence()) {
            put(native, member.key, member.key_span, member.value);
            return;
        }
        bool first = true;
        for (const Node& item : member.value.items) {
            if (is_absent(item)) continue;
            if (std::exchange(first, false)) {
                put(native, member.key, member.key_span, item);
                continue;
            }
            const auto read = member.key == "email"   ? read_email
                              : member.key == "phone" ? read_phone
                                                      : read_link;
            const std::optional<Url> url = read(item, diagnostics());
            Node field = make_mapping(item.span);
            constexpr std::string_view kPhoneScheme = "tel:";
            const bool has_scheme = member.key == "phone" && item.text.starts_with(kPhoneScheme);
            put(field, "value",
                has_scheme ? slice_text(item, kPhoneScheme.size(), item.text.size()) : item);
            if (url) {
                const std::string scheme = member.key == "email"   ? "mailto:"
                                           : member.key == "phone" ? "tel:"
                                                                   : "";
                put(field, "url", make_text(scheme + url->target, item.span));
            }
            fields.items.push_back(std::move(field));
        }
    }

    void check_user_names(const Node& networks) {
        for (const Node& account : networks.items) {
            const Node* network = account.find("network");
            const Node* name = account.find("username");
            if (!network || !name || !name->is_scalar() || is_absent(*name)) continue;
            for (const UserNameForm& known : kUserNameForms) {
                if (!equal_ignoring_case(known.network, network->text)) continue;
                if (has_form(trim_blanks(name->text), known.form)) continue;
                diagnostics().error(
                    name->span,
                    fmt::format("'{}' is not a user name of {}", name->text, network->text),
                    {fmt::format("they look like {}", known.form)});
            }
        }
    }

    void read_connections(const Node& connections, Node& fields) {
        for (const Node& connection : connections.items) {
            Node field = make_mapping(connection.span);
            for (const Member& member : connection.members) {
                if (is_empty(member.value)) continue;
                if (member.key == "placeholder") {
                    put(field, "value", member.key_span, rendercv_texts(member.value, context_));
                } else if (member.key == "url") {
                    put(field, "url", member.key_span, member.value);
                } else if (member.key != "fontawesome_icon") {
                    report_left_out(member, "in a connection", diagnostics(), kConnectionKeys);
                }
            }
            if (!field.members.empty()) fields.items.push_back(std::move(field));
        }
    }

    void read_photo(const Member& member, Node& native) {
        if (is_empty(member.value)) return;
        if (is_picture_at_hand(member.value, request_, diagnostics())) {
            put(native, "photo", member.key_span, member.value);
        }
    }

    /// RenderCV prints every photo that a file names.
    void show_photo() {
        const Node* cv = native_.find("cv");
        const Node* photo = cv ? cv->find("photo") : nullptr;
        Node* layout = find(native_, "layout");
        if (!photo || !layout || !layout->is_mapping()) return;
        set_path(*layout, "header.photo.show", make_text("on", photo->span));
    }

    Node read_sections(const Node& sections) {
        if (!sections.is_mapping()) return sections;
        Node native = make_mapping(sections.span);
        for (const Member& member : sections.members) {
            if (member.value.is_null()) continue;
            Node value = member.value;
            if (Node* entries = value.is_mapping() ? find(value, "entries") : nullptr) {
                *entries = rendercv_entries(*entries, member.key, context_);
            } else {
                value = rendercv_entries(value, member.key, context_);
            }
            put(native, section_key(member.key), member.key_span, std::move(value));
        }
        return native;
    }

    const Node& root_;
    const DialectRequest& request_;
    RenderCvContext context_;
    Node native_ = make_mapping(root_.span);
};

}  // namespace

bool is_rendercv_header_key(std::string_view key) {
    constexpr auto kKeys = std::to_array<std::string_view>(
        {"name", "label", "headline", "location", "email", "photo", "phone", "website",
         "social_networks", "custom_connections", "sort_entries", "fields"});
    return std::ranges::find(kKeys, key) != kKeys.end();
}

bool is_rendercv(const Node& root, std::string_view source) {
    const Node* cv = root.find("cv");
    if (!cv) return false;
    for (const std::string_view key : kOwnKeys) {
        if (root.find(key)) return true;
    }
    if (is_early_rendercv(*cv) || cv->find("custom_connections")) return true;
    for (const std::string_view key : {"email", "phone", "website"}) {
        const Node* addresses = cv->find(key);
        if (addresses && addresses->is_sequence()) return true;
    }
    return mentions_rendercv(source);
}

Node from_rendercv(const Node& root, const DialectRequest& request, Diagnostics& diagnostics) {
    return RenderCvReader(root, request, diagnostics).read();
}

}  // namespace cvpdf::dialects
