#include "cv/school_names.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <variant>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/inline_markdown.h"

namespace cvpdf {
namespace {

constexpr std::string_view kMask = "○○";

/// Words for schools that are written behind a name without a space, the longer before those that
/// they end in; `brief`: what everyday names have in their place.
struct Ending {
    std::string_view word = {};
    std::string_view brief = {};
};
constexpr Ending kEndings[] = {{"여자고등학교", "여고"},
                               {"고등학교", "고"},
                               {"중학교", "중"},
                               {"대학원대학교", "대"},
                               {"대학교", "대"},
                               {"대학원"},
                               {"대학"},
                               {"학교"},
                               {"大学院"},
                               {"大学"},
                               {"高等学校"},
                               {"高校"},
                               {"大學"},
                               {"學校"},
                               {"universiteit"}};

/// Words of their own in a name.
constexpr std::string_view kWords[] = {"University", "College",     "School",      "Institute",
                                       "Academy",    "Universität", "Hochschule",  "Gymnasium",
                                       "Université", "École",       "Universidad", "Universidade",
                                       "Università", "جامعة"};

/// Whether a letter of ASCII stands on both sides of `at`.
bool parts_a_word(std::string_view text, std::size_t at) {
    return at > 0 && at < text.size() && is_ascii_letter(text[at - 1]) && is_ascii_letter(text[at]);
}

const Ending* ending_of(std::string_view name) {
    const auto* found = std::ranges::find_if(
        kEndings, [&](const Ending& ending) { return name.ends_with(ending.word); });
    return found == std::end(kEndings) ? nullptr : found;
}

/// Words alone that schools share.
bool is_no_name(std::string_view name) {
    return std::ranges::find(kEndings, name, &Ending::word) != std::end(kEndings) ||
           std::ranges::find(kWords, name) != std::end(kWords);
}

struct ByBrackets {
    std::string outside = {};
    std::vector<std::string> inside = {};
};

ByBrackets split_brackets(std::string_view name) {
    ByBrackets parts;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t open = std::min(name.find('(', at), name.size());
        const std::size_t close = name.find(')', open);
        parts.outside += name.substr(at, open - at);
        if (open == name.size() || close == std::string_view::npos) break;
        parts.inside.emplace_back(trim_blanks(name.substr(open + 1, close - open - 1)));
        at = close + 1;
    }
    parts.outside = std::string(trim_blanks(parts.outside));
    return parts;
}

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_acronym(std::string_view text) {
    return text.size() > 1 && std::ranges::all_of(text, is_capital);
}

/// Of three words or more that begin with a capital.
std::string initials(std::string_view name) {
    std::string letters;
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (is_capital(name[at]) && (at == 0 || name[at - 1] == ' ')) letters += name[at];
    }
    return letters.size() < 3 ? std::string() : letters;
}

/// 서울대학교 → 서울대.
std::string brief_name(std::string_view name, std::string_view mask_or_name) {
    const Ending* ending = ending_of(name);
    if (ending == nullptr || ending->brief.empty() || name == ending->word) return {};
    mask_or_name.remove_suffix(ending->word.size());
    return std::string(mask_or_name).append(ending->brief);
}

class NameList {
  public:
    void add(std::string name, std::string mask) {
        if (name.empty() || is_no_name(name)) return;
        names_.push_back({.name = std::move(name), .mask = std::move(mask)});
    }

    void add_with_brief(const std::string& name) {
        const std::string mask = masked_school(name);
        add(name, mask);
        if (const std::string brief = brief_name(name, name); !brief.empty()) {
            add(brief, brief_name(name, mask));
        }
    }

    std::vector<SchoolName> take() { return std::move(names_); }

  private:
    std::vector<SchoolName> names_;
};

void add_names(const LocalizedText& text, std::vector<SchoolName>& names) {
    for (const LocalizedText::Version& version : text.versions) {
        const std::string plain = plain_text(parse_inline_markdown(version.text, {}));
        std::ranges::move(names_of_school(trim_blanks(plain)), std::back_inserter(names));
    }
}

const LocalizedText* text_in(const Entry& entry, std::string_view name) {
    const Field* field = name.empty() ? nullptr : find_field(entry, name);
    return field ? std::get_if<LocalizedText>(&field->value) : nullptr;
}

bool is_thesis(const Entry& entry) {
    const LocalizedText* type = text_in(entry, "publication_type");
    return type && std::ranges::any_of(type->versions, [](const LocalizedText::Version& version) {
               return version.text.find("thesis") != std::string::npos;
           });
}

}  // namespace

std::string masked_school(std::string_view name) {
    std::string mask{kMask};
    if (const Ending* ending = ending_of(name)) return mask.append(ending->word);
    for (const std::string_view word : kWords) {
        const std::size_t at = name.find(word);
        if (at == std::string_view::npos || parts_a_word(name, at) ||
            parts_a_word(name, at + word.size())) {
            continue;
        }
        return mask.append(" ").append(word);
    }
    return mask;
}

std::vector<SchoolName> names_of_school(std::string_view name) {
    NameList names;
    names.add(std::string(name), masked_school(name));
    const ByBrackets parts = split_brackets(name);
    for (const std::string& inside : parts.inside) {
        if (is_acronym(inside) || masked_school(inside) != kMask) names.add_with_brief(inside);
    }
    const std::string_view outside = parts.outside;
    for (const std::string_view part :
         {outside, trim_blanks(outside.substr(0, outside.find(',')))}) {
        names.add_with_brief(std::string(part));
        names.add(initials(part), std::string(kMask));
    }
    // A graduate school is one of its university.
    const std::string_view first = outside.substr(0, outside.find(' '));
    if (first != outside && ending_of(first) != nullptr) names.add_with_brief(std::string(first));
    return names.take();
}

std::string_view school_field(const Section& section, const Entry& entry) {
    if (entry.kind == EntryKind::kEducation) return "institution";
    if (entry.kind == EntryKind::kPublication) return is_thesis(entry) ? "venue" : "";
    if (default_kind(section.key) != EntryKind::kEducation) return {};
    if (entry.kind == EntryKind::kNormal) return "name";
    return entry.kind == EntryKind::kExperience ? "company" : "";
}

std::vector<SchoolName> school_names(const Cv& cv) {
    std::vector<SchoolName> names;
    for (const Section& section : cv.sections) {
        for (const Entry& entry : section.entries) {
            if (const auto* text = text_in(entry, school_field(section, entry))) {
                add_names(*text, names);
            }
        }
    }
    std::ranges::sort(names, [](const SchoolName& a, const SchoolName& b) {
        return a.name.size() != b.name.size() ? a.name.size() > b.name.size() : a.name < b.name;
    });
    const auto is_same = [](const SchoolName& a, const SchoolName& b) { return a.name == b.name; };
    names.erase(std::unique(names.begin(), names.end(), is_same), names.end());
    return names;
}

}  // namespace cvpdf
