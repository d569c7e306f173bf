#include "compose/fill_template.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <variant>
#include <vector>

#include "base/script.h"
#include "base/unicode.h"
#include "compose/languages.h"
#include "compose/separators.h"

namespace cvpdf {
namespace {

constexpr std::string_view kMark = "\uFDD0";
static_assert(kFieldMark == 0xFDD0);

enum class MarkKind { kField, kVanishedGroup, kLinkBegin, kLinkEnd };

/// What a mark in the template's Markdown stands for, in the order of the marks.
struct Mark {
    MarkKind kind = MarkKind::kField;
    const MarkedText* value = nullptr;  ///< of a field; null where one, or a whole group, is empty
    const MarkedText* plain = nullptr;
    bool is_worded = false;
    std::optional<InlineLink> link = {};
};

/// Picks the groups that stay and writes the Markdown that is left.
class MarkdownWriter {
  public:
    MarkdownWriter(const Template& pattern, const FieldLookup& lookup)
        : pattern_(pattern), lookup_(lookup), origin(pattern.origin.file()) {}

    void write(std::span<const TemplateNode> nodes) {
        for (const TemplateNode& node : nodes) {
            std::visit([this](const auto& part) { write_part(part); }, node.part);
        }
    }

  private:
    const FieldValue& value_of(const std::string& name) {
        const auto found = values_.find(name);
        if (found != values_.end()) return found->second;
        return values_.emplace(name, lookup_(name)).first->second;
    }

    void add_mark(Mark mark) {
        origin.append({.text_begin = static_cast<std::uint32_t>(text.size()),
                       .text_length = static_cast<std::uint32_t>(kMark.size())});
        text += kMark;
        marks.push_back(std::move(mark));
    }

    void write_part(const TemplateText& part) {
        const Span source = pattern_.origin.source(part.begin, part.end);
        const Origin slice = pattern_.origin.slice(part.begin, part.end);
        if (!source.detached()) origin.append(slice, static_cast<std::uint32_t>(text.size()));
        text.append(pattern_.source, part.begin, part.end - part.begin);
    }

    void write_part(const TemplateField& part) {
        const FieldValue& value = value_of(part.name);
        add_mark({.value = value.text.empty() ? nullptr : &value.text,
                  .plain = value.plain.empty() ? nullptr : &value.plain,
                  .is_worded = value.is_worded});
    }

    void write_part(const TemplateGroup& part) {
        if (has_empty_field(part.content)) {
            add_mark({.kind = MarkKind::kVanishedGroup});
        } else {
            write(part.content);
        }
    }

    void write_part(const TemplateLink& part) {
        std::string target = target_of(part.target);
        if (target.empty()) return write(part.content);
        const Span span = pattern_.origin.source(part.begin, part.end);
        add_mark({.kind = MarkKind::kLinkBegin,
                  .link = InlineLink{.target = std::move(target), .span = span}});
        write(part.content);
        add_mark({.kind = MarkKind::kLinkEnd});
    }

    bool has_empty_field(std::span<const TemplateNode> nodes) {
        return std::ranges::any_of(nodes, [this](const TemplateNode& node) {
            if (const auto* field = std::get_if<TemplateField>(&node.part))
                return value_of(field->name).text.empty();
            const auto* link = std::get_if<TemplateLink>(&node.part);
            return link != nullptr && has_empty_field(link->content);
        });
    }

    /// Empty if a field in it is.
    std::string target_of(std::span<const TemplateNode> nodes) {
        std::string target;
        for (const TemplateNode& node : nodes) {
            if (const auto* literal = std::get_if<TemplateText>(&node.part)) {
                target.append(pattern_.source, literal->begin, literal->end - literal->begin);
            } else if (const auto* field = std::get_if<TemplateField>(&node.part)) {
                const FieldValue& value = value_of(field->name);
                const std::string part =
                    value.target.empty() ? plain_text(value.text.rich) : value.target;
                if (part.empty()) return {};
                target += part;
            }
        }
        return target;
    }

    const Template& pattern_;
    const FieldLookup& lookup_;
    std::map<std::string, FieldValue> values_;

  public:
    std::string text;
    Origin origin;
    std::vector<Mark> marks;
};

/// A stretch of the filled template: the template's own signs, or a field.
struct Segment {
    InlineRun run = {};  ///< own signs; of a field its surroundings: style and link
    const Mark* field = nullptr;
};

std::vector<Segment> split_at_marks(RichText rich, const std::vector<Mark>& marks,
                                    std::vector<InlineLink>& links) {
    std::vector<Segment> segments;
    std::vector<std::uint32_t> open_links;
    std::size_t next_mark = 0;
    for (InlineRun& run : rich.runs) {
        if (!run.link && !open_links.empty()) run.link = open_links.back();
        std::size_t begin = 0;
        while (begin < run.text.size()) {
            const std::size_t at = std::min(run.text.find(kMark, begin), run.text.size());
            if (at > begin) segments.push_back({.run = cut(run, begin, at)});
            if (at == run.text.size() || next_mark == marks.size()) break;
            const Mark& mark = marks[next_mark++];
            if (mark.kind == MarkKind::kLinkBegin) {
                open_links.push_back(static_cast<std::uint32_t>(links.size()));
                links.push_back(*mark.link);
                run.link = open_links.back();
            } else if (mark.kind == MarkKind::kLinkEnd) {
                open_links.pop_back();
                run.link = open_links.empty() ? std::nullopt : std::optional{open_links.back()};
            } else {
                segments.push_back({.run = {.style = run.style, .link = run.link}, .field = &mark});
            }
            begin = at + kMark.size();
        }
    }
    return segments;
}

/// The template's own signs between two fields that are there.
using Gap = std::vector<InlineRun>;

bool has_field(std::span<const Segment> segments) {
    return std::ranges::any_of(segments, [](const Segment& segment) {
        return segment.field != nullptr && segment.field->kind == MarkKind::kField;
    });
}

void replace_sign(InlineRun& run, std::string_view sign, std::string_view by) {
    if (by == sign || run.text.find(sign) == std::string::npos) return;
    const Span span = run.origin.source(0, static_cast<std::uint32_t>(run.text.size()));
    for (std::size_t at = run.text.find(sign); at != std::string::npos;
         at = run.text.find(sign, at + by.size())) {
        run.text.replace(at, sign.size(), by);
    }
    run.origin = whole_origin(run.text.size(), span);
}

/// What the fields say, those with words of the page's language left out, is in another script than
/// the page's.
bool are_in_another_script(std::span<const Mark> marks, std::string_view language) {
    std::string text;
    for (const Mark& mark : marks) {
        if (!mark.is_worded && mark.value != nullptr) text += plain_text(mark.value->rich);
    }
    return is_in_another_script(text, language);
}

/// Whether what the page's language brings differs from the template's own.
bool has_own_words(const TemplateWords& words, std::span<const Mark> marks) {
    return words.comma != ", " || words.colon != ": " ||
           std::ranges::any_of(marks, [](const Mark& mark) { return mark.plain != nullptr; });
}

/// The signs of the page's language. A colon without a blank behind it is part of an address,
/// unless the run ends with it.
void localize_signs(InlineRun& run, const TemplateWords& words) {
    replace_sign(run, ", ", words.comma);
    if (words.colon == ": ") return;
    const bool ends_in_colon = run.text.ends_with(':');
    const Span span = run.origin.source(0, static_cast<std::uint32_t>(run.text.size()));
    if (ends_in_colon) run.text += ' ';
    replace_sign(run, ": ", words.colon);
    if (!ends_in_colon) return;
    if (run.text.ends_with(' ')) run.text.pop_back();
    run.origin = whole_origin(run.text.size(), span);
}

/// Own words of another direction than the page's (3 × 4 cm) stand as they are written; the signs
/// round them do as the page.
void isolate_words(InlineRun& run) {
    std::size_t first = std::string::npos;
    std::size_t last = 0;
    bool has_word = false;
    for (std::size_t at = 0; at < run.text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(run.text, &at);
        const bool is_letter = is_left_to_right_letter(c);
        has_word = has_word || is_letter;
        if (!is_letter && !(c >= U'0' && c <= U'9')) continue;
        first = std::min(first, begin);
        last = at;
    }
    if (!has_word) return;
    const Span span = run.origin.source(0, static_cast<std::uint32_t>(run.text.size()));
    run.text.insert(last, kEndOfIsolate);
    run.text.insert(first, kBeginOfIsolate);
    run.origin = whole_origin(run.text.size(), span);
}

bool has_letter(const MarkedText& text) {
    return has_right_to_left_letter(text) || has_left_to_right_letter(text);
}

/// Which fields are set apart from one another: none where no letter runs to the left. A number
/// behind one whose letters run against the row would go with them to their other end; on a page
/// from left to right the row itself may run either way, as most of its letters do.
using FieldTest = bool (*)(const MarkedText&);
FieldTest parted_fields(std::span<const Segment> segments, const TemplateWords& words) {
    std::size_t fields = 0;
    bool runs_left = false;
    for (const Segment& segment : segments) {
        if (segment.field == nullptr || segment.field->value == nullptr) continue;
        ++fields;
        runs_left = runs_left || has_right_to_left_letter(*segment.field->value);
    }
    if (fields < 2 || !runs_left) return nullptr;
    return is_right_to_left(words.language) ? has_left_to_right_letter : has_letter;
}

void append_sign(MarkedText& text, std::string_view sign, const TemplateWords& words) {
    append(text, plain_marked_text(std::string(sign), words.language, {}));
}

bool ends_sentence(const MarkedText& text) {
    if (text.rich.runs.empty()) return false;
    const auto& runs = text.rich.runs;
    const bool is_set_apart = runs.size() > 1 && runs.back().text == kEndOfIsolate;
    const std::string& last = runs[runs.size() - (is_set_apart ? 2 : 1)].text;
    return last.ends_with('.') || last.ends_with('?') || last.ends_with('!');
}

/// What a field's own runs get from where it stands.
InlineRun surroundings(const Segment& segment, const TemplateWords& words) {
    InlineRun around = segment.run;
    if (around.style.italic &&
        stands_upright(plain_text(segment.field->value->rich), words.language)) {
        around.style.italic = false;
    }
    return around;
}

/// A full-width colon has its blank in itself.
bool ends_in_wide_colon(const MarkedText& text, const TemplateWords& words) {
    return !words.colon.ends_with(' ') && !text.rich.runs.empty() &&
           text.rich.runs.back().text.ends_with(words.colon);
}

/// Behind what ends a sentence by itself, "et al." or a question, no other full stop stands.
void append_gap(MarkedText& text, const Gap& gap, const TemplateWords& words) {
    for (const InlineRun& run : gap) {
        const bool repeats = (run.text.starts_with('.') && ends_sentence(text)) ||
                             (run.text.starts_with(' ') && ends_in_wide_colon(text, words));
        text.rich.runs.push_back(repeats ? cut(run, 1, run.text.size()) : run);
        if (!has_italics(words.language)) text.rich.runs.back().style.italic = false;
        text.languages.emplace_back(words.language);
        localize_signs(text.rich.runs.back(), words);
        if (is_right_to_left(words.language)) isolate_words(text.rich.runs.back());
    }
}

}  // namespace

MarkedText fill_template(const Template& pattern, const FieldLookup& lookup,
                         const TemplateWords& page_words) {
    MarkdownWriter writer{pattern, lookup};
    writer.write(pattern.nodes);
    TemplateWords words = page_words;
    if (!words.is_european && has_own_words(words, writer.marks) &&
        are_in_another_script(writer.marks, words.language)) {
        words = {.language = words.language, .first_field = words.first_field};
        for (Mark& mark : writer.marks) {
            if (mark.plain != nullptr) mark.value = mark.plain;
        }
    }
    RichText rich = parse_inline_markdown(writer.text, writer.origin);

    MarkedText result;
    result.rich.links = rich.links;
    std::vector<Segment> segments =
        split_at_marks(std::move(rich), writer.marks, result.rich.links);
    const bool has_fields = has_field(segments);
    const FieldTest is_parted = parted_fields(segments, words);

    Gap gap;   // behind the last field that is there
    Gap left;  // a gap before something that vanished
    bool vanished = false;
    GapSide side = GapSide::kStart;
    for (Segment& segment : segments) {
        if (segment.field == nullptr) {
            gap.push_back(std::move(segment.run));
        } else if (segment.field->value == nullptr) {
            left = vanished ? join_gaps(std::exchange(left, {}), std::move(gap), side)
                            : std::move(gap);
            gap.clear();
            vanished = true;
        } else {
            if (vanished) gap = join_gaps(std::exchange(left, {}), std::move(gap), side);
            append_gap(result, gap, words);
            gap.clear();
            vanished = false;
            InlineRun around = surroundings(segment, words);
            const bool is_first = side == GapSide::kStart;
            if (is_first && words.first_field == FirstField::kBold) around.style.bold = true;
            const MarkedText& value = *segment.field->value;
            const bool is_set_apart =
                is_parted != nullptr && is_parted(value) && !has_parts_set_apart(value);
            if (is_set_apart) append_sign(result, begin_of_isolate(value, words.language), words);
            append(result, value, around);
            if (is_set_apart) append_sign(result, kEndOfIsolate, words);
            side = GapSide::kMiddle;
        }
    }
    if (side == GapSide::kStart && has_fields) return {};
    if (vanished) {
        const GapSide last = side == GapSide::kStart ? GapSide::kWhole : GapSide::kEnd;
        gap = join_gaps(std::exchange(left, {}), std::move(gap), last);
    }
    append_gap(result, gap, words);
    trim(result);
    return result;
}

}  // namespace cvpdf
