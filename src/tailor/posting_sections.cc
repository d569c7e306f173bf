#include "tailor/posting_sections.h"

#include <string>

#include "tailor/page_furniture.h"
#include "tailor/posting_contact.h"
#include "tailor/posting_title.h"

namespace cvpdf {

namespace {

bool is_demand(PostingPartKind kind) {
    return kind == PostingPartKind::kRequirement || kind == PostingPartKind::kNiceToHave;
}

}  // namespace

std::optional<PostingPart> SectionReader::read(const PostingLine& line, const Posting& posting) {
    if (!line.item && is_metadata_label(line.text, words_)) {
        const PostingPartKind above = in_metadata_ ? behind_label_ : kind_;
        enter(PostingPartKind::kBoilerplate);
        behind_label_ = line.set_off ? usual_ : above;
        in_metadata_ = true;
        has_value_ = false;
        return std::nullopt;
    }
    if (const auto heading = find_heading(line, words_)) {
        enter(heading->kind);
        if (!heading->says_more) return std::nullopt;
    }
    const bool more = in_metadata_ && (has_value_ || is_body(line, words_));
    if (more) enter(behind_label_);
    has_value_ = true;
    const PostingPartView part = split_inline_heading({kind_, line.text}, words_);
    const PostingPartKind kind = kind_of(line, part, posting);
    listed_ = listed_ || line.item;
    return PostingPart{kind, std::string(part.text)};
}

PostingPartKind SectionReader::kind_of(const PostingLine& line, PostingPartView part,
                                       const Posting& posting) {
    if (line.item) return part.kind;
    const auto says = [&](const std::string& name) {
        return !name.empty() && line.text.find(name) != std::string_view::npos;
    };
    const bool of_job = is_demand(kind_) || kind_ == PostingPartKind::kDuty;
    const bool offer =
        is_offer(line.text, words_) && !(of_job && goes_on_to_address(line.text, words_));
    const bool of_page = is_metadata(line.text, words_) || is_place(line.text) ||
                         (!of_job && is_pay(line.text)) || line.text == posting.company || offer;
    if (of_page || says(posting.contact) || names_office(line.text, words_)) {
        return PostingPartKind::kBoilerplate;
    }
    if (is_sure_fine_print(part.text, words_)) return PostingPartKind::kBoilerplate;
    const bool behind_list = listed_ && line.set_off && part.kind == kind_;
    if (is_demand(part.kind)) {
        return behind_list && is_about_employer(line.text, words_) ? PostingPartKind::kDescription
                                                                   : part.kind;
    }
    if (part.kind == PostingPartKind::kDuty && !behind_list) return part.kind;
    return is_fine_print(part.text, words_) ? PostingPartKind::kBoilerplate : part.kind;
}

}  // namespace cvpdf
