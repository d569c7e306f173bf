// ShapedWords: what HarfBuzz made of words before, for text that says them again.
//
// Words between spaces are shaped as if each stood alone where no lookup of the face looks at the
// space, and the text is plain (characters.h): nothing in it joins what is behind a space. Text
// in features of its own (small capitals, other figures) is not looked for. Glyphs of a word are
// remembered at their size, without letter spacing; their clusters count from the word's first
// byte.

#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <shared_mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/glyph_run.h"
#include "text/itemize.h"

namespace cvpdf {

/// What the glyphs of a word depend on beside its letters.
struct WordStyle {
    FaceId face = kMissingFace;
    Length size = {};
    std::uint32_t script = 0;  ///< an hb_script_t
    bool with_ligatures = true;
    std::string language = {};
    auto operator<=>(const WordStyle&) const = default;
};

/// Thread-safe. When it holds `most_glyphs` (40 bytes each) it learns no more.
class ShapedWords {
  public:
    using Glyphs = std::vector<Glyph>;

    explicit ShapedWords(std::size_t most_glyphs = 200'000) : most_glyphs_(most_glyphs) {}

    /// For each word its glyphs, null where it is new. They live as long as this does.
    std::vector<const Glyphs*> find(const WordStyle& style,
                                    std::span<const std::string_view> words) const;
    void remember(const WordStyle& style, std::string_view word, std::span<const Glyph> glyphs);

  private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    using Words = std::unordered_map<std::string, Glyphs, Hash, std::equal_to<>>;

    std::size_t most_glyphs_;
    mutable std::shared_mutex mutex_;
    std::map<WordStyle, Words> styles_;
    std::size_t glyphs_ = 0;
};

/// Whether no lookup of the face looks at its space, none of its older tables may, and plain
/// characters are beside it as they are alone.
bool words_stand_alone(hb_face_t* face, hb_font_t* font);

/// Words and spaces, each space by itself, in their order. Together they are the text.
std::vector<std::string_view> split_at_spaces(std::string_view text);

}  // namespace cvpdf
