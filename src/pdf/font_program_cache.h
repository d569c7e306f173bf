// FontProgramCache: font programs that were subset before, for documents that use the same glyphs.
//
// A program depends on the face and the glyphs alone. What is kept is the subset with its bytes
// coded for the file, so that neither hb-subset nor deflate runs twice. A face of which many
// subsets are asked for is unrolled once, and they are cut from that.

#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <shared_mutex>
#include <string>
#include <utility>
#include <vector>

#include "pdf/deflate.h"
#include "text/subset_font.h"

namespace cvpdf {

struct CodedProgram {
    FontSubset subset = {};
    std::string deflated = {};  ///< of subset.program
};

/// What a program has: see subset_font.
struct ProgramGlyphs {
    std::vector<std::uint32_t> glyphs = {};
    std::vector<ShiftedGlyph> shifted = {};
    auto operator<=>(const ProgramGlyphs&) const = default;
};

/// Subsets and deflates; see subset_font. `whole` is the face unrolled, if it was.
CodedProgram code_program(const FontLibrary& fonts, FaceId face, const ProgramGlyphs& wanted,
                          Deflater& deflater, const NameKeyedCff* whole = nullptr);

/// Thread-safe. When programs take more than `most_bytes`, it begins anew; unrolled faces stay,
/// some hundred kilobytes each.
class FontProgramCache {
  public:
    explicit FontProgramCache(std::size_t most_bytes = std::size_t{16} << 20)
        : most_bytes_(most_bytes) {}

    /// The same as code_program.
    std::shared_ptr<const CodedProgram> program(const FontLibrary& fonts, FaceId face,
                                                ProgramGlyphs wanted, Deflater& deflater);

  private:
    using Key = std::pair<FaceId, ProgramGlyphs>;

    /// What many subsets of a face are cut from.
    struct Source {
        int subsets = 0;  ///< that were asked for and not known
        std::shared_ptr<const NameKeyedCff> whole = {};
    };

    std::shared_ptr<const CodedProgram> find(const Key& key) const;
    void remember(Key key, std::shared_ptr<const CodedProgram> program);
    std::shared_ptr<const NameKeyedCff> unrolled(const FontLibrary& fonts, FaceId face);

    std::size_t most_bytes_;
    mutable std::shared_mutex mutex_;
    std::map<Key, std::shared_ptr<const CodedProgram>> programs_;
    std::map<FaceId, Source> sources_;
    std::size_t bytes_ = 0;
};

}  // namespace cvpdf
