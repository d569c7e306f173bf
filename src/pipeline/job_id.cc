#include "pipeline/job_id.h"

#include <filesystem>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "base/hash.h"
#include "document/record_document.h"
#include "pdf/compact_file.h"
#include "pipeline/file_io.h"

namespace cvpdf {

std::string job_id(const Document& document, const PdfOptions& options) {
    std::string text = fmt::format("{}\n{}\n{}\n{}\n", options.producer, options.source_hash,
                                   options.variant, options.posting);
    const std::vector<char> record = record_document(document);
    text.append(record.data(), record.size());
    for (const Attachment& attachment : options.attachments) text += attachment.bytes;
    return to_hex(hash128(text));
}

std::optional<std::string> id_of_pdf(const std::string& path) {
    constexpr std::size_t kMostBytes = std::size_t{256} << 20;
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) return std::nullopt;
    return compact_file_id(read_file(path, kMostBytes));
}

}  // namespace cvpdf
