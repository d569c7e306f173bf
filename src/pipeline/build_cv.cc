#include "pipeline/build_cv.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "compose/check_texts.h"
#include "compose/compose.h"
#include "cv/blind.h"
#include "cv/lints.h"
#include "cv/usual_words.h"
#include "document/document.h"
#include "export/as_printed.h"
#include "export/json_resume.h"
#include "input/yaml.h"
#include "layout/printed_fields.h"
#include "pipeline/bibliographies.h"
#include "pipeline/build_inputs.h"
#include "pipeline/check_pages.h"
#include "pipeline/check_variants.h"
#include "pipeline/choose_content.h"
#include "pipeline/draw_pages.h"
#include "pipeline/dump.h"
#include "pipeline/export_cv.h"
#include "pipeline/file_io.h"
#include "pipeline/fit/fit_pages.h"
#include "pipeline/front_letter.h"
#include "pipeline/job_id.h"
#include "pipeline/language.h"
#include "pipeline/load.h"
#include "pipeline/parse_setting.h"
#include "pipeline/pdf_options.h"
#include "pipeline/today.h"
#include "pipeline/variant_names.h"
#include "tailor/address_letter.h"
#include "typeset/typeset.h"

namespace cvpdf {

namespace {

bool failed(const Diagnostics& diagnostics, Strictness strictness) {
    return diagnostics.has_errors() ||
           (strictness == Strictness::kWarningsFail && !diagnostics.empty());
}

/// The person's name as plain text, for the output's name.
std::string plain_name(const CvFile& file, const std::string& language) {
    const auto* version = choose_version(file.cv.header.name, language, file.language.value_or(""));
    if (version == nullptr) return {};
    std::string name = version->text;
    std::erase_if(name, [](char c) { return c == '*' || c == '`' || c == '\\'; });
    return name;
}

OutputParts name_parts(const BuildRequest& request, const CvFile& file, const std::string& language,
                       const std::string& layout) {
    return {.stem = stem_of(request.source->name),
            .name = plain_name(file, language),
            .variant = request.variant.value_or(""),
            .posting = posting_name(request),
            .language = language,
            .layout = layout,
            .extension = std::string(extension_of(request.product))};
}

void blind_cv(CvFile& file, const Locale& locale, Diagnostics& diagnostics) {
    BlindCv blind = make_blind(std::move(file), locale);
    file = std::move(blind.file);
    for (const Span& address : blind.school_addresses) {
        diagnostics.warning(address, "this address tells of a school, in a blind CV");
    }
    for (const Span& text : blind.school_texts) {
        diagnostics.warning(text, "this text may name a school, in a blind CV",
                            {"a school that has a field of its own is masked: {institution: …}"});
    }
}

std::size_t count_blocks(const Document& document) {
    std::size_t count = 0;
    for (const Flow& flow : document.flows) count += flow.blocks.size();
    return count;
}

/// What stands on the pages needs them no more; of a long CV they are a seventh of all memory.
void drop_blocks(Document& document) {
    const auto drop = [](std::vector<Flow>& flows) {
        for (Flow& flow : flows) flow.blocks = {};
    };
    drop(document.flows);
    if (document.front) drop(document.front->flows);
}

std::string make_product(Product product, const Document& document, std::vector<Page> pages,
                         const TextTools& tools, PdfOptions options) {
    switch (product) {
        case Product::kPdf:
            options.form = PdfForm::kCompact;
            return write_pdf(document, std::move(pages), tools.fonts, options);
        case Product::kReadablePdf:
            options.form = PdfForm::kReadable;
            return write_pdf(document, std::move(pages), tools.fonts, options);
        case Product::kPng:
        case Product::kSvg:
        case Product::kNothing:
        case Product::kPlainText:
        case Product::kMarkdown:
        case Product::kHtml:
        case Product::kJsonResume:
            return {};
        case Product::kDocumentDump:
            return dump_document(document);
        case Product::kLinesDump:
            return dump_lines(document, tools);
        case Product::kPagesDump:
            return dump_pages(pages);
        case Product::kTagsDump:
            return dump_tags(document);
        case Product::kText:
            return dump_text(pages);
    }
    return {};
}

/// The layout's name or path; none where it stands in the CV itself.
std::optional<std::string> printed_layout(const std::optional<std::string>& asked,
                                          const CvFile& file) {
    if (asked) return asked;
    if (file.own_layout) return std::nullopt;
    return file.layout.value_or(kDefaultLayout);
}

/// A variant that a manifest asks for and the CV does not have. Where the CV has mistakes it may be
/// one of those that could not be read.
bool tells_unknown_variant(const BuildRequest& request, const CvFile& whole, SourceMap& sources,
                           Diagnostics& diagnostics) {
    if (!request.variant) return false;
    const std::string cv = fmt::format("'{}'", request.source->name);
    const auto unknown = find_unknown_variant(*request.variant, whole, cv);
    if (!unknown) return false;
    if (diagnostics.has_errors()) return true;
    Span place;
    if (request.manifest) {
        const ManifestPlace& manifest = *request.manifest;
        place = moved(manifest.variant, sources.add(*manifest.sources, manifest.file));
    }
    diagnostics.error(place, unknown->message, unknown->hints);
    return true;
}

}  // namespace

std::string posting_name(const BuildRequest& request) {
    return request.posting ? stem_of((*request.postings)[*request.posting].name) : std::string();
}

BuildResult build_cv(const BuildRequest& request, Resources& resources) {
    BuildResult result;
    Diagnostics& diagnostics = result.diagnostics;
    const auto finish = [&] {
        diagnostics.sort();
        return std::move(result);
    };

    const auto loaded = load_cv(
        request.source, {.from = request.from, .resources = &resources, .root = request.root});
    result.sources = loaded->sources;
    diagnostics = loaded->diagnostics;
    if (!loaded->file) return finish();
    const CvFile& whole = *loaded->file;
    if (tells_unknown_variant(request, whole, result.sources, diagnostics)) return finish();
    const bool checks = request.product == Product::kNothing;
    if (checks) check_variants(whole, request, resources, result.sources, diagnostics);

    std::optional<Tailoring> tailoring;
    if (request.posting) {
        tailoring = load_tailoring({.files = request.postings, .cv = loaded}, *request.posting,
                                   resources, result.sources, diagnostics);
        if (!tailoring) return finish();
    }
    SelectResult selected = select_content(whole, request, tailoring, result.sources, diagnostics);
    CvFile& file = selected.file;
    result.tailoring.left_out = std::move(selected.explanation.left_out);
    const std::optional<CalendarDate> stated_day = request.today ? request.today : file.today;
    file.today = choose_today(request.today, file.today);
    const PlacedWord language = choose_language(selected.language, file);
    if (tailoring) {
        result.tailoring.parts = rank_parts(file, *tailoring, request, language.text);
    }
    load_letter_body(file, request.source->name, request.root, result.sources, diagnostics);

    const Locale locale =
        load_locale(language.text, language.span, resources, result.sources, diagnostics);
    translate_usual_words(file.cv, locale);
    if (file.blind == Blind::kYes) blind_cv(file, locale, diagnostics);
    const LayoutQuery layout_query{.asked = selected.layout,
                                   .file = file,
                                   .cv_path = request.source->name,
                                   .language = language.text,
                                   .root = request.root,
                                   .paper = locale.paper};
    std::optional<Layout> layout =
        load_layout(layout_query, resources, result.sources, diagnostics);
    if (!layout) return finish();
    std::optional<Layout> front_layout;
    if (file.with_letter) {
        front_layout =
            load_front_layout(layout_query, *layout, resources, result.sources, diagnostics);
        if (!front_layout) return finish();
    }
    const Layout& letter_layout = front_layout ? *front_layout : *layout;
    if (tailoring && file.letter && letter_layout.letter) {
        address_letter(*file.letter, tailoring->posting,
                       {.subject = letter_layout.letter->subject,
                        .salutation = letter_layout.letter->salutation_to});
        if (file.letter->to.empty()) {
            diagnostics.warning({.file = tailoring->posting.file},
                                "no employer found in this posting: the letter has no recipient",
                                {"a line of its own says it: 'Company: Northgate Health'"});
        }
    }
    apply_publication_styles(file, *layout, resources, result.sources, diagnostics);
    result.name_parts = name_parts(request, file, language.text, layout->name);

    const std::vector<KnownNetwork> networks =
        load_networks(file, resources, result.sources, diagnostics);
    if (checks) {
        const PrintedData printed{.personal = printed_personal(*layout, file.cv.header),
                                  .photo = prints_photo(*layout)};
        lint_cv(file, locale, printed, diagnostics);
    }
    // A budget speaks of the whole.
    if (checks && !file.pages) {
        const std::vector<Section> behind = take_behind_first_pages(file.cv);
        if (!behind.empty()) result.extent = Extent::kFirstPages;
        check_texts(behind, language.text, file.language.value_or(language.text), diagnostics);
    }
    ComposeInput compose_input{
        .file = file,
        .layout = *layout,
        .locale = locale,
        .networks = networks,
        .language = language.text,
        .photo = load_photo(file, request.source->name, request.root, diagnostics),
        .signature = load_signature(file, request.source->name, request.root, diagnostics)};
    const bool flowing = is_flowing(request.product);
    if (flowing && !file.pages) compose_input.medium = Medium::kFlowing;
    Document document = compose(compose_input, diagnostics);
    if (file.pages && !failed(diagnostics, request.strictness)) {
        auto fitted = fit_pages({.compose = compose_input,
                                 .document = document,
                                 .budget = *file.pages,
                                 .scores = scores_in(result.tailoring)},
                                resources.text_tools(), diagnostics);
        if (!fitted) return finish();
        file.cv = std::move(fitted->cv);
        document = std::move(fitted->document);
        result.fit = std::move(fitted->report);
        for (std::size_t i = 0; i < result.fit->lines.size(); ++i) {
            result.tailoring.parts[i].lines = result.fit->lines[i];
        }
        if (flowing) {
            compose_input.medium = Medium::kFlowing;
            document = compose(compose_input, diagnostics);
        }
    }
    if (front_layout) {
        add_front_letter({.file = file,
                          .layout = *front_layout,
                          .locale = locale,
                          .networks = networks,
                          .language = language.text,
                          .medium = compose_input.medium,
                          .photo = prints_photo(*front_layout) ? compose_input.photo : std::nullopt,
                          .signature = compose_input.signature},
                         document, diagnostics);
    }
    document.info.date = metadata_date(stated_day);
    if (failed(diagnostics, request.strictness)) return finish();

    const auto printed = [&] {
        return as_printed(
            file, {.language = language.text,
                   .layout = printed_layout(selected.layout, file),
                   .photo = prints_photo(*layout) ? PhotoOnPage::kYes : PhotoOnPage::kNo,
                   .names = prints_all_names(*layout) ? NamesOnPage::kAll : NamesOnPage::kOne,
                   .personal = printed_personal(*layout, file.cv.header),
                   .letter = letter_on_page(file, *layout),
                   .today = stated_day});
    };
    const auto tell_inputs = [&](const std::vector<Page>& shown) {
        if (request.inputs == Inputs::kNotTold) return;
        result.inputs = build_inputs({.sources = result.sources,
                                      .file = file,
                                      .cv_path = request.source->name,
                                      .root = request.root,
                                      .document = document,
                                      .pages = shown},
                                     resources);
        if (request.product == Product::kHtml) result.inputs.push_back(stylesheet_path(resources));
    };
    if (request.product == Product::kJsonResume || flowing) tell_inputs({});
    if (request.product == Product::kJsonResume) {
        result.product =
            write_json_resume({.printed = printed(), .locale = locale, .networks = networks});
        return finish();
    }
    if (flowing) {
        result.product = export_cv(request.product,
                                   {.document = document,
                                    .file = file,
                                    .locale = locale,
                                    .mono = resolve_font(*layout, kMonoFont),
                                    .generator = producer()},
                                   resources);
        return finish();
    }

    if (checks) {
        const std::size_t blocks = count_blocks(document);
        document = cut_to_first_pages(std::move(document));
        if (count_blocks(document) < blocks) result.extent = Extent::kFirstPages;
    }
    PdfOptions options;
    if (is_pdf(request.product)) {
        options = pdf_options(request.attach,
                              {.printed = printed(), .locale = locale, .networks = networks});
        if (SharedWork* shared = resources.shared_work()) options.programs = &shared->font_programs;
        if (request.provenance == Provenance::kTold) {
            options.variant = request.variant.value_or("");
            options.posting = posting_name(request);
        }
        options.id = job_id(document, options);
        if (request.standing_id == options.id) result.fate = Fate::kStands;
        // Warnings of setting it are errors where they are asked to be, whatever stands there.
        const bool may_fail = request.strictness == Strictness::kWarningsFail;
        if (result.fate == Fate::kStands && !may_fail) return finish();
    }

    std::vector<Page> pages = typeset(document, resources.text_tools(), diagnostics);
    if (checks) lint_long_bullets(file, document, pages, diagnostics);
    if (failed(diagnostics, request.strictness)) {
        result.fate = Fate::kMade;
        return finish();
    }
    if (result.fate == Fate::kStands) return finish();

    result.page_count = pages.size();
    tell_inputs(pages);
    if (is_picture(request.product)) {
        result.pictures = draw_pages(request.product, document, pages, resources);
    }
    if (is_pdf(request.product)) drop_blocks(document);
    result.product =
        make_product(request.product, document, std::move(pages), resources.text_tools(), options);
    const bool tells_of_cv = !layout->letter;
    if (tailoring && tells_of_cv && is_pdf(request.product) &&
        request.keywords == Keywords::kTold) {
        const auto keywords = find_keywords(tailoring->posting, tailoring->wanted, whole.cv,
                                            language.text, *tailoring->reader);
        const auto sections = read_back(
            {.pdf = *result.product, .file = file, .document = document, .locale = locale});
        result.tailoring.keywords =
            cover_keywords(keywords, sections, language.text, *tailoring->reader);
    }
    return finish();
}

OutputParts read_name_parts(const BuildRequest& request, const Resources& resources) {
    const auto loaded = load_cv(
        request.source, {.from = request.from, .resources = &resources, .root = request.root});
    if (!loaded->file) {
        return {.stem = stem_of(request.source->name),
                .variant = request.variant.value_or(""),
                .posting = posting_name(request),
                .extension = std::string(extension_of(request.product))};
    }
    SourceMap sources = loaded->sources;
    Diagnostics diagnostics;  // told when it is built
    const SelectResult selected = select_content(*loaded->file, request, {}, sources, diagnostics);
    return name_parts(request, selected.file,
                      choose_language(selected.language, selected.file).text,
                      layout_name(selected.layout, selected.file));
}

SourceFile read_source(const std::string& path) {
    // One byte more than a file may have: its reader then says that it is too long.
    return {.name = path, .text = read_file(path, ReadLimits{}.bytes + 1)};
}

}  // namespace cvpdf
