#include "cv/entry_kinds.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <string>

namespace cvpdf {

namespace {

using enum FieldType;
constexpr Required kNeeded = Required::kYes;

constexpr FieldSpec text(std::string_view name, std::string_view doc) {
    return {.name = name, .type = kText, .doc = doc};
}
constexpr FieldSpec needed_text(std::string_view name, std::string_view doc) {
    return {.name = name, .type = kText, .required = kNeeded, .doc = doc};
}
constexpr FieldSpec text_list(std::string_view name, std::string_view doc) {
    return {.name = name, .type = kTextList, .doc = doc};
}

constexpr FieldSpec kDateSpec{
    .name = "date",
    .type = kDate,
    .doc = "When: 2018, 2018-03, 2018-03-14, a range (2018-03/2020-02), or free text (Fall 2024)."};
constexpr FieldSpec kStartSpec{.name = "start_date",
                               .type = kDate,
                               .doc = "When it began. Without `end_date` the range is open.",
                               .stored_as = "date"};
constexpr FieldSpec kEndSpec{.name = "end_date",
                             .type = kDate,
                             .doc = "When it ended; `present` where it goes on.",
                             .stored_as = "date"};
constexpr FieldSpec kLocationSpec = text("location", "Where: a city, a country.");
constexpr FieldSpec kSummarySpec = text("summary", "A sentence or two.");
constexpr FieldSpec kUrlSpec{.name = "url", .type = kUrl, .doc = "A page about it."};
constexpr FieldSpec kHighlightsSpec{
    .name = "highlights",
    .type = kHighlights,
    .doc = "Bullets: texts, or mappings with `text`, `id`, `tags`, `priority`, `highlights`."};
constexpr FieldSpec kNoteSpec = text("note", "A remark that is printed last, in brackets.");

constexpr std::array kTextFields{needed_text("text", "The paragraph.")};
constexpr std::array kBulletFields{needed_text("bullet", "The text behind the bullet.")};
constexpr std::array kNumberedFields{needed_text("number", "The text behind the number.")};
constexpr std::array kReversedNumberedFields{
    needed_text("reversed_number", "The text behind the number; numbers count down to 1.")};
constexpr std::array kOneLineFields{needed_text("label", "What the line is about."),
                                    needed_text("details", "What there is to say about it.")};

constexpr std::array kExperienceFields{
    needed_text("company", "The employer."),
    text("position", "The job title."),
    FieldSpec{.name = "positions",
              .type = kPositions,
              .doc = "Several positions under this employer, each with its own dates and bullets."},
    kLocationSpec,
    kDateSpec,
    kStartSpec,
    kEndSpec,
    kSummarySpec,
    kHighlightsSpec,
    text_list("keywords", "Tools and subjects."),
    kUrlSpec};
constexpr std::array kPositionFields{needed_text("position", "The job title."),
                                     kLocationSpec,
                                     kDateSpec,
                                     kStartSpec,
                                     kEndSpec,
                                     kSummarySpec,
                                     kHighlightsSpec,
                                     text_list("keywords", "Tools and subjects."),
                                     kUrlSpec};
constexpr std::array kEducationFields{needed_text("institution", "The school or university."),
                                      text("area", "The field of study."),
                                      text("degree", "The degree."),
                                      text("grade", "The mark, with its scale (GPA 3.9/4.0)."),
                                      kLocationSpec,
                                      kDateSpec,
                                      kStartSpec,
                                      kEndSpec,
                                      kSummarySpec,
                                      kHighlightsSpec,
                                      text_list("courses", "Courses worth naming."),
                                      kUrlSpec};
constexpr std::array kNormalFields{needed_text("name", "What it is called."),
                                   text("organization", "The team, lab or company behind it."),
                                   text("role", "What you were in it."),
                                   kLocationSpec,
                                   kDateSpec,
                                   kStartSpec,
                                   kEndSpec,
                                   kSummarySpec,
                                   kHighlightsSpec,
                                   text_list("keywords", "Tools and subjects."),
                                   kUrlSpec};
constexpr std::array kPublicationFields{
    needed_text("title", "The title, without quotes."),
    text_list("authors", "All authors in order; your own name in **bold**."),
    text("venue", "The conference, journal or book."),
    FieldSpec{.name = "journal",
              .type = kText,
              .doc = "The journal; another name of `venue`.",
              .stored_as = "venue"},
    kLocationSpec,
    kDateSpec,
    kNoteSpec,
    kSummarySpec,
    kHighlightsSpec,
    FieldSpec{.name = "doi", .type = kDoi, .doc = "The DOI, with or without https://doi.org/."},
    kUrlSpec};
constexpr std::array kPatentFields{needed_text("title", "The title, without quotes."),
                                   text_list("inventors", "All inventors in order."),
                                   text("office", "The kind of patent or its office (US Patent)."),
                                   text("patent_number", "The number, as it should be printed."),
                                   text("status", "Pending, granted…"),
                                   kDateSpec,
                                   kNoteSpec,
                                   kSummarySpec,
                                   kUrlSpec};
constexpr std::array kAwardFields{needed_text("title", "The award."),
                                  text("awarder", "Who gave it."),
                                  kLocationSpec,
                                  kDateSpec,
                                  kStartSpec,
                                  kEndSpec,
                                  kSummarySpec,
                                  kHighlightsSpec,
                                  kUrlSpec};
constexpr std::array kTalkFields{needed_text("title", "The title of the talk."),
                                 text("event", "The conference, seminar or host."),
                                 text("type", "Invited talk, keynote, poster…"),
                                 kLocationSpec,
                                 kDateSpec,
                                 kSummarySpec,
                                 kHighlightsSpec,
                                 kUrlSpec};
constexpr std::array kTeachingFields{needed_text("course", "The course, with its number."),
                                     text("role", "Lecturer, TA…"),
                                     text("institution", "The school or university."),
                                     kLocationSpec,
                                     kDateSpec,
                                     kStartSpec,
                                     kEndSpec,
                                     kSummarySpec,
                                     kHighlightsSpec,
                                     kUrlSpec};
constexpr std::array kCertificateFields{needed_text("name", "The certificate or licence."),
                                        text("issuer", "Who issued it."),
                                        text("credential_id", "Its number."),
                                        kDateSpec,
                                        kStartSpec,
                                        kEndSpec,
                                        kSummarySpec,
                                        kUrlSpec};
constexpr std::array kLanguageFields{needed_text("language", "The language."),
                                     text("fluency", "How well: native, fluent, B2…"), kDateSpec,
                                     kSummarySpec};
constexpr std::array kSkillFields{
    needed_text("name", "The skill or group of skills."), text("level", "How well."),
    text_list("keywords", "The single skills of the group."), kSummarySpec};
constexpr std::array kReferenceFields{
    needed_text("name", "Who can be asked."), text("position", "Their job title."),
    text("company", "Their employer."),       text("relationship", "What they were to you."),
    text("reference", "What they say."),      text("email", "Their e-mail address."),
    text("phone", "Their phone number."),     kUrlSpec};
constexpr std::array kNewsFields{needed_text("news", "What happened."), kDateSpec, kUrlSpec};

constexpr std::array kKinds{
    EntryKindSpec{EntryKind::kText, "text", "A paragraph.", kTextFields},
    EntryKindSpec{EntryKind::kBullet, "bullet", "A bullet of its own.", kBulletFields},
    EntryKindSpec{EntryKind::kNumbered, "numbered", "A numbered item.", kNumberedFields},
    EntryKindSpec{EntryKind::kReversedNumbered, "reversed_numbered",
                  "A numbered item; the last one is number 1.", kReversedNumberedFields},
    EntryKindSpec{EntryKind::kOneLine, "one_line", "A label and what belongs to it.",
                  kOneLineFields},
    EntryKindSpec{EntryKind::kExperience, "experience", "A job: one position or several.",
                  kExperienceFields},
    EntryKindSpec{EntryKind::kEducation, "education", "A course of study.", kEducationFields},
    EntryKindSpec{EntryKind::kNormal, "normal", "A project, or anything with a name.",
                  kNormalFields},
    EntryKindSpec{EntryKind::kPublication, "publication", "A paper, article or book.",
                  kPublicationFields},
    EntryKindSpec{EntryKind::kPatent, "patent", "A patent or application.", kPatentFields},
    EntryKindSpec{EntryKind::kAward, "award", "An award, honor, grant or scholarship.",
                  kAwardFields},
    EntryKindSpec{EntryKind::kTalk, "talk", "A talk or presentation.", kTalkFields},
    EntryKindSpec{EntryKind::kTeaching, "teaching", "A course that you taught.", kTeachingFields},
    EntryKindSpec{EntryKind::kCertificate, "certificate", "A certificate or licence.",
                  kCertificateFields},
    EntryKindSpec{EntryKind::kLanguage, "language", "A language that you speak.", kLanguageFields},
    EntryKindSpec{EntryKind::kSkill, "skill", "A skill, or a group of them.", kSkillFields},
    EntryKindSpec{EntryKind::kReference, "reference", "Somebody who can be asked about you.",
                  kReferenceFields},
    EntryKindSpec{EntryKind::kNews, "news", "Something that happened on a day.", kNewsFields},
};

constexpr EntryKindSpec kPosition{EntryKind::kExperience, "position",
                                  "One of several positions under an employer.", kPositionFields};

constexpr std::array kCommonKeys{
    CommonKeySpec{"id", "A name that stays, by which other parts of the file can speak of it."},
    CommonKeySpec{"tags", "Words that say what it is about: a list, or one word."},
    CommonKeySpec{"priority", "How much it matters: 0 to 9, or `always`."},
    CommonKeySpec{"kind", "The kind of entry, where its keys do not tell."},
    CommonKeySpec{"page_break", "`before`: on a new page; `avoid`: never split; `auto`."},
    CommonKeySpec{"extra", "Your own fields: a mapping that is left alone."},
};

struct SectionKind {
    std::string_view key;
    EntryKind kind;
};

constexpr std::array kSectionKinds{
    SectionKind{"education", EntryKind::kEducation},
    SectionKind{"experience", EntryKind::kExperience},
    SectionKind{"work", EntryKind::kExperience},
    SectionKind{"work_experience", EntryKind::kExperience},
    SectionKind{"professional_experience", EntryKind::kExperience},
    SectionKind{"employment", EntryKind::kExperience},
    SectionKind{"military_service", EntryKind::kExperience},
    SectionKind{"volunteering", EntryKind::kExperience},
    SectionKind{"projects", EntryKind::kNormal},
    SectionKind{"research_experience", EntryKind::kNormal},
    SectionKind{"engineering_experience", EntryKind::kNormal},
    SectionKind{"publications", EntryKind::kPublication},
    SectionKind{"selected_publications", EntryKind::kPublication},
    SectionKind{"patents", EntryKind::kPatent},
    SectionKind{"awards", EntryKind::kAward},
    SectionKind{"honors", EntryKind::kAward},
    SectionKind{"honors_and_awards", EntryKind::kAward},
    SectionKind{"awards_and_honors", EntryKind::kAward},
    SectionKind{"scholarships", EntryKind::kAward},
    SectionKind{"grants", EntryKind::kAward},
    SectionKind{"talks", EntryKind::kTalk},
    SectionKind{"invited_talks", EntryKind::kTalk},
    SectionKind{"presentations", EntryKind::kTalk},
    SectionKind{"teaching", EntryKind::kTeaching},
    SectionKind{"teaching_experience", EntryKind::kTeaching},
    SectionKind{"certificates", EntryKind::kCertificate},
    SectionKind{"certifications", EntryKind::kCertificate},
    SectionKind{"licenses", EntryKind::kCertificate},
    SectionKind{"languages", EntryKind::kLanguage},
    SectionKind{"skills", EntryKind::kSkill},
    SectionKind{"technical_skills", EntryKind::kSkill},
    SectionKind{"references", EntryKind::kReference},
    SectionKind{"news", EntryKind::kNews},
};

/// "Honors and Awards" as `honors_and_awards`.
std::string section_id(std::string_view key) {
    std::string id(key);
    for (char& c : id) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == ' ' || c == '-') c = '_';
    }
    return id;
}

}  // namespace

std::span<const EntryKindSpec> entry_kinds() {
    return kKinds;
}

const EntryKindSpec& spec_of(EntryKind kind) {
    const EntryKindSpec& spec = kKinds.at(static_cast<std::size_t>(kind));
    assert(spec.kind == kind && "the table stands in the order of EntryKind");
    return spec;
}

const EntryKindSpec* find_entry_kind(std::string_view name) {
    if (name == "project") return &spec_of(EntryKind::kNormal);
    const auto found = std::ranges::find(kKinds, name, &EntryKindSpec::name);
    return found == kKinds.end() ? nullptr : &*found;
}

const FieldSpec* find_field(const EntryKindSpec& kind, std::string_view name) {
    const auto found = std::ranges::find(kind.fields, name, &FieldSpec::name);
    return found == kind.fields.end() ? nullptr : &*found;
}

const EntryKindSpec& position_spec() {
    return kPosition;
}

std::span<const CommonKeySpec> common_entry_keys() {
    return kCommonKeys;
}

std::optional<EntryKind> default_kind(std::string_view section_key) {
    const auto found = std::ranges::find(kSectionKinds, section_id(section_key), &SectionKind::key);
    if (found == kSectionKinds.end()) return std::nullopt;
    return found->kind;
}

}  // namespace cvpdf
