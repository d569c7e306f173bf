#include "pipeline/job_id.h"

#include <filesystem>
#include <iterator>
#include <system_error>

#include <fmt/format.h>

#include "base/hash.h"
#include "pdf/compact_file.h"
#include "pipeline/file_io.h"

namespace cvpdf {

namespace {

void describe(const std::vector<PageMaster>& masters, std::string& text) {
    const auto out = std::back_inserter(text);
    const auto add = [&](Length length) { fmt::format_to(out, "{} ", length.units); };
    const auto add_color = [&](Color color) {
        fmt::format_to(out, "{} {} {} ", color.red, color.green, color.blue);
    };
    for (const PageMaster& master : masters) {
        for (const Length length :
             {master.size.width, master.size.height, master.margins.top, master.margins.right,
              master.margins.bottom, master.margins.left}) {
            add(length);
        }
        for (const Region& region : master.regions) {
            text += region.name;
            for (const Length length : {region.area.origin.x, region.area.origin.y,
                                        region.area.size.width, region.area.size.height}) {
                add(length);
            }
            for (const RegionFill& fill : region.fills) {
                for (const Length length :
                     {fill.outset.top, fill.outset.right, fill.outset.bottom, fill.outset.left}) {
                    add(length);
                }
                add_color(fill.color);
            }
        }
        for (const PageFill& fill : master.fills) {
            for (const Length length : {fill.area.origin.x, fill.area.origin.y,
                                        fill.area.size.width, fill.area.size.height}) {
                add(length);
            }
            add_color(fill.color);
        }
        for (const RunningText& running : master.running) {
            fmt::format_to(out, "running {} ", static_cast<int>(running.side));
            add(running.baseline);
            for (const TextInline& part : running.inlines) {
                fmt::format_to(out, "s{} {}", static_cast<std::uint32_t>(part.style), part.text);
            }
        }
    }
}

/// What dump_document does not print.
std::string describe_pages(const Document& document) {
    std::string text;
    if (document.front) {
        describe(document.front->page_masters, text);
        text += "front ";
    }
    describe(document.page_masters, text);
    for (const Group& group : document.groups) {
        fmt::format_to(std::back_inserter(text), "{}{}",
                       group.parent ? static_cast<std::uint32_t>(*group.parent) : 0,
                       static_cast<int>(group.page_break));
    }
    return text;
}

}  // namespace

std::string job_id(const Document& document, const PdfOptions& options) {
    std::string text = fmt::format("{}\n{}\n{}\n{}\n{}\n", options.producer, options.source_hash,
                                   options.variant, options.posting, document.info.layout);
    if (document.info.date) text += fmt::format("{}\n", *document.info.date);
    text += dump_document(document);
    text += describe_pages(document);
    for (const Image& image : document.images) text += image.data + image.alpha;
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
