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
        enter(PostingPartKind::kBoilerplate);
        in_metadata_ = true;
        has_value_ = false;
        return std::nullopt;
    }
    if (const auto heading = find_heading(line, words_)) {
        enter(heading->kind);
        if (!heading->says_more) return std::nullopt;
    }
    const bool more = in_metadata_ && ((line.set_off && has_value_) || is_body(line, words_));
    if (more) enter(usual_);
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
    const bool of_page = is_metadata(line.text, words_) || is_place(line.text) ||
                         line.text == posting.company || is_offer(line.text, words_);
    if (of_page || says(posting.contact) || names_office(line.text, words_)) {
        return PostingPartKind::kBoilerplate;
    }
    if (is_sure_fine_print(part.text, words_)) {
        // Nothing is asked for behind it.
        const bool last = is_demand(kind_) && names_protected_grounds(part.text, words_);
        if (last) enter(PostingPartKind::kBoilerplate);
        return PostingPartKind::kBoilerplate;
    }
    if (is_demand(part.kind)) {
        const bool behind_list = listed_ && line.set_off && part.kind == kind_;
        return behind_list && is_about_employer(line.text, words_) ? PostingPartKind::kDescription
                                                                   : part.kind;
    }
    return is_fine_print(part.text, words_) ? PostingPartKind::kBoilerplate : part.kind;
}

}  // namespace cvpdf
