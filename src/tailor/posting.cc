#include "tailor/posting.h"

#include "base/unicode.h"
#include "cv/read_value.h"
#include "tailor/posting_contact.h"
#include "tailor/posting_keys.h"
#include "tailor/posting_text.h"

namespace cvpdf {

namespace {

constexpr std::string_view kWhatPostingsAre =
    "a posting is text pasted from a page, or a file of JSON Resume's job schema with 'title', "
    "'description', 'qualifications'…";

void guess_language_of(Posting& posting, const PostingWords& words) {
    std::string all;
    for (const PostingPart& part : posting.parts) all += part.text + '\n';
    posting.language = guess_language(all, words);
}

// ---- the job schema ----

/// Texts of a value, however it is nested: {name: Go, keywords: [a, b]}. One of several lines is a
/// page of its own.
void add_texts(const Node& node, PostingPartKind kind, const PostingWords& words,
               Posting& posting) {
    if (node.is_scalar() && !is_absent(node)) {
        const bool is_name = kind == PostingPartKind::kTitle || kind == PostingPartKind::kSkill;
        const bool pasted = kind == PostingPartKind::kDescription;
        if (is_name) {
            posting.parts.push_back({kind, node.text});
        } else {
            const auto extent = pasted ? PostingExtent::kPart : PostingExtent::kItem;
            read_posting_lines(node.text, {.extent = extent, .kind = kind}, words, posting);
        }
    }
    for (const Node& item : node.items) add_texts(item, kind, words, posting);
    for (const Member& member : node.members) {
        if (member.key != "level") add_texts(member.value, kind, words, posting);
    }
}

/// `{name: Languages, keywords: [Go, C]}`: its keywords are what is wanted, its name groups them.
void add_skills(const Node& skills, const PostingWords& words, Posting& posting) {
    for (const Node& skill : skills.items) {
        const Node* keywords = skill.find("keywords");
        if (keywords == nullptr || keywords->items.empty()) {
            add_texts(skill, PostingPartKind::kSkill, words, posting);
            continue;
        }
        if (const Node* name = skill.find("name")) {
            add_texts(*name, PostingPartKind::kRequirement, words, posting);
        }
        add_texts(*keywords, PostingPartKind::kSkill, words, posting);
    }
    if (!skills.is_sequence()) add_texts(skills, PostingPartKind::kSkill, words, posting);
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

}  // namespace

Posting read_posting(const Node& root, const PostingWords& words, Diagnostics& diagnostics) {
    Posting posting{.file = root.span.file};
    if (!root.is_mapping()) {
        report_wrong_type(root, "a posting", diagnostics);
        return posting;
    }
    warn_of_misspelled_keys(root, diagnostics);
    posting.title = text_at(root, "title");
    posting.company = text_at(root, "company");
    posting.location = location_of(root);
    posting.contact = contact_of(root);
    posting.contact_is_person = !person_in(posting.contact, words).empty();
    posting.contact_has_title = ends_in_honorific(posting.contact, words);
    for (const PostingKey& key : posting_keys()) {
        const Node* value = key.part ? root.find(key.name) : nullptr;
        if (value == nullptr) continue;
        if (key.shape == PostingShape::kSkills) {
            add_skills(*value, words, posting);
        } else {
            add_texts(*value, *key.part, words, posting);
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
    Posting posting{.file = file};
    const std::string composed = to_nfc(text);
    read_posting_lines(composed, {}, words, posting);
    if (!posting.title.empty()) {
        posting.parts.insert(posting.parts.begin(), {PostingPartKind::kTitle, posting.title});
    }
    if (posting.parts.empty()) {
        diagnostics.error({.file = file}, "this posting is empty", {std::string(kWhatPostingsAre)});
    } else if (posting.title.empty()) {
        diagnostics.warning({.file = file}, "no job title found in this posting",
                            {"a line of its own says it: 'Title: Night Nurse'"});
    }
    posting.language = guess_language(composed, words);  // headings tell, too
    posting.contact_has_title = ends_in_honorific(posting.contact, words);
    return posting;
}

}  // namespace cvpdf
