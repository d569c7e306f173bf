#include "cv/entry_kinds.h"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace cvpdf {

namespace {

using enum FieldType;
using enum Required;

// ---- fields of many kinds ----

constexpr FieldSpec kDateField{"date", kDate, kNo,
                               "When: 2018, 2018-03, 2018-03-14, a range (2018-03/2020-02), a "
                               "season (Fall 2024), or free text."};
constexpr FieldSpec kStartField{"start_date", kDate, kNo,
                                "When it began. Without `end_date` the range is open.", "date"};
constexpr FieldSpec kEndField{"end_date", kDate, kNo, "When it ended; `present` where it goes on.",
                              "date"};
constexpr FieldSpec kLocationField{"location", kText, kNo, "Where: a city, a country."};
constexpr FieldSpec kSummaryField{"summary", kText, kNo, "A sentence or two."};
constexpr FieldSpec kUrlField{"url", kUrl, kNo, "A page about it."};
constexpr FieldSpec kHighlightsField{
    "highlights", kHighlights, kNo,
    "Bullets: texts, or mappings with `text`, `id`, `tags`, `priority`, `highlights`."};
constexpr FieldSpec kKeywordsField{"keywords", kTextList, kNo, "Tools and subjects."};
constexpr FieldSpec kNoteField{"note", kText, kNo, "A remark that is printed last, in brackets."};

// ---- the kinds ----

constexpr FieldSpec kTextFields[] = {
    {"text", kText, kYes, "The paragraph."},
};

constexpr FieldSpec kBulletFields[] = {
    {"bullet", kText, kYes, "The text behind the bullet."},
};

constexpr FieldSpec kNumberedFields[] = {
    {"number", kText, kYes, "The text behind the number."},
};

constexpr FieldSpec kReversedNumberedFields[] = {
    {"reversed_number", kText, kYes, "The text behind the number; numbers count down to 1."},
};

constexpr FieldSpec kOneLineFields[] = {
    {"label", kText, kYes, "What the line is about."},
    {"details", kText, kYes, "What there is to say about it."},
};

constexpr FieldSpec kExperienceFields[] = {
    {"company", kText, kYes, "The employer."},
    {"position", kText, kNo, "The job title."},
    {"positions", kPositions, kNo,
     "Several positions under this employer, each with its own dates and bullets."},
    kLocationField,
    kDateField,
    kStartField,
    kEndField,
    kSummaryField,
    kHighlightsField,
    kKeywordsField,
    kUrlField,
};

constexpr FieldSpec kPositionFields[] = {
    {"position", kText, kYes, "The job title."},
    kLocationField,
    kDateField,
    kStartField,
    kEndField,
    kSummaryField,
    kHighlightsField,
    kKeywordsField,
    kUrlField,
};

constexpr FieldSpec kEducationFields[] = {
    {"institution", kText, kYes, "The school or university."},
    {"area", kText, kNo, "The field of study."},
    {"degree", kText, kNo,
     "The degree; of a usual one, English alone will do: {en: Bachelor} is 학사 in Korean."},
    {"grade", kText, kNo, "The mark, with its scale (GPA 3.9/4.0)."},
    kLocationField,
    kDateField,
    kStartField,
    kEndField,
    kSummaryField,
    kHighlightsField,
    {"courses", kTextList, kNo, "Courses worth naming."},
    kUrlField,
};

constexpr FieldSpec kNormalFields[] = {
    {"name", kText, kYes, "What it is called."},
    {"organization", kText, kNo, "The team, lab or company behind it."},
    {"role", kText, kNo, "What you were in it."},
    kLocationField,
    kDateField,
    kStartField,
    kEndField,
    kSummaryField,
    kHighlightsField,
    kKeywordsField,
    kUrlField,
};

constexpr FieldSpec kPublicationFields[] = {
    {"title", kText, kYes, "The title, without quotes."},
    {"authors", kTextList, kNo, "All authors in order; your own name in **bold**."},
    {"venue", kText, kNo, "The conference, journal or book."},
    {"journal", kText, kNo, "The journal; another name of `venue`.", "venue"},
    kLocationField,
    kDateField,
    kNoteField,
    kSummaryField,
    kHighlightsField,
    {"doi", kDoi, kNo, "The DOI, with or without https://doi.org/."},
    kUrlField,
    {"publication_type", kText, kNo,
     "What it is, for layouts that write types differently: article, inproceedings, thesis…"},
    {"genre", kText, kNo, "What it is, as it should be printed: PhD thesis."},
    {"venue_short", kText, kNo, "The venue's short name: ATC '24."},
    {"volume", kText, kNo, "The volume of the journal or series."},
    {"issue", kText, kNo, "The number within the volume."},
    {"series", kText, kNo, "The series that the book stands in, with its number there."},
    {"edition", kText, kNo, "Which edition of the book: its number, or words."},
    {"chapter", kText, kNo, "Which chapter of the book."},
    {"pages", kText, kNo, "From which page to which."},
    {"publisher", kText, kNo, "Who published it."},
    {"editors", kTextList, kNo, "The editors of the book that it stands in."},
    {"translators", kTextList, kNo, "Who translated it."},
    {"version", kText, kNo, "Which version of a program or of data."},
    {"isbn", kText, kNo, "The ISBN of a book."},
};

constexpr FieldSpec kPatentFields[] = {
    {"title", kText, kYes, "The title, without quotes."},
    {"inventors", kTextList, kNo, "All inventors in order."},
    {"office", kText, kNo, "The kind of patent or its office (US Patent)."},
    {"patent_number", kText, kNo, "The number, as it should be printed."},
    {"status", kText, kNo, "Pending, granted…"},
    kDateField,
    kNoteField,
    kSummaryField,
    kUrlField,
};

constexpr FieldSpec kAwardFields[] = {
    {"title", kText, kYes, "The award."},
    {"awarder", kText, kNo, "Who gave it."},
    kLocationField,
    kDateField,
    kStartField,
    kEndField,
    kSummaryField,
    kHighlightsField,
    kUrlField,
};

constexpr FieldSpec kTalkFields[] = {
    {"title", kText, kYes, "The title of the talk."},
    {"event", kText, kNo, "The conference, seminar or host."},
    {"type", kText, kNo, "Invited talk, keynote, poster…"},
    kLocationField,
    kDateField,
    kSummaryField,
    kHighlightsField,
    kUrlField,
};

constexpr FieldSpec kTeachingFields[] = {
    {"course", kText, kYes, "The course, with its number."},
    {"role", kText, kNo, "Lecturer, TA…"},
    {"institution", kText, kNo, "The school or university."},
    kLocationField,
    kDateField,
    kStartField,
    kEndField,
    kSummaryField,
    kHighlightsField,
    kUrlField,
};

constexpr FieldSpec kCertificateFields[] = {
    {"name", kText, kYes, "The certificate or licence."},
    {"issuer", kText, kNo, "Who issued it."},
    {"credential_id", kText, kNo, "Its number."},
    kDateField,
    kStartField,
    kEndField,
    kSummaryField,
    kUrlField,
};

constexpr FieldSpec kLanguageFields[] = {
    {"language", kText, kYes, "The language; {en: German} is 독일어 in Korean."},
    {"fluency", kText, kNo,
     "How well: native, fluent, B2…; {en: Native or Bilingual Proficiency} and its like are "
     "translated."},
    kDateField,
    kSummaryField,
};

constexpr FieldSpec kSkillFields[] = {
    {"name", kText, kYes, "The skill or group of skills."},
    {"level", kText, kNo, "How well."},
    {"keywords", kTextList, kNo, "The single skills of the group."},
    kSummaryField,
};

constexpr FieldSpec kReferenceFields[] = {
    {"name", kText, kYes, "Who can be asked."},
    {"position", kText, kNo, "Their job title."},
    {"company", kText, kNo, "Their employer."},
    {"relationship", kText, kNo, "What they were to you."},
    {"reference", kText, kNo, "What they say."},
    {"email", kText, kNo, "Their e-mail address."},
    {"phone", kText, kNo, "Their phone number."},
    kUrlField,
};

constexpr FieldSpec kNewsFields[] = {
    {"news", kText, kYes, "What happened."},
    kDateField,
    kUrlField,
};

constexpr FieldSpec kHeadingFields[] = {
    {"heading", kText, kYes, "The words over the entries that follow."},
};

constexpr EntryKindSpec kKinds[] = {
    {EntryKind::kText, "text", "A paragraph.", kTextFields},
    {EntryKind::kBullet, "bullet", "A bullet of its own.", kBulletFields},
    {EntryKind::kNumbered, "numbered", "A numbered item.", kNumberedFields},
    {EntryKind::kReversedNumbered, "reversed_numbered",
     "A numbered item; the last one is number 1.", kReversedNumberedFields},
    {EntryKind::kOneLine, "one_line", "A label and what belongs to it.", kOneLineFields},
    {EntryKind::kExperience, "experience", "A job: one position or several.", kExperienceFields},
    {EntryKind::kEducation, "education", "A course of study.", kEducationFields},
    {EntryKind::kNormal, "normal", "A project, or anything with a name.", kNormalFields},
    {EntryKind::kPublication, "publication", "A paper, article or book.", kPublicationFields},
    {EntryKind::kPatent, "patent", "A patent or application.", kPatentFields},
    {EntryKind::kAward, "award", "An award, honor, grant or scholarship.", kAwardFields},
    {EntryKind::kTalk, "talk", "A talk or presentation.", kTalkFields},
    {EntryKind::kTeaching, "teaching", "A course that you taught.", kTeachingFields},
    {EntryKind::kCertificate, "certificate", "A certificate or licence.", kCertificateFields},
    {EntryKind::kLanguage, "language", "A language that you speak.", kLanguageFields},
    {EntryKind::kSkill, "skill", "A skill, or a group of them.", kSkillFields},
    {EntryKind::kReference, "reference", "Somebody who can be asked about you.", kReferenceFields},
    {EntryKind::kNews, "news", "Something that happened on a day.", kNewsFields},
    {EntryKind::kHeading, "heading", "A heading within the section.", kHeadingFields},
};

constexpr FieldSpec kCommonKeys[] = {
    {"id", kId, kNo, "A name that stays, by which other parts of the file can speak of it."},
    {"tags", kTags, kNo, "Words that say what it is about: a list, or one word."},
    {"priority", kPriority, kNo, "How much it matters: 0 to 9, or `always`."},
    {"min_bullets", kFew, kNo,
     "How many bullets stay where `pages` asks for brevity; otherwise 1."},
    {"kind", kKind, kNo, "The kind of entry, where its keys do not tell."},
    {"page_break", kPageBreak, kNo, "`before`: on a new page; `avoid`: never split; `auto`."},
    {"extra", kExtra, kNo, "Your own fields: a mapping that is left alone."},
};

constexpr EntryKindSpec kPosition{EntryKind::kExperience, "position",
                                  "One of several positions under an employer.", kPositionFields};

}  // namespace

std::span<const EntryKindSpec> entry_kinds() {
    return kKinds;
}

const EntryKindSpec& spec_of(EntryKind kind) {
    const EntryKindSpec& spec = kKinds[static_cast<std::size_t>(kind)];
    assert(spec.kind == kind && "the table stands in the order of EntryKind");
    return spec;
}

const EntryKindSpec* find_entry_kind(std::string_view name) {
    if (name == "project") return &spec_of(EntryKind::kNormal);
    const auto found = std::ranges::find(kKinds, name, &EntryKindSpec::name);
    return found == std::end(kKinds) ? nullptr : found;
}

const FieldSpec* find_field(const EntryKindSpec& kind, std::string_view name) {
    const auto found = std::ranges::find(kind.fields, name, &FieldSpec::name);
    return found == kind.fields.end() ? nullptr : &*found;
}

const EntryKindSpec& position_spec() {
    return kPosition;
}

std::span<const FieldSpec> common_entry_keys() {
    return kCommonKeys;
}

}  // namespace cvpdf
