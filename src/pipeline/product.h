// Product: what a build makes of a CV. The words of --format are the endings of names, too.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cvpdf {

enum class Product {
    kPdf,
    kReadablePdf,  ///< uncompressed, for people who debug
    kPng,          ///< a file a page
    kSvg,
    kPlainText,  ///< these are no pages: their text runs on
    kMarkdown,
    kHtml,
    kJsonResume,
    kNothing,       ///< mistakes and lints only
    kDocumentDump,  ///< the stages' results as text
    kLinesDump,
    kPagesDump,
    kTagsDump,
    kText,
};

/// The words of --format.
std::vector<std::string_view> format_words();
/// "html" → kHtml.
std::optional<Product> find_format(std::string_view word);
/// By the ending of an output's name: `cv.html`; none where it says nothing.
std::optional<Product> format_of_name(std::string_view name);

/// What is made where an output has this name: what was asked for, else what the name ends in, else
/// PDF.
std::vector<Product> products_of_name(const std::optional<std::string>& name,
                                      const std::vector<Product>& asked);
/// The first of those asked for that the name does not fit: `cv.html` is none for PDF.
std::optional<Product> find_misnamed(const std::optional<std::string>& name,
                                     const std::vector<Product>& asked);

/// The ending of a name that says of a file what none of the products is: `cv.docx`.
std::optional<std::string_view> foreign_ending(std::string_view name);

/// The ending of the product's files; "txt" for dumps.
std::string_view extension_of(Product product);

bool is_pdf(Product product);
/// A file a page.
bool is_picture(Product product);
/// Made of the Document's text, without setting it in pages.
bool is_flowing(Product product);
/// For reading at the terminal.
bool is_dump(Product product);

}  // namespace cvpdf
