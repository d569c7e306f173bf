#include "cv/bibliography/own_name.h"

#include <algorithm>
#include <cstddef>

#include "base/unicode.h"
#include "input/latex_text.h"

namespace cvpdf {

namespace {

/// The words of a part of a name, folded; dots and hyphens part words.
std::vector<std::string> words_of(std::string_view latex) {
    KnownUnknowns reported;
    Diagnostics ignored;  // told when the name is printed
    const std::string plain = fold_case(latex_plain_text(latex, {}, reported, ignored));
    std::vector<std::string> words(1);
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t begin = at;
        const char32_t sign = next_code_point(plain, &at);
        if (is_white_space(sign) || sign == '.' || sign == '-' || sign == 0x2010 ||
            sign == 0x2011 || sign == 0xA0) {
            if (!words.back().empty()) words.emplace_back();
        } else if (sign != '\'' && sign != 0x2019) {
            words.back().append(plain, begin, at - begin);
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += word;
    return out;
}

bool is_initial(const std::string& word) {
    std::size_t end = 0;
    if (word.empty()) return false;
    const char32_t sign = next_code_point(word, &end);
    return end == word.size() && !is_cjk_letter(sign);
}

bool is_short(const ComparedName& name) {
    return std::ranges::any_of(name.given, is_initial);
}

/// Whether `shorter` may stand for `name`: word by word the same, or its initial; the last ones may
/// be missing.
bool abbreviates(const std::vector<std::string>& shorter, const std::vector<std::string>& name) {
    if (shorter.empty() || shorter.size() > name.size()) return false;
    for (std::size_t i = 0; i < shorter.size(); ++i) {
        const bool same = shorter[i] == name[i];
        if (!same && !(is_initial(shorter[i]) && name[i].starts_with(shorter[i]))) return false;
    }
    return true;
}

bool is_same(const ComparedName& author, const ComparedName& own, bool own_may_be_short) {
    const std::string author_given = joined(author.given);
    const std::string own_given = joined(own.given);
    if (author.family == own.family) {
        if (author_given == own_given) return true;
        if (abbreviates(author.given, own.given)) return true;
        return own_may_be_short && abbreviates(own.given, author.given);
    }
    // Written family first without a comma, or in one word, as in Korean.
    if (author.family + author_given == own_given + own.family) return true;
    return author.family + author_given == own.family + own_given && author_given.empty();
}

}  // namespace

ComparedName compared_name(const BibName& name) {
    return {.given = words_of(name.given),
            .family = joined(words_of(name.prefix)) + joined(words_of(name.family))};
}

OwnNames own_names(const std::vector<std::string>& spellings) {
    OwnNames own;
    for (const std::string& spelling : spellings) {
        own.names.push_back(compared_name(parse_bib_name(spelling)));
    }
    return own;
}

bool is_own_name(const BibName& author, const OwnNames& own) {
    if (author.corporate) return false;
    const ComparedName name = compared_name(author);
    return std::ranges::any_of(own.names, [&](const ComparedName& mine) {
        const bool has_fuller = std::ranges::any_of(own.names, [&](const ComparedName& other) {
            return other.family == mine.family && !is_short(other) && !other.given.empty();
        });
        return is_same(name, mine, is_short(mine) && !has_fuller);
    });
}

}  // namespace cvpdf
