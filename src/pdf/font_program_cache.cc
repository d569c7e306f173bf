#include "pdf/font_program_cache.h"

#include <mutex>

namespace cvpdf {

CodedProgram code_program(const FontLibrary& fonts, FaceId face,
                          std::span<const std::uint32_t> glyphs, Deflater& deflater) {
    CodedProgram coded{.subset = subset_font(fonts, face, glyphs)};
    coded.deflated = deflater.deflate(coded.subset.program);
    return coded;
}

std::shared_ptr<const CodedProgram> FontProgramCache::program(const FontLibrary& fonts, FaceId face,
                                                              std::span<const std::uint32_t> glyphs,
                                                              Deflater& deflater) {
    Key key{face, {glyphs.begin(), glyphs.end()}};
    if (auto known = find(key)) return known;
    auto coded = std::make_shared<const CodedProgram>(code_program(fonts, face, glyphs, deflater));
    remember(std::move(key), coded);
    return coded;
}

std::shared_ptr<const CodedProgram> FontProgramCache::find(const Key& key) const {
    const std::shared_lock lock(mutex_);
    const auto known = programs_.find(key);
    return known == programs_.end() ? nullptr : known->second;
}

void FontProgramCache::remember(Key key, std::shared_ptr<const CodedProgram> program) {
    const std::size_t bytes = program->subset.program.size() + program->deflated.size() +
                              key.second.size() * sizeof(std::uint32_t);
    if (bytes > most_bytes_) return;
    const std::unique_lock lock(mutex_);
    if (bytes_ + bytes > most_bytes_) {
        programs_.clear();
        bytes_ = 0;
    }
    if (programs_.emplace(std::move(key), std::move(program)).second) bytes_ += bytes;
}

}  // namespace cvpdf
