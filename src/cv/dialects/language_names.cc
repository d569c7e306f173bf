#include "cv/dialects/language_names.h"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "base/ascii.h"
#include "cv/dialects/native_tree.h"
#include "cv/language_tag.h"

namespace cvpdf::dialects {

namespace {

struct LanguageName {
    std::string_view name;
    std::string_view tag;
};

constexpr auto kLanguages = std::to_array<LanguageName>({
    {"english", "en"},
    {"arabic", "ar"},
    {"czech", "cs"},
    {"danish", "da"},
    {"dutch", "nl"},
    {"finnish", "fi"},
    {"french", "fr"},
    {"german", "de"},
    {"greek", "el"},
    {"hebrew", "he"},
    {"hindi", "hi"},
    {"hungarian", "hu"},
    {"indonesian", "id"},
    {"italian", "it"},
    {"japanese", "ja"},
    {"korean", "ko"},
    {"mandarin_chinese", "zh"},
    {"mandarin_chineese", "zh"},
    {"norwegian_bokmål", "nb"},
    {"norwegian_nynorsk", "nn"},
    {"persian", "fa"},
    {"polish", "pl"},
    {"portuguese", "pt"},
    {"romanian", "ro"},
    {"russian", "ru"},
    {"spanish", "es"},
    {"swedish", "sv"},
    {"thai", "th"},
    {"turkish", "tr"},
    {"ukrainian", "uk"},
    {"vietnamese", "vi"},
    {"chinese", "zh"},
    {"simplified_chinese", "zh-Hans"},
    {"traditional_chinese", "zh-Hant"},
    {"brazilian_portuguese", "pt-BR"},
    {"british_english", "en-GB"},
    {"american_english", "en-US"},
    {"norwegian", "nb"},
    {"no", "nb"},
});

}  // namespace

Node language_tag(const Node& value, Diagnostics& diagnostics) {
    const std::string word(trim_blanks(value.text));
    std::string name = to_ascii_lower(word);
    std::ranges::replace(name, ' ', '_');
    const auto known = std::ranges::find(kLanguages, name, &LanguageName::name);
    if (known != kLanguages.end()) return make_text(std::string(known->tag), value.span);
    if (is_language_tag(word)) return make_text(word, value.span);
    diagnostics.warning(value.span,
                        fmt::format("no locale for '{}'; dates and titles are English", word),
                        {"languages are written english or en, korean or ko"});
    return {};
}

}  // namespace cvpdf::dialects
