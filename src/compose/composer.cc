#include "compose/composer.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/script.h"
#include "base/unicode.h"
#include "compose/check_texts.h"
#include "compose/collapse_blanks.h"

namespace cvpdf {

const PageStyle& known_style(Composer& composer, const Reference& name) {
    const auto known = composer.styles.find(name.name);
    if (known != composer.styles.end()) return known->second;
    return composer.styles.emplace(name.name, page_style(composer.layout(), name)).first->second;
}

MarkedText localized(Composer& composer, const LocalizedText& text) {
    const LocalizedText::Version* version =
        choose_version(text, composer.language(), composer.fallback_language());
    if (version == nullptr) return {};
    report_translation(*version, composer.language(), composer.diagnostics);
    MarkedText result{.rich =
                          collapse_blanks(parse_inline_markdown(version->text, version->origin))};
    const std::string_view language =
        version->language.empty() ? composer.language() : std::string_view{version->language};
    result.languages.assign(result.rich.runs.size(), std::string{language});
    trim(result);
    return result;
}

std::string localized_plain(Composer& composer, const LocalizedText& text) {
    return plain_text(localized(composer, text).rich);
}

TemplateWords template_words(const Composer& composer) {
    const Locale& locale = composer.input.locale;
    return {.language = composer.language(),
            .is_european = locale.is_european,
            .comma = locale.comma,
            .colon = locale.colon};
}

namespace {

/// On a page from left to right a list keeps its order, whatever the letters of its items.
bool parts_items(const Composer& composer, std::span<const MarkedText> items) {
    return composer.direction == Direction::kLeftToRight && items.size() > 1 &&
           std::ranges::any_of(
               items, [](const MarkedText& item) { return has_right_to_left_letter(item); });
}

}  // namespace

MarkedText listed(const Composer& composer, std::span<const MarkedText> items) {
    constexpr std::string_view kPlain = ", ";
    std::string_view separator = composer.input.locale.list_separator;
    if (separator != kPlain && !composer.input.locale.is_european) {
        std::string whole;
        for (const MarkedText& item : items) whole += plain_text(item.rich);
        if (is_in_another_script(whole, composer.language())) separator = kPlain;
    }
    const bool is_parted = parts_items(composer, items);
    MarkedText list;
    for (const MarkedText& item : items) {
        if (item.empty()) continue;
        if (!list.empty()) {
            append(list, plain_marked_text(std::string(separator), composer.language(), {}));
        }
        append(list, is_parted ? set_apart(item, composer.language()) : item);
    }
    return list;
}

MarkedText listed(Composer& composer, std::span<const LocalizedText> texts) {
    std::vector<MarkedText> items;
    for (const LocalizedText& text : texts) items.push_back(localized(composer, text));
    return listed(composer, items);
}

MarkedText isolated(const Composer& composer, MarkedText text) {
    if (composer.direction == Direction::kLeftToRight) return text;
    return set_apart(text, composer.language());
}

PageBreak page_break(PageBreakRule rule) {
    switch (rule) {
        case PageBreakRule::kAuto:
            return PageBreak::kAuto;
        case PageBreakRule::kBefore:
            return PageBreak::kBefore;
        case PageBreakRule::kAvoid:
            return PageBreak::kAvoid;
    }
    return PageBreak::kAuto;
}

void begin_part(Composer& composer, const void* thing) {
    const auto found = composer.parts.find(thing);
    composer.part = found == composer.parts.end() ? std::nullopt : std::optional(found->second);
}

void add_block(Composer& composer, Block block) {
    block.part = composer.part;
    composer.flow().blocks.push_back(std::move(block));
}

}  // namespace cvpdf
