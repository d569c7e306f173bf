#include "tailor/posting.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/unicode.h"
#include "base/ascii.h"
#include "cv/read_value.h"
#include "tailor/posting_keys.h"

namespace cvpdf {

namespace {

constexpr std::string_view kWhatPostingsAre =
    "a posting is text pasted from a page, or a file of JSON Resume's job schema with 'title', "
    "'description', 'qualifications'…";

std::string_view trim(std::string_view text, std::string_view what) {
    const std::size_t begin = text.find_first_not_of(what);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(what) + 1 - begin);
}

void guess_language_of(Posting& posting, const PostingWords& words) {
    std::string all;
    for (const PostingPart& part : posting.parts) all += part.text + '\n';
    posting.language = guess_language(all, words);
}

// ---- the job schema ----

/// Texts of a value, however it is nested: {name: Go, keywords: [a, b]}.
void add_texts(const Node& node, PostingPartKind kind, Posting& posting) {
    if (node.is_scalar() && !is_absent(node)) posting.parts.push_back({kind, node.text});
    for (const Node& item : node.items) add_texts(item, kind, posting);
    for (const Member& member : node.members) {
        if (member.key != "level") add_texts(member.value, kind, posting);
    }
}

/// `{name: Languages, keywords: [Go, C]}`: its keywords are what is wanted, its name groups them.
void add_skills(const Node& skills, Posting& posting) {
    for (const Node& skill : skills.items) {
        const Node* keywords = skill.find("keywords");
        if (keywords == nullptr || keywords->items.empty()) {
            add_texts(skill, PostingPartKind::kSkill, posting);
            continue;
        }
        if (const Node* name = skill.find("name")) {
            add_texts(*name, PostingPartKind::kRequirement, posting);
        }
        add_texts(*keywords, PostingPartKind::kSkill, posting);
    }
    if (!skills.is_sequence()) add_texts(skills, PostingPartKind::kSkill, posting);
}

std::string text_at(const Node& node, std::string_view key) {
    const Node* value = node.find(key);
    return value != nullptr && value->is_scalar() ? value->text : std::string();
}

std::string location_of(const Node& root) {
    const Node* place = root.find("location");
    if (place == nullptr) return {};
    if (place->is_scalar()) return place->text;
    std::string text;
    for (const std::string_view key : {"city", "region", "countryCode"}) {
        const std::string part = text_at(*place, key);
        if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
    }
    return text;
}

std::string contact_of(const Node& root) {
    const Node* contact = root.find("contact");
    if (contact == nullptr) return {};
    return contact->is_scalar() ? contact->text : text_at(*contact, "name");
}

// ---- plain text ----

struct Line {
    std::string_view text = {};  ///< without the signs of Markdown
    bool heading = false;        ///< by a sign of Markdown
    bool item = false;
};

Line read_line(std::string_view raw) {
    Line line{.text = trim_blanks(raw)};
    if (line.text.starts_with('#')) {
        line.heading = true;
        line.text = trim(line.text, " \t#");
    }
    for (const std::string_view bullet : {"* ", "- ", "– ", "+ ", "•", "·", "・", "●", "○", "▪"}) {
        if (!line.text.starts_with(bullet)) continue;
        line.item = true;
        line.text = trim_blanks(line.text.substr(bullet.size()));
        break;
    }
    const bool bold = line.text.starts_with("**") && line.text.ends_with("**");
    if (bold && line.text.size() > 4) {
        line.text = trim_blanks(line.text.substr(2, line.text.size() - 4));
        line.heading = true;
    }
    return line;
}

/// Headings are short, and say one of the words; without a mark of their own only those.
std::optional<PostingPartKind> heading_kind(const Line& line, const PostingWords& words) {
    constexpr std::size_t kLongestHeading = 60;
    if (line.item || line.text.empty() || line.text.size() > kLongestHeading) return std::nullopt;
    constexpr std::array kKinds{
        std::pair{std::string_view("nice"), PostingPartKind::kNiceToHave},
        std::pair{std::string_view("requirement"), PostingPartKind::kRequirement},
        std::pair{std::string_view("duty"), PostingPartKind::kDuty},
        std::pair{std::string_view("boilerplate"), PostingPartKind::kBoilerplate},
    };
    const bool sentence = line.text.ends_with('.') || line.text.ends_with("다");
    const std::string folded = fold_case(line.text);
    for (const auto& [name, kind] : kKinds) {
        const auto list = words.headings.find(name);
        if (sentence || list == words.headings.end()) continue;
        for (const std::string& word : list->second) {
            if (folded.find(word) != std::string::npos) return kind;
        }
    }
    if (line.heading) return PostingPartKind::kDescription;
    return std::nullopt;
}

/// `**Company:** Brightfold`, `회사: 가람`.
bool take_label(const Line& line, const PostingWords& words, Posting& posting) {
    constexpr std::string_view kWideColon = "：";
    const std::size_t wide = line.text.find(kWideColon);
    const std::size_t colon = std::min(line.text.find(':'), wide);
    if (colon == std::string_view::npos) return false;
    const std::size_t behind = colon + (colon == wide ? kWideColon.size() : 1);
    const std::string label = fold_case(trim(line.text.substr(0, colon), " \t*_"));
    const std::string value(trim(line.text.substr(behind), " \t*_"));
    const auto is = [&](std::string_view name) {
        const auto list = words.labels.find(name);
        return list != words.labels.end() &&
               std::ranges::find(list->second, label) != list->second.end();
    };
    if (is("title"))
        posting.title = value;
    else if (is("company"))
        posting.company = value;
    else if (is("location"))
        posting.location = value;
    else if (!is("contact"))
        return false;
    else if (value.find('@') == std::string::npos)
        posting.contact = value;
    return true;
}

/// `[가람커머스] 데이터 엔지니어 채용`: whose posting it is, and what for.
void take_title(std::string_view line, Posting& posting) {
    const std::size_t close = line.find(']');
    if (line.starts_with('[') && close != std::string_view::npos) {
        posting.company = trim_blanks(line.substr(1, close - 1));
        line = trim_blanks(line.substr(close + 1));
    }
    posting.title = line;
}

}  // namespace

Posting read_posting(const Node& root, const PostingWords& words, Diagnostics& diagnostics) {
    Posting posting;
    if (!root.is_mapping()) {
        report_wrong_type(root, "a posting", diagnostics);
        return posting;
    }
    warn_of_misspelled_keys(root, diagnostics);
    posting.title = text_at(root, "title");
    posting.company = text_at(root, "company");
    posting.location = location_of(root);
    posting.contact = contact_of(root);
    for (const PostingKey& key : posting_keys()) {
        const Node* value = key.part ? root.find(key.name) : nullptr;
        if (value == nullptr) continue;
        if (key.shape == PostingShape::kSkills) {
            add_skills(*value, posting);
        } else {
            add_texts(*value, *key.part, posting);
        }
    }
    if (posting.parts.empty()) {
        diagnostics.error(root.span, "this posting says nothing of a job",
                          {std::string(kWhatPostingsAre)});
    }
    guess_language_of(posting, words);
    return posting;
}

Posting read_posting_text(FileId file, std::string_view text, const PostingWords& words,
                          Diagnostics& diagnostics) {
    Posting posting;
    PostingPartKind kind = PostingPartKind::kDescription;
    bool first = true;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const Line line = read_line(text.substr(begin, end - begin));
        begin = end + 1;
        if (line.text.empty() || take_label(line, words, posting)) continue;
        if (std::exchange(first, false) && posting.title.empty()) {
            take_title(line.text, posting);
            continue;
        }
        if (const auto heading = heading_kind(line, words)) {
            kind = *heading;
            continue;
        }
        posting.parts.push_back({kind, std::string(line.text)});
    }
    if (!posting.title.empty()) {
        posting.parts.insert(posting.parts.begin(), {PostingPartKind::kTitle, posting.title});
    }
    if (posting.parts.empty()) {
        diagnostics.error({.file = file}, "this posting is empty", {std::string(kWhatPostingsAre)});
    }
    guess_language_of(posting, words);
    return posting;
}

}  // namespace cvpdf
