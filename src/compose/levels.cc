#include "compose/levels.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "compose/drawings.h"
#include "compose/styles.h"
#include "input/inline_markdown.h"

namespace cvpdf {
namespace {

struct KnownLevel {
    int level;
    std::string_view words;
};

constexpr KnownLevel kEverywhere[] = {
    {1, "beginner"},
    {1, "novice"},
    {1, "a1"},
    {2, "elementary"},
    {2, "basic"},
    {2, "a2"},
    {3, "intermediate"},
    {3, "conversational"},
    {3, "limited working"},
    {3, "b1"},
    {4, "advanced"},
    {4, "proficient"},
    {4, "competent"},
    {4, "fluent"},
    {4, "professional"},
    {4, "b2"},
    {4, "c1"},
    {5, "expert"},
    {5, "master"},
    {5, "native"},
    {5, "bilingual"},
    {5, "mother tongue"},
    {5, "c2"},
};

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// True where `words` stand in the text apart from other letters. Scripts that do not part words
/// are taken as they stand, but for single characters.
bool says(std::string_view text, std::string_view words) {
    const bool is_ascii =
        std::ranges::all_of(words, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    constexpr std::size_t kOneCharacter = 3;  // of Hangul and Han, in UTF-8
    if (!is_ascii && words.size() <= kOneCharacter) return text == words;
    for (std::size_t at = text.find(words); at != std::string_view::npos;
         at = text.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        const bool begins = at == 0 || !is_letter_or_digit(text[at - 1]);
        const bool ends = end == text.size() || !is_letter_or_digit(text[end]);
        if (!is_ascii || (begins && ends)) return true;
    }
    return false;
}

/// `4/5`, `80%`, `80 %`.
std::optional<int> level_of_number(std::string_view text) {
    int count = 0;
    const char* end = text.data() + text.size();
    auto read = std::from_chars(text.data(), end, count);
    if (read.ec != std::errc{}) return {};
    while (read.ptr != end && *read.ptr == ' ') ++read.ptr;
    int whole = 100;
    if (read.ptr == end || (*read.ptr != '%' && *read.ptr != '/')) return {};
    if (*read.ptr == '/') {
        ++read.ptr;
        while (read.ptr != end && *read.ptr == ' ') ++read.ptr;
        read = std::from_chars(read.ptr, end, whole);
        if (read.ec != std::errc{} || read.ptr != end) return {};
    } else if (read.ptr + 1 != end) {
        return {};
    }
    if (whole < 1 || whole > 100 || count < 0 || count > whole) return {};
    return std::clamp((count * kMostLevel + whole / 2) / whole, 1, kMostLevel);
}

Color tint(Color color) {
    constexpr int kInkPercent = 22;
    const auto mix = [](std::uint8_t channel) {
        return static_cast<std::uint8_t>(255 - (255 - channel) * kInkPercent / 100);
    };
    return {.red = mix(color.red), .green = mix(color.green), .blue = mix(color.blue)};
}

}  // namespace

std::optional<int> level_of(std::string_view text, const Locale& locale) {
    const std::string folded = fold_case(text);
    if (const auto number = level_of_number(folded)) return number;
    std::optional<int> level;
    std::size_t longest = 0;
    const auto consider = [&](std::string_view words, int its_level) {
        if (words.size() <= longest || !says(folded, words)) return;
        longest = words.size();
        level = its_level;
    };
    for (std::size_t i = 0; i < locale.levels.size(); ++i) {
        for (const std::string& words : locale.levels[i]) {
            consider(fold_case(words), static_cast<int>(i) + 1);
        }
    }
    for (const KnownLevel& known : kEverywhere) consider(known.words, known.level);
    return level;
}

void append_level(const Composer& composer, const SectionSpec& section, MarkedText& text) {
    const LevelsSpec& spec = section.levels;
    if (spec.draw == LevelMark::kNone || composer.input.medium != Medium::kPages) return;
    const auto level = level_of(plain_text(text.rich), composer.input.locale);
    if (!level) return;
    const Layout& layout = composer.layout();
    const Color ink = spec.color ? resolve_color(layout, spec.color->name)
                                 : page_style(layout, section.row_style).resolved.color;
    LevelDrawing drawn = draw_level(*level, spec.draw);
    append_drawing(text, {.drawing = std::move(drawn.full), .color = ink}, kDrawingText,
                   composer.language());
    if (!drawn.rest) return;
    const Color rest = spec.rest ? resolve_color(layout, spec.rest->name) : tint(ink);
    append_drawing(text, {.drawing = *std::move(drawn.rest), .color = rest}, kDrawingText,
                   composer.language());
}

}  // namespace cvpdf
