#include "pipeline/export_cv.h"

#include <cassert>

#include "export/content.h"
#include "export/html.h"
#include "export/markdown.h"
#include "export/plain_text.h"
#include "image/encode_png.h"
#include "input/yaml.h"
#include "pipeline/file_io.h"

namespace cvpdf {

namespace {

std::string html_page(const Content& content, const ExportInput& input,
                      const Resources& resources) {
    const DatedTexts dates(input.file, input.locale);
    HtmlInput page{.content = content,
                   .dates = dates,
                   .stylesheet = read_file(stylesheet_path(resources), ReadLimits{}.bytes),
                   .generator = input.generator};
    for (const Image& image : input.document.images) {
        page.images.push_back(image.coding == ImageCoding::kJpeg ? image.data : encode_png(image));
    }
    return write_html(page);
}

}  // namespace

std::string stylesheet_path(const Resources& resources) {
    return resources.path("data/html/page.css");
}

std::string export_cv(Product product, const ExportInput& input, const Resources& resources) {
    const Content content = collect_content(input.document, input.mono);
    switch (product) {
        case Product::kPlainText:
            return write_plain_text(content);
        case Product::kMarkdown:
            return write_markdown(content);
        case Product::kHtml:
            return html_page(content, input, resources);
        default:
            assert(false && "the other products are not made of a document's text alone");
            return {};
    }
}

}  // namespace cvpdf
