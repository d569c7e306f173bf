#include "input/inline_markdown.h"

#include <algorithm>
#include <array>

#include "base/byte_set.h"
#include "input/emphasis.h"
#include "input/inline_scan.h"

namespace cvpdf {
namespace {

using Offset = std::uint32_t;

enum class Flag : unsigned char { kBold, kItalic, kCode, kSuperscript, kSubscript, kLink };
constexpr std::size_t kFlags = 6;

/// From `offset` on, one more (or one less) of a style holds.
struct StyleChange {
    Offset offset = 0;
    Flag flag = Flag::kBold;
    int step = 1;
    Offset link = 0;
};

/// Bytes that are markup, not text.
struct Removal {
    Offset begin = 0;
    Offset end = 0;
};

class InlineParser {
  public:
    InlineParser(std::string_view text, const Origin& origin)
        : text_(text), origin_(origin), emphasis_(text), code_spans_(text) {}

    RichText parse() {
        Offset at = 0;
        while (at < text_.size()) at = step(at);
        emphasis_.match(0, matches_);
        add_emphasis();
        build_runs();
        return std::move(result_);
    }

  private:
    struct Bracket {
        Offset begin = 0;
        std::size_t emphasis_bottom = 0;
    };

    /// Reads what stands at `at`; returns where to go on.
    Offset step(Offset at) {
        switch (text_[at]) {
            case '\\':
                return escape(at);
            case '`':
                return code(at);
            case '*':
            case '_': {
                const Offset end = run_end(at);
                emphasis_.push(at, end);
                return end;
            }
            case '[':
                brackets_.push_back({.begin = at, .emphasis_bottom = emphasis_.size()});
                return at + 1;
            case ']':
                return close_bracket(at);
            case '<':
                return autolink(at);
            case '^':
            case '~':
                return script(at);
            default: {
                constexpr ByteSet kMarks("\\`*_[]<^~");
                return static_cast<Offset>(kMarks.find_in(text_, at));
            }
        }
    }

    Offset run_end(Offset begin) const {
        const std::size_t end = text_.find_first_not_of(text_[begin], begin);
        return static_cast<Offset>(std::min(end, text_.size()));
    }

    Offset escape(Offset at) {
        if (at + 1 == text_.size() || !is_ascii_punctuation(text_[at + 1])) return at + 1;
        remove(at, at + 1);
        return at + 2;
    }

    Offset code(Offset at) {
        const Offset end = run_end(at);
        const auto span = code_spans_.scan(at, end);
        if (!span) return end;
        remove(at, span->content_begin);
        remove(span->content_end, span->end);
        style(Flag::kCode, span->content_begin, span->content_end);
        return span->end;
    }

    Offset autolink(Offset at) {
        const auto target = scan_autolink(text_, at);
        if (!target) return at + 1;
        remove(at, at + 1);
        remove(target->end - 1, target->end);
        link(*target, target->target_begin, target->target_end);
        return target->end;
    }

    Offset script(Offset at) {
        if (at < script_end_) return at + 1;
        const auto end = find_script_end(text_, at);
        if (!end) return at + 1;
        remove(at, at + 1);
        remove(*end, *end + 1);
        style(text_[at] == '^' ? Flag::kSuperscript : Flag::kSubscript, at + 1, *end);
        script_end_ = *end + 1;
        return at + 1;
    }

    Offset close_bracket(Offset at) {
        if (brackets_.empty()) return at + 1;
        const Bracket bracket = brackets_.back();
        brackets_.pop_back();
        if (at + 1 == text_.size() || text_[at + 1] != '(') return at + 1;
        const auto target = scan_link_target(text_, at + 1);
        if (!target || at == bracket.begin + 1) return at + 1;
        emphasis_.match(bracket.emphasis_bottom, matches_);
        remove(bracket.begin, bracket.begin + 1);
        remove(at, target->end);
        link(*target, bracket.begin + 1, at);
        brackets_.clear();  // links do not nest
        return target->end;
    }

    void remove(Offset begin, Offset end) { removals_.push_back({.begin = begin, .end = end}); }

    void style(Flag flag, Offset begin, Offset end, Offset link = 0) {
        changes_.push_back({.offset = begin, .flag = flag, .step = 1, .link = link});
        changes_.push_back({.offset = end, .flag = flag, .step = -1, .link = link});
    }

    void link(const LinkTarget& target, Offset begin, Offset end) {
        style(Flag::kLink, begin, end, static_cast<Offset>(result_.links.size()));
        result_.links.push_back({.target = target.target,
                                 .span = origin_.source(target.target_begin, target.target_end)});
    }

    void add_emphasis() {
        for (const EmphasisMatch& match : matches_) {
            style(match.length == 2 ? Flag::kBold : Flag::kItalic, match.content_begin,
                  match.content_end);
            remove(match.content_begin - match.length, match.content_begin);
            remove(match.content_end, match.content_end + match.length);
        }
    }

    /// Walks over the text once, between the places where something changes.
    void build_runs() {
        std::ranges::stable_sort(changes_, {}, &StyleChange::offset);
        std::ranges::sort(removals_, {}, &Removal::begin);
        std::array<int, kFlags> counts{};
        Offset link = 0;
        auto change = changes_.begin();
        auto removal = removals_.begin();
        Offset at = 0;
        while (at < text_.size()) {
            for (; change != changes_.end() && change->offset <= at; ++change) {
                counts[static_cast<std::size_t>(change->flag)] += change->step;
                if (change->flag == Flag::kLink && change->step > 0) link = change->link;
            }
            if (removal != removals_.end() && removal->begin <= at) {
                at = std::max(at, removal->end);
                ++removal;
                continue;
            }
            auto end = static_cast<Offset>(text_.size());
            if (change != changes_.end()) end = std::min(end, change->offset);
            if (removal != removals_.end()) end = std::min(end, removal->begin);
            append(at, end, counts, link);
            at = end;
        }
    }

    void append(Offset begin, Offset end, const std::array<int, kFlags>& counts, Offset link) {
        const auto has = [&](Flag flag) { return counts[static_cast<std::size_t>(flag)] > 0; };
        const InlineStyle style{.bold = has(Flag::kBold),
                                .italic = has(Flag::kItalic),
                                .code = has(Flag::kCode),
                                .superscript = has(Flag::kSuperscript),
                                .subscript = has(Flag::kSubscript)};
        const std::optional<std::uint32_t> run_link =
            has(Flag::kLink) ? std::optional(link) : std::nullopt;
        const Origin source = origin_.slice(begin, end);
        std::vector<InlineRun>& runs = result_.runs;
        if (runs.empty() || runs.back().style != style || runs.back().link != run_link) {
            runs.push_back({.style = style, .link = run_link, .origin = Origin(origin_.file())});
        }
        InlineRun& run = runs.back();
        run.origin.append(source, static_cast<Offset>(run.text.size()));
        run.text += text_.substr(begin, end - begin);
    }

    std::string_view text_;
    const Origin& origin_;
    EmphasisStack emphasis_;
    CodeSpanScanner code_spans_;
    std::vector<Bracket> brackets_;
    std::vector<EmphasisMatch> matches_;
    std::vector<StyleChange> changes_;
    std::vector<Removal> removals_;
    Offset script_end_ = 0;
    RichText result_;
};

}  // namespace

RichText parse_inline_markdown(std::string_view text, const Origin& origin) {
    return InlineParser(text, origin).parse();
}

std::string plain_text(const RichText& text) {
    std::string plain;
    for (const InlineRun& run : text.runs) plain += run.text;
    return plain;
}

}  // namespace cvpdf
