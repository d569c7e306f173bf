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
std::vector<std::vector<std::string>> read_endings(const Node& node, Diagnostics& diagnostics) {
    std::vector<std::vector<std::string>> groups = read_word_lists(node, diagnostics);
    for (auto& group : groups) {
        for (std::string& ending : group) ending.erase(0, 1);
    }
    return groups;
}

std::vector<std::string> longest_first(const Node* node, Diagnostics& diagnostics) {
    if (node == nullptr) return {};
    std::vector<std::string> words = read_word_list(*node, diagnostics);
    std::ranges::stable_sort(words, std::greater(), &std::string::size);
    return words;
}

bool is_kana(char32_t c) {
    return c >= 0x3040 && c <= 0x30FF;
}
bool is_hangul(char32_t c) {
    return c >= 0xAC00 && c <= 0xD7A3;
}

/// How many words of the text are among these; words are parted by blanks here.
std::size_t count_words(std::string_view text, const std::set<std::string, std::less<>>& among) {
    std::size_t count = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n\t,.;:()/", begin), text.size());
        if (end > begin && among.contains(text.substr(begin, end - begin))) ++count;
        begin = end + 1;
    }
    return count;
}

}  // namespace

bool PostingWords::is_stop(std::string_view folded) const {
    return std::ranges::any_of(stop,
                               [&](const auto& list) { return list.second.contains(folded); });
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
    words.headings = folded_lists(root.find("headings"), diagnostics);
    words.labels = folded_lists(root.find("labels"), diagnostics);
    const auto controls = folded_list(root.find("controls"), diagnostics);
    words.controls = {controls.begin(), controls.end()};
    words.fine_print = folded_list(root.find("fine_print"), diagnostics);
    for (std::string& role : folded_list(root.find("roles"), diagnostics)) {
        std::size_t first = 0;
        const WordScript script = word_script(next_code_point(role, &first));
        if (script == WordScript::kLetter || script == WordScript::kHangul) {
            words.roles.insert(std::move(role));
        } else {
            words.roles_without_blanks.push_back(std::move(role));
        }
    }
    words.gender_marks = folded_list(root.find("gender_marks"), diagnostics);
    words.no_title = folded_list(root.find("no_title"), diagnostics);
    words.page_words = folded_list(root.find("page_words"), diagnostics);
    words.greetings = folded_list(root.find("greetings"), diagnostics);
    words.no_company = folded_list(root.find("no_company"), diagnostics);
    words.title_tails = folded_list(root.find("title_tails"), diagnostics);
    words.legal_forms = folded_list(root.find("legal_forms"), diagnostics);
    for (auto& [language, list] : folded_lists(root.find("stop"), diagnostics)) {
        words.stop[language] = {list.begin(), list.end()};
    }
    if (const Node* irregular = root.find("irregular")) {
        for (const Member& member : irregular->members) {
            words.irregular[member.key] = read_irregular(member.value, diagnostics);
        }
    }
    for (auto& [language, list] : folded_lists(root.find("own_words"), diagnostics)) {
        words.own_words[language] = {list.begin(), list.end()};
    }
    words.phrase_ends = folded_lists(root.find("phrase_ends"), diagnostics);
    words.noun_endings = folded_lists(root.find("noun_endings"), diagnostics);
    if (const Node* endings = root.find("endings")) {
        for (const Member& member : endings->members) {
            words.endings[member.key] = read_endings(member.value, diagnostics);
        }
    }
    if (const Node* list = root.find("german_words")) {
        words.german_words = read_word_list(*list, diagnostics);
    }
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
    const std::string folded = fold_case(text);
    std::string best = "en";
    std::size_t most = 0;
    for (const auto& [language, list] : words.stop) {
        const std::size_t count = count_words(folded, list);
        if (count > most || (count == most && language == "en")) {
            best = language;
            most = count;
        }
    }
    return best;
}

}  // namespace cvpdf
