#include "cv/dialects/rewrite_text.h"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "cv/link.h"

namespace cvpdf::dialects {

TextRewriter::TextRewriter(const Node& scalar) : scalar_(scalar) {
    result_.kind = NodeKind::kScalar;
    result_.style = scalar.style;
    result_.span = scalar.span;
    result_.origin = Origin(scalar.origin.file());
}

void TextRewriter::keep(std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    const Origin part =
        scalar_.origin.slice(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
    result_.origin.append(part, static_cast<std::uint32_t>(result_.text.size()));
    result_.text += text().substr(begin, end - begin);
}

void TextRewriter::replace(std::size_t begin, std::size_t end, std::string_view text) {
    if (text.empty()) return;
    const Span source = place(begin, end);
    if (begin < end && !source.detached()) {
        result_.origin.append({.text_begin = static_cast<std::uint32_t>(result_.text.size()),
                               .text_length = static_cast<std::uint32_t>(text.size()),
                               .source_begin = source.begin,
                               .source_length = source.end - source.begin});
    }
    result_.text += text;
}

Span TextRewriter::place(std::size_t begin, std::size_t end) const {
    const Span source =
        scalar_.origin.source(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
    return source.detached() ? scalar_.span : source;
}

Node TextRewriter::take() && {
    return std::move(result_);
}

std::size_t skip_code_span(std::string_view text, std::size_t at) {
    const std::size_t open = std::min(text.find_first_not_of('`', at), text.size());
    const std::size_t length = open - at;
    for (std::size_t run = text.find('`', open); run != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_not_of('`', run), text.size());
        if (end - run == length) return end;
        run = text.find('`', end);
    }
    return open;
}

std::optional<MathSpan> find_math(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongestFormula = 1000;
    const std::string_view sign = text.substr(at, 2) == "$$" ? "$$" : "$";
    const std::size_t begin = at + sign.size();
    const std::size_t length =
        text.substr(std::min(begin, text.size()), kLongestFormula).find(sign);
    if (length == std::string_view::npos || length == 0) return std::nullopt;
    const std::string_view inside = text.substr(begin, length);
    // A sum of money is none: `$5 and $6`.
    const bool formula = inside.find_first_of("\\^_{") != std::string_view::npos &&
                         inside.front() != ' ' && inside.back() != ' ';
    if (sign == "$" && !formula) return std::nullopt;
    return MathSpan{.begin = begin, .end = begin + length, .behind = begin + length + sign.size()};
}

namespace {

/// Targets and formulas are no longer than that.
constexpr std::size_t kLongest = 4000;

/// The end of the target that begins behind `](`: its closing parenthesis.
std::size_t find_target_end(std::string_view text, std::size_t begin) {
    int depth = 0;
    for (std::size_t at = begin; at < std::min(text.size(), begin + kLongest); ++at) {
        if (text[at] == '\\') {
            ++at;
        } else if (text[at] == '(') {
            ++depth;
        } else if (text[at] == ')' && depth-- == 0) {
            return at;
        }
    }
    return std::string_view::npos;
}

class MarkdownCleaner {
  public:
    MarkdownCleaner(const Node& scalar, Diagnostics& diagnostics)
        : rewriter_(scalar), text_(rewriter_.text()), diagnostics_(diagnostics) {}

    Node clean() && {
        while (at_ < text_.size()) {
            at_ = std::min(text_.find_first_of("\\`]!^~$\x11\x12", at_), text_.size());
            if (at_ == text_.size()) break;
            step();
        }
        rewriter_.keep(kept_, text_.size());
        return std::move(rewriter_).take();
    }

  private:
    void step() {
        const char sign = text_[at_];
        if (sign == '\\') {
            at_ += 2;
        } else if (sign == '`') {
            at_ = skip_code_span(text_, at_);
        } else if (sign == '$') {
            skip_math();
        } else if (sign == ']') {
            ++at_;
            if (at_ < text_.size() && text_[at_] == '(') check_target();
        } else if (sign == '!') {
            read_picture();
        } else if (sign == kRaisedMark[0] || sign == kLoweredMark[0]) {
            replace(at_ + 1, sign == kRaisedMark[0] ? "^" : "~");
        } else {
            escape(at_);
            ++at_;
        }
    }

    void replace(std::size_t end, std::string_view text) {
        rewriter_.keep(kept_, at_);
        rewriter_.replace(at_, end, text);
        kept_ = end;
        at_ = end;
    }

    /// `![what it shows](file.png)`
    void read_picture() {
        const std::size_t close = text_.find(']', at_);
        const bool is_picture = text_.substr(at_ + 1, 1) == "[" && close < text_.size() &&
                                text_.substr(close + 1, 1) == "(";
        const std::size_t end =
            is_picture ? find_target_end(text_, close + 2) : std::string_view::npos;
        if (end == std::string_view::npos) {
            ++at_;
            return;
        }
        diagnostics_.warning(
            rewriter_.place(at_, end + 1),
            fmt::format("a picture is left out: {}", text_.substr(at_, end + 1 - at_)));
        replace(at_ + 2, "");
        rewriter_.keep(at_, close);
        kept_ = end + 1;
        at_ = end + 1;
    }

    /// Formulas are read by those who know them.
    void skip_math() {
        const std::optional<MathSpan> math = find_math(text_, at_);
        at_ = math ? math->behind : at_ + 1;
    }

    void escape(std::size_t at) {
        rewriter_.keep(kept_, at);
        rewriter_.replace(at, at, "\\");
        kept_ = at;
    }

    void check_target() {
        const std::size_t end = find_target_end(text_, at_ + 1);
        if (end == std::string_view::npos) return;
        std::string_view target = text_.substr(at_ + 1, end - at_ - 1);
        target = target.substr(0, target.find_first_of(" \t\n"));
        if (target.starts_with('<') && target.ends_with('>')) {
            target = target.substr(1, target.size() - 2);
        }
        Diagnostics found;
        if (check_link(target, {}, found)) {
            at_ = end + 1;
            return;
        }
        diagnostics_.warning(rewriter_.place(at_ + 1, end),
                             fmt::format("'{}' is no link; it is printed as text", target));
        escape(at_);
        ++at_;
    }

    TextRewriter rewriter_;
    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t kept_ = 0;
    Diagnostics& diagnostics_;
};

}  // namespace

Node plain_markdown(const Node& scalar, Diagnostics& diagnostics) {
    if (!scalar.is_scalar() || scalar.text.find_first_of("]^~\x11\x12") == std::string::npos)
        return scalar;
    return MarkdownCleaner(scalar, diagnostics).clean();
}

}  // namespace cvpdf::dialects
