#include "compose/compose.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/unicode.h"
#include "compose/check_section_names.h"
#include "compose/composer.h"
#include "compose/form_sections.h"
#include "compose/languages.h"
#include "cv/language_tag.h"
#include "cv/parts.h"

namespace cvpdf {

namespace {

std::unordered_map<const void*, PartId> number_parts(const Cv& cv) {
    std::unordered_map<const void*, PartId> ids;
    const std::vector<CvPart> parts = list_parts(cv);
    ids.reserve(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        ids.emplace(parts[i].address(), static_cast<PartId>(i));
    }
    return ids;
}

ComposeInput with_locale(const ComposeInput& input, const Locale& locale) {
    return {.file = input.file,
            .layout = input.layout,
            .locale = locale,
            .networks = input.networks,
            .language = input.language,
            .medium = input.medium,
            .photo = input.photo,
            .prepared_photo = input.prepared_photo,
            .signature = input.signature};
}

std::string_view find_han_language(const Composer& composer) {
    if (is_written_in_han(composer.fallback_language())) return composer.fallback_language();
    for (const LocalizedText::Version& version : composer.header().name.versions) {
        if (is_written_in_han(version.language)) return version.language;
    }
    for (const LocalizedText::Version& version : composer.header().name.versions) {
        const std::string_view told = language_told_by(version.text);
        if (!told.empty()) return told;
    }
    return {};
}

Composer make_composer(const ComposeInput& input, Diagnostics& diagnostics) {
    Composer composer{.input = input,
                      .diagnostics = diagnostics,
                      .direction = is_right_to_left(input.language) ? Direction::kRightToLeft
                                                                    : Direction::kLeftToRight};
    composer.han_language = find_han_language(composer);
    return composer;
}

}  // namespace

Document compose(const ComposeInput& given, Diagnostics& diagnostics) {
    const std::optional<Locale> own_locale = locale_of_layout(given);
    const ComposeInput input = own_locale ? with_locale(given, *own_locale) : given;
    Composer composer = make_composer(input, diagnostics);
    composer.parts = number_parts(input.file.cv);
    composer.document.groups.push_back({});
    const StructId root = add_element(composer.document.struct_tree, kArtifact, Role::kDocument);
    composer.document.struct_tree[root].language = input.language;
    compose_info(composer);
    compose_pages(composer);
    check_section_names(composer);
    const FormSections sections = order_sections(input);
    // A letter has the header alone.
    if (!input.layout.letter) composer.sections = sections.ordered;
    composer.form_sections = sections.asked;
    compose_regions(composer);
    return std::move(composer.document);
}

void add_front_letter(const ComposeInput& input, Document& document, Diagnostics& diagnostics) {
    Composer composer = make_composer(input, diagnostics);
    composer.document = std::move(document);
    FrontMatter rest{.flows = std::exchange(composer.document.flows, {}),
                     .page_masters = std::exchange(composer.document.page_masters, {})};
    std::vector<OutlineItem> outline = std::exchange(composer.document.outline, {});
    std::vector<StructId> read_later =
        std::exchange(composer.document.struct_tree[kRootElement].children, {});
    compose_pages(composer);
    compose_regions(composer);
    document = std::move(composer.document);
    document.front = FrontMatter{.flows = std::move(document.flows),
                                 .page_masters = std::move(document.page_masters)};
    document.flows = std::move(rest.flows);
    document.page_masters = std::move(rest.page_masters);
    std::ranges::move(outline, std::back_inserter(document.outline));
    std::ranges::move(read_later, std::back_inserter(document.struct_tree[kRootElement].children));
}

}  // namespace cvpdf
