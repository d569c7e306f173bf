#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "cv/entry_kinds.h"

namespace cvpdf {

namespace {

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

std::optional<EntryKind> default_kind(std::string_view section_key) {
    const auto found = std::ranges::find(kSectionKinds, section_id(section_key), &SectionKind::key);
    if (found == kSectionKinds.end()) return std::nullopt;
    return found->kind;
}

}  // namespace cvpdf
