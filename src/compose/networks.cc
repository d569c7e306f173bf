#include "compose/networks.h"

#include <algorithm>

namespace cvpdf {
namespace {

constexpr Network kNetworks[] = {
    {"Bluesky", "bsky.app/profile/{}"},
    {"CodePen", "codepen.io/{}"},
    {"Codeberg", "codeberg.org/{}"},
    {"DBLP", "dblp.org/pid/{}"},
    {"Dev.to", "dev.to/{}"},
    {"Dribbble", "dribbble.com/{}"},
    {"Facebook", "facebook.com/{}"},
    {"GitHub", "github.com/{}"},
    {"GitLab", "gitlab.com/{}"},
    {"Google Scholar", "scholar.google.com/citations?user={}"},
    {"Hugging Face", "huggingface.co/{}"},
    {"IMDB", "imdb.com/name/{}"},
    {"Instagram", "instagram.com/{}"},
    {"Kaggle", "kaggle.com/{}"},
    {"LeetCode", "leetcode.com/u/{}"},
    {"LinkedIn", "linkedin.com/in/{}"},
    {"Mastodon", "{}"},
    {"Medium", "medium.com/@{}"},
    {"ORCID", "orcid.org/{}"},
    {"Reddit", "reddit.com/user/{}"},
    {"ResearchGate", "researchgate.net/profile/{}"},
    {"Semantic Scholar", "semanticscholar.org/author/{}"},
    {"Stack Overflow", "stackoverflow.com/users/{}"},
    {"Telegram", "t.me/{}"},
    {"Twitter", "twitter.com/{}"},
    {"WhatsApp", "wa.me/{}"},
    {"X", "x.com/{}"},
    {"YouTube", "youtube.com/@{}"},
};

std::string comparable(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (c == ' ' || c == '.' || c == '-' || c == '_') continue;
        out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    }
    return out;
}

}  // namespace

std::span<const Network> networks() { return kNetworks; }

const Network* find_network(std::string_view name) {
    const std::string wanted = comparable(name);
    const auto* found = std::ranges::find_if(kNetworks, [&](const Network& network) {
        return comparable(network.name) == wanted;
    });
    return found == std::end(kNetworks) ? nullptr : found;
}

std::string profile_address(const Network& network, std::string_view username) {
    if (network.address == "{}") {
        if (username.starts_with('@')) username.remove_prefix(1);
        const std::size_t at = username.find('@');
        if (at == std::string_view::npos) return std::string{username};
        return std::string{username.substr(at + 1)} + "/@" + std::string{username.substr(0, at)};
    }
    const std::size_t place = network.address.find("{}");
    // A name is often written with the sign that its network puts before it.
    if (username.starts_with('@')) username.remove_prefix(1);
    std::string address{network.address.substr(0, place)};
    address += username;
    address += network.address.substr(place + 2);
    return address;
}

}  // namespace cvpdf
