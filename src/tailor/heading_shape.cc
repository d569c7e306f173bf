#include "tailor/heading_shape.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/unicode.h"
#include "tailor/heading_words.h"
#include "tailor/lines_of_work.h"
#include "tailor/named_headings.h"
#include "tailor/posting_title.h"
#include "tailor/word_runs.h"

namespace cvpdf {

namespace {

bool ends_with_any(std::string_view text, std::span<const std::string_view> ends) {
    return std::ranges::any_of(ends, [&](std::string_view end) { return text.ends_with(end); });
}

/// The text begins with one of these words or phrases.
bool begins_with_any(std::string_view folded, std::span<const std::string> begins) {
    const std::string_view text = trim_blanks(folded);
    return std::ranges::any_of(begins, [&](const std::string& begin) {
        const std::string_view behind = text.substr(std::min(begin.size(), text.size()));
        return text.starts_with(begin) && !is_word_byte(behind, 0) && !behind.starts_with('-');
    });
}

bool is_asked_for(Matter matter) {
    return matter == Matter::kWork || matter == Matter::kDemand;
}

/// "Requisiti indispensabili": most of it is of headings of a job.
bool may_head_job(std::string_view text, const PostingWords& words) {
    const auto phrase = find_heading_phrase(without_signs(fold_phrase(text)), words);
    return phrase && is_of_job(phrase->kind) && phrase->telling <= 1;
}

/// What begins below a line that does not look like a heading: another matter than stands above,
/// or one of the job that it may be a heading of.
Matter matter_that_begins(std::span<const PostingLine> lines, std::size_t i,
                          const PostingWords& words) {
    if (i == 0) return Matter::kUnknown;
    const Matter next = matter_of(lines[i + 1].text, words);
    if (next == Matter::kUnknown) return next;
    const Matter above = matter_of(lines[i - 1].text, words);
    if (is_asked_for(above) == is_asked_for(next)) return Matter::kUnknown;
    const bool parts = above != Matter::kUnknown && !find_heading(lines[i - 1], words) &&
                       matter_of(lines[i].text, words) == Matter::kUnknown;
    const bool begins = parts || (is_asked_for(next) && may_head_job(lines[i].text, words));
    return begins ? next : Matter::kUnknown;
}

/// It announces, or says whose a thing is: "Your rewards".
bool looks_like_heading(std::string_view folded, const PostingWords& words) {
    return announces(folded, words) || begins_with_any(folded, words.of_reader) ||
           begins_with_any(folded, words.of_employer);
}

/// By what stands below, where the first line is of this matter; of any where it is not known.
std::optional<PostingPartKind> kind_below(std::span<const PostingLine> lines, std::size_t i,
                                          Matter first, const PostingWords& words) {
    constexpr std::size_t kNear = 8;
    const auto may_be = [&](Matter matter) { return first == Matter::kUnknown || first == matter; };
    if (may_be(Matter::kGain) && heads_gains(lines, i, words)) return PostingPartKind::kBoilerplate;
    const auto below = lines.subspan(i + 1, std::min(kNear, lines.size() - i - 1));
    const auto heads = [&](Matter matter) {
        return may_be(matter) && begin_with(matter, below, words);
    };
    if (heads(Matter::kWork)) return PostingPartKind::kDuty;
    if (heads(Matter::kDemand)) return PostingPartKind::kRequirement;
    return std::nullopt;
}

}  // namespace

bool opens_clause(std::string_view folded, const PostingWords& words) {
    return begins_with_any(folded, words.heading_openers);
}

bool announces(std::string_view folded, const PostingWords& words) {
    constexpr std::string_view kQuestions[] = {"?", "？"};
    return ends_with_any(trim_blanks(folded), kQuestions) || opens_clause(folded, words);
}

bool asks_why(std::string_view folded, const PostingWords& words) {
    return begins_with_any(folded, words.whys);
}

bool may_head(std::span<const PostingLine> lines, std::size_t i) {
    constexpr std::string_view kNoEnds[] = {".", ",", ";", "…", "-", "。", "、", "，"};
    if (i + 1 >= lines.size()) return false;
    const PostingLine& line = lines[i];
    const PostingLine& next = lines[i + 1];
    const bool within = i > 0 && !line.set_off && lines[i - 1].text.ends_with(',');
    const bool goes_on = !next.item && !next.set_off && begins_small(next);
    return !line.item && display_width(line.text) <= kLongestHeading &&
           !ends_with_any(line.text, kNoEnds) && !begins_small(line) && !within && !goes_on;
}

bool is_behind_text(std::span<const PostingLine> lines, std::size_t i) {
    constexpr std::string_view kEnds[] = {".", "!", "。", "다", "요"};
    return i > 0 && !lines[i - 1].item && ends_with_any(lines[i - 1].text, kEnds);
}

std::optional<PostingHeading> head_of_lines_below(std::span<const PostingLine> lines, std::size_t i,
                                                  const PostingWords& words) {
    const PostingLine& line = lines[i];
    if (const auto named = find_named_heading(lines, i, words)) {
        return PostingHeading{.kind = *named};
    }
    if (line.item || begins_small(line) || (!line.above_list && !may_head(lines, i))) {
        return std::nullopt;
    }
    const bool like_heading = looks_like_heading(fold_phrase(line.text), words);
    const bool apart = like_heading || line.above_list || line.set_off;
    const Matter first = apart ? Matter::kUnknown : matter_that_begins(lines, i, words);
    if (!apart && first == Matter::kUnknown) return std::nullopt;
    const auto kind = kind_below(lines, i, first, words);
    if (!kind) return std::nullopt;
    return PostingHeading{
        .kind = *kind, .says_more = is_of_job(*kind) && !like_heading, .of_above = !apart};
}

}  // namespace cvpdf
