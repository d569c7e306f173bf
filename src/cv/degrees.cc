#include "cv/degrees.h"

#include <array>
#include <cstdint>
#include <utility>
#include <variant>

#include "cv/language_tag.h"

namespace cvpdf {

namespace {

constexpr std::string_view kEnglish = "en";
constexpr std::array<std::string_view, 7> kDegrees{
    "Middle School", "High School", "Diploma", "Associate", "Bachelor", "Master", "Doctor"};

void translate(LocalizedText& degree, const Locale& locale) {
    if (degree.versions.size() != 1 || degree.versions.front().language != kEnglish) return;
    const LocalizedText::Version& english = degree.versions.front();
    const auto word = locale.degrees.find(english.text);
    if (word == locale.degrees.end() || base_language(locale.language) == kEnglish) return;
    const auto length = static_cast<std::uint32_t>(word->second.size());
    const Span& span = english.span;
    Origin origin(span.file);
    origin.append({.text_begin = 0,
                   .text_length = length,
                   .source_begin = span.begin,
                   .source_length = span.end - span.begin});
    degree.versions.push_back({.language = locale.language,
                               .text = word->second,
                               .span = span,
                               .origin = std::move(origin)});
}

}  // namespace

std::span<const std::string_view> usual_degrees() {
    return kDegrees;
}

void translate_degrees(Cv& cv, const Locale& locale) {
    for (Section& section : cv.sections) {
        for (Entry& entry : section.entries) {
            if (entry.kind != EntryKind::kEducation) continue;
            for (Field& field : entry.fields) {
                auto* text = std::get_if<LocalizedText>(&field.value);
                if (text != nullptr && field.name == "degree") translate(*text, locale);
            }
        }
    }
}

}  // namespace cvpdf
