// A posting pasted from a page: what its lines say. Around the job stands what the page is made of,
// buttons and menus, which are left out, and what lawyers add, which is kept apart.

#include "tailor/posting_text.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/unicode.h"
#include "tailor/company_on_board.h"
#include "tailor/fine_print.h"
#include "tailor/heading_shape.h"
#include "tailor/job_roles.h"
#include "tailor/lines_of_work.h"
#include "tailor/page_furniture.h"
#include "tailor/posting_company.h"
#include "tailor/posting_contact.h"
#include "tailor/posting_end.h"
#include "tailor/posting_headings.h"
#include "tailor/posting_sections.h"
#include "tailor/posting_title.h"
#include "tailor/sentences.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

/// Without what Markdown makes bold with, and without blanks: French has one that keeps words
/// together before a colon.
std::string_view without_marks(std::string_view text) {
    constexpr std::string_view kMarks[] = {" ", "\t", "*", "_", "\u00A0", "\u202F"};
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view mark : kMarks) {
            for (; text.starts_with(mark); more = true) text.remove_prefix(mark.size());
            for (; text.ends_with(mark); more = true) text.remove_suffix(mark.size());
        }
    }
    return text;
}

PostingLine read_line(std::string_view raw) {
    PostingLine line{.text = trim_blanks(raw)};
    if (line.text.starts_with('#')) {
        line.marked = true;
        line.text = trim(line.text, " \t#");
    }
    for (const std::string_view bullet :
         {"* ", "- ", "– ", "+ ", "•", "·", "・", "ㆍ", "●", "○", "▪", "■", "◦", "‣", "＊"}) {
        if (!line.text.starts_with(bullet)) continue;
        line.item = true;
        line.text = trim_blanks(line.text.substr(bullet.size()));
        break;
    }
    const bool bold = line.text.starts_with("**") && line.text.ends_with("**");
    if (bold && line.text.size() > 4) {
        line.text = trim_blanks(line.text.substr(2, line.text.size() - 4));
        line.marked = true;
    }
    return line;
}

bool is_square(char32_t sign) {
    return sign == U'■' || sign == U'●' || sign == U'○';
}

/// Those that say something.
std::vector<PostingLine> read_lines(std::string_view text) {
    std::vector<PostingLine> lines;
    bool behind_empty = true;
    char32_t sign_above = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view raw = text.substr(begin, end - begin);
        PostingLine line = read_line(raw);
        begin = end + 1;
        if (line.text.empty()) {
            behind_empty = true;
            continue;
        }
        line.set_off = std::exchange(behind_empty, false);
        if (line.item && !lines.empty()) lines.back().set_off = true;
        std::size_t behind_sign = 0;
        const char32_t sign = next_code_point(trim_blanks(raw), &behind_sign);
        // `■ 자격요건` above `· Kafka` heads a list.
        if (is_square(sign_above) && line.item && sign != sign_above) lines.back().item = false;
        sign_above = sign;
        lines.push_back(line);
    }
    return lines;
}

/// `company` of "firma"; empty if it is no label.
std::string_view label_called(std::string_view folded, const PostingWords& words) {
    for (const auto& [name, list] : words.labels) {
        if (std::ranges::find(list, folded) != list.end()) return name;
    }
    return {};
}

std::string* field_of(std::string_view label, Posting& posting) {
    if (label == "title") return &posting.title;
    if (label == "company" || label == "workplace") return &posting.company;
    return label == "location" ? &posting.location : nullptr;
}

bool begins_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || is_ascii_letter(byte);
}

/// Whether the job's demands or duties have begun above.
enum class Above { kNoDemands, kDemands };

/// `**Company:** Brightfold`, `회사: 가람`. What has been said stays. Below demands, `- Hospital:
/// two years` is one.
bool take_label(const PostingLine& line, Above above, const PostingWords& words, Posting& posting) {
    auto split = split_at_colon(line.text);
    const auto called = [&] {
        return split ? label_called(fold_case(without_marks(split->before)), words)
                     : std::string_view();
    };
    if (called().empty() && !line.item) split = split_form_line(line.text);
    const std::string_view what = called();
    if (what.empty()) return false;
    const std::string_view value = without_marks(split->behind);
    if (std::ranges::none_of(value, begins_word)) return false;
    if (above == Above::kDemands && (line.item || what == "workplace")) return false;
    std::string* const field = field_of(what, posting);
    if (field == nullptr && what != "contact") return false;
    if (field != nullptr) {
        if (field->empty()) *field = value;
    } else if (!posting.contact.empty()) {
        return true;
    } else if (const auto person = person_in(value, words); !person.empty()) {
        posting.contact = person;
    }
    return true;
}

/// "We grow tulips.", but not `Blau e. V.`
bool is_statement(std::string_view text) {
    constexpr std::ptrdiff_t kFewest = 3;  // blanks
    return text.ends_with('.') && std::ranges::count(text, ' ') >= kFewest;
}

/// The value stands below its label: `Company`, `Blau GmbH`. True if it is one, and taken.
bool take_labelled_line(const PostingLine& label, const PostingLine& value,
                        const PostingWords& words, Posting& posting) {
    constexpr std::size_t kLongestValue = 60;  // columns
    if (label.item || value.item || display_width(value.text) > kLongestValue ||
        find_heading(value, words) || is_metadata_label(value.text, words) ||
        is_body(value, words) || is_statement(value.text) || split_at_colon(value.text)) {
        return false;
    }
    std::string_view text = label.text;
    while (text.ends_with(':')) text.remove_suffix(1);
    const std::string folded = fold_case(text);
    const std::string_view what = label_called(folded, words);
    if (what == "contact") {
        const std::string_view person = addressed_person_in(value.text, words);
        if (posting.contact.empty()) posting.contact = person;
        return !person.empty();
    }
    std::string* field = field_of(what, posting);
    const bool is_job = find_roles(fold_case(value.text), words).any;
    if (what == "workplace") return false;  // "Hospital" may be a heading
    // Above a trade that is not known "Position" may be a heading, 職種 is of a form.
    std::size_t first = 0;
    const bool form = word_script(next_code_point(text, &first)) == WordScript::kHan;
    const bool fits = what == "title" ? is_job || form : !is_job;
    if (field == nullptr || !field->empty() || !fits) return false;
    *field = value.text;
    return true;
}

/// A heading above demands or duties.
bool begins_demands(const PostingLine& line, const PostingWords& words) {
    const auto heading = find_heading(line, words);
    return heading && !heading->says_more && heading->kind != PostingPartKind::kDescription &&
           is_of_job(heading->kind);
}

/// Takes labels out of the lines, and what they say.
void take_labels(std::vector<PostingLine>& lines, const PostingWords& words, Posting& posting) {
    Above above = Above::kNoDemands;
    std::erase_if(lines, [&](const PostingLine& line) {
        if (take_label(line, above, words, posting)) return true;
        if (begins_demands(line, words)) above = Above::kDemands;
        return false;
    });
    std::vector<PostingLine> rest;
    rest.reserve(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool taken =
            i + 1 < lines.size() && take_labelled_line(lines[i], lines[i + 1], words, posting);
        if (taken) {
            ++i;
        } else {
            rest.push_back(lines[i]);
        }
    }
    lines = std::move(rest);
}

/// The lines that a mail begins with: only what it is about says something of the job. `Betreff:
/// Stellenausschreibung: Koch`.
void take_mail_head(std::vector<PostingLine>& lines, const PostingWords& words) {
    std::size_t end = 0;
    std::optional<PostingLine> subject;
    for (; end < lines.size(); ++end) {
        const auto split = split_at_colon(lines[end].text);
        if (!split) break;
        const std::string_view what = label_called(fold_case(without_marks(split->before)), words);
        if (what != "subject" && what != "mail") break;
        if (what != "subject" || subject) continue;
        subject = lines[end];
        subject->text = without_marks(split->behind);
        for (auto more = split_at_colon(subject->text); more;
             more = split_at_colon(subject->text)) {
            const auto begin = label_called(fold_case(trim_blanks(more->before)), words);
            if (begin != "mail" && begin != "title") break;
            subject->text = trim_blanks(more->behind);
        }
    }
    if (!subject || subject->text.empty()) return;
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(end));
    subject->set_off = true;
    lines.insert(lines.begin(), *subject);
}

/// The title and the company, where no label has said them.
std::optional<std::size_t> take_title(std::span<const PostingLine> lines, Beginning beginning,
                                      const PostingWords& words, Posting& posting) {
    const bool labelled = !posting.title.empty();
    const auto title = labelled ? std::nullopt : find_title(lines, beginning, words);
    const PostingTitle split = title ? split_title(lines[*title].text, words) : PostingTitle{};
    if (!labelled) posting.title = split.title;
    if (!title && !labelled) return std::nullopt;
    if (posting.company.empty()) posting.company = split.company;
    if (posting.company.empty()) posting.company = find_company(lines, title, words);
    if (posting.company.empty() && may_be_company(split.bracket, words)) {
        posting.company = split.bracket;
    }
    return title;
}

/// Who reads applications, where no label has said it, and whom else the lines name.
void take_people(std::span<const PostingLine> lines, std::optional<std::size_t> title,
                 const PostingWords& words, Posting& posting) {
    for (const std::string& lead : words.contact_leads) {
        for (std::size_t i = 0; i < lines.size() && posting.contact.empty(); ++i) {
            if (i == title || lines[i].item) continue;
            const std::string_view person = contact_behind(lead, lines[i].text, words);
            const bool employer = posting.company.find(person) != std::string::npos;
            if (!person.empty() && !employer) posting.contact = person;
        }
    }
    for (std::size_t i = 0; i < lines.size() && posting.contact.empty(); ++i) {
        if (i != title) posting.contact = person_beside_number(lines[i].text, words);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == title || lines[i].text == posting.title) continue;
        for (const std::string_view name : people_in(lines[i], words)) {
            posting.names.emplace_back(name);
        }
    }
}

/// A paragraph that was broken at some width: the next line is in the middle of a sentence.
bool goes_on(const PostingLine& line, const PostingLine& next, const PostingWords& words) {
    constexpr std::size_t kNarrowest = 60;  // columns
    const PostingPartView said = split_inline_heading({.text = next.text}, words);
    const bool says_its_kind = said.text.size() != next.text.size();
    const bool apart = line.item || next.item || next.set_off || says_its_kind ||
                       display_width(line.text) < kNarrowest || find_heading(next, words);
    if (apart) return false;
    if (line.text.ends_with(',') || begins_small(next)) return true;
    constexpr std::string_view kEnds = ".!?:;)";
    const bool is_text = split_sentences(line.text).size() > 1;
    return is_text && kEnds.find(line.text.back()) == kEnds.npos && !line.text.ends_with("。");
}

}  // namespace

void read_posting_lines(std::string_view text, const PostingTextOptions& options,
                        const PostingWords& words, Posting& posting) {
    const bool whole = options.extent == PostingExtent::kWhole;
    std::vector<PostingLine> lines = read_lines(text);
    const auto is_furniture = [&](const PostingLine& line) {
        return !line.item && is_controls(line.text, words);
    };
    const bool in_page =
        !lines.empty() && (is_furniture(lines.front()) ||
                           is_fine_print(lines.front().text, FinePrintTest::kAny, words));
    const std::string_view logo = whole ? company_below_logo(lines, words) : std::string_view();
    if (options.extent != PostingExtent::kItem) std::erase_if(lines, is_furniture);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto heading = find_heading(lines[i], words);
        lines[i].above_work = heading && heading->kind == PostingPartKind::kBoilerplate &&
                              begin_with(Matter::kWork, std::span(lines).subspan(i + 1), words);
        lines[i].above_list = !lines[i].item && i + 1 < lines.size() && lines[i + 1].item;
        lines[i].behind_text = is_behind_text(lines, i) && may_head(lines, i);
        const bool tells = heading && heading->kind != PostingPartKind::kDescription;
        if (!tells) lines[i].heads = head_of_lines_below(lines, i, words);
    }
    const bool heads = lines.size() == 1 && find_heading(lines.front(), words).has_value() &&
                       lines.front().text.ends_with(':');
    if (options.extent == PostingExtent::kItem && lines.size() == 1 && !heads) {
        lines.front().item = true;
    }
    for (const PostingLine& line : lines) {
        if (const auto owner = owner_in(line.text, words); !owner.empty()) {
            posting.names.emplace_back(owner);
        }
        if (const auto state = state_in(line.text, words); !line.item && !state.empty()) {
            posting.names.emplace_back(state);
        }
    }
    if (whole) take_mail_head(lines, words);
    if (whole) lines.resize(end_of_job(lines, words));
    std::optional<std::size_t> title;
    if (whole) {
        take_labels(lines, words, posting);
        if (posting.company.empty()) posting.company = logo;
        title =
            take_title(lines, in_page ? Beginning::kFurniture : Beginning::kText, words, posting);
        take_people(lines, title, words, posting);
    }
    SectionReader sections(options.kind, words);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == title) {
            sections.begin();
            continue;
        }
        // Above its title a page says whose it is and where one is on it.
        const bool above = title && i < *title && !is_body(lines[i], words);
        PostingLine paragraph = lines[i];
        std::string joined(paragraph.text);
        while (i + 1 < lines.size() && i + 1 != title && goes_on(lines[i], lines[i + 1], words)) {
            joined += ' ';
            joined += lines[++i].text;
        }
        paragraph.text = joined;
        for (PostingPart& part : sections.read(paragraph, posting)) {
            if (above) part.kind = PostingPartKind::kBoilerplate;
            posting.parts.push_back(std::move(part));
        }
    }
}

}  // namespace cvpdf
