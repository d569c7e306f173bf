// Networks: where profiles live.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cvpdf {

struct Network {
    std::string_view name = {};  ///< as it is printed
    /// The profile's address without its scheme; `{}` stands for the user's name there.
    std::string_view address = {};
};

/// All networks known, by name.
std::span<const Network> networks();
/// By name, whatever its case; blanks, dots and dashes do not count (`Stack Overflow`, `stackoverflow`).
const Network* find_network(std::string_view name);
/// The address of a user's profile, without scheme. Mastodon names carry their server: `@user@server`.
std::string profile_address(const Network& network, std::string_view username);

}  // namespace cvpdf
