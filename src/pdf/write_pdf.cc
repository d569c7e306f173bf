#include "pdf/write_pdf.h"

#include <algorithm>
#include <cassert>
#include <optional>
#include <utility>

#include "pdf/compact_file.h"
#include "pdf/content_writer.h"
#include "pdf/coded_stream.h"
#include "pdf/embed_fonts.h"
#include "pdf/glyph_plan.h"
#include "pdf/heading_levels.h"
#include "pdf/image_objects.h"
#include "pdf/link_annotations.h"
#include "pdf/metadata.h"
#include "pdf/outline.h"
#include "pdf/page_content.h"
#include "pdf/pdf_objects.h"
#include "pdf/placed_elements.h"
#include "pdf/readable_file.h"
#include "pdf/reading_order.h"
#include "pdf/srgb_profile.h"
#include "pdf/struct_objects.h"

namespace cvpdf {

namespace {

/// The pages as objects, and what the struct tree has to know of them.
struct WrittenPages {
    PdfRef tree = {};
    PdfDict labels = {};
    PlacedElements placed = {};
    std::vector<PdfRef> refs = {};
    std::vector<std::vector<MarkedSequence>> marked = {};
    std::vector<LinkAnnotation> annotations = {};
};

std::size_t count_front(const std::vector<Page>& pages) {
    return static_cast<std::size_t>(std::ranges::count(pages, PageSeries::kFront, &Page::series));
}

const PageMaster* master_of_page(const Document& document, const std::vector<Page>& pages,
                                 std::size_t page) {
    const bool in_front = pages[page].series == PageSeries::kFront;
    const std::vector<PageMaster>& masters =
        in_front ? document.front->page_masters : document.page_masters;
    if (masters.empty()) return nullptr;
    const std::size_t place = in_front ? page : page - count_front(pages);
    return &masters[std::min(place, masters.size() - 1)];
}

/// 1, 2, 3; the front matter i, ii (ISO 32000-1 12.4.2).
PdfDict page_labels(const std::vector<Page>& pages) {
    const std::size_t front = count_front(pages);
    PdfArray ranges;
    if (front > 0) {
        ranges.add(0);
        ranges.add(PdfDict{{"S", pdf_name("r")}});
    }
    ranges.add(static_cast<std::int64_t>(front));
    ranges.add(PdfDict{{"S", pdf_name("D")}});
    return {{"Nums", std::move(ranges)}};
}

PdfDict page_dict(const Page& page, std::size_t index) {
    return {
        {"Type", pdf_name("Page")},
        {"MediaBox", PdfArray{0, 0, PdfThousandths{to_thousandths(page.size.width)},
                              PdfThousandths{to_thousandths(page.size.height)}}},
        {"StructParents", static_cast<std::int64_t>(index)},
        {"Tabs", pdf_name("S")},
    };
}

/// A page with a soft mask on it says in which colours it is blended (ISO 19005-2 6.2.10).
bool is_translucent(const Document& document, const Page& page) {
    return std::ranges::any_of(page.items, [&](const PlacedItem& item) {
        const auto* glyphs = std::get_if<PlacedGlyphs>(&item.content);
        if (glyphs != nullptr) return glyphs->run->form == GlyphForm::kPicture;
        const auto* placed = std::get_if<PlacedImage>(&item.content);
        return placed != nullptr && !document.image(placed->image).alpha.empty();
    });
}

/// What a page's content was made of is let go with the page: of a long CV it is a third of all
/// memory, and the struct tree is another.
WrittenPages add_pages(PdfObjects& objects, PdfForm form, const Document& document,
                       std::vector<Page> pages, const FontSource& fonts) {
    GlyphPlan plan = plan_glyphs(pages, &fonts.library);
    const std::vector<EmbeddedFont> embedded = embed_fonts(objects, form, plan, fonts);
    const std::vector<ImageObject> images = add_images(objects, document.images);
    PdfDict resource_dict{{"Font", font_resources(embedded)}};
    if (!images.empty()) resource_dict.add("XObject", image_resources(images));
    const PdfRef resources = objects.add(std::move(resource_dict));

    WrittenPages out{.tree = objects.reserve(),
                     .labels = page_labels(pages),
                     .placed = find_placed_elements(document.struct_tree, pages)};
    PdfArray kids;
    auto next_key = static_cast<std::int64_t>(pages.size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        PageContent content = write_page_content({.page = pages[i],
                                                  .runs = plan.runs[i],
                                                  .fonts = embedded,
                                                  .images = images,
                                                  .struct_tree = document.struct_tree,
                                                  .master = master_of_page(document, pages, i),
                                                  .form = form});
        const auto annotations = add_link_annotations(objects, document, pages[i], i, next_key);
        next_key += static_cast<std::int64_t>(annotations.size());
        PdfDict dict = page_dict(pages[i], i);
        dict.add("Parent", out.tree);
        if (is_translucent(document, pages[i])) {
            dict.add("Group",
                     PdfDict{{"S", pdf_name("Transparency")}, {"CS", pdf_name("DeviceRGB")}});
        }
        dict.add("Resources", resources);
        dict.add("Contents", add_coded_stream(objects, form, {}, content.operators));
        if (!annotations.empty()) {
            PdfArray refs;
            for (const LinkAnnotation& annotation : annotations) refs.add(annotation.ref);
            dict.add("Annots", std::move(refs));
        }
        out.refs.push_back(objects.add(std::move(dict)));
        kids.add(out.refs.back());
        out.marked.push_back(std::move(content.marked));
        out.annotations.insert(out.annotations.end(), annotations.begin(), annotations.end());
        pages[i].items = {};
        plan.runs[i] = {};
    }
    objects.define(out.tree, {{"Type", pdf_name("Pages")},
                              {"Kids", std::move(kids)},
                              {"Count", static_cast<std::int64_t>(pages.size())}});
    return out;
}

/// The same in all files.
PdfRef add_profile(PdfObjects& objects, PdfForm form) {
    static const std::string kProfile = srgb_profile();
    if (form == PdfForm::kReadable) return objects.add_stream({{"N", 3}}, kProfile);
    static const std::string kDeflated = Deflater().deflate(kProfile);
    return objects.add_stream({{"N", 3}, {"Filter", pdf_name("FlateDecode")}}, kDeflated);
}

PdfDict output_intent(PdfObjects& objects, PdfForm form) {
    const PdfRef profile = add_profile(objects, form);
    return {
        {"Type", pdf_name("OutputIntent")},
        {"S", pdf_name("GTS_PDFA1")},
        {"OutputConditionIdentifier", pdf_text("sRGB IEC61966-2.1")},
        {"Info", pdf_text("sRGB IEC61966-2.1")},
        {"DestOutputProfile", profile},
    };
}

FileRoots add_roots(PdfObjects& objects, const PdfOptions& options, const Document& document,
                    WrittenPages written) {
    const Metadata metadata = collect_metadata(
        document.info, {.producer = options.producer,
                        .source_hash = options.source_hash,
                        .variant = options.variant,
                        .posting = options.posting,
                        .part = options.attachments.empty() ? PdfaPart::k2 : PdfaPart::k3});
    const PdfRef struct_tree = add_struct_tree(objects, {.tree = document.struct_tree,
                                                         .placed = written.placed,
                                                         .page_refs = written.refs,
                                                         .marked = written.marked,
                                                         .annotations = written.annotations});
    // PDF/A-2 lets XMP be compressed, which PDF/A-1 forbade.
    const PdfRef xmp = add_coded_stream(
        objects, options.form, {{"Type", pdf_name("Metadata")}, {"Subtype", pdf_name("XML")}},
        xmp_packet(metadata));
    PdfDict catalog{
        {"Type", pdf_name("Catalog")},
        {"Pages", written.tree},
        {"Lang", pdf_text(metadata.language)},
        {"MarkInfo", PdfDict{{"Marked", true}}},
        {"StructTreeRoot", struct_tree},
        {"ViewerPreferences", PdfDict{{"DisplayDocTitle", true}}},
        {"PageLabels", std::move(written.labels)},
        {"Metadata", xmp},
        {"OutputIntents", PdfArray{output_intent(objects, options.form)}},
    };
    if (const auto outline = add_outline(objects, document, written.placed.starts, written.refs)) {
        catalog.add("Outlines", *outline);
    }
    add_attachments(objects, options.form, options.attachments, document.info.date, catalog);
    return {.catalog = objects.add(std::move(catalog)), .info = objects.add(info_dict(metadata))};
}

std::string write_ordered(const Document& document, std::vector<Page> pages,
                          const FontLibrary& fonts, const PdfOptions& options) {
    PdfObjects objects;
    WrittenPages written = add_pages(objects, options.form, document, std::move(pages),
                                     {.library = fonts, .programs = options.programs});
    const FileRoots roots = add_roots(objects, options, document, std::move(written));
    return options.form == PdfForm::kReadable ? write_readable_file(objects, roots)
                                              : write_compact_file(objects, roots, options.id);
}

}  // namespace

std::string write_pdf(const Document& document, std::vector<Page> pages, const FontLibrary& fonts,
                      const PdfOptions& options) {
    assert(!document.struct_tree.elements.empty() && "a document has at least its root element");
    std::optional<Reordered> reordered = in_page_order(document, pages);
    if (reordered) pages = std::move(reordered->pages);
    const Document& ordered = reordered ? reordered->document : document;
    std::optional<StructTree> tree = with_leading_headings(ordered.struct_tree);
    if (!tree) return write_ordered(ordered, std::move(pages), fonts, options);
    Document levelled = ordered;
    levelled.struct_tree = *std::move(tree);
    return write_ordered(levelled, std::move(pages), fonts, options);
}

}  // namespace cvpdf
