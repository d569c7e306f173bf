#include "base/source.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "base/unicode.h"

namespace cvpdf {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Where the lines of a text begin; the first one behind a BOM.
std::vector<std::uint32_t> find_lines(std::string_view text) {
    std::vector<std::uint32_t> begins{
        static_cast<std::uint32_t>(text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0)};
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1)) {
        begins.push_back(static_cast<std::uint32_t>(at + 1));
    }
    return begins;
}

/// Clusters of a text, as far as anybody would count them; behind that, characters.
std::size_t count_columns(std::string_view text) {
    constexpr std::size_t kCounted = 1u << 16;
    const std::size_t cut = ceil_to_character(text, std::min(text.size(), kCounted));
    return count_grapheme_clusters(text.substr(0, cut)) +
           static_cast<std::size_t>(std::ranges::count_if(text.substr(cut), begins_character));
}

}  // namespace

FileId SourceMap::add(SourceFile file) {
    std::vector<std::uint32_t> line_begins = find_lines(file.text);
    files_.push_back(std::make_shared<const File>(
        File{.source = std::move(file), .line_begins = std::move(line_begins)}));
    return FileId{static_cast<std::uint32_t>(files_.size() - 1)};
}

FileId SourceMap::add(const SourceMap& other, FileId file) {
    const auto index = static_cast<std::size_t>(file);
    assert(index < other.size() && "a file that was never added");
    files_.push_back(other.files_[index]);
    return FileId{static_cast<std::uint32_t>(files_.size() - 1)};
}

const SourceMap::File& SourceMap::at(FileId id) const {
    assert(static_cast<std::size_t>(id) < files_.size() && "a span of a file that was never added");
    return *files_[static_cast<std::size_t>(id)];
}

const SourceFile& SourceMap::file(FileId id) const {
    return at(id).source;
}

std::size_t SourceMap::line_of(FileId id, std::uint32_t offset) const {
    const std::vector<std::uint32_t>& begins = at(id).line_begins;
    const auto next = std::ranges::upper_bound(begins, offset);
    return next == begins.begin() ? 0 : static_cast<std::size_t>(next - begins.begin()) - 1;
}

LineColumn SourceMap::locate(FileId id, std::uint32_t offset) const {
    const std::string_view text = file(id).text;
    const std::size_t line = line_of(id, offset);
    const std::size_t end = std::min<std::size_t>(offset, text.size());
    const std::size_t begin = std::min<std::size_t>(at(id).line_begins[line], end);
    return {
        .line = 1 + static_cast<std::uint32_t>(line),
        .column = 1 + static_cast<std::uint32_t>(count_columns(text.substr(begin, end - begin)))};
}

std::uint32_t SourceMap::line_number(FileId id, std::uint32_t offset) const {
    return 1 + static_cast<std::uint32_t>(line_of(id, offset));
}

std::string_view SourceMap::line_at(FileId id, std::uint32_t offset) const {
    const std::vector<std::uint32_t>& begins = at(id).line_begins;
    const std::size_t number = line_of(id, offset);
    const std::string_view text = file(id).text;
    const bool last = number + 1 == begins.size();
    const std::size_t end = last ? text.size() : begins[number + 1] - 1;
    std::string_view line = text.substr(begins[number], end - begins[number]);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

Origin::Origin(FileId file, std::uint32_t source_begin, std::uint32_t length)
    : file_(file),
      has_one_(true),
      one_{.text_begin = 0,
           .text_length = length,
           .source_begin = source_begin,
           .source_length = length} {}

void Origin::append(Piece piece) {
    if (!has_one_) {
        has_one_ = true;
        one_ = piece;
        return;
    }
    Piece& last = several_.empty() ? one_ : several_.back();
    const bool bytewise =
        last.text_length == last.source_length && piece.text_length == piece.source_length;
    if (bytewise && last.text_begin + last.text_length == piece.text_begin &&
        last.source_begin + last.source_length == piece.source_begin) {
        last.text_length += piece.text_length;
        last.source_length += piece.source_length;
        return;
    }
    if (several_.empty()) several_.push_back(one_);
    several_.push_back(piece);
}

void Origin::append(const Origin& more, std::uint32_t text_begin) {
    for (Piece piece : more.pieces()) {
        piece.text_begin += text_begin;
        append(piece);
    }
}

namespace {

/// The part of a piece that text bytes [begin, end) touch; bytewise pieces are cut, others kept
/// whole.
Origin::Piece cut(const Origin::Piece& piece, std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t from = std::max(begin, piece.text_begin);
    const std::uint32_t to = std::min(end, piece.text_begin + piece.text_length);
    Origin::Piece part = piece;
    part.text_begin = from;
    part.text_length = to - from;
    if (piece.text_length == piece.source_length) {
        part.source_begin = piece.source_begin + (from - piece.text_begin);
        part.source_length = part.text_length;
    }
    return part;
}

/// Pieces that touch [begin, end): an empty range touches the piece that holds or ends at it.
bool touches(const Origin::Piece& piece, std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t piece_end = piece.text_begin + piece.text_length;
    if (begin == end) return piece.text_begin <= begin && begin <= piece_end;
    return piece.text_begin < end && begin < piece_end;
}

/// The first piece that ends at or behind `offset`; pieces are in text order.
auto first_piece(std::span<const Origin::Piece> pieces, std::uint32_t offset) {
    return std::ranges::lower_bound(pieces, offset, {}, [](const Origin::Piece& piece) {
        return piece.text_begin + piece.text_length;
    });
}

}  // namespace

Span Origin::source(std::uint32_t begin, std::uint32_t end) const {
    Span span;
    const std::span<const Piece> pieces = this->pieces();
    for (auto piece = first_piece(pieces, begin); piece != pieces.end() && piece->text_begin <= end;
         ++piece) {
        if (!touches(*piece, begin, end)) continue;
        const Piece part = cut(*piece, begin, end);
        const std::uint32_t part_end = part.source_begin + part.source_length;
        if (span.detached()) {
            span = {.file = file_, .begin = part.source_begin, .end = part_end};
        } else {
            span.begin = std::min(span.begin, part.source_begin);
            span.end = std::max(span.end, part_end);
        }
        if (begin == end) break;
    }
    return span;
}

Origin Origin::slice(std::uint32_t begin, std::uint32_t end) const {
    Origin result(file_);
    if (begin >= end) return result;
    const std::span<const Piece> pieces = this->pieces();
    for (auto piece = first_piece(pieces, begin); piece != pieces.end() && piece->text_begin < end;
         ++piece) {
        if (!touches(*piece, begin, end)) continue;
        Piece part = cut(*piece, begin, end);
        part.text_begin -= begin;
        result.append(part);
    }
    return result;
}

}  // namespace cvpdf
