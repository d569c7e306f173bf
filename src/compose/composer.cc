#include "compose/composer.h"

#include <utility>

#include <fmt/format.h>

#include "cv/language_tag.h"

namespace cvpdf {

MarkedText localized(Composer& composer, const LocalizedText& text) {
    const LocalizedText::Version* version =
        choose_version(text, composer.language(), composer.fallback_language());
    if (version == nullptr) return {};
    if (!version->language.empty() &&
        base_language(version->language) != base_language(composer.language())) {
        composer.diagnostics.warning(
            version->span, fmt::format("this text is not there in '{}'; the one in '{}' is printed",
                                       composer.language(), version->language));
    }
    MarkedText result{.rich = parse_inline_markdown(version->text, version->origin)};
    const std::string_view language =
        version->language.empty() ? composer.language() : std::string_view{version->language};
    result.languages.assign(result.rich.runs.size(), std::string{language});
    trim(result);
    return result;
}

std::string localized_plain(Composer& composer, const LocalizedText& text) {
    return plain_text(localized(composer, text).rich);
}

void add_block(Composer& composer, Block block) {
    composer.flow().blocks.push_back(std::move(block));
}

}  // namespace cvpdf
