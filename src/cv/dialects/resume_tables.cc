// What the fields of JSON Resume and YAMLResume are in a native CV.

#include <algorithm>
#include <array>

#include "cv/dialects/resume_entries.h"

namespace cvpdf::dialects {

namespace {

using enum FieldRole;

constexpr auto kWork = std::to_array<ForeignField>({
    {"name", "company"},
    {"company", "company"},
    {"organization", "company"},
    {"employer", "company"},
    {"position", "position"},
    {"title", "position"},
    {"role", "position"},
    {"jobTitle", "position"},
    {"location", "location", kAddress},
    {"description", "summary", kSummary},
    {"summary", "summary", kSummary},
    {"url", "url", kUrl},
    {"website", "url", kUrl},
    {"startDate", "start_date", kStart},
    {"start_date", "start_date", kStart},
    {"start", "start_date", kStart},
    {"endDate", "end_date", kEnd},
    {"end_date", "end_date", kEnd},
    {"end", "end_date", kEnd},
    {"date", "date", kDate},
    {"highlights", "highlights", kBullets},
    {"achievements", "highlights", kBullets},
    {"responsibilities", "highlights", kBullets},
    {"keywords", "keywords", kList},
    {"technologies", "keywords", kList},
    {"skills", "keywords", kList},
    {"positions", "positions", FieldRole::kPositions},
    {"roles", "positions", FieldRole::kPositions},
});
constexpr auto kPosition = std::to_array<ForeignField>({
    {"position", "position"},
    {"title", "position"},
    {"name", "position"},
    {"role", "position"},
    {"jobTitle", "position"},
    {"location", "location", kAddress},
    {"description", "summary", kSummary},
    {"summary", "summary", kSummary},
    {"url", "url", kUrl},
    {"website", "url", kUrl},
    {"startDate", "start_date", kStart},
    {"start_date", "start_date", kStart},
    {"start", "start_date", kStart},
    {"endDate", "end_date", kEnd},
    {"end_date", "end_date", kEnd},
    {"end", "end_date", kEnd},
    {"date", "date", kDate},
    {"highlights", "highlights", kBullets},
    {"achievements", "highlights", kBullets},
    {"responsibilities", "highlights", kBullets},
    {"keywords", "keywords", kList},
    {"technologies", "keywords", kList},
    {"skills", "keywords", kList},
});
constexpr auto kEducation = std::to_array<ForeignField>({
    {"institution", "institution"},
    {"school", "institution"},
    {"name", "institution"},
    {"organization", "institution"},
    {"area", "area"},
    {"major", "area"},
    {"fieldOfStudy", "area"},
    {"studyType", "degree"},
    {"study_type", "degree"},
    {"degree", "degree"},
    {"score", "grade"},
    {"gpa", "grade"},
    {"grade", "grade"},
    {"location", "location", kAddress},
    {"startDate", "start_date", kStart},
    {"start_date", "start_date", kStart},
    {"start", "start_date", kStart},
    {"endDate", "end_date", kEnd},
    {"end_date", "end_date", kEnd},
    {"end", "end_date", kEnd},
    {"date", "date", kDate},
    {"description", "summary", kSummary},
    {"summary", "summary", kSummary},
    {"highlights", "highlights", kBullets},
    {"honors", "highlights", kBullets},
    {"courses", "courses", kList},
    {"url", "url", kUrl},
    {"website", "url", kUrl},
});
constexpr auto kAwards = std::to_array<ForeignField>({
    {"title", "title"},
    {"name", "title"},
    {"awarder", "awarder"},
    {"issuer", "awarder"},
    {"organization", "awarder"},
    {"location", "location", kAddress},
    {"date", "date", kDate},
    {"startDate", "start_date", kStart},
    {"endDate", "end_date", kEnd},
    {"description", "summary", kSummary},
    {"summary", "summary", kSummary},
    {"highlights", "highlights", kBullets},
    {"url", "url", kUrl},
    {"website", "url", kUrl},
});
constexpr auto kCertificates = std::to_array<ForeignField>({
    {"name", "name"},
    {"title", "name"},
    {"issuer", "issuer"},
    {"authority", "issuer"},
    {"organization", "issuer"},
    {"awarder", "issuer"},
    {"credentialId", "credential_id"},
    {"id", "credential_id"},
    {"number", "credential_id"},
    {"date", "date", kDate},
    {"releaseDate", "date", kDate},
    {"startDate", "start_date", kStart},
    {"endDate", "end_date", kEnd},
    {"description", "summary", kSummary},
    {"summary", "summary", kSummary},
    {"url", "url", kUrl},
    {"website", "url", kUrl},
});
constexpr auto kPublications = std::to_array<ForeignField>({
    {"name", "title"},
    {"title", "title"},
    {"authors", "authors", kList},
    {"author", "authors", kList},
    {"publisher", "venue"},
    {"journal", "venue"},
    {"venue", "venue"},
    {"location", "location", kAddress},
    {"releaseDate", "date", kDate},
    {"date", "date", kDate},
    {"description", "summary", kSummary},
    {"summary", "summary", kSummary},
    {"highlights", "highlights", kBullets},
    {"keywords", "summary"},
    {"doi", "doi", kDoi},
    {"url", "url", kUrl},
    {"website", "url", kUrl},
});
constexpr auto kPatents = std::to_array<ForeignField>({
    {"title", "title"},
    {"name", "title"},
    {"inventors", "inventors", kList},
    {"authors", "inventors", kList},
    {"number", "patent_number"},
    {"patentNumber", "patent_number"},
    {"office", "office"},
    {"issuer", "office"},
    {"publisher", "office"},
    {"status", "status"},
    {"date", "date", kDate},
    {"releaseDate", "date", kDate},
    {"issueDate", "date", kDate},
    {"description", "summary", kSummary},
    {"summary", "summary", kSummary},
    {"url", "url", kUrl},
    {"website", "url", kUrl},
});
constexpr auto kSkills = std::to_array<ForeignField>({
    {"name", "name"},
    {"category", "name"},
    {"skill", "name"},
    {"label", "name"},
    {"level", "level"},
    {"keywords", "keywords", kList},
    {"skills", "keywords", kList},
    {"description", "summary", kSummary},
    {"summary", "summary", kSummary},
});
constexpr auto kLanguages = std::to_array<ForeignField>({
    {"language", "language"},
    {"name", "language"},
    {"fluency", "fluency"},
    {"level", "fluency"},
    {"keywords", "summary"},
    {"description", "summary", kSummary},
    {"summary", "summary", kSummary},
    {"date", "date", kDate},
});
constexpr auto kReferences = std::to_array<ForeignField>({
    {"name", "name"},
    {"position", "position"},
    {"title", "position"},
    {"company", "company"},
    {"organization", "company"},
    {"relationship", "relationship"},
    {"reference", "reference"},
    {"summary", "reference"},
    {"email", "email"},
    {"phone", "phone"},
    {"url", "url", kUrl},
    {"website", "url", kUrl},
});
constexpr auto kProjects = std::to_array<ForeignField>({
    {"name", "name"},
    {"title", "name"},
    {"label", "name"},
    {"course", "name"},
    {"entity", "organization"},
    {"organization", "organization"},
    {"company", "organization"},
    {"institution", "organization"},
    {"provider", "organization"},
    {"platform", "organization"},
    {"event", "organization"},
    {"publisher", "organization"},
    {"issuer", "organization"},
    {"awarder", "organization"},
    {"roles", "role"},
    {"role", "role"},
    {"position", "role"},
    {"location", "location", kAddress},
    {"startDate", "start_date", kStart},
    {"start_date", "start_date", kStart},
    {"start", "start_date", kStart},
    {"endDate", "end_date", kEnd},
    {"end_date", "end_date", kEnd},
    {"end", "end_date", kEnd},
    {"date", "date", kDate},
    {"releaseDate", "date", kDate},
    {"description", "summary", kSummary},
    {"summary", "summary", kSummary},
    {"reference", "summary", kSummary},
    {"highlights", "highlights", kBullets},
    {"keywords", "keywords", kList},
    {"technologies", "keywords", kList},
    {"url", "url", kUrl},
    {"website", "url", kUrl},
    {"displayUrl", "", kIgnored},
});

constexpr auto kSections = std::to_array<ForeignSection>({
    {"work", "experience", EntryKind::kExperience, kWork},
    {"experience", "experience", EntryKind::kExperience, kWork},
    {"employment", "experience", EntryKind::kExperience, kWork},
    {"volunteer", "volunteering", EntryKind::kExperience, kWork},
    {"volunteering", "volunteering", EntryKind::kExperience, kWork},
    {"education", "education", EntryKind::kEducation, kEducation},
    {"awards", "awards", EntryKind::kAward, kAwards},
    {"honors", "honors", EntryKind::kAward, kAwards},
    {"certificates", "certificates", EntryKind::kCertificate, kCertificates},
    {"certifications", "certifications", EntryKind::kCertificate, kCertificates},
    {"publications", "publications", EntryKind::kPublication, kPublications},
    {"patents", "patents", EntryKind::kPatent, kPatents},
    {"skills", "skills", EntryKind::kSkill, kSkills},
    {"languages", "languages", EntryKind::kLanguage, kLanguages},
    {"interests", "interests", EntryKind::kSkill, kSkills},
    {"hobbies", "interests", EntryKind::kSkill, kSkills},
    {"references", "references", EntryKind::kReference, kReferences},
    {"projects", "projects", EntryKind::kNormal, kProjects},
    {"sideProjects", "side_projects", EntryKind::kNormal, kProjects},
});

constexpr ForeignSection kPositionItems{
    .key = "positions", .kind = EntryKind::kExperience, .fields = kPosition};
constexpr ForeignSection kUnknown{.kind = EntryKind::kNormal, .fields = kProjects};

}  // namespace

std::span<const ForeignSection> resume_sections() {
    return kSections;
}

const ForeignSection& resume_position() {
    return kPositionItems;
}

const ForeignSection& resume_section(std::string_view key) {
    const auto found = std::ranges::find(kSections, key, &ForeignSection::key);
    return found == kSections.end() ? kUnknown : *found;
}

}  // namespace cvpdf::dialects
