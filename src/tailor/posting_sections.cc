#include "tailor/posting_sections.h"

#include <string>

#include "base/unicode.h"
#include "tailor/fine_print.h"
#include "tailor/page_furniture.h"
#include "tailor/posting_contact.h"
#include "tailor/posting_title.h"
#include "tailor/sentences.h"

namespace cvpdf {

namespace {

bool is_demand(PostingPartKind kind) {
    return kind == PostingPartKind::kRequirement || kind == PostingPartKind::kNiceToHave;
}

/// Of a list, or below running text.
bool heads_something(const PostingLine& line) {
    constexpr std::size_t kLongestUnmarked = 40;  // columns
    const bool of_list = line.above_list && line.set_off && !line.text.ends_with('.') &&
                         display_width(line.text) <= kLongestHeading;
    return of_list || (line.behind_text && display_width(line.text) <= kLongestUnmarked);
}

}  // namespace

std::vector<PostingPart> SectionReader::read(const PostingLine& line, const Posting& posting) {
    if (!line.item && is_metadata_label(line.text, words_)) {
        const PostingPartKind above = in_metadata_ ? behind_label_ : kind_;
        enter(PostingPartKind::kBoilerplate);
        behind_label_ = line.set_off ? usual_ : above;
        in_metadata_ = true;
        return {};
    }
    // What lines tell alone changes nothing among demands.
    const bool of_part = line.heads && is_of_job(line.heads->kind) && is_demand(kind_);
    const auto heading = of_part ? std::nullopt : find_heading(line, words_);
    if (heading && heading->of_above) {
        PostingLine last = line;
        last.heads.reset();
        auto parts = read(last, posting);
        enter(heading->kind);
        return parts;
    }
    if (heading) {
        enter(heading->kind);
        if (!heading->says_more) return {};
    } else if (kind_ == PostingPartKind::kEmployer && said_ && heads_something(line)) {
        // Whatever it says, it is not the employer's any more.
        enter(PostingPartKind::kDescription);
        return {};
    }
    const bool more = in_metadata_ && (said_ || is_body(line, words_));
    if (more) enter(behind_label_);
    said_ = true;
    PostingPartView part = split_inline_heading({kind_, line.text}, words_);
    // "Benefits: pensions", among what is asked for, is asked for.
    if (line.item && !is_of_job(part.kind) && is_of_job(kind_)) part = {kind_, line.text};
    const auto [kind, test] = judge(line, part, posting);
    listed_ = listed_ || line.item;
    if (kind == PostingPartKind::kBoilerplate) return {{kind, std::string(part.text)}};
    ParagraphParts found = part_fine_print(part.text, test, words_);
    std::vector<PostingPart> parts;
    if (!found.said.empty()) parts.push_back({kind, std::move(found.said)});
    if (!found.fine_print.empty()) {
        parts.push_back({PostingPartKind::kBoilerplate, std::move(found.fine_print)});
    }
    return parts;
}

SectionReader::Judgement SectionReader::judge(const PostingLine& line, PostingPartView part,
                                              const Posting& posting) const {
    if (line.item) return {part.kind, FinePrintTest::kOpportunity};
    const auto says = [&](const std::string& name) {
        return !name.empty() && line.text.find(name) != std::string_view::npos;
    };
    const bool of_job = is_demand(kind_) || kind_ == PostingPartKind::kDuty;
    const bool offer =
        of_job && is_offer(line.text, words_) && !goes_on_to_address(line.text, words_);
    const bool of_page = is_metadata(line.text, words_) || is_place(line.text) ||
                         (!of_job && (is_pay(line.text) || is_size_of_employer(line.text))) ||
                         line.text == posting.company || offer;
    // In running text who reads applications is one thing among others.
    const bool of_contact = says(posting.contact) && split_sentences(line.text).size() == 1;
    if (of_page || of_contact || names_office(line.text, words_)) {
        return {PostingPartKind::kBoilerplate, FinePrintTest::kAny};
    }
    const bool behind_list = listed_ && line.set_off && part.kind == kind_;
    if (is_demand(part.kind)) {
        const bool told = behind_list && is_about_employer(line.text, words_);
        return {told ? PostingPartKind::kDescription : part.kind, FinePrintTest::kSure};
    }
    const bool duty = part.kind == PostingPartKind::kDuty && !behind_list;
    return {part.kind, duty ? FinePrintTest::kSure : FinePrintTest::kAny};
}

}  // namespace cvpdf
