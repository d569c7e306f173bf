#include "tailor/inflection.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace cvpdf {

namespace {

/// Plurals of German have them: Haus, Häuser.
std::string without_umlauts(std::string_view text) {
    constexpr std::string_view kPairs[] = {"äa", "öo", "üu"};
    std::string plain(text);
    for (const std::string_view pair : kPairs) {
        const std::string_view umlaut = pair.substr(0, pair.size() - 1);
        for (auto at = plain.find(umlaut); at != plain.npos; at = plain.find(umlaut, at)) {
            plain.replace(at, umlaut.size(), pair.substr(umlaut.size()));
        }
    }
    return plain;
}

using Endings = std::vector<std::vector<std::string>>;

bool change_places(std::string_view one, std::string_view other, const Endings& groups) {
    return std::ranges::any_of(groups, [&](const std::vector<std::string>& group) {
        return std::ranges::find(group, one) != group.end() &&
               std::ranges::find(group, other) != group.end();
    });
}

/// Behind a consonant that is written twice: plan, plan-n-ing.
std::string_view behind_double(std::string_view ending, std::string_view start) {
    const bool twice = ending.size() > 1 && !start.empty() && ending.front() == start.back();
    return twice ? ending.substr(1) : ending;
}

/// One of the two is a word of its own: it is no form of the other.
bool are_kept_apart(std::string_view a, std::string_view b, std::string_view language,
                    const PostingWords& words) {
    const auto own = words.own_words.find(language);
    return own != words.own_words.end() && own->second.contains(a) != own->second.contains(b);
}

/// Whether the words begin alike, and go on with two endings of one group.
bool differ_by_endings(std::string_view a, std::string_view b, const Endings& groups) {
    const std::string one = without_umlauts(a);
    const std::string other = without_umlauts(b);
    const auto [end, unused] = std::ranges::mismatch(one, other);
    const auto common = static_cast<std::size_t>(end - one.begin());
    for (std::size_t size = common + 1; size-- > 0;) {
        const std::string_view start = std::string_view(one).substr(0, size);
        const std::string_view ending = std::string_view(one).substr(size);
        const std::string_view others = std::string_view(other).substr(size);
        if (change_places(ending, others, groups) ||
            change_places(behind_double(ending, start), others, groups) ||
            change_places(ending, behind_double(others, start), groups)) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool are_forms_of_one_word(std::string_view a, std::string_view b, std::string_view language,
                           const PostingWords& words) {
    const auto found = words.endings.find(language);
    if (a == b || found == words.endings.end()) return true;
    return !are_kept_apart(a, b, language, words) && differ_by_endings(a, b, found->second);
}

bool are_of_one_action(std::string_view a, std::string_view b, std::string_view language,
                       const PostingWords& words) {
    if (are_forms_of_one_word(a, b, language, words)) return true;
    const auto found = words.action_endings.find(language);
    return found != words.action_endings.end() && !are_kept_apart(a, b, language, words) &&
           differ_by_endings(a, b, found->second);
}

}  // namespace cvpdf
