// Social networks: their names, and where a user's profile stands; read from data/networks.yaml.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "cv/model.h"
#include "input/node.h"

namespace cvpdf {

struct KnownNetwork {
    std::string name = {};  ///< as printed: "Stack Overflow"
    std::vector<std::string> aliases = {};
    std::string url = {};      ///< with {username}, or {user} and {host} of `@user@host`
    bool prints_name = false;  ///< user names there say nothing to a reader
    std::string icon = {};     ///< name of what is drawn beside profiles; empty: nothing
};

std::vector<KnownNetwork> read_networks(const Node& root, Diagnostics& diagnostics);

/// A user's profile: what is printed, and where it leads.
struct Profile {
    std::string network = {};
    std::string text = {};
    std::string uri = {};
    std::string icon = {};
};

/// None, with a diagnostic, for a network that is not known or a user name that cannot be one.
std::optional<Profile> find_profile(const SocialNetwork& account,
                                    const std::vector<KnownNetwork>& networks,
                                    Diagnostics& diagnostics);

}  // namespace cvpdf
