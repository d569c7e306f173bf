#include "pdf/compact_file.h"

#include <charconv>
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>

#include <fmt/format.h>

#include "base/error.h"
#include "base/hash.h"
#include "pdf/pdf_syntax.h"

namespace cvpdf {

namespace {

/// The second line marks the file as binary (7.5.2).
constexpr std::string_view kHeader = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
/// Few, large object streams: what is alike lies within deflate's reach. An index within one takes
/// two bytes of the cross-reference stream.
constexpr std::size_t kObjectsPerStream = 4000;

enum class EntryType : std::uint8_t { kFree = 0, kPlain = 1, kPacked = 2 };

/// Table 18: an offset and 0, or the number of an object stream and the index in it.
struct CrossReference {
    EntryType type = EntryType::kFree;
    std::uint32_t where = 0;
    std::uint16_t index = 0;
};

struct FileInProgress {
    std::string bytes = std::string(kHeader);
    std::vector<CrossReference> entries = {{.index = 0xFFFF}};  ///< by object number
};

PdfRef next_free_number(const FileInProgress& file) {
    return {static_cast<std::uint32_t>(file.entries.size())};
}

CrossReference& entry_of(FileInProgress& file, PdfRef ref) {
    if (ref.number >= file.entries.size()) file.entries.resize(ref.number + 1);
    return file.entries[ref.number];
}

/// `dict` says the length of `data`.
void append_stream(FileInProgress& file, PdfRef ref, std::string_view dict, std::string_view data) {
    if (file.bytes.size() > UINT32_MAX) throw MachineError("the PDF is larger than 4 GiB");
    entry_of(file, ref) = {.type = EntryType::kPlain,
                           .where = static_cast<std::uint32_t>(file.bytes.size())};
    fmt::format_to(std::back_inserter(file.bytes), "{} 0 obj\n{}\nstream\n", ref.number, dict);
    file.bytes += data;
    file.bytes += "\nendstream\nendobj\n";
}

void append_stream(FileInProgress& file, PdfRef ref, const PdfObject& object) {
    PdfDict dict = object.dict;
    dict.add("Length", static_cast<std::int64_t>(object.stream->size()));
    std::string text;
    append_syntax(text, dict);
    append_stream(file, ref, text, *object.stream);
}

void append_object_stream(FileInProgress& file, PdfObjects& objects,
                          std::span<const PdfRef> packed) {
    const PdfRef ref = next_free_number(file);
    std::string offsets;
    std::string values;
    for (std::size_t i = 0; i < packed.size(); ++i) {
        entry_of(file, packed[i]) = {.type = EntryType::kPacked,
                                     .where = ref.number,
                                     .index = static_cast<std::uint16_t>(i)};
        append_integer(offsets, packed[i].number);
        offsets += ' ';
        append_integer(offsets, static_cast<std::int64_t>(values.size()));
        offsets += ' ';
        append_syntax(values, objects.all()[packed[i].number - 1].dict);
    }
    const std::string data = objects.deflater().deflate(offsets + values);
    append_stream(file, ref,
                  fmt::format("<</Type/ObjStm/N {}/First {}/Filter/FlateDecode/Length {}>>",
                              packed.size(), offsets.size(), data.size()),
                  data);
}

constexpr std::size_t kRowBytes = 7;

/// The rows of the cross-reference stream, each as its difference from the row above: PNG's Up
/// filter, which deflate likes (7.4.4.4).
std::string cross_reference_rows(const std::vector<CrossReference>& entries) {
    std::string rows;
    rows.reserve(entries.size() * (kRowBytes + 1));
    std::uint8_t above[kRowBytes] = {};
    for (const CrossReference& entry : entries) {
        const std::uint8_t row[kRowBytes] = {
            static_cast<std::uint8_t>(entry.type),
            static_cast<std::uint8_t>(entry.where >> 24),
            static_cast<std::uint8_t>(entry.where >> 16),
            static_cast<std::uint8_t>(entry.where >> 8),
            static_cast<std::uint8_t>(entry.where),
            static_cast<std::uint8_t>(entry.index >> 8),
            static_cast<std::uint8_t>(entry.index),
        };
        constexpr char kUp = 2;
        rows += kUp;
        for (std::size_t i = 0; i < kRowBytes; ++i) {
            rows += static_cast<char>(static_cast<std::uint8_t>(row[i] - above[i]));
            above[i] = row[i];
        }
    }
    return rows;
}

void append_cross_references(FileInProgress& file, Deflater& deflater, const FileRoots& roots,
                             std::string_view given_id) {
    const std::string id = given_id.empty() ? to_hex(hash128(file.bytes)) : std::string(given_id);
    const PdfRef ref = next_free_number(file);
    const std::size_t start = file.bytes.size();
    entry_of(file, ref) = {.type = EntryType::kPlain, .where = static_cast<std::uint32_t>(start)};
    const std::string data = deflater.deflate(cross_reference_rows(file.entries));
    const std::string dict = fmt::format(
        "<</Type/XRef/Size {}/W[1 4 2]/Root {} 0 R/Info {} 0 R/ID[<{}><{}>]/Filter/FlateDecode"
        "/DecodeParms<</Predictor 12/Columns {}>>/Length {}>>",
        file.entries.size(), roots.catalog.number, roots.info.number, id, id, kRowBytes,
        data.size());
    append_stream(file, ref, dict, data);
    fmt::format_to(std::back_inserter(file.bytes), "startxref\n{}\n%%EOF\n", start);
}

}  // namespace

std::string write_compact_file(PdfObjects& objects, const FileRoots& roots, std::string_view id) {
    FileInProgress file;
    file.entries.resize(objects.all().size() + 1);
    std::vector<PdfRef> packed;
    for (std::size_t i = 0; i < objects.all().size(); ++i) {
        const PdfObject& object = objects.all()[i];
        const PdfRef ref{static_cast<std::uint32_t>(i + 1)};
        if (object.stream) {
            append_stream(file, ref, object);
        } else {
            packed.push_back(ref);
        }
    }
    for (std::size_t begin = 0; begin < packed.size(); begin += kObjectsPerStream) {
        const std::size_t count = std::min(kObjectsPerStream, packed.size() - begin);
        append_object_stream(file, objects, std::span(packed).subspan(begin, count));
    }
    append_cross_references(file, objects.deflater(), roots, id);
    return std::move(file.bytes);
}

std::optional<std::string> compact_file_id(std::string_view bytes) {
    constexpr std::string_view kEnd = "\n%%EOF\n";
    constexpr std::string_view kStart = "startxref\n";
    constexpr std::string_view kId = "/ID[<";
    constexpr std::size_t kDigits = 32;
    if (!bytes.ends_with(kEnd)) return std::nullopt;
    const std::size_t mark = bytes.rfind(kStart);
    if (mark == std::string_view::npos) return std::nullopt;
    std::size_t start = 0;
    const char* digits = bytes.data() + mark + kStart.size();
    const auto [end, error] = std::from_chars(digits, bytes.data() + bytes.size(), start);
    if (error != std::errc() || start >= mark) return std::nullopt;
    const std::string_view dict = bytes.substr(start, bytes.find("\nstream", start) - start);
    const std::size_t id = dict.find(kId);
    if (id == std::string_view::npos) return std::nullopt;
    const std::string_view found = dict.substr(id + kId.size(), kDigits);
    if (found.size() < kDigits) return std::nullopt;
    return std::string(found);
}

}  // namespace cvpdf
