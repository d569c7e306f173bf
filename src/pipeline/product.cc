#include "pipeline/product.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace cvpdf {

namespace {

struct Format {
    std::string_view word;
    Product product;
};

constexpr std::array kFormats{
    Format{"pdf", Product::kPdf},         Format{"png", Product::kPng},
    Format{"svg", Product::kSvg},         Format{"txt", Product::kPlainText},
    Format{"md", Product::kMarkdown},     Format{"html", Product::kHtml},
    Format{"json", Product::kJsonResume},
};

}  // namespace

std::vector<std::string_view> format_words() {
    std::vector<std::string_view> words;
    for (const Format& format : kFormats) words.push_back(format.word);
    return words;
}

std::optional<Product> find_format(std::string_view word) {
    const auto found = std::ranges::find(kFormats, word, &Format::word);
    return found == kFormats.end() ? std::nullopt : std::optional(found->product);
}

std::optional<Product> format_of_name(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos) return std::nullopt;
    return find_format(name.substr(dot + 1));
}

std::vector<Product> products_of_name(const std::optional<std::string>& name,
                                      const std::vector<Product>& asked) {
    if (!asked.empty()) return asked;
    const auto named = name ? format_of_name(*name) : std::nullopt;
    return {named.value_or(Product::kPdf)};
}

std::optional<Product> find_misnamed(const std::optional<std::string>& name,
                                     const std::vector<Product>& asked) {
    const auto named = name ? format_of_name(*name) : std::nullopt;
    if (!named) return std::nullopt;
    const auto other = std::ranges::find_if(asked, [&](Product product) {
        return !is_dump(product) && extension_of(product) != extension_of(*named);
    });
    return other == asked.end() ? std::nullopt : std::optional(*other);
}

std::optional<std::string_view> foreign_ending(std::string_view name) {
    constexpr std::array<std::string_view, 12> kEndings{
        "doc", "docx", "odt", "pages", "rtf", "tex", "epub", "ps", "gif", "jpg", "jpeg", "webp"};
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const auto found = std::ranges::find(kEndings, to_ascii_lower(name.substr(dot + 1)));
    return found == kEndings.end() ? std::nullopt : std::optional(*found);
}

std::string_view extension_of(Product product) {
    if (product == Product::kReadablePdf) return "pdf";
    const auto found = std::ranges::find(kFormats, product, &Format::product);
    return found == kFormats.end() ? "txt" : found->word;
}

bool is_pdf(Product product) {
    return product == Product::kPdf || product == Product::kReadablePdf;
}

bool is_picture(Product product) {
    return product == Product::kPng || product == Product::kSvg;
}

bool is_flowing(Product product) {
    switch (product) {
        case Product::kPlainText:
        case Product::kMarkdown:
        case Product::kHtml:
        case Product::kJsonResume:
            return true;
        case Product::kPdf:
        case Product::kReadablePdf:
        case Product::kPng:
        case Product::kSvg:
        case Product::kNothing:
        case Product::kDocumentDump:
        case Product::kLinesDump:
        case Product::kPagesDump:
        case Product::kTagsDump:
        case Product::kText:
            return false;
    }
    return false;
}

bool is_dump(Product product) {
    return extension_of(product) == "txt" && product != Product::kPlainText &&
           product != Product::kNothing;
}

}  // namespace cvpdf
