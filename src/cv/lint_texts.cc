#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "base/unicode.h"
#include "cv/lint_passes.h"
#include "cv/personal.h"
#include "cv/text_ending.h"

namespace cvpdf {

namespace {

enum class Bullet { kLeaf, kParent };

template <typename Visit>
void visit_highlights(const std::vector<Highlight>& highlights, const Visit& visit) {
    for (const Highlight& highlight : highlights) {
        visit(highlight.text, highlight.children.empty() ? Bullet::kLeaf : Bullet::kParent);
        visit_highlights(highlight.children, visit);
    }
}

/// The bullets of an entry, and those that are entries.
template <typename Visit>
void visit_bullets(const Entry& entry, const Visit& visit) {
    if (const Field* bullet = find_field(entry, "bullet")) {
        if (const auto* text = std::get_if<LocalizedText>(&bullet->value)) {
            visit(*text, Bullet::kLeaf);
        }
    }
    visit_highlights(entry.highlights, visit);
    for (const Entry& position : entry.positions) visit_bullets(position, visit);
}

void warn(std::string_view lint, Span span, std::string message, std::vector<Note> notes,
          Diagnostics& diagnostics) {
    diagnostics.add({.severity = Severity::kWarning,
                     .span = span,
                     .message = std::move(message),
                     .notes = std::move(notes),
                     .code = std::string(lint)});
}

/// A text but for its marks, blanks, signs and the case of its letters.
std::string bare(std::string_view text) {
    std::string out;
    const std::string folded = fold_case(text);
    for (std::size_t at = 0; at < folded.size();) {
        const char32_t c = next_code_point(folded, &at);
        if (!is_white_space(c) && !is_punctuation(c)) append_utf8(out, c);
    }
    return out;
}

/// "Date of birth:" as "date of birth".
std::string label_of(std::string_view text) {
    std::string label = fold_case(text);
    while (!label.empty() && (label.back() == ':' || label.back() == ' ')) label.pop_back();
    return label;
}

}  // namespace

void lint_duplicate_bullets(const Cv& cv, Diagnostics& diagnostics) {
    std::map<std::string, Span> seen;
    const auto visit = [&](const LocalizedText& text, Bullet) {
        for (const LocalizedText::Version& version : text.versions) {
            std::string key = bare(version.text);
            if (key.empty()) continue;
            const auto [first, is_new] =
                seen.emplace(version.language + '\0' + std::move(key), version.span);
            // An alias repeats its anchor's place; that is meant.
            if (is_new || first->second == version.span) continue;
            warn(kDuplicateBullets, version.span, "this bullet stands here a second time",
                 {{.span = first->second, .message = "it stands here first"}}, diagnostics);
        }
    };
    for (const Section& section : cv.sections) {
        for (const Entry& entry : section.entries) visit_bullets(entry, visit);
    }
}

void lint_full_stops(const Section& section, const Locale& locale, Diagnostics& diagnostics) {
    std::vector<Span> with;
    std::vector<Span> without;
    const auto visit = [&](const LocalizedText& text, Bullet bullet) {
        const auto* version = choose_version(text, locale.language, {});
        if (!version || bullet != Bullet::kLeaf) return;
        const Ending ending = ending_of(version->text, locale);
        if (ending == Ending::kStop) with.push_back(version->span);
        if (ending == Ending::kNone) without.push_back(version->span);
    };
    for (const Entry& entry : section.entries) visit_bullets(entry, visit);
    if (with.empty() || without.empty()) return;
    const bool mostly_with = with.size() >= without.size();
    warn(kFullStops, (mostly_with ? without : with).front(),
         fmt::format("this bullet ends {} a full stop; {} of {} of the section end {} one",
                     mostly_with ? "without" : "with", std::max(with.size(), without.size()),
                     with.size() + without.size(), mostly_with ? "with" : "without"),
         {}, diagnostics);
}

void lint_personal_data(const Header& header, const Locale& locale, const PrintedData& printed,
                        Diagnostics& diagnostics) {
    const auto check_label = [&](std::string_view text, const Span& place) {
        const std::string label = label_of(text);
        for (const auto& [what, labels] : locale.custom) {
            const auto is_label = [&](const std::string& word) { return fold_case(word) == label; };
            if (std::ranges::none_of(labels, is_label)) continue;
            warn(kPersonalData, place,
                 fmt::format("CVs in '{}' leave this out ({})", locale.language, what), {},
                 diagnostics);
        }
    };
    for (const HeaderField& field : header.fields) {
        if (field.is_private) continue;
        for (const LocalizedText::Version& version : field.label.versions) {
            check_label(version.text, version.span);
        }
    }
    // What a form prints, it prints under the locale's own words.
    for (const std::string& key : printed.personal) {
        const auto place = place_of_personal(header.personal, key);
        const auto label = locale.labels.find(key);
        if (place && label != locale.labels.end()) check_label(label->second, *place);
    }
    if (printed.photo && header.photo && locale.photo == PhotoCustom::kUnusual) {
        warn(kPersonalData, header.photo->span,
             fmt::format("CVs in '{}' leave this out (photo)", locale.language), {}, diagnostics);
    }
}

}  // namespace cvpdf
