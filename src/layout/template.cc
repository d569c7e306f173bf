#include "layout/template.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/suggest.h"
#include "base/unicode.h"
#include "input/inline_markdown.h"

namespace cvpdf {
namespace {

/// Deeper groups than this are a mistake, not a design.
constexpr int kMaximumDepth = 16;

/// The Markdown of a template with every group kept; marks stand for fields.
struct Markdown {
    std::string text = {};
    Origin origin = {};
};

class TemplateParser {
  public:
    TemplateParser(const Template& text, Diagnostics& diagnostics)
        : source_(text.source), origin_(text.origin), diagnostics_(diagnostics) {}

    std::vector<TemplateNode> parse() {
        std::vector<TemplateNode> nodes;
        while (true) {
            append(nodes, parse_until(']', 0));
            if (at_end()) return nodes;
            error(offset_, offset_ + 1, "this ']' has no '['",
                  "write '\\]' for a bracket that is printed");
            ++offset_;
        }
    }

  private:
    using Nodes = std::vector<TemplateNode>;

    bool at_end() const { return offset_ >= source_.size(); }
    char peek() const { return source_[offset_]; }

    void error(std::size_t begin, std::size_t end, std::string message, std::string hint) {
        diagnostics_.error(
            origin_.source(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)),
            std::move(message), {std::move(hint)});
    }

    static Nodes one(TemplateNode node) {
        Nodes nodes;
        nodes.push_back(std::move(node));
        return nodes;
    }

    static void append(Nodes& nodes, Nodes more) {
        std::move(more.begin(), more.end(), std::back_inserter(nodes));
    }

    void add_text(Nodes& nodes, std::size_t begin, std::size_t end) const {
        if (begin == end) return;
        nodes.emplace_back().part =
            TemplateText{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    /// Everything up to `closing` or the end; leaves `closing` unread.
    Nodes parse_until(char closing, int depth) {
        Nodes nodes;
        std::size_t text_begin = offset_;
        while (!at_end() && peek() != closing) {
            if (peek() == '\\') {
                offset_ = std::min(offset_ + 2, source_.size());
                continue;
            }
            if (peek() != '{' && peek() != '}' && peek() != '[') {
                ++offset_;
                continue;
            }
            add_text(nodes, text_begin, offset_);
            if (peek() == '{') {
                append(nodes, parse_field());
            } else if (peek() == '[') {
                append(nodes, parse_group(depth + 1));
            } else {
                error(offset_, offset_ + 1, "this '}' has no '{'",
                      "write '\\}' for a brace that is printed");
                ++offset_;
            }
            text_begin = offset_;
        }
        add_text(nodes, text_begin, offset_);
        return nodes;
    }

    Nodes parse_field() {
        const std::size_t begin = offset_;
        const std::size_t end = source_.find_first_of("{}[]", begin + 1);
        if (end == std::string_view::npos || source_[end] != '}') {
            error(begin, begin + 1, "this '{' has no '}'",
                  "write '\\{' for a brace that is printed");
            ++offset_;
            return {};
        }
        offset_ = end + 1;
        std::string name{source_.substr(begin + 1, end - begin - 1)};
        if (name.empty()) {
            error(begin, offset_, "a field without a name",
                  "write '\\{\\}' for braces that are printed");
            return {};
        }
        return one({TemplateField{.name = std::move(name),
                                  .begin = static_cast<std::uint32_t>(begin),
                                  .end = static_cast<std::uint32_t>(offset_)}});
    }

    Nodes parse_group(int depth) {
        const std::size_t begin = offset_++;
        if (depth > kMaximumDepth) {
            error(begin, begin + 1,
                  fmt::format("groups are nested more than {} deep", kMaximumDepth),
                  "split the row in two");
            offset_ = source_.size();
            is_too_deep_ = true;
            return {};
        }
        Nodes content = parse_until(']', depth);
        if (at_end()) {
            if (!is_too_deep_) {
                error(begin, begin + 1, "this '[' has no ']'",
                      "write '\\[' for a bracket that is printed");
            }
            return content;
        }
        ++offset_;
        if (!at_end() && peek() == '(') return parse_link(begin, std::move(content), depth);
        const bool has_field =
            std::any_of(content.begin(), content.end(), [](const TemplateNode& node) {
                return !std::holds_alternative<TemplateText>(node.part);
            });
        if (!has_field) {
            error(begin, offset_, "a group without a field never vanishes",
                  "write '\\[' and '\\]' for brackets that are printed");
        }
        return one({TemplateGroup{.content = std::move(content),
                                  .begin = static_cast<std::uint32_t>(begin),
                                  .end = static_cast<std::uint32_t>(offset_)}});
    }

    Nodes parse_link(std::size_t begin, Nodes content, int depth) {
        const std::size_t open = offset_++;
        Nodes target = parse_until(')', depth);
        if (at_end()) {
            error(open, open + 1, "this '(' of a link has no ')'",
                  "write '\\(' for a bracket behind a group");
            return content;
        }
        ++offset_;
        return one({TemplateLink{.content = std::move(content),
                                 .target = std::move(target),
                                 .begin = static_cast<std::uint32_t>(begin),
                                 .end = static_cast<std::uint32_t>(offset_)}});
    }

    std::string_view source_;
    const Origin& origin_;
    Diagnostics& diagnostics_;
    std::size_t offset_ = 0;
    bool is_too_deep_ = false;  ///< reported; what follows is not read
};

void append_mark(Markdown& markdown, char32_t mark) {
    const auto begin = static_cast<std::uint32_t>(markdown.text.size());
    append_utf8(markdown.text, mark);
    markdown.origin.append({.text_begin = begin, .text_length = 3});
}

void append_markdown(Markdown& markdown, const Template& whole,
                     std::span<const TemplateNode> nodes) {
    for (const TemplateNode& node : nodes) {
        if (const auto* text = std::get_if<TemplateText>(&node.part)) {
            const auto begin = static_cast<std::uint32_t>(markdown.text.size());
            markdown.text.append(whole.source, text->begin, text->end - text->begin);
            // Positions within the template stand in for a file here: the check needs no more.
            markdown.origin.append({.text_begin = begin,
                                    .text_length = text->end - text->begin,
                                    .source_begin = text->begin,
                                    .source_length = text->end - text->begin});
        } else if (std::holds_alternative<TemplateField>(node.part)) {
            append_mark(markdown, kFieldMark);
        } else if (const auto* group = std::get_if<TemplateGroup>(&node.part)) {
            append_markdown(markdown, whole, group->content);
        } else if (const auto* link = std::get_if<TemplateLink>(&node.part)) {
            append_markdown(markdown, whole, link->content);
        }
    }
}

/// The first `*` of some Markdown that is printed without having been escaped, as an offset in the
/// template.
std::optional<std::uint32_t> find_open_emphasis(const Markdown& markdown, std::string_view source) {
    const RichText rich = parse_inline_markdown(markdown.text, markdown.origin);
    for (const InlineRun& run : rich.runs) {
        if (run.style.code) continue;
        for (std::size_t at = run.text.find('*'); at != std::string::npos;
             at = run.text.find('*', at + 1)) {
            const auto offset = static_cast<std::uint32_t>(at);
            const Span place = run.origin.source(offset, offset + 1);
            if (place.end == place.begin + 1 && place.end <= source.size() &&
                source[place.begin] == '*' &&
                (place.begin == 0 || source[place.begin - 1] != '\\')) {
                return place.begin;
            }
        }
    }
    return {};
}

bool report_open_emphasis(const Template& whole, std::span<const TemplateNode> nodes,
                          Diagnostics& diagnostics) {
    Markdown markdown{.text = {}, .origin = Origin{FileId{0}}};
    append_markdown(markdown, whole, nodes);
    const std::optional<std::uint32_t> open = find_open_emphasis(markdown, whole.source);
    if (!open) return false;
    const std::size_t last =
        std::min(whole.source.find_first_not_of('*', *open), whole.source.size());
    diagnostics.error(
        whole.origin.source(*open, static_cast<std::uint32_t>(last)),
        fmt::format("this '{}' opens or closes nothing", whole.source.substr(*open, last - *open)),
        {"emphasis must begin and end within the same group; write '\\*' for a star"});
    return true;
}

/// Emphasis must close within each group, or a group that vanishes would tear it open.
void check_emphasis(const Template& whole, std::span<const TemplateNode> nodes,
                    Diagnostics& diagnostics) {
    for (const TemplateNode& node : nodes) {
        const auto* group = std::get_if<TemplateGroup>(&node.part);
        if (group == nullptr) continue;
        if (report_open_emphasis(whole, group->content, diagnostics)) return;
        check_emphasis(whole, group->content, diagnostics);
    }
}

template <class Visit>
void visit_fields(std::span<const TemplateNode> nodes, const Visit& visit) {
    for (const TemplateNode& node : nodes) {
        if (const auto* field = std::get_if<TemplateField>(&node.part)) {
            visit(*field);
        } else if (const auto* group = std::get_if<TemplateGroup>(&node.part)) {
            visit_fields(group->content, visit);
        } else if (const auto* link = std::get_if<TemplateLink>(&node.part)) {
            visit_fields(link->content, visit);
            visit_fields(link->target, visit);
        }
    }
}

}  // namespace

Template parse_template(std::string source, const Origin& origin, Diagnostics& diagnostics) {
    Template result{.source = std::move(source), .origin = origin};
    for (std::size_t at = 0; at < result.source.size();) {
        const std::size_t begin = at;
        const char32_t code_point = next_code_point(result.source, &at);
        if (code_point != kFieldMark) continue;
        diagnostics.error(
            origin.source(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)),
            "this character is no character of any script", {"take it out"});
        return result;
    }
    result.nodes = TemplateParser{result, diagnostics}.parse();
    if (!report_open_emphasis(result, result.nodes, diagnostics))
        check_emphasis(result, result.nodes, diagnostics);
    return result;
}

void check_fields(const Template& text, std::span<const std::string_view> known,
                  std::string_view place, Diagnostics& diagnostics) {
    visit_fields(text.nodes, [&](const TemplateField& field) {
        if (std::find(known.begin(), known.end(), field.name) != known.end()) return;
        std::vector<std::string> hints;
        if (const auto near = suggest(field.name, known)) {
            hints.push_back(fmt::format("did you mean '{}'?", *near));
        } else {
            hints.push_back(fmt::format("there are: {}", fmt::join(known, ", ")));
        }
        diagnostics.error(text.origin.source(field.begin + 1, field.end - 1),
                          fmt::format("{} has no field '{}'", place, field.name), std::move(hints));
    });
}

std::vector<std::string_view> field_names(const Template& text) {
    std::vector<std::string_view> names;
    visit_fields(text.nodes, [&](const TemplateField& field) { names.push_back(field.name); });
    return names;
}

}  // namespace cvpdf
