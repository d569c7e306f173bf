#include "cv/usual_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/script.h"
#include "cv/language_tag.h"
#include "cv/spoken_languages.h"

namespace cvpdf {

namespace {

constexpr std::string_view kEnglish = "en";
constexpr std::array<std::string_view, 7> kDegrees{
    "Middle School", "High School", "Diploma", "Associate", "Bachelor", "Master", "Doctor"};
constexpr std::array<std::string_view, 5> kFluencies{
    "Elementary Proficiency", "Limited Working Proficiency", "Minimum Professional Proficiency",
    "Full Professional Proficiency", "Native or Bilingual Proficiency"};
constexpr std::array<std::string_view, 6> kSkillLevels{"Novice",   "Beginner", "Intermediate",
                                                       "Advanced", "Expert",   "Master"};

/// A field whose words locales translate.
struct UsualField {
    EntryKind kind;
    std::string_view field;
    std::span<const std::string_view> names;
    WordMap Locale::*words;
};

constexpr UsualField kFields[] = {
    {EntryKind::kEducation, "degree", kDegrees, &Locale::degrees},
    {EntryKind::kLanguage, "fluency", kFluencies, &Locale::fluencies},
    {EntryKind::kSkill, "level", kSkillLevels, &Locale::skill_levels},
};

bool names_language(EntryKind kind, std::string_view field) {
    return kind == EntryKind::kLanguage && field == "language";
}

const UsualField* find_usual_field(EntryKind kind, std::string_view field) {
    const auto found = std::ranges::find_if(kFields, [&](const UsualField& usual) {
        return usual.kind == kind && usual.field == field;
    });
    return found == std::end(kFields) ? nullptr : found;
}

std::optional<std::string> word_for(EntryKind kind, const Field& field, const std::string& english,
                                    const Locale& locale) {
    if (names_language(kind, field.name)) {
        const auto tag = tag_of_language(english);
        return tag ? std::optional(language_name(*tag, locale.language)) : std::nullopt;
    }
    const UsualField* usual = find_usual_field(kind, field.name);
    if (!usual) return std::nullopt;
    const WordMap& words = locale.*usual->words;
    const auto word = words.find(english);
    return word == words.end() ? std::nullopt : std::optional(word->second);
}

void translate(EntryKind kind, Field& field, const Locale& locale) {
    auto* text = std::get_if<LocalizedText>(&field.value);
    if (text == nullptr) return;
    const std::string base = base_language(locale.language);
    const LocalizedText::Version* english = nullptr;
    for (const LocalizedText::Version& version : text->versions) {
        if (version.language.empty() || base_language(version.language) == base) return;
        if (version.language == kEnglish) english = &version;
    }
    if (english == nullptr) return;
    std::optional<std::string> word = word_for(kind, field, english->text, locale);
    if (!word) return;
    const Span span = english->span;
    Origin origin(span.file);
    origin.append({.text_begin = 0,
                   .text_length = static_cast<std::uint32_t>(word->size()),
                   .source_begin = span.begin,
                   .source_length = span.end - span.begin});
    text->versions.push_back({.language = locale.language,
                              .text = *std::move(word),
                              .span = span,
                              .origin = std::move(origin)});
}

}  // namespace

std::span<const std::string_view> usual_degrees() {
    return kDegrees;
}

std::span<const std::string_view> usual_fluencies() {
    return kFluencies;
}

std::span<const std::string_view> usual_skill_levels() {
    return kSkillLevels;
}

bool is_usual_word(EntryKind kind, std::string_view field, std::string_view text) {
    if (names_language(kind, field)) return tag_of_language(text).has_value();
    const UsualField* usual = find_usual_field(kind, field);
    return usual && std::ranges::count(usual->names, text) > 0;
}

void translate_usual_words(Cv& cv, const Locale& locale) {
    if (base_language(locale.language) == kEnglish) return;
    for (Section& section : cv.sections) {
        for (Entry& entry : section.entries) {
            for (Field& field : entry.fields) translate(entry.kind, field, locale);
        }
    }
}

}  // namespace cvpdf
