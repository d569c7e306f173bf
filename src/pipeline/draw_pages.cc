#include "pipeline/draw_pages.h"

#include "preview/draw.h"

namespace cvpdf {

std::vector<std::string> draw_pages(Product product, const Document& document,
                                    const std::vector<Page>& pages, Resources& resources) {
    std::vector<std::string> files;
    for (const Page& page : pages) {
        files.push_back(product == Product::kSvg
                            ? draw_svg(document, page, resources.fonts())
                            : draw_png(document, page, resources.fonts(),
                                       {.rasterizer = resources.rasterizer()}));
    }
    return files;
}

}  // namespace cvpdf
