#include "tailor/posting_contact.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "base/ascii.h"
#include "base/unicode.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

constexpr std::string_view kMarks = " \t,;:.-|/()<>";
constexpr std::string_view kKoreanHonorific = "님";
constexpr std::string_view kParticles[] = {"al", "bin", "da",  "de",  "del", "den",
                                           "di", "la",  "van", "von", "zu"};

bool begins_with_capital(std::string_view word) {
    std::size_t end = 0;
    if (!word.empty()) next_code_point(word, &end);
    return fold_case(word.substr(0, end)) != word.substr(0, end);
}

bool is_particle(std::string_view word) {
    return std::ranges::find(kParticles, word) != std::end(kParticles);
}

bool is_honorific(std::string_view bare, const PostingWords& words) {
    return std::ranges::find(words.honorifics, bare) != words.honorifics.end();
}

/// The words of a text, as blanks part them.
std::vector<std::string_view> parted_by_blanks(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t blank = std::min(text.find(' ', at), text.size());
        if (blank > at) words.push_back(text.substr(at, blank - at));
        at = blank + 1;
    }
    return words;
}

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789@+") != std::string_view::npos;
}

/// A telephone number, or an address.
bool has_number(std::string_view line) {
    constexpr std::ptrdiff_t kShortestNumber = 5;  // digits
    const auto is_digit = [](char c) { return is_ascii_digit(static_cast<unsigned char>(c)); };
    return std::ranges::count_if(line, is_digit) >= kShortestNumber || line.find('@') != line.npos;
}

/// The most words in a row that have no digit and no sign of an address, nor stand before a number;
/// before a bracket, or else in it.
std::string_view without_numbers(std::string_view contact, const PostingWords& words) {
    constexpr std::string_view kAround = " \t,;:-|/)>";
    const std::size_t bracket = std::min(contact.find_first_of("(<"), contact.size());
    for (const std::string_view part : {contact.substr(0, bracket), contact.substr(bracket)}) {
        std::string_view best;
        std::string_view run;
        const std::string_view rest = trim(part, "(< \t)>");
        for (const std::string_view word : parted_by_blanks(rest)) {
            const bool before_number = words.numbers.contains(fold_case(trim(word, kMarks)));
            if (has_digit(word) || before_number) {
                run = {};
                continue;
            }
            const std::size_t end =
                static_cast<std::size_t>(word.data() - rest.data()) + word.size();
            const std::size_t begin = run.empty()
                                          ? end - word.size()
                                          : static_cast<std::size_t>(run.data() - rest.data());
            run = rest.substr(begin, end - begin);
            if (const auto name = trim(run, kAround); name.size() > best.size()) best = name;
        }
        if (!best.empty()) return best;
    }
    return {};
}

bool is_office(std::string_view word, const PostingWords& words) {
    return words.offices.contains(fold_case(trim(word, kMarks)));
}

bool is_korean_office(std::string_view word, const PostingWords& words) {
    constexpr std::string_view kEnds[] = {"팀", "부", "과", "실", "처", "국", "센터", "그룹"};
    return is_office(word, words) || std::ranges::any_of(kEnds, [&](std::string_view end) {
               return word.ends_with(end) && word.size() > 2 * kSyllable;
           });
}

/// A frequent surname and two syllables, 김은정, or a surname of two syllables, 남궁은정. Shorter
/// names look like other words.
bool is_korean_name(std::string_view word, const PostingWords& words) {
    constexpr std::string_view kSurnames[] = {
        "김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권",
        "황", "안", "송", "류", "유", "전", "홍", "고", "문", "양", "손", "배", "백", "허", "남",
        "심", "노", "하", "곽", "성", "차", "주", "우", "구", "민", "나", "진", "엄"};
    constexpr std::string_view kLongSurnames[] = {"남궁", "황보", "제갈", "선우", "독고", "사공"};
    const auto begins = [&](std::string_view surname) { return word.starts_with(surname); };
    const bool named = (word.size() == 3 * kSyllable && std::ranges::any_of(kSurnames, begins)) ||
                       (word.size() == 4 * kSyllable && std::ranges::any_of(kLongSurnames, begins));
    return named && !words.is_stop(word) && !words.roles.contains(word) &&
           !is_korean_office(word, words);
}

/// 김은정, 김은정 팀장, 인사팀 김은정, 가람 인사팀 김은정 팀장님.
bool is_korean_person(std::string_view text, const PostingWords& words) {
    auto parts = parted_by_blanks(text);
    while (!parts.empty()) {
        std::string_view& last = parts.back();
        if (last.ends_with(kKoreanHonorific)) last.remove_suffix(kKoreanHonorific.size());
        if (!last.empty() && !is_honorific(last, words)) break;
        parts.pop_back();
    }
    if (parts.empty() || !is_korean_name(parts.back(), words)) return false;
    const bool addressed = parted_by_blanks(text).size() > parts.size();
    parts.pop_back();
    const auto tells = [&](std::string_view part) {
        return is_korean_office(part, words) || is_honorific(part, words);
    };
    return addressed || parts.empty() || std::ranges::any_of(parts, tells);
}

/// 田中様, 王先生.
bool is_addressed_in_cjk(std::string_view name) {
    constexpr std::string_view kEnds[] = {"様", "さん", "氏", "先生", "女士", "小姐"};
    return std::ranges::any_of(kEnds, [&](auto end) { return name.ends_with(end); });
}

bool is_person(std::string_view text, const PostingWords& words) {
    const std::string_view name = text.substr(0, text.find(','));
    std::size_t end = 0;
    if (name.empty()) return false;
    const WordScript script = word_script(next_code_point(name, &end));
    const auto parts = parted_by_blanks(name);
    if (script == WordScript::kHangul) return is_korean_person(name, words);
    if (std::ranges::any_of(parts, [&](auto part) { return is_office(part, words); })) return false;
    if (script != WordScript::kLetter) return is_addressed_in_cjk(name);
    std::size_t names = 0;
    bool addressed = false;
    for (const std::string_view part : parts) {
        const bool honorific = is_honorific(trim(part, kMarks), words);
        addressed = addressed || honorific;
        if (!honorific && begins_with_capital(part)) ++names;
    }
    return names > 1 || (addressed && names > 0);
}

/// The name that a text begins with, up to a sign or a word that is none.
std::string_view name_at_start(std::string_view text, const PostingWords& words) {
    constexpr std::string_view kGoesOn[] = {
        "and",       "at", "by",  "directly", "for",  "if",  "on",  "or",   "to",    "via", "with",
        "regarding", "in", "per", "unter",    "oder", "und", "bis", "gern", "gerne", "par", "au"};
    for (const std::string_view word : parted_by_blanks(text)) {
        const auto at = static_cast<std::size_t>(word.data() - text.data());
        const std::string_view bare = trim(word, ",;:.(");
        if (!is_particle(word) && !begins_with_capital(word)) {
            const bool goes_on = word.starts_with('(') || word.starts_with("–") ||
                                 std::ranges::find(kGoesOn, bare) != std::end(kGoesOn);
            return goes_on ? trim(text.substr(0, at), " ") : std::string_view();
        }
        const bool initial = bare.size() == 1 || is_honorific(bare, words);
        const bool ends = word.size() > bare.size() && !(initial && word.ends_with('.'));
        if (ends || at + word.size() == text.size()) {
            return trim(text.substr(0, at + word.size()), " ,;:.(");
        }
    }
    return {};
}

bool is_addressed(std::string_view text, const PostingWords& words) {
    return std::ranges::any_of(parted_by_blanks(text), [&](std::string_view part) {
        return is_honorific(trim(part, kMarks), words);
    });
}

/// "Please contact", "for questions contact", "applications should be made to": not "changes made
/// to" and not "contact lenses".
bool invites(std::string_view before, std::string_view lead) {
    constexpr std::string_view kLooseLeads[] = {"contact", "made to", "addressed to"};
    constexpr std::string_view kInvitations[] = {"please", "applica",  "enquir",
                                                 "inquir", "question", "information"};
    if (std::ranges::find(kLooseLeads, lead) == std::end(kLooseLeads)) return true;
    const std::string folded = fold_case(before);
    const bool asks = std::ranges::any_of(kInvitations, [&](std::string_view word) {
        return folded.find(word) != std::string::npos;
    });
    return asks || (lead == "contact" && folded.ends_with("to "));
}

/// Behind the lead, which begins with a capital at the start of its sentence.
std::optional<std::string_view> behind_lead(std::string_view line, std::string_view lead) {
    std::string capital(lead);
    if (capital.front() >= 'a' && capital.front() <= 'z') {
        capital.front() = static_cast<char>(capital.front() - 'a' + 'A');
    }
    for (const std::string_view form : {lead, std::string_view(capital)}) {
        for (auto at = line.find(form); at != line.npos; at = line.find(form, at + 1)) {
            const std::size_t end = at + form.size();
            const bool apart = (at == 0 || !is_word_byte(line, at - 1)) && !is_word_byte(line, end);
            if (apart) return line.substr(end);
        }
    }
    return std::nullopt;
}

}  // namespace

std::string_view person_in(std::string_view value, const PostingWords& words) {
    const std::string_view name = without_numbers(value, words);
    return is_person(name, words) ? name : std::string_view();
}

std::string_view addressed_person_in(std::string_view value, const PostingWords& words) {
    const auto parts = parted_by_blanks(value);
    if (parts.empty()) return {};
    const bool addressed = is_honorific(trim(parts.front(), kMarks), words) ||
                           is_honorific(trim(parts.back(), kMarks), words);
    return addressed ? person_in(value, words) : std::string_view();
}

std::string_view contact_behind(std::string_view lead, std::string_view line,
                                const PostingWords& words) {
    const auto rest = behind_lead(line, lead);
    if (!rest) return {};
    const std::string_view name = name_at_start(trim_blanks(*rest), words);
    const std::string_view before = line.substr(0, line.size() - rest->size() - lead.size());
    const bool meant = invites(before, lead) || is_addressed(name, words) || has_number(*rest);
    return meant && is_person(name, words) ? name : std::string_view();
}

std::string_view person_beside_number(std::string_view line, const PostingWords& words) {
    if (!has_number(line)) return {};
    for (const std::string_view word : parted_by_blanks(line)) {
        if (!is_honorific(trim(word, kMarks), words)) continue;
        const auto at = static_cast<std::size_t>(word.data() - line.data());
        const std::string_view name = name_at_start(line.substr(at), words);
        return is_person(name, words) ? name : std::string_view();
    }
    return {};
}

bool names_office(std::string_view line, const PostingWords& words) {
    constexpr std::size_t kNear = 3;  // words
    constexpr std::string_view kBefore[] = {"", "Please ", "Bitte "};
    return std::ranges::any_of(words.contact_leads, [&](const std::string& lead) {
        const auto rest = behind_lead(line, lead);
        if (!rest) return false;
        const auto before = line.substr(0, line.size() - rest->size() - lead.size());
        if (std::ranges::find(kBefore, before) == std::end(kBefore)) return false;
        auto near = parted_by_blanks(*rest);
        near.resize(std::min(kNear, near.size()));
        return std::ranges::any_of(near, [&](auto word) { return is_office(word, words); });
    });
}

std::vector<std::string_view> people_in(const PostingLine& line, const PostingWords& words) {
    std::vector<std::string_view> people;
    bool within = false;
    for (const std::string_view word : parted_by_blanks(line.text)) {
        const std::string_view bare = trim(word, kMarks);
        if (is_honorific(bare, words) && is_ascii_letter(static_cast<unsigned char>(bare[0]))) {
            within = !line.item || word.ends_with('.');  // a list may ask for "Ms Excel"
            continue;
        }
        const bool name = within && begins_with_capital(bare) && !word.starts_with('(') &&
                          !is_office(bare, words);
        if (name) people.push_back(bare);
        within = name && (word == bare || (bare.size() == 1 && word.ends_with('.')));
    }
    return people;
}

bool ends_in_honorific(std::string_view contact, const PostingWords& words) {
    auto parts = parted_by_blanks(contact.substr(0, contact.find(',')));
    if (!parts.empty() && parts.back() == kKoreanHonorific) parts.pop_back();
    if (parts.size() < 2) return false;
    std::string_view last = parts.back();
    if (last.ends_with(kKoreanHonorific)) last.remove_suffix(kKoreanHonorific.size());
    return is_honorific(last, words);
}

}  // namespace cvpdf
