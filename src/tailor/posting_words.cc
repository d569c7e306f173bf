#include "tailor/posting_words.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/unicode.h"
#include "cv/read_value.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

std::vector<std::string> folded_list(const Node& node, Diagnostics& diagnostics) {
    std::vector<std::string> words = read_word_list(node, diagnostics);
    for (std::string& word : words) word = fold_case(word);
    return words;
}

std::map<std::string, std::vector<std::string>, std::less<>> folded_lists(
    const Node* node, Diagnostics& diagnostics) {
    std::map<std::string, std::vector<std::string>, std::less<>> lists;
    if (node == nullptr) return lists;
    for (const Member& member : node->members) {
        lists[member.key] = folded_list(member.value, diagnostics);
    }
    return lists;
}

std::vector<std::string> folded_list(const Node* node, Diagnostics& diagnostics) {
    return node == nullptr ? std::vector<std::string>() : folded_list(*node, diagnostics);
}

std::set<std::string, std::less<>> folded_set(const Node* node, Diagnostics& diagnostics) {
    const std::vector<std::string> words = folded_list(node, diagnostics);
    return {words.begin(), words.end()};
}

/// Korean headings are written with and without blanks: 근무 조건, 근무조건.
void add_joined(std::vector<std::string>& headings) {
    std::vector<std::string> joined;
    for (const std::string& heading : headings) {
        std::size_t first = 0;
        const bool hangul = word_script(next_code_point(heading, &first)) == WordScript::kHangul;
        if (!hangul || heading.find(' ') == std::string::npos) continue;
        joined.push_back(heading);
        std::erase(joined.back(), ' ');
    }
    headings.insert(headings.end(), joined.begin(), joined.end());
}

std::map<std::string, std::string, std::less<>> read_irregular(const Node& node,
                                                               Diagnostics& diagnostics) {
    std::map<std::string, std::string, std::less<>> words;
    for (const std::vector<std::string>& forms : read_word_lists(node, diagnostics)) {
        for (const std::string& form : forms)
            words.emplace(fold_case(form), fold_case(forms.front()));
    }
    return words;
}

/// Each is written behind a hyphen.
std::vector<std::vector<std::string>> read_ending_groups(const Node& node,
                                                         Diagnostics& diagnostics) {
    std::vector<std::vector<std::string>> groups = read_word_lists(node, diagnostics);
    for (auto& group : groups) {
        for (std::string& ending : group) ending.erase(0, 1);
    }
    return groups;
}

std::map<std::string, std::vector<std::vector<std::string>>, std::less<>> read_endings(
    const Node* node, Diagnostics& diagnostics) {
    std::map<std::string, std::vector<std::vector<std::string>>, std::less<>> endings;
    if (node == nullptr) return endings;
    for (const Member& member : node->members) {
        endings[member.key] = read_ending_groups(member.value, diagnostics);
    }
    return endings;
}

std::vector<std::string> longest_first(const Node* node, Diagnostics& diagnostics) {
    if (node == nullptr) return {};
    std::vector<std::string> words = read_word_list(*node, diagnostics);
    std::ranges::stable_sort(words, std::greater(), &std::string::size);
    return words;
}

// ---- keys whose values are lists ----

template <typename Value>
struct KeyOf {
    std::string_view key;
    Value PostingWords::*value;
};
using Words = std::vector<std::string>;
using WordSet = std::set<std::string, std::less<>>;
using WordMap = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Folded, as most are.
constexpr KeyOf<Words> kFoldedLists[] = {
    {"equal_opportunity", &PostingWords::equal_opportunity},
    {"fine_print", &PostingWords::fine_print},
    {"fine_print_of_others", &PostingWords::fine_print_of_others},
    {"copyright", &PostingWords::copyright},
    {"hiring_words", &PostingWords::hiring_words},
    {"addressed", &PostingWords::addressed},
    {"form_begins", &PostingWords::form_begins},
    {"offers", &PostingWords::offers},
    {"employer_begins", &PostingWords::employer_begins},
    {"demand_words", &PostingWords::demand_words},
    {"gender_marks", &PostingWords::gender_marks},
    {"no_title", &PostingWords::no_title},
    {"page_words", &PostingWords::page_words},
    {"greetings", &PostingWords::greetings},
    {"no_company", &PostingWords::no_company},
    {"title_tails", &PostingWords::title_tails},
    {"legal_forms", &PostingWords::legal_forms},
    {"institutions", &PostingWords::institutions},
    {"institution_endings", &PostingWords::institution_endings},
    {"hires", &PostingWords::hires},
    {"says_of_itself", &PostingWords::says_of_itself},
    {"last_of_gains", &PostingWords::last_of_gains},
    {"gain_words", &PostingWords::gain_words},
    {"demand_nouns", &PostingWords::demand_nouns},
    {"work_ends", &PostingWords::work_ends},
    {"work_leads", &PostingWords::work_leads},
    {"of_reader", &PostingWords::of_reader},
    {"of_employer", &PostingWords::of_employer},
    {"heading_openers", &PostingWords::heading_openers},
    {"whys", &PostingWords::whys},
    {"for_reader", &PostingWords::for_reader},
    {"separable_prefixes", &PostingWords::separable_prefixes},
    {"inseparable_prefixes", &PostingWords::inseparable_prefixes},
    {"ge_verbs", &PostingWords::ge_verbs},
};
constexpr KeyOf<WordSet> kFoldedSets[] = {
    {"controls", &PostingWords::controls},
    {"loose_grounds", &PostingWords::loose_grounds},
    {"metadata", &PostingWords::metadata},
    {"form", &PostingWords::form},
    {"offices", &PostingWords::offices},
    {"numbers", &PostingWords::numbers},
    {"stop_at_home", &PostingWords::stop_at_home},
    {"heading_fillers", &PostingWords::heading_fillers},
    {"work_begins", &PostingWords::work_begins},
};
/// By language, kind or name.
constexpr KeyOf<WordMap> kFoldedMaps[] = {
    {"labels", &PostingWords::labels},
    {"phrase_ends", &PostingWords::phrase_ends},
    {"trade_words", &PostingWords::trade_words},
    {"noun_endings", &PostingWords::noun_endings},
    {"phrase_links", &PostingWords::phrase_links},
    {"verb_ends", &PostingWords::verb_ends},
    {"no_keywords", &PostingWords::no_keywords},
    {"numbered", &PostingWords::numbered},
    {"headings", &PostingWords::headings},
    {"named_headings", &PostingWords::named_headings},
    {"other_jobs", &PostingWords::other_jobs},
};
/// With their capitals.
constexpr KeyOf<Words> kLists[] = {
    {"honorifics", &PostingWords::honorifics},
    {"contact_leads", &PostingWords::contact_leads},
    {"legal_forms_at_home", &PostingWords::legal_forms_at_home},
    {"why_employer", &PostingWords::why_employer},
    {"about_employer", &PostingWords::about_employer},
    {"at_employer", &PostingWords::at_employer},
    {"states", &PostingWords::states},
    {"german_words", &PostingWords::german_words},
    {"german_prefixes", &PostingWords::german_prefixes},
};

bool is_kana(char32_t c) {
    return c >= 0x3040 && c <= 0x30FF;
}
bool is_hangul(char32_t c) {
    return c >= 0xAC00 && c <= 0xD7A3;
}

/// How many words of the text are among these, but those that other languages have as well; words
/// are parted by blanks here.
std::size_t count_words(std::string_view text, const WordSet& among, const WordSet& shared) {
    std::size_t count = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n\t,.;:()/'", begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        if (!word.empty() && among.contains(word) && !shared.contains(word)) ++count;
        begin = end + 1;
    }
    return count;
}

}  // namespace

bool PostingWords::is_stop(std::string_view folded) const {
    return std::ranges::any_of(stop,
                               [&](const auto& list) { return list.second.contains(folded); });
}

bool PostingWords::is_stop(std::string_view folded, std::string_view language) const {
    if (!stop_at_home.contains(folded)) return is_stop(folded);
    const auto own = stop.find(language);
    return own != stop.end() && own->second.contains(folded);
}

const std::string& PostingWords::base_form(const std::string& folded,
                                           std::string_view language) const {
    const auto of_language = irregular.find(language);
    if (of_language == irregular.end()) return folded;
    const auto found = of_language->second.find(folded);
    return found == of_language->second.end() ? folded : found->second;
}

PostingWords read_posting_words(const Node& root, Diagnostics& diagnostics) {
    PostingWords words;
    for (const auto& [key, list] : kFoldedLists) {
        words.*list = folded_list(root.find(key), diagnostics);
    }
    for (const auto& [key, set] : kFoldedSets) words.*set = folded_set(root.find(key), diagnostics);
    for (const auto& [key, map] : kFoldedMaps) {
        words.*map = folded_lists(root.find(key), diagnostics);
    }
    for (const auto& [key, list] : kLists) {
        if (const Node* node = root.find(key)) words.*list = read_word_list(*node, diagnostics);
    }
    for (auto& [kind, list] : words.headings) add_joined(list);
    auto phrases = folded_lists(root.find("heading_phrases"), diagnostics);
    for (auto& [kind, list] : phrases) add_joined(list);
    words.heading_phrases = index_heading_phrases(phrases);
    if (const Node* grounds = root.find("protected_grounds")) {
        words.protected_grounds = read_word_lists(*grounds, diagnostics);
    }
    for (std::string& role : folded_list(root.find("roles"), diagnostics)) {
        std::size_t first = 0;
        const WordScript script = word_script(next_code_point(role, &first));
        if (script == WordScript::kLetter || script == WordScript::kHangul) {
            words.roles.insert(std::move(role));
        } else {
            words.roles_without_blanks.push_back(std::move(role));
        }
    }
    for (auto& [language, list] : folded_lists(root.find("stop"), diagnostics)) {
        words.stop[language] = {list.begin(), list.end()};
    }
    if (const Node* irregular = root.find("irregular")) {
        for (const Member& member : irregular->members) {
            words.irregular[member.key] = read_irregular(member.value, diagnostics);
        }
    }
    for (auto& [kind, list] : folded_lists(root.find("whole_headings"), diagnostics)) {
        words.whole_headings[kind] = {list.begin(), list.end()};
    }
    if (const Node* participles = root.find("strong_participles")) {
        for (const std::vector<std::string>& forms : read_word_lists(*participles, diagnostics)) {
            for (std::size_t i = 1; i < forms.size(); ++i) {
                words.strong_participles[fold_case(forms[i])] = fold_case(forms.front());
            }
        }
    }
    if (const Node* nouns = root.find("action_nouns")) {
        for (const Member& member : nouns->members) {
            words.action_nouns[member.key] = read_irregular(member.value, diagnostics);
        }
    }
    if (const Node* kinds = root.find("kinds")) {
        for (const Member& member : kinds->members) {
            words.kinds[member.key] = read_word_list(member.value, diagnostics);
        }
    }
    for (auto& [language, list] : folded_lists(root.find("own_words"), diagnostics)) {
        words.own_words[language] = {list.begin(), list.end()};
    }
    words.endings = read_endings(root.find("endings"), diagnostics);
    words.action_endings = read_endings(root.find("action_endings"), diagnostics);
    words.particles = longest_first(root.find("particles"), diagnostics);
    words.verb_endings = longest_first(root.find("verb_endings"), diagnostics);
    return words;
}

std::string guess_language(std::string_view text, const PostingWords& words) {
    std::size_t hangul = 0;
    std::size_t kana = 0;
    std::size_t han = 0;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, &at);
        if (is_white_space(c) || is_punctuation(c)) continue;
        ++letters;
        if (is_hangul(c))
            ++hangul;
        else if (is_kana(c))
            ++kana;
        else if (is_cjk_letter(c))
            ++han;
    }
    // Texts of these languages have many Latin names and terms in them.
    constexpr std::size_t kShare = 5;
    if (hangul * kShare > letters) return "ko";
    if (kana * kShare > letters) return "ja";
    if (han * kShare > letters) return kana > 0 ? "ja" : "zh";
    const std::string folded = fold_phrase(text);
    std::string best = "en";
    std::size_t most = 0;
    for (const auto& [language, list] : words.stop) {
        const std::size_t count = count_words(folded, list, words.stop_at_home);
        if (count > most || (count == most && language == "en")) {
            best = language;
            most = count;
        }
    }
    return best;
}

}  // namespace cvpdf
