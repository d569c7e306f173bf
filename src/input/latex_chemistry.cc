#include "input/latex_chemistry.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/ascii.h"
#include "input/latex_scan.h"

namespace cvpdf {

namespace {

bool ends_atom(char c) {
    return is_ascii_letter(c) || c == ')' || c == ']' || c == '}';
}

struct Arrow {
    std::string_view sign, latex;
};

/// Longer ones before those that they begin or end with.
constexpr Arrow kArrows[] = {
    {"<=>", "$\\rightleftharpoons$"},
    {"<->", "$\\leftrightarrow$"},
    {"->", "$\\rightarrow$"},
    {"<-", "$\\leftarrow$"},
};

class ChemistryReader {
  public:
    explicit ChemistryReader(std::string_view formula) : formula_(formula) {}

    std::string read() && {
        while (at_ < formula_.size()) step();
        return std::move(out_);
    }

  private:
    bool at_end() const { return at_ >= formula_.size(); }

    void step() {
        const char c = formula_[at_];
        if (is_ascii_digit(c) && at_ > 0 && ends_atom(formula_[at_ - 1])) {
            script('_', take_while(is_ascii_digit));
        } else if (c == '^' || c == '_') {
            ++at_;
            script(c, take_script());
        } else if (c == '*' || (c == '.' && is_adduct_dot())) {
            out_ += "$\\cdot$";
            ++at_;
        } else if (const Arrow* arrow = find_arrow()) {
            out_ += arrow->latex;
            at_ += arrow->sign.size();
        } else if ((c == '+' || c == '-') && at_ > 0 && ends_word(at_ + 1) &&
                   formula_[at_ - 1] != ' ') {
            ++at_;
            script('^', std::string_view(&formula_[at_ - 1], 1));
        } else {
            out_ += c;
            ++at_;
        }
    }

    /// The point of CuSO4.5H2O, and not that of 0.5 H2O.
    bool is_adduct_dot() const {
        if (at_ == 0 || ends_word(at_ + 1) || formula_[at_ - 1] == ' ') return false;
        return !is_ascii_digit(formula_[at_ - 1]) || script_end_ == at_;
    }

    const Arrow* find_arrow() const {
        const auto found = std::ranges::find_if(kArrows, [this](const Arrow& arrow) {
            return formula_.substr(at_).starts_with(arrow.sign);
        });
        return found == std::end(kArrows) ? nullptr : found;
    }

    bool ends_word(std::size_t at) const { return at >= formula_.size() || formula_[at] == ' '; }

    template <typename Is>
    std::string_view take_while(const Is& is) {
        const std::size_t begin = at_;
        while (!at_end() && is(formula_[at_])) ++at_;
        return formula_.substr(begin, at_ - begin);
    }

    /// A group without its braces, a run of digits and signs, or a letter.
    std::string_view take_script() {
        if (!at_end() && is_ascii_letter(formula_[at_])) return formula_.substr(at_++, 1);
        if (at_end() || formula_[at_] != '{') {
            return take_while([](char c) { return is_ascii_digit(c) || c == '+' || c == '-'; });
        }
        const std::size_t close = close_of(formula_, at_);
        const std::string_view inner = formula_.substr(at_ + 1, close - at_ - 1);
        at_ = std::min(close + 1, formula_.size());
        return inner;
    }

    void script(char sign, std::string_view inner) {
        script_end_ = at_;
        if (inner.empty()) return;
        out_ += '$';
        out_ += sign;
        out_ += '{';
        out_ += inner;
        out_ += "}$";
    }

    std::string_view formula_;
    std::size_t at_ = 0;
    std::size_t script_end_ = 0;  ///< behind the last index
    std::string out_ = {};
};

}  // namespace

std::string chemistry_as_latex(std::string_view formula) {
    return ChemistryReader(formula).read();
}

}  // namespace cvpdf
