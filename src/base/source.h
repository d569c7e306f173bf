// Source files and places in them.
//
// A Span is a half-open range of bytes of one file. Text that was decoded on its way in (escapes,
// folded lines, smart quotes, NFC) keeps an Origin, which leads from any range of its bytes back to
// the bytes that the user typed. A detached Span belongs to no file and is legal everywhere.

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cvpdf {

enum class FileId : std::uint32_t {};
inline constexpr FileId kNoFile{0xFFFF'FFFF};

/// Bytes [begin, end) of `file`.
struct Span {
    FileId file = kNoFile;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    constexpr bool operator==(const Span&) const = default;
    constexpr bool detached() const { return file == kNoFile; }
};

struct SourceFile {
    std::string name = {};  ///< as the user wrote it; shown in messages
    std::string text = {};  ///< the raw bytes
};

/// Line and column, both from 1; the column counts grapheme clusters (UAX #29), in a line's part
/// behind its first 64 KiB characters.
struct LineColumn {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};

/// The files that one job has read. FileIds are its indexes; a file stays where it is when more are
/// added. Copies of a map share its files.
class SourceMap {
  public:
    FileId add(SourceFile file);
    /// Adds a file of another map.
    FileId add(const SourceMap& other, FileId file);
    const SourceFile& file(FileId id) const;
    std::size_t size() const { return files_.size(); }

    LineColumn locate(FileId id, std::uint32_t offset) const;
    /// The line alone, without counting the columns before it.
    std::uint32_t line_number(FileId id, std::uint32_t offset) const;
    /// The line that holds `offset`, without its line ending; a BOM at the file's start is left
    /// out.
    std::string_view line_at(FileId id, std::uint32_t offset) const;

  private:
    struct File {
        SourceFile source = {};
        std::vector<std::uint32_t> line_begins = {};  ///< ascending, never empty
    };
    const File& at(FileId id) const;
    /// The index of the line that holds `offset`.
    std::size_t line_of(FileId id, std::uint32_t offset) const;

    std::vector<std::shared_ptr<const File>> files_;
};

/// The way from the bytes of a decoded text back to its source.
///
/// A list of pieces in text order. A piece of equal length in text and source maps byte by byte;
/// one of different length (an escape) maps as a whole. Nearly every text is one piece, which is
/// kept without an allocation.
class Origin {
  public:
    struct Piece {
        std::uint32_t text_begin = 0;
        std::uint32_t text_length = 0;
        std::uint32_t source_begin = 0;
        std::uint32_t source_length = 0;
    };

    Origin() = default;
    /// Text of `length` bytes that stands in the source as it is, from `source_begin` on.
    Origin(FileId file, std::uint32_t source_begin, std::uint32_t length);
    explicit Origin(FileId file) : file_(file) {}

    FileId file() const { return file_; }
    std::span<const Piece> pieces() const {
        if (several_.empty()) return {&one_, has_one_ ? std::size_t{1} : 0};
        return several_;
    }

    /// Adds a piece after the last one; joins it with the last where both run on byte by byte.
    void append(Piece piece);
    /// Adds the pieces of a text that begins at `text_begin` of this one.
    void append(const Origin& more, std::uint32_t text_begin);
    /// The source of text bytes [begin, end); detached if nothing is known.
    Span source(std::uint32_t begin, std::uint32_t end) const;
    /// The origin of the part [begin, end) of the text.
    Origin slice(std::uint32_t begin, std::uint32_t end) const;

  private:
    FileId file_ = kNoFile;
    bool has_one_ = false;
    Piece one_ = {};
    std::vector<Piece> several_ = {};  ///< all pieces, where there are several
};

}  // namespace cvpdf
