#include "cv/language_tag.h"

#include <algorithm>

#include "base/ascii.h"

namespace cvpdf {

namespace {

/// ISO 639-1, and three-letter languages that have no shorter code.
constexpr std::string_view kLanguages =
    " aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da "
    "de"
    " dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz "
    "ia"
    " id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln "
    "lo"
    " lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi "
    "pl"
    " ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti "
    "tk"
    " tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
    " ast bal bho ceb chr ckb cmn dsb fil gsw hak haw hsb kab kok lzh mai mni nan nds pes prs sat "
    "syr wuu yue zgh ";

bool is_known_language(std::string_view code) {
    if (code.size() < 2 || code.size() > 3 || !std::ranges::all_of(code, is_ascii_letter))
        return false;
    return kLanguages.find(" " + to_ascii_lower(code) + " ") != std::string_view::npos;
}

/// Script (Hant), region (BR, 419) or variant (1996, valencia): RFC 5646 §2.1.
bool is_later_subtag(std::string_view subtag) {
    if (!std::ranges::all_of(subtag,
                             [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); })) {
        return false;
    }
    const bool letters = std::ranges::all_of(subtag, is_ascii_letter);
    switch (subtag.size()) {
        case 2:
            return letters;
        case 3:
            return std::ranges::all_of(subtag, is_ascii_digit);
        case 4:
            return letters || is_ascii_digit(subtag.front());
        default:
            return subtag.size() >= 5 && subtag.size() <= 8;
    }
}

}  // namespace

bool is_language_tag(std::string_view text) {
    std::size_t end = std::min(text.find('-'), text.size());
    if (!is_known_language(text.substr(0, end))) return false;
    while (end < text.size()) {
        const std::size_t begin = end + 1;
        end = std::min(text.find('-', begin), text.size());
        if (!is_later_subtag(text.substr(begin, end - begin))) return false;
    }
    return true;
}

std::string_view meant_language(std::string_view text) {
    const std::string code = to_ascii_lower(text);
    if (code == "kr") return "ko";
    if (code == "jp") return "ja";
    if (code == "cn") return "zh";
    return {};
}

std::string base_language(std::string_view tag) {
    return to_ascii_lower(tag.substr(0, tag.find('-')));
}

bool is_written_in_han(std::string_view tag) {
    const std::string base = base_language(tag);
    return base == "ko" || base == "ja" || base == "zh";
}

std::vector<std::string_view> language_codes() {
    std::vector<std::string_view> codes;
    for (std::size_t begin = 1; begin < kLanguages.size();) {
        const std::size_t end = std::min(kLanguages.find(' ', begin), kLanguages.size());
        if (end > begin) codes.push_back(kLanguages.substr(begin, end - begin));
        begin = end + 1;
    }
    return codes;
}

bool same_language(std::string_view a, std::string_view b) {
    return equal_ignoring_case(a, b);
}

}  // namespace cvpdf
