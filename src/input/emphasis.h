// Emphasis: which runs of `*` and `_` are markup (CommonMark 0.31, §6.2 and its appendix).
//
// A delimiter run may open or close by what stands around it; the stack of runs is then matched
// from left to right. Time is linear: for every kind of closer, the place below which there is no
// opener for it is remembered.
//
// Other than CommonMark:
// * `*` closes behind punctuation also before Hangul, Han and kana, and `**` opens before a bracket
//   or quote also behind them, since these scripts put particles straight behind words;
// * `*` between two ASCII digits multiplies;
// * `__name__`, one lower-case ASCII word, is a name.
//
// Private to input/.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace cvpdf {

/// A pair of delimiters: its content is [content_begin, content_end), `length` marks on both sides.
struct EmphasisMatch {
    std::uint32_t content_begin = 0;
    std::uint32_t content_end = 0;
    std::uint32_t length = 1;  ///< 1 italic, 2 bold
};

class EmphasisStack {
  public:
    explicit EmphasisStack(std::string_view text) : text_(text) {}

    /// Adds the run of delimiters [begin, end).
    void push(std::uint32_t begin, std::uint32_t end);
    std::size_t size() const { return runs_.size(); }
    /// Matches the runs from the `bottom`-th on and removes them from the stack.
    void match(std::size_t bottom, std::vector<EmphasisMatch>& matches);

  private:
    struct Run {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::uint32_t length = 0;  ///< as written
        char mark = '*';
        bool opens = false;
        bool closes = false;
    };

    std::string_view text_;
    std::vector<Run> runs_;
};

}  // namespace cvpdf
