#include "input/smart_punctuation.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/byte_set.h"
#include "base/direction.h"
#include "base/script.h"
#include "base/unicode.h"
#include "input/date_hyphen.h"
#include "input/find_addresses.h"
#include "input/hebrew_marks.h"
#include "input/inline_scan.h"
#include "input/quote_marks.h"

namespace cvpdf {
namespace {

constexpr std::string_view kApostrophe = "\u2019";
constexpr std::string_view kEnDash = "\u2013";
constexpr std::string_view kEmDash = "\u2014";
constexpr std::string_view kEllipsis = "\u2026";

/// A character of the whole text, with its place in a run.
struct Character {
    std::uint32_t run = 0;
    std::uint32_t offset = 0;  ///< in the run's text
    bool fixed = false;        ///< code or an address
};

enum class QuoteLevel { kOuter, kInner };

QuoteLevel other(QuoteLevel level) {
    return level == QuoteLevel::kOuter ? QuoteLevel::kInner : QuoteLevel::kOuter;
}

struct OpenQuote {
    QuotePair marks = {};
    QuoteLevel level = QuoteLevel::kInner;
    std::size_t depth = 0;  ///< how many double quotes it stands in
};

struct Edit {
    std::uint32_t run = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string_view text = {};
};

bool is_opening_bracket(char32_t point) {
    return point == '(' || point == '[' || point == '{';
}

class Punctuator {
  public:
    Punctuator(const RichText& text, const QuoteStyle& quotes) : quotes_(quotes) {
        std::size_t bytes = 0;
        for (const InlineRun& run : text.runs) bytes += run.text.size();
        list_.reserve(bytes);
        points_.reserve(bytes);
        for (std::uint32_t run = 0; run < text.runs.size(); ++run) {
            const InlineRun& source = text.runs[run];
            for (std::size_t offset = 0; offset < source.text.size();) {
                list_.push_back({.run = run,
                                 .offset = static_cast<std::uint32_t>(offset),
                                 .fixed = source.style.code});
                points_ += next_code_point(source.text, &offset);
            }
            runs_left_ = runs_left_ || has_right_to_left_letter(source.text);
        }
    }

    std::vector<Edit> run() {
        fix_addresses();
        find_last_closing();
        count_closing_doubles();
        for (std::size_t i = 0; i < list_.size();) {
            i = list_[i].fixed ? i + 1 : step(i);
        }
        return std::move(edits_);
    }

  private:
    /// The character at `i`; a line ending beyond the text's ends.
    char32_t at(std::size_t i) const { return i < points_.size() ? points_[i] : U'\n'; }
    char32_t before(std::size_t i) const { return i == 0 ? U'\n' : points_[i - 1]; }

    std::size_t step(std::size_t i) {
        switch (at(i)) {
            case '"':
                double_quote(i);
                return i + 1;
            case '\'':
                single_quote(i);
                return i + 1;
            case '-':
                return hyphens(i);
            case '.':
                return dots(i);
            default:
                return i + 1;
        }
    }

    /// Replaces [begin, end), which never spans runs.
    void replace(std::size_t begin, std::size_t end, std::string_view text) {
        if (text.empty() || list_[begin].run != list_[end - 1].run) return;
        edits_.push_back({.run = list_[begin].run,
                          .begin = list_[begin].offset,
                          .end = list_[end - 1].offset + 1,
                          .text = text});
    }

    std::size_t end_of_repeat(std::size_t i) const {
        std::size_t end = i;
        while (end < list_.size() && at(end) == at(i) && !list_[end].fixed) ++end;
        return end;
    }

    // Quotes.

    bool begins_text(std::size_t i) const {
        const char32_t previous = before(i);
        return is_white_space(previous) || is_opening_bracket(previous) || is_dash(previous) ||
               (is_punctuation(previous) && (previous == '"' || previous == '\'') &&
                opened_at_ == i);
    }
    bool ends_text(std::size_t i) const {
        const char32_t next = at(i + 1);
        return is_white_space(next) || (is_punctuation(next) && !is_opening_bracket(next));
    }

    /// The digits before `i` follow a foot mark: 5'10.
    bool follows_feet(std::size_t i) const {
        std::size_t digit = i;
        while (digit > 0 && is_ascii_digit(at(digit - 1))) --digit;
        return digit < i && digit > 1 && at(digit - 1) == '\'' && is_ascii_digit(at(digit - 2));
    }

    /// A quote within another has the marks of the other level.
    QuoteLevel level_within() const {
        if (single_open_ && single_.depth == doubles_.size()) return other(single_.level);
        return doubles_.empty() ? QuoteLevel::kOuter : other(doubles_.back().level);
    }

    QuotePair marks_from(std::size_t i, QuotePair own, QuoteKind kind) const {
        if (quotes_.is_european || own.open.empty()) return own;
        return quotes_round({.points = points_, .begin = i, .runs_left = runs_left_}, own, kind);
    }

    OpenQuote open_quote(std::size_t i, QuoteLevel level) {
        opened_at_ = i + 1;
        const QuotePair marks =
            level == QuoteLevel::kOuter
                ? marks_from(i, {quotes_.open, quotes_.close}, QuoteKind::kDouble)
                : marks_from(i, {quotes_.inner_open, quotes_.inner_close}, QuoteKind::kSingle);
        replace(i, i + 1, marks.open);
        return {.marks = marks, .level = level, .depth = doubles_.size()};
    }

    bool may_close_double(std::size_t i) const {
        return at(i) == '"' && !list_[i].fixed && !is_white_space(before(i)) && ends_text(i);
    }

    /// In a word of Hebrew, and no quote behind letters that are joined to what is quoted.
    bool is_hebrew_mark(std::size_t i, bool is_open) const {
        return stands_in_hebrew_word(points_, i) &&
               (is_open || !opens_behind_joined_letters(points_, i));
    }

    void double_quote(std::size_t i) {
        if (is_hebrew_mark(i, !doubles_.empty())) return replace(i, i + 1, kGershayim);
        if (may_close_double(i)) --closing_left_;
        const bool begins = begins_text(i);
        const bool ends = ends_text(i);
        if (is_ascii_digit(before(i)) && (follows_feet(i) || doubles_.empty())) return;
        const bool opens = begins != ends ? begins : doubles_.empty();
        if (opens) {
            // One that nothing closes has no other within.
            if (closing_left_ <= doubles_.size()) doubles_.clear();
            doubles_.push_back(open_quote(i, level_within()));
            return;
        }
        if (doubles_.empty()) return replace(i, i + 1, quotes_.close);
        replace(i, i + 1, doubles_.back().marks.close);
        doubles_.pop_back();
        if (single_.depth > doubles_.size()) single_open_ = false;
    }

    void single_quote(std::size_t i) {
        const char32_t previous = before(i);
        const char32_t next = at(i + 1);
        if (is_ascii_digit(previous) &&
            (is_ascii_digit(next) || (!is_in_word(next) && !single_open_)))
            return;
        if (is_hebrew_mark(i, single_open_)) return replace(i, i + 1, kGeresh);
        const bool in_hebrew = stands_in_hebrew_word(points_, i);
        const bool inside_word = !in_hebrew && is_in_word(previous) && is_in_word(next) &&
                                 !is_cjk_letter(next) && !is_cjk_letter(previous);
        if (inside_word) return replace(i, i + 1, kApostrophe);
        const bool cjk = is_cjk_letter(previous) || is_cjk_letter(next);
        const bool opens = begins_text(i) || in_hebrew || (cjk && !single_open_ && !ends_text(i));
        if (opens && !is_elision(i) && i < last_closing_) {
            const bool within = !doubles_.empty();
            single_ = open_quote(i, within ? other(doubles_.back().level) : QuoteLevel::kInner);
            single_open_ = true;
            return;
        }
        if (!opens && single_open_ && !(at(i + 1) == 'n' && at(i + 2) == '\'')) {
            single_open_ = false;
            return replace(i, i + 1, single_.marks.close);
        }
        const bool is_geresh = is_hebrew_letter(previous) && !is_in_word(next);
        replace(i, i + 1, is_geresh ? kGeresh : kApostrophe);
    }

    /// 'n', '24, '90s, 'tis.
    bool is_elision(std::size_t i) const {
        if (is_ascii_digit(at(i + 1)) && is_ascii_digit(at(i + 2)) && !is_ascii_digit(at(i + 3))) {
            const std::size_t end = at(i + 3) == 's' ? i + 4 : i + 3;
            return !is_in_word(at(end));
        }
        static constexpr std::array<std::u32string_view, 10> kElided = {
            U"n", U"tis", U"twas", U"em", U"til", U"cause", U"bout", U"round", U"n\u2019", U"till"};
        std::u32string word;
        for (std::size_t k = i + 1; k < i + 8 && is_in_word(at(k)); ++k) {
            const char32_t point = at(k);
            word += point >= 'A' && point <= 'Z' ? point + 32 : point;
        }
        return std::ranges::find(kElided, std::u32string_view(word)) != kElided.end();
    }

    void count_closing_doubles() {
        for (std::size_t i = 0; i < list_.size(); ++i) closing_left_ += may_close_double(i) ? 1 : 0;
    }

    /// The last single quote that could close one.
    void find_last_closing() {
        for (std::size_t i = list_.size(); i-- > 1;) {
            const bool closes = at(i) == '\'' && !list_[i].fixed && !is_white_space(before(i)) &&
                                (!is_in_word(at(i + 1)) || is_cjk_letter(at(i + 1)));
            if (!closes) continue;
            last_closing_ = i;
            return;
        }
    }

    // Dashes and dots.

    std::size_t hyphens(std::size_t i) {
        const std::size_t end = end_of_repeat(i);
        const std::size_t length = end - i;
        const bool option = is_white_space(before(i)) && is_in_word(at(end));
        if (length == 3) replace(i, end, kEmDash);
        if (length == 2 && !option) replace(i, end, kEnDash);
        if (length == 1 && joins_dates(points_, i)) replace(i, end, kEnDash);
        return end;
    }

    std::size_t dots(std::size_t i) {
        const std::size_t end = end_of_repeat(i);
        const bool path = before(i) == '/' || at(end) == '/';
        if (end - i == 3 && !path) replace(i, end, kEllipsis);
        return end;
    }

    void fix_addresses() {
        for (const CharacterRange& address : find_addresses(points_)) {
            for (std::size_t i = address.begin; i < address.end; ++i) list_[i].fixed = true;
        }
    }

    const QuoteStyle& quotes_;
    std::vector<OpenQuote> doubles_ = {};  ///< quotes that are open, the innermost last
    OpenQuote single_ = {};                ///< the last that was opened
    std::vector<Character> list_ = {};
    std::u32string points_ = {};  ///< of the whole text
    std::vector<Edit> edits_;
    std::size_t last_closing_ = 0;
    std::size_t opened_at_ = 0;     ///< behind the last quote that opened
    std::size_t closing_left_ = 0;  ///< double quotes ahead that could close one
    bool single_open_ = false;
    bool runs_left_ = false;  ///< some letters do
};

/// Adds the part [begin, end) of `source` to `target`.
void append_part(InlineRun& target, const InlineRun& source, std::uint32_t begin,
                 std::uint32_t end) {
    target.origin.append(source.origin.slice(begin, end),
                         static_cast<std::uint32_t>(target.text.size()));
    target.text += std::string_view(source.text).substr(begin, end - begin);
}

void append_edit(InlineRun& target, const InlineRun& source, const Edit& edit) {
    const Span span = source.origin.source(edit.begin, edit.end);
    if (!span.detached()) {
        target.origin.append({.text_begin = static_cast<std::uint32_t>(target.text.size()),
                              .text_length = static_cast<std::uint32_t>(edit.text.size()),
                              .source_begin = span.begin,
                              .source_length = span.end - span.begin});
    }
    target.text += edit.text;
}

/// Whether anything in a run may have to be replaced: most full stops end a sentence, and most
/// hyphens join words. No replacement spans runs.
bool has_typewriter_signs(std::string_view text) {
    constexpr ByteSet kSigns("\"'.-");
    for (std::size_t i = kSigns.find_in(text); i < text.size(); i = kSigns.find_in(text, i + 1)) {
        const char before = i > 0 ? text[i - 1] : ' ';
        const char after = i + 1 < text.size() ? text[i + 1] : ' ';
        switch (text[i]) {
            case '"':
            case '\'':
                return true;
            case '.':
                if (after == '.') return true;
                break;
            case '-':
                if (!is_ascii_letter(before) || !is_ascii_letter(after)) return true;
                break;
            default:
                break;
        }
    }
    return false;
}

}  // namespace

RichText apply_smart_punctuation(RichText text, const QuoteStyle& quotes) {
    const bool may_change = std::ranges::any_of(
        text.runs, [](const InlineRun& run) { return has_typewriter_signs(run.text); });
    if (!may_change) return text;
    const std::vector<Edit> edits = Punctuator(text, quotes).run();
    for (auto edit = edits.begin(); edit != edits.end();) {
        const std::uint32_t index = edit->run;
        InlineRun& run = text.runs[index];
        InlineRun changed{
            .style = run.style, .link = run.link, .origin = Origin(run.origin.file())};
        std::uint32_t done = 0;
        for (; edit != edits.end() && edit->run == index; ++edit) {
            append_part(changed, run, done, edit->begin);
            append_edit(changed, run, *edit);
            done = edit->end;
        }
        append_part(changed, run, done, static_cast<std::uint32_t>(run.text.size()));
        run = std::move(changed);
    }
    return text;
}

}  // namespace cvpdf
