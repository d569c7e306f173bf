#include "pipeline/check_variants.h"

#include "pipeline/language.h"
#include "pipeline/load.h"
#include "tailor/select.h"

namespace cvpdf {

namespace {

/// Whether its layout is another than that of the whole CV, which is read anyway.
bool has_own_layout(const CvFile& variant, const CvFile& whole) {
    return variant.layout_changes || variant.layout_span != whole.layout_span;
}

}  // namespace

void check_variants(const CvFile& whole, const BuildRequest& request, const Resources& resources,
                    SourceMap& sources, Diagnostics& diagnostics) {
    for (const Variant& variant : variants_of(whole)) {
        const SelectResult selected = select(whole, {.variant = variant.name}, diagnostics);
        if (!has_own_layout(selected.file, whole)) continue;
        const PlacedWord language = choose_language(selected.language, selected.file);
        const Locale locale =
            load_locale(language.text, language.span, resources, sources, diagnostics);
        load_layout({.asked = selected.layout,
                     .file = selected.file,
                     .cv_path = request.source->name,
                     .language = language.text,
                     .root = request.root,
                     .paper = locale.paper},
                    resources, sources, diagnostics);
    }
}

}  // namespace cvpdf
