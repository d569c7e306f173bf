#include "cv/dialects/resume_header.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "cv/dialects/native_tree.h"
#include "cv/dialects/picture.h"
#include "cv/dialects/postal_address.h"
#include "cv/link.h"

namespace cvpdf::dialects {

namespace {

/// `example.org/me` of `https://www.example.org/me/`.
std::string_view bare_address(std::string_view url) {
    for (const std::string_view prefix : {"https://", "http://", "www."}) {
        if (equal_ignoring_case(url.substr(0, prefix.size()), prefix))
            url.remove_prefix(prefix.size());
    }
    while (url.ends_with('/')) url.remove_suffix(1);
    return url;
}

/// A network's name without what spellings differ in.
std::string folded_name(std::string_view name) {
    std::string folded;
    for (const char c : to_ascii_lower(name)) {
        if (c != ' ' && c != '-' && c != '.' && c != '_') folded += c;
    }
    return folded;
}

Node first_of(const Node& mapping, std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys) {
        const Node* found = mapping.find(key);
        if (found && !is_empty(*found)) return joined_text(*found, " ");
    }
    return {};
}

}  // namespace

ResumeHeader::ResumeHeader(const ResumeContext& context, Span span)
    : context_(context), header_(make_mapping(span)) {}

Node& ResumeHeader::list(std::string_view key) {
    if (Node* found = find(header_, key)) return *found;
    put(header_, key, make_sequence(header_.span));
    return header_.members.back().value;
}

void ResumeHeader::add_text(std::string_view key, const Member& member) {
    Node text = native_text(member.value, context_);
    if (is_empty(text)) return;
    if (find(header_, key)) {
        report_left_out(member, fmt::format("beside another '{}'", key), context_.diagnostics);
        return;
    }
    put(header_, key, member.key_span, std::move(text));
}

void ResumeHeader::add_personal(std::string_view key, const Member& member) {
    Member native = member;
    if (key == "birth_date") {
        const auto day = native_date(shown_text(member.value), DateDetail::kDay);
        if (!day) return report_left_out(member, "as a day of birth", context_.diagnostics);
        native.value = make_text(*day, member.value.span);
    }
    if (is_empty(native.value) || find(header_, key)) return;
    context_.diagnostics.warning(
        member.key_span, fmt::format("'{}' is personal data, which only some layouts print: {}",
                                     member.key, shown_text(member.value)));
    add_text(key, native);
}

void ResumeHeader::add_name(Node name) {
    if (!is_empty(name) && !find(header_, "name")) put(header_, "name", std::move(name));
}

void ResumeHeader::add_field(Node label, Node value, Node url) {
    Node field = make_mapping(value.span);
    if (!is_empty(label)) put(field, "label", std::move(label));
    put(field, "value", std::move(value));
    if (!is_empty(url)) put(field, "url", std::move(url));
    list("fields").items.push_back(std::move(field));
}

void ResumeHeader::add_contact(std::string_view key, const Member& member, ReadUrl read) {
    for (const Node* leaf : leaf_texts(member.value)) {
        const Node text = trim_text(*leaf);
        Diagnostics found;
        const std::optional<Url> url = read(text, found);
        if (url && !find(header_, key)) {
            put(header_, key, member.key_span, text);
            continue;
        }
        if (url && find(header_, key)->text == text.text) continue;
        Node target;
        if (url) {
            const bool is_web = key == "website";
            const std::string scheme = is_web ? "" : key == "email" ? "mailto:" : "tel:";
            target = make_text(scheme + url->target, text.span);
        }
        add_field({}, text, std::move(target));
    }
}

void ResumeHeader::add_email(const Member& member) {
    add_contact("email", member, read_email);
}

void ResumeHeader::add_phone(const Member& member) {
    add_contact("phone", member, read_phone);
}

void ResumeHeader::add_website(const Member& member) {
    add_contact("website", member, read_link);
}

void ResumeHeader::add_location(const Member& member) {
    Node line = native_text(address_line(member.value, context_.diagnostics), context_);
    if (!is_empty(line)) put(header_, "location", member.key_span, std::move(line));
}

void ResumeHeader::add_photo(const Member& member) {
    const Node path = joined_text(member.value, " ");
    if (is_empty(path)) return;
    if (is_picture_at_hand(path, context_.request, context_.diagnostics)) {
        put(header_, "photo", member.key_span, path);
    }
}

bool ResumeHeader::add_network(const Node& network, const Node& username, const Node& url) {
    if (is_empty(network) || is_empty(username)) return false;
    Diagnostics found;
    const std::vector<KnownNetwork> known(context_.request.networks.begin(),
                                          context_.request.networks.end());
    const std::optional<Profile> profile =
        find_profile({.network = network.text, .username = username.text}, known, found);
    if (!profile || folded_name(profile->network) != folded_name(network.text)) return false;
    const std::string_view told = bare_address(url.text);
    if (!told.empty() && !equal_ignoring_case(told, bare_address(profile->uri))) return false;
    Node account = make_mapping(network.span);
    put(account, "network", network);
    put(account, "username", username);
    list("social_networks").items.push_back(std::move(account));
    return true;
}

void ResumeHeader::add_profile(const Node& profile) {
    if (profile.is_scalar()) {
        Diagnostics found;
        const bool is_link = read_link(profile, found).has_value();
        return add_field({}, profile, is_link ? profile : Node{});
    }
    for (const Member& member : profile.members) {
        constexpr std::array<std::string_view, 7> kKnown{"network", "name",    "username", "user",
                                                         "url",     "website", "handle"};
        if (std::ranges::find(kKnown, member.key) == kKnown.end()) {
            report_left_out(member, "in a profile", context_.diagnostics, kKnown);
        }
    }
    const Node network = first_of(profile, {"network", "name"});
    Node username = first_of(profile, {"username", "user", "handle"});
    Node url = first_of(profile, {"url", "website"});
    if (add_network(network, username, url)) return;
    Diagnostics found;
    if (!is_empty(url) && !read_link(url, found)) {
        context_.diagnostics.warning(url.span,
                                     fmt::format("'{}' is no link; left out", shown_text(url)));
        url = {};
    }
    if (is_empty(username) && !is_empty(url)) {
        username = make_text(std::string(bare_address(url.text)), url.span);
    }
    if (!is_empty(username)) {
        add_field(network, std::move(username), std::move(url));
    } else if (!is_empty(network)) {
        add_field({}, network, {});
    }
}

void ResumeHeader::add_profiles(const Member& member) {
    if (member.value.is_sequence()) {
        for (const Node& profile : member.value.items) {
            if (!is_empty(profile)) add_profile(profile);
        }
        return;
    }
    const Node* network = member.value.find("network");
    if (network && network->is_scalar()) return add_profile(member.value);
    // A mapping of networks to user names, as some write it.
    for (const Member& account : member.value.members) {
        if (is_empty(account.value)) continue;
        Node profile = make_mapping(account.key_span);
        if (account.value.is_mapping()) profile = account.value;
        if (!profile.find("network"))
            put(profile, "network", make_text(account.key, account.key_span));
        if (!account.value.is_mapping()) {
            put(profile, account.value.text.find("://") != std::string::npos ? "url" : "username",
                account.value);
        }
        add_profile(profile);
    }
}

Node ResumeHeader::take() && {
    return std::move(header_);
}

}  // namespace cvpdf::dialects
