#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "catch.h"
#include "cv/read_entry.h"
#include "unit/cv/read_file.h"

namespace cvpdf {

namespace {

/// The kind that a flow mapping's keys speak for, in a section of this key.
std::string kind_of(const std::string& mapping, std::string_view section) {
    const ReadFile file = read_yaml(mapping);
    const std::optional<EntryKind> kind = kind_by_keys(file.root, default_kind(section));
    return kind ? std::string(spec_of(*kind).name) : "none";
}

}  // namespace

TEST_CASE("the table of entry kinds is whole") {
    std::set<std::string_view> names;
    for (const EntryKindSpec& kind : entry_kinds()) {
        CAPTURE(kind.name);
        CHECK(&spec_of(kind.kind) == &kind);
        CHECK(find_entry_kind(kind.name) == &kind);
        CHECK(names.insert(kind.name).second);
        CHECK_FALSE(kind.doc.empty());
        CHECK(std::ranges::count(kind.fields, Required::kYes, &FieldSpec::required) >= 1);
        std::set<std::string_view> fields;
        for (const FieldSpec& field : kind.fields) {
            CAPTURE(field.name);
            CHECK(fields.insert(field.name).second);
            CHECK_FALSE(field.doc.empty());
            CHECK(find_field(kind, field.name) == &field);
            if (!field.stored_as.empty()) CHECK(find_field(kind, field.stored_as) != nullptr);
            for (const FieldSpec& key : common_entry_keys()) CHECK(key.name != field.name);
        }
    }
    CHECK(names.size() == static_cast<std::size_t>(EntryKind::kHeading) + 1);
    CHECK(find_entry_kind("project") == find_entry_kind("normal"));
    CHECK(find_entry_kind("nonsense") == nullptr);
}

TEST_CASE("an entry of nothing but what its kind requires is of that kind") {
    // Kinds that are told by their section alone: what they require makes another kind elsewhere.
    const std::set<EntryKind> by_section{EntryKind::kPatent, EntryKind::kAward,
                                         EntryKind::kTalk,   EntryKind::kCertificate,
                                         EntryKind::kSkill,  EntryKind::kReference};
    for (const EntryKindSpec& kind : entry_kinds()) {
        CAPTURE(kind.name);
        std::string mapping = "{";
        for (const FieldSpec& field : kind.fields) {
            if (field.required == Required::kYes) mapping += std::string(field.name) + ": x, ";
        }
        mapping += "}";
        const ReadFile file = read_yaml(mapping);
        const bool found_alone = kind_by_keys(file.root, std::nullopt) == kind.kind;
        CHECK(found_alone != by_section.contains(kind.kind));
        CHECK(kind_by_keys(file.root, kind.kind) == kind.kind);
    }
}

TEST_CASE("the keys of an entry speak for its kind") {
    struct Row {
        std::string mapping;
        std::string_view section, expected;
    };
    const std::vector<Row> rows{
        {"{institution: A, area: B}", "x", "education"},
        {"{area: B, degree: C}", "x", "education"},
        {"{company: A, position: B}", "x", "experience"},
        {"{position: B, date: No.}", "x", "experience"},
        {"{company: A, positions: []}", "x", "experience"},
        {"{title: A, authors: [B]}", "x", "publication"},
        {"{title: A, date: 2020}", "x", "publication"},
        {"{title: A, journal: B}", "awards", "publication"},
        {"{title: A, date: 2020}", "awards", "award"},
        {"{title: A, date: 2020}", "Honors and Awards", "award"},
        {"{title: A, awarder: B}", "x", "award"},
        {"{title: A, event: B}", "publications", "talk"},
        {"{title: A, inventors: [B]}", "x", "patent"},
        {"{title: A, authors: [B]}", "patents", "publication"},
        {"{label: A, details: B}", "skills", "one_line"},
        {"{label: A}", "x", "one_line"},
        {"{bullet: A}", "awards", "bullet"},
        {"{number: A}", "x", "numbered"},
        {"{reversed_number: A}", "x", "reversed_numbered"},
        {"{text: A, tags: [b]}", "education", "text"},
        {"{name: A}", "x", "normal"},
        {"{name: A, highlights: [b]}", "x", "normal"},
        {"{name: A, highlights: [b]}", "skills", "normal"},
        {"{name: A}", "skills", "skill"},
        {"{name: A, level: B}", "x", "skill"},
        {"{name: A}", "certifications", "certificate"},
        {"{name: A, issuer: B}", "x", "certificate"},
        {"{name: A}", "references", "reference"},
        {"{name: A, relationship: B}", "x", "reference"},
        {"{name: A, location: B}", "experience", "normal"},
        {"{company: A, position: B}", "projects", "experience"},
        {"{course: A, institution: B, role: C}", "education", "teaching"},
        {"{language: A, fluency: B}", "x", "language"},
        {"{news: A, date: 2020}", "x", "news"},
        // Mistyped keys: the others, the section, or the likeness tell.
        {"{instution: A, area: B}", "x", "education"},
        {"{instution: A}", "education", "education"},
        {"{instution: A}", "x", "education"},
        {"{tilte: A, date: 2020}", "awards", "award"},
        {"{does_this_entry_exist: no}", "x", "none"},
        {"{date: 2020, location: A}", "x", "none"},
        {"{}", "x", "none"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.mapping, row.section);
        CHECK(kind_of(row.mapping, row.section) == row.expected);
    }
}

TEST_CASE("what an entry or its section says goes before its keys") {
    const ReadCv read = read_sections_text(
        "    misc:\n"
        "      kind: bullet\n"
        "      entries:\n"
        "        - One\n"
        "        - {en: Two, ko: 둘}\n"
        "        - {kind: award, title: Three}\n"
        "    more:\n"
        "      - {kind: project, name: Four}\n"
        "      - Five\n"
        "      - {en: Six, ko: 여섯}\n");
    CHECK(read.messages == "");
    const auto& misc = read.file.cv.sections.at(0).entries;
    CHECK(misc.at(0).kind == EntryKind::kBullet);
    CHECK(text_of(misc.at(0), "bullet") == "One");
    CHECK(misc.at(1).kind == EntryKind::kBullet);
    CHECK(text_of(misc.at(1), "bullet") == "Two");
    CHECK(misc.at(2).kind == EntryKind::kAward);
    const auto& more = read.file.cv.sections.at(1).entries;
    CHECK(more.at(0).kind == EntryKind::kNormal);
    CHECK(more.at(1).kind == EntryKind::kText);
    CHECK(more.at(2).kind == EntryKind::kText);
    CHECK(text_of(more.at(2), "text") == "Six");
}

}  // namespace cvpdf
