#include "pdf/font_program_cache.h"

#include <mutex>

#include "pdf/deflate.h"

namespace cvpdf {

CodedProgram code_program(const FontLibrary& fonts, FaceId face,
                          std::span<const std::uint32_t> glyphs) {
    CodedProgram coded{.subset = subset_font(fonts, face, glyphs)};
    coded.deflated = deflate(coded.subset.program);
    return coded;
}

CodedProgram FontProgramCache::program(const FontLibrary& fonts, FaceId face,
                                       std::span<const std::uint32_t> glyphs) {
    Key key{face, {glyphs.begin(), glyphs.end()}};
    if (auto known = find(key)) return *std::move(known);
    CodedProgram coded = code_program(fonts, face, glyphs);
    remember(std::move(key), coded);
    return coded;
}

std::optional<CodedProgram> FontProgramCache::find(const Key& key) const {
    const std::shared_lock lock(mutex_);
    const auto known = programs_.find(key);
    if (known == programs_.end()) return {};
    return known->second;
}

void FontProgramCache::remember(Key key, const CodedProgram& program) {
    const std::size_t bytes = program.subset.program.size() + program.deflated.size() +
                              key.second.size() * sizeof(std::uint32_t);
    if (bytes > most_bytes_) return;
    const std::unique_lock lock(mutex_);
    if (bytes_ + bytes > most_bytes_) {
        programs_.clear();
        bytes_ = 0;
    }
    if (programs_.emplace(std::move(key), program).second) bytes_ += bytes;
}

}  // namespace cvpdf
