#include "input/bib_names.h"

#include <algorithm>
#include <span>
#include <utility>

#include "base/ascii.h"
#include "input/latex_text.h"

namespace cvpdf {

namespace {

using Tokens = std::vector<std::string_view>;

/// The words of a part: blanks and `~` outside of braces part them.
Tokens words_of(std::string_view part) {
    Tokens words;
    int depth = 0;
    std::size_t begin = 0;
    const auto end_word = [&](std::size_t end) {
        if (end > begin) words.push_back(part.substr(begin, end - begin));
        begin = end + 1;
    };
    for (std::size_t i = 0; i < part.size(); ++i) {
        if (part[i] == '\\' && i + 1 < part.size()) {
            ++i;  // `\~n`: an accent, no blank
            continue;
        }
        if (part[i] == '{') ++depth;
        if (part[i] == '}') --depth;
        if (depth <= 0 && (part[i] == ' ' || part[i] == '\t' || part[i] == '~')) end_word(i);
    }
    end_word(part.size());
    return words;
}

/// Whether a word begins with a small letter. As in BibTeX, what stands in braces has no case,
/// unless they begin with a command: `{\'e}tienne`.
bool begins_small(std::string_view word) {
    if (word.starts_with('{') && !word.starts_with("{\\")) return false;
    std::size_t i = word.starts_with('{') ? 1 : 0;
    for (; i < word.size(); ++i) {
        if (word[i] == '\\') {
            const std::size_t command = i + 1;
            while (i + 1 < word.size() &&
                   ((word[i + 1] | 0x20) >= 'a' && (word[i + 1] | 0x20) <= 'z'))
                ++i;
            const std::string_view name = word.substr(command, i + 1 - command);
            for (const std::string_view letter : {"o", "ae", "oe", "aa", "ss", "l", "i", "j"}) {
                if (name == letter) return true;
            }
            for (const std::string_view letter : {"O", "AE", "OE", "AA", "L"}) {
                if (name == letter) return false;
            }
            continue;
        }
        if (word[i] >= 'a' && word[i] <= 'z') return true;
        if (word[i] >= 'A' && word[i] <= 'Z') return false;
        if (static_cast<unsigned char>(word[i]) >= 0x80) return false;
    }
    return false;
}

std::string joined(std::span<const std::string_view> words) {
    std::string out;
    for (const std::string_view word : words) {
        if (!out.empty()) out += ' ';
        out += word;
    }
    return out;
}

/// "First von Last": the prefix reaches from the first small word to the last one before the end.
void set_natural(BibName& name, const Tokens& words) {
    const std::span all(words);
    if (all.empty()) return;
    const auto last = all.end() - 1;
    const auto small = std::find_if(all.begin(), last, begins_small);
    if (small == last) {
        name.given = joined({all.begin(), last});
        name.family = std::string(*last);
        return;
    }
    auto end = last;
    while (!begins_small(*(end - 1))) --end;
    name.given = joined({all.begin(), small});
    name.prefix = joined({small, end});
    name.family = joined({end, all.end()});
}

/// "von Last", before the first comma.
void set_family(BibName& name, const Tokens& words) {
    const std::span all(words);
    if (all.empty()) return;
    auto end = all.end() - 1;
    while (end != all.begin() && !begins_small(*(end - 1))) --end;
    name.prefix = joined({all.begin(), end});
    name.family = joined({end, all.end()});
}

/// Without the number by which DBLP tells persons of one name apart: "Wei Wang 0012".
std::string_view without_number(std::string_view words) {
    constexpr std::size_t kLength = 5;
    if (words.size() <= kLength || words[words.size() - kLength] != ' ') return words;
    const std::string_view last = words.substr(words.size() - kLength + 1);
    const bool is_number = std::ranges::all_of(last, [](char c) { return is_ascii_digit(c); });
    return is_number ? trim_blanks(words.substr(0, words.size() - kLength)) : words;
}

bool is_one_group(std::string_view text) {
    if (!text.starts_with('{') || !text.ends_with('}')) return false;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '{') ++depth;
        if (text[i] == '}' && --depth == 0 && i + 1 < text.size()) return false;
    }
    return !text.starts_with("{\\");
}

std::string_view without_quotes(std::string_view text) {
    if (text.size() > 1 && text.starts_with('"') && text.ends_with('"')) {
        text = text.substr(1, text.size() - 2);
    }
    return text;
}

/// False where the parts are not all `key=value`.
bool set_named_parts(BibName& name, const Tokens& parts) {
    for (const std::string_view part : parts) {
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos) return false;
        const std::string key(words_of(part.substr(0, equals)).size() == 1
                                  ? words_of(part.substr(0, equals)).front()
                                  : "");
        const std::string value = joined(words_of(without_quotes(part.substr(equals + 1))));
        if (key == "family") {
            name.family = value;
        } else if (key == "given") {
            name.given = value;
        } else if (key == "prefix") {
            name.prefix = value;
        } else if (key == "suffix") {
            name.suffix = value;
        } else if (!key.ends_with("-i") && key != "useprefix" && key != "id") {
            return false;
        }
    }
    return !name.family.empty();
}

}  // namespace

BibName parse_bib_name(std::string_view latex) {
    const std::vector<std::string_view> parts = split_latex(latex, ",");
    BibName name;
    if (latex.find('=') != std::string_view::npos && set_named_parts(name, parts)) return name;
    name = {};
    if (parts.size() == 1) {
        if (is_one_group(parts.front())) {
            name.family = std::string(parts.front());
            name.corporate = true;
        } else {
            set_natural(name, words_of(without_number(parts.front())));
        }
        return name;
    }
    set_family(name, words_of(without_number(parts.front())));
    if (parts.size() > 2) name.suffix = joined(words_of(parts[1]));
    for (std::size_t i = parts.size() > 2 ? 2 : 1; i < parts.size(); ++i) {
        if (!name.given.empty()) name.given += ' ';
        name.given += joined(words_of(parts[i]));
    }
    if (name.family.empty()) std::swap(name.family, name.given);
    return name;
}

BibNames parse_bib_names(std::string_view latex) {
    BibNames all;
    for (const std::string_view part : split_latex(latex, "and")) {
        if (part == "others") {
            all.others = MoreNames::kYes;
        } else if (!part.empty()) {
            BibName name = parse_bib_name(part);
            if (!name.family.empty()) all.names.push_back(std::move(name));
        }
    }
    return all;
}

}  // namespace cvpdf
