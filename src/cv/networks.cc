#include "cv/networks.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/suggest.h"
#include "cv/link.h"
#include "cv/pattern.h"
#include "cv/read_value.h"

namespace cvpdf {

namespace {

constexpr std::array<std::string_view, 1> kTopKeys{"networks"};
constexpr std::array<std::string_view, 5> kNetworkKeys{"name", "names", "url", "prints", "icon"};
constexpr std::array<std::string_view, 3> kPlaceholders{"username", "user", "host"};

/// A name without what people write differently: "StackOverflow", "stack-overflow".
std::string comparable(std::string_view name) {
    std::string out = to_ascii_lower(name);
    std::erase_if(out, [](char c) { return c == ' ' || c == '-' || c == '_' || c == '.'; });
    return out;
}

bool has_name(const KnownNetwork& network, std::string_view name) {
    const std::string wanted = comparable(name);
    return comparable(network.name) == wanted ||
           std::ranges::any_of(network.aliases,
                               [&](const auto& alias) { return comparable(alias) == wanted; });
}

KnownNetwork read_network(const Node& node, Diagnostics& diagnostics) {
    KnownNetwork network;
    if (!node.is_mapping()) {
        report_wrong_type(node, "a mapping with 'name' and 'url'", diagnostics);
        return network;
    }
    report_unknown_keys(node, kNetworkKeys, diagnostics);
    for (const std::string_view key : {"name", "url"}) {
        if (find_present(node, key)) continue;
        diagnostics.error(place_of_missing(node, key), fmt::format("a network needs '{}'", key));
    }
    if (const Member* name = find_present(node, "name")) {
        network.name = read_word(name->value, diagnostics).value_or("");
    }
    if (const Member* names = find_present(node, "names")) {
        network.aliases = read_word_list(names->value, diagnostics);
    }
    if (const Member* url = find_present(node, "url")) {
        network.url = read_pattern(url->value, kPlaceholders, diagnostics);
    }
    if (const Member* icon = find_present(node, "icon")) {
        network.icon = read_word(icon->value, diagnostics).value_or("");
    }
    if (const Member* prints = find_present(node, "prints")) {
        const std::string word = read_word(prints->value, diagnostics).value_or("");
        network.prints_name = word == "name";
        if (word != "name" && word != "username") {
            diagnostics.error(prints->value.span, "expected 'name' or 'username'");
        }
    }
    return network;
}

std::vector<std::string_view> all_names(const std::vector<KnownNetwork>& networks) {
    std::vector<std::string_view> names;
    for (const KnownNetwork& network : networks) {
        names.push_back(network.name);
        names.insert(names.end(), network.aliases.begin(), network.aliases.end());
    }
    return names;
}

/// A user name without the `@` that some people put in front.
std::string_view bare_username(std::string_view username) {
    if (username.starts_with('@')) username.remove_prefix(1);
    return username;
}

/// A path step or two: nothing that would lead elsewhere than the pattern says.
bool is_username(std::string_view name) {
    return !name.empty() && std::ranges::none_of(name, [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F ||
               std::string_view("?#%\\<>\"'@:").find(c) != std::string_view::npos;
    });
}

struct NameParts {
    std::string_view username = {};
    std::string_view user = {};
    std::string_view host = {};
};

/// None where the name does not fit the network's pattern.
std::optional<NameParts> split_username(const KnownNetwork& network, std::string_view username) {
    NameParts parts{.username = bare_username(username)};
    if (network.url.find("{host}") == std::string::npos) {
        return is_username(parts.username) ? std::optional(parts) : std::nullopt;
    }
    const std::size_t at = parts.username.find('@');
    if (at == std::string_view::npos) return std::nullopt;
    parts.user = parts.username.substr(0, at);
    parts.host = parts.username.substr(at + 1);
    const bool sound = is_username(parts.user) && is_username(parts.host) &&
                       parts.host.find('.') != std::string_view::npos &&
                       parts.host.find('/') == std::string_view::npos;
    return sound ? std::optional(parts) : std::nullopt;
}

}  // namespace

std::vector<KnownNetwork> read_networks(const Node& root, Diagnostics& diagnostics) {
    std::vector<KnownNetwork> networks;
    const Node* list = root.find("networks");
    if (!list || !list->is_sequence()) {
        diagnostics.error(root.span, "expected a list of 'networks'");
        return networks;
    }
    report_unknown_keys(root, kTopKeys, diagnostics);
    for (const Node& item : list->items) networks.push_back(read_network(item, diagnostics));
    return networks;
}

std::optional<Profile> find_profile(const SocialNetwork& account,
                                    const std::vector<KnownNetwork>& networks,
                                    Diagnostics& diagnostics) {
    const auto network = std::ranges::find_if(
        networks, [&](const KnownNetwork& known) { return has_name(known, account.network); });
    if (network == networks.end()) {
        std::vector<std::string> hints;
        if (const auto near = suggest(account.network, all_names(networks))) {
            hints.push_back(fmt::format("did you mean '{}'?", *near));
        } else {
            hints.emplace_back("any link can stand under 'fields', with label, value and url");
        }
        diagnostics.error(account.network_span,
                          fmt::format("unknown network '{}'", account.network), std::move(hints));
        return std::nullopt;
    }
    const std::optional<NameParts> parts = split_username(*network, account.username);
    if (!parts) {
        diagnostics.error(
            account.span,
            fmt::format("'{}' is not a user name of {}", account.username, network->name),
            {fmt::format("profiles there are {}", network->url)});
        return std::nullopt;
    }
    const std::string uri = fill_pattern(network->url, [&](std::string_view name) {
        return encode_uri(name == "username" ? parts->username
                          : name == "user"   ? parts->user
                                             : parts->host);
    });
    return Profile{.network = network->name,
                   .text = network->prints_name ? network->name : account.username,
                   .uri = uri,
                   .icon = network->icon};
}

}  // namespace cvpdf
