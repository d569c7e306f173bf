#include <string>
#include <vector>

#include "catch.h"
#include "cv/networks.h"
#include "unit/cv/read_file.h"

namespace cvpdf {

namespace {

std::vector<KnownNetwork> shipped() {
    ReadFile file = read_repository_file("data/networks.yaml");
    std::vector<KnownNetwork> networks = read_networks(file.root, file.diagnostics);
    REQUIRE(file.messages() == "");
    return networks;
}

}  // namespace

TEST_CASE("profiles of known networks") {
    struct Row {
        std::string network, username, text, uri;
    };
    const std::vector<Row> rows{
        {"GitHub", "gildong", "gildong", "https://github.com/gildong"},
        {"github", "@gildong", "@gildong", "https://github.com/gildong"},
        {"LinkedIn", "홍길동", "홍길동", "https://www.linkedin.com/in/%ED%99%8D%EA%B8%B8%EB%8F%99"},
        {"StackOverflow", "12323/a-b", "Stack Overflow",
         "https://stackoverflow.com/users/12323/a-b"},
        {"stack-overflow", "1", "Stack Overflow", "https://stackoverflow.com/users/1"},
        {"Google Scholar", "F8IyYrQAAAAJ", "Google Scholar",
         "https://scholar.google.com/citations?user=F8IyYrQAAAAJ"},
        {"Twitter", "a", "a", "https://x.com/a"},
        {"YouTube", "@a", "@a", "https://www.youtube.com/@a"},
        {"Mastodon", "@a@b.social", "@a@b.social", "https://b.social/@a"},
        {"Mastodon", "a@b.social", "a@b.social", "https://b.social/@a"},
        {"Solved.ac", "a", "a", "https://solved.ac/profile/a"},
    };
    const std::vector<KnownNetwork> networks = shipped();
    for (const Row& row : rows) {
        CAPTURE(row.network, row.username);
        Diagnostics diagnostics;
        const std::optional<Profile> profile =
            find_profile({.network = row.network, .username = row.username}, networks, diagnostics);
        REQUIRE(profile);
        CHECK(profile->text == row.text);
        CHECK(profile->uri == row.uri);
    }
}

TEST_CASE("accounts that cannot be") {
    struct Row {
        std::string network, username, message, hint;
    };
    const std::vector<Row> rows{
        {"GitHb", "a", "unknown network 'GitHb'", "did you mean 'GitHub'?"},
        {"Nonsense", "a", "unknown network 'Nonsense'",
         "any link can stand under 'fields', with label, value and url"},
        {"GitHub", "https://github.com/a", "'https://github.com/a' is not a user name of GitHub",
         "profiles there are https://github.com/{username}"},
        {"GitHub", "a b", "'a b' is not a user name of GitHub",
         "profiles there are https://github.com/{username}"},
        {"GitHub", "a?b", "'a?b' is not a user name of GitHub",
         "profiles there are https://github.com/{username}"},
        {"Mastodon", "a", "'a' is not a user name of Mastodon",
         "profiles there are https://{host}/@{user}"},
        {"Mastodon", "a@b", "'a@b' is not a user name of Mastodon",
         "profiles there are https://{host}/@{user}"},
    };
    const std::vector<KnownNetwork> networks = shipped();
    for (const Row& row : rows) {
        CAPTURE(row.network, row.username);
        Diagnostics diagnostics;
        CHECK_FALSE(find_profile({.network = row.network, .username = row.username}, networks,
                                 diagnostics));
        REQUIRE(diagnostics.all().size() == 1);
        CHECK(diagnostics.all()[0].message == row.message);
        CHECK(diagnostics.all()[0].hints == std::vector{row.hint});
    }
}

TEST_CASE("mistakes in the table of networks") {
    ReadFile file = read_yaml(
        "networks:\n"
        "  - name: A\n"
        "    url: https://a.org/{usrname}\n"
        "    prints: nmae\n"
        "  - url: https://b.org/{username}\n"
        "    aliases: [b]\n"
        "  - C\n");
    read_networks(file.root, file.diagnostics);
    CHECK(file.messages() ==
          "cv.yaml:3:10: error: unknown placeholder '{usrname}'\n"
          " 3 |     url: https://a.org/{usrname}\n"
          "   |          ^~~~~~~~~~~~~~~~~~~~~~~\n"
          "hint: known here: username, user, host\n"
          "cv.yaml:4:13: error: expected 'name' or 'username'\n"
          " 4 |     prints: nmae\n"
          "   |             ^~~~\n"
          "cv.yaml:5:5: error: a network needs 'name'\n"
          " 5 |   - url: https://b.org/{username}\n"
          "   |     ^~~\n"
          "cv.yaml:6:5: error: unknown key 'aliases'\n"
          " 6 |     aliases: [b]\n"
          "   |     ^~~~~~~\n"
          "hint: known here: name, names, url, prints, icon\n"
          "cv.yaml:7:5: error: expected a mapping with 'name' and 'url', found a text\n"
          " 7 |   - C\n"
          "   |     ^\n");
}

}  // namespace cvpdf
