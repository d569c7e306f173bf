#include "compose/languages.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "base/script.h"
#include "base/unicode.h"
#include "cv/language_tag.h"

namespace cvpdf {
namespace {

enum class Kind { kNeutral, kOther, kHan, kKana, kHangul, kHebrew, kArabic, kDevanagari, kThai };

struct Range {
    char32_t first = 0;
    char32_t last = 0;
    Kind kind = Kind::kOther;
};

// Blocks of Unicode 15; the bracketed and enclosed forms among CJK compatibility are left neutral.
constexpr Range kRanges[] = {
    {0x0591, 0x05F4, Kind::kHebrew},     {0x0600, 0x06FF, Kind::kArabic},
    {0x0750, 0x077F, Kind::kArabic},     {0x0870, 0x08FF, Kind::kArabic},
    {0x0900, 0x097F, Kind::kDevanagari}, {0x0E01, 0x0E5B, Kind::kThai},
    {0x1100, 0x11FF, Kind::kHangul},     {0x2E80, 0x2FDF, Kind::kHan},
    {0x3005, 0x3007, Kind::kHan},        {0x3041, 0x30FF, Kind::kKana},
    {0x3131, 0x318E, Kind::kHangul},     {0x31F0, 0x31FF, Kind::kKana},
    {0x3400, 0x4DBF, Kind::kHan},        {0x4E00, 0x9FFF, Kind::kHan},
    {0xA960, 0xA97C, Kind::kHangul},     {0xAC00, 0xD7FF, Kind::kHangul},
    {0xF900, 0xFAFF, Kind::kHan},        {0xFB1D, 0xFB4F, Kind::kHebrew},
    {0xFB50, 0xFDFF, Kind::kArabic},     {0xFE70, 0xFEFC, Kind::kArabic},
    {0xFF66, 0xFF9F, Kind::kKana},       {0xFFA0, 0xFFDC, Kind::kHangul},
    {0x1B000, 0x1B16F, Kind::kKana},     {0x20000, 0x323AF, Kind::kHan},
};

bool is_neutral(char32_t c) {
    if (c < 0x80) return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    return (c >= 0xA0 && c < 0xC0 && c != 0xAA && c != 0xB5 && c != 0xBA) ||
           (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) ||
           (c >= 0xFF00 && c <= 0xFF20);
}

constexpr char32_t kFirstTold = 0x0591;  ///< of the ranges
constexpr unsigned char kLeadOfFirstTold = 0xD6;

bool is_below_ranges(char byte) {
    return static_cast<unsigned char>(byte) < kLeadOfFirstTold;
}

Kind kind_of(char32_t c) {
    if (c < kFirstTold) return is_neutral(c) ? Kind::kNeutral : Kind::kOther;
    for (const Range& range : kRanges) {
        if (c >= range.first && c <= range.last) return range.kind;
    }
    return is_neutral(c) ? Kind::kNeutral : Kind::kOther;
}

/// A stretch of one kind.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    Kind kind = Kind::kOther;
};

std::vector<Stretch> find_stretches(std::string_view text) {
    std::vector<Stretch> stretches;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const Kind kind = kind_of(next_code_point(text, &at));
        if (!stretches.empty() && stretches.back().kind == kind) {
            stretches.back().end = at;
        } else {
            stretches.push_back({begin, at, kind});
        }
    }
    return stretches;
}

/// Han beside kana is Japanese.
void join_han_to_kana(std::vector<Stretch>& stretches) {
    for (std::size_t i = 1; i < stretches.size(); ++i) {
        if (stretches[i].kind == Kind::kHan && stretches[i - 1].kind == Kind::kKana)
            stretches[i].kind = Kind::kKana;
    }
    for (std::size_t i = stretches.size(); i-- > 1;) {
        if (stretches[i - 1].kind == Kind::kHan && stretches[i].kind == Kind::kKana)
            stretches[i - 1].kind = Kind::kKana;
    }
}

void add_run(std::vector<LanguageRun>& runs, std::size_t begin, std::size_t end,
             std::string_view language) {
    if (begin == end) return;
    if (!runs.empty() && runs.back().language == language) {
        runs.back().end = end;
    } else {
        runs.push_back({begin, end, std::string{language}});
    }
}

/// The language of a script's letters in a text of another, and those that are written in it
/// themselves.
struct ScriptLanguages {
    Kind kind = Kind::kOther;
    std::string_view language = {};
    std::string_view written_in_it = {};
};

constexpr ScriptLanguages kScriptLanguages[] = {
    {Kind::kHangul, "ko", " ko "},
    {Kind::kKana, "ja", " ja "},
    {Kind::kHebrew, "he", " he yi "},
    {Kind::kArabic, "ar", " ar fa ur ps sd ug ckb ks "},
    {Kind::kDevanagari, "hi", " hi mr ne sa "},
    {Kind::kThai, "th", " th "},
};

std::string_view language_of(Kind kind, std::string_view language) {
    for (const ScriptLanguages& script : kScriptLanguages) {
        if (script.kind != kind) continue;
        const std::string base = " " + base_language(language) + " ";
        return script.written_in_it.find(base) != std::string_view::npos ? language
                                                                         : script.language;
    }
    return language;
}

struct BracketPair {
    std::string_view open = {};
    std::string_view close = {};
};

constexpr BracketPair kBrackets[] = {
    {"(", ")"},   {"[", "]"},   {"“", "”"},   {"‘", "’"},   {"「", "」"},
    {"『", "』"}, {"（", "）"}, {"〈", "〉"}, {"《", "》"}, {"【", "】"},
};

/// Two signs that belong together: where they begin and end.
struct Brackets {
    std::size_t open = 0;
    std::size_t inside = 0;
    std::size_t close = 0;
    std::size_t end = 0;
};

std::vector<Brackets> match_brackets(std::string_view text) {
    struct Open {
        const BracketPair* pair = nullptr;
        std::size_t at = 0;
    };
    std::vector<Brackets> matched;
    std::vector<Open> open;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        next_code_point(text, &at);
        const std::string_view sign = text.substr(begin, at - begin);
        const auto opens = std::ranges::find(kBrackets, sign, &BracketPair::open);
        if (opens != std::end(kBrackets)) open.push_back({opens, begin});
        if (open.empty() || sign != open.back().pair->close) continue;
        const Open last = open.back();
        open.pop_back();
        matched.push_back({.open = last.at,
                           .inside = last.at + last.pair->open.size(),
                           .close = begin,
                           .end = at});
    }
    return matched;
}

/// Gives each part in another language than `language` the brackets beside it whose other ends are
/// in it.
void take_brackets(std::string_view text, std::string_view language,
                   std::vector<LanguageRun>& runs) {
    std::map<std::size_t, Brackets> by_inside;
    std::map<std::size_t, Brackets> by_close;
    for (const Brackets& brackets : match_brackets(text)) {
        by_inside.emplace(brackets.inside, brackets);
        by_close.emplace(brackets.close, brackets);
    }
    for (std::size_t i = 0; i < runs.size(); ++i) {
        LanguageRun& run = runs[i];
        if (run.language == language) continue;
        for (auto found = by_inside.find(run.begin);
             found != by_inside.end() && found->second.end <= run.end;
             found = by_inside.find(run.begin)) {
            run.begin = found->second.open;
        }
        for (auto found = by_close.find(run.end);
             found != by_close.end() && found->second.open >= run.begin;
             found = by_close.find(run.end)) {
            run.end = found->second.end;
        }
        if (i > 0) runs[i - 1].end = run.begin;
        if (i + 1 < runs.size()) runs[i + 1].begin = run.end;
    }
    std::erase_if(runs, [](const LanguageRun& run) { return run.begin >= run.end; });
}

}  // namespace

std::vector<LanguageRun> split_languages(std::string_view text, std::string_view language,
                                         std::string_view han_language) {
    // No sign below the ranges says which language it is of.
    if (text.empty()) return {};
    if (std::ranges::all_of(text, is_below_ranges))
        return {{0, text.size(), std::string{language}}};
    std::vector<Stretch> stretches = find_stretches(text);
    join_han_to_kana(stretches);
    const bool has_hangul =
        std::ranges::find(stretches, Kind::kHangul, &Stretch::kind) != stretches.end();
    const bool han_is_told = !han_language.empty() && !has_hangul && !is_written_in_han(language);
    std::vector<LanguageRun> runs;
    std::string_view first;  // language of letters
    bool is_mixed = false;
    std::size_t pending = 0;  // begin of neutral signs and Han that wait for what follows
    for (const Stretch& stretch : stretches) {
        const bool is_han = stretch.kind == Kind::kHan;
        if (stretch.kind == Kind::kNeutral || (is_han && !han_is_told)) continue;
        const std::string_view own = is_han ? han_language : language_of(stretch.kind, language);
        const bool same = !runs.empty() && runs.back().language == own;
        add_run(runs, pending, stretch.begin, same ? own : language);
        add_run(runs, stretch.begin, stretch.end, own);
        pending = stretch.end;
        first = first.empty() ? own : first;
        is_mixed = is_mixed || own != first;
    }
    if (!first.empty() && !is_mixed) return {{0, text.size(), std::string{first}}};
    add_run(runs, pending, text.size(), language);
    if (is_mixed) take_brackets(text, language, runs);
    return runs;
}

std::string_view language_told_by(std::string_view text) {
    for (const Stretch& stretch : find_stretches(text)) {
        if (stretch.kind == Kind::kHangul || stretch.kind == Kind::kKana)
            return language_of(stretch.kind, {});
    }
    return {};
}

bool has_italics(std::string_view language) {
    constexpr std::string_view kWithout[] = {"ko", "ja", "zh", "ar", "fa", "he", "hi", "th"};
    return std::ranges::find(kWithout, base_language(language)) == std::end(kWithout);
}

bool stands_upright(std::string_view text, std::string_view language) {
    bool any = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = next_code_point(text, &at);
        if (is_in_many_scripts(letter)) continue;
        const std::string_view script = script_of(letter);
        if (script != "Latn" && script != "Grek" && script != "Cyrl") return true;
        any = true;
    }
    return !any && !has_italics(language);
}

}  // namespace cvpdf
