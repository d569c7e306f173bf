#include "compose/levels.h"

#include <algorithm>
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

/// Of the European framework. They go before words, which are what somebody thinks of them.
constexpr KnownLevel kFramework[] = {{1, "a1"}, {2, "a2"}, {3, "b1"},
                                     {4, "b2"}, {4, "c1"}, {5, "c2"}};

constexpr KnownLevel kEverywhere[] = {
    {1, "beginner"},
    {1, "novice"},
    {2, "elementary"},
    {2, "basic"},
    {2, "pre-intermediate"},
    {3, "intermediate"},
    {3, "conversational"},
    {3, "limited working"},
    {4, "upper-intermediate"},
    {4, "upper intermediate"},
    {4, "advanced"},
    {4, "proficient"},
    {4, "competent"},
    {4, "fluent"},
    {4, "near-native"},
    {4, "professional"},
    {5, "expert"},
    {5, "master"},
    {5, "native"},
    {5, "bilingual"},
    {5, "mother tongue"},
};

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Where `words` stand in the text apart from other letters: `native` is not in `non-native`, but
/// in `native-level`. Scripts that do not part words are taken as they stand, but for single
/// characters.
std::optional<std::size_t> find_words(std::string_view text, std::string_view words) {
    const bool is_ascii =
        std::ranges::all_of(words, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    constexpr std::size_t kOneCharacter = 3;  // of Hangul and Han, in UTF-8
    if (!is_ascii && words.size() <= kOneCharacter) {
        return text == words ? std::optional<std::size_t>(0) : std::nullopt;
    }
    for (std::size_t at = text.find(words); at != std::string_view::npos;
         at = text.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        const bool begins = at == 0 || !(is_letter_or_digit(text[at - 1]) || text[at - 1] == '-');
        const bool ends = end == text.size() || !is_letter_or_digit(text[end]);
        if (!is_ascii || (begins && ends)) return at;
    }
    return {};
}

/// The first level of the framework that the text names: of `B2–C1` the one that is sure.
std::optional<int> level_of_framework(std::string_view text) {
    std::optional<int> level;
    std::size_t first = text.size();
    for (const KnownLevel& known : kFramework) {
        const auto at = find_words(text, known.words);
        if (!at || *at >= first) continue;
        first = *at;
        level = known.level;
    }
    return level;
}

std::string with_plain_hyphens(std::string text) {
    for (const std::string_view dash : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014"}) {
        for (std::size_t at = text.find(dash); at != std::string::npos; at = text.find(dash, at)) {
            text.replace(at, dash.size(), 1, '-');
        }
    }
    return text;
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
    const std::string folded = with_plain_hyphens(fold_case(text));
    if (const auto number = level_of_number(folded)) return number;
    if (const auto framework = level_of_framework(folded)) return framework;
    std::optional<int> level;
    std::size_t longest = 0;
    const auto consider = [&](std::string_view words, int its_level) {
        if (words.size() <= longest || !find_words(folded, words)) return;
        longest = words.size();
        level = its_level;
    };
    for (std::size_t i = 0; i < locale.levels.size(); ++i) {
        for (const std::string& words : locale.levels[i]) {
            consider(fold_case(words), static_cast<int>(i) + 1);
        }
    }
    for (const KnownLevel& known : kEverywhere) {
        consider(known.words, known.level);
        // What the locale has for the English words of other formats.
        for (const WordMap* words : {&locale.fluencies, &locale.skill_levels}) {
            for (const auto& [english, word] : *words) {
                if (find_words(fold_case(english), known.words)) {
                    consider(fold_case(word), known.level);
                }
            }
        }
    }
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
    const std::string_view as =
        composer.direction == Direction::kRightToLeft ? kLeftwardDrawingText : kDrawingText;
    append_drawing(text, {.drawing = std::move(drawn.full), .color = ink}, as, composer.language());
    if (!drawn.rest) return;
    const Color rest = spec.rest ? resolve_color(layout, spec.rest->name) : tint(ink);
    append_drawing(text, {.drawing = *std::move(drawn.rest), .color = rest}, as,
                   composer.language());
}

}  // namespace cvpdf
