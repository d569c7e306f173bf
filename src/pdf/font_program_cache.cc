#include "pdf/font_program_cache.h"

#include <mutex>
#include <optional>

namespace cvpdf {

CodedProgram code_program(const FontLibrary& fonts, FaceId face, const ProgramGlyphs& wanted,
                          Deflater& deflater, const NameKeyedCff* whole) {
    const auto& [glyphs, shifted] = wanted;
    std::optional<FontSubset> cut;
    if (whole != nullptr) cut = cut_font(fonts, face, *whole, glyphs);
    CodedProgram coded{.subset = cut ? *std::move(cut) : subset_font(fonts, face, glyphs, shifted)};
    coded.deflated = deflater.deflate(coded.subset.program);
    return coded;
}

std::shared_ptr<const CodedProgram> FontProgramCache::program(const FontLibrary& fonts, FaceId face,
                                                              ProgramGlyphs wanted,
                                                              Deflater& deflater) {
    Key key{face, std::move(wanted)};
    if (auto known = find(key)) return known;
    const std::shared_ptr<const NameKeyedCff> whole = unrolled(fonts, face);
    auto coded = std::make_shared<const CodedProgram>(
        code_program(fonts, face, key.second, deflater, whole.get()));
    remember(std::move(key), coded);
    return coded;
}

/// The face unrolled, once so many subsets were made that it is worth it; null before.
std::shared_ptr<const NameKeyedCff> FontProgramCache::unrolled(const FontLibrary& fonts,
                                                               FaceId face) {
    constexpr int kSubsetsBefore = 8;
    {
        const std::unique_lock lock(mutex_);
        Source& source = sources_[face];
        if (++source.subsets != kSubsetsBefore) return source.whole;
    }
    std::optional<NameKeyedCff> font = unroll_font(fonts, face);
    if (!font) return nullptr;
    const std::unique_lock lock(mutex_);
    return sources_[face].whole = std::make_shared<const NameKeyedCff>(*std::move(font));
}

std::shared_ptr<const CodedProgram> FontProgramCache::find(const Key& key) const {
    const std::shared_lock lock(mutex_);
    const auto known = programs_.find(key);
    return known == programs_.end() ? nullptr : known->second;
}

void FontProgramCache::remember(Key key, std::shared_ptr<const CodedProgram> program) {
    const std::size_t bytes = program->subset.program.size() + program->deflated.size() +
                              key.second.glyphs.size() * sizeof(std::uint32_t) +
                              key.second.shifted.size() * sizeof(ShiftedGlyph);
    if (bytes > most_bytes_) return;
    const std::unique_lock lock(mutex_);
    if (bytes_ + bytes > most_bytes_) {
        programs_.clear();
        bytes_ = 0;
    }
    if (programs_.emplace(std::move(key), std::move(program)).second) bytes_ += bytes;
}

}  // namespace cvpdf
