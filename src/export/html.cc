#include "export/html.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/unicode.h"
#include "base/xml.h"
#include "export/html_text.h"

namespace cvpdf {

namespace {

class HtmlWriter {
  public:
    explicit HtmlWriter(const HtmlInput& input) : input_(input), content_(input.content) {}

    std::string write() {
        write_head();
        open("<body>");
        const std::vector<StructId> blocks = children(StructId{0});
        const auto is_section = [this](StructId id) { return content_.role(id) == Role::kSect; };
        const auto first = std::ranges::find_if(blocks, is_section);
        if (first != blocks.begin()) {
            open("<header>");
            write_blocks({blocks.begin(), first});
            close("</header>");
        }
        open("<main>");
        write_blocks({first, blocks.end()});
        close("</main>");
        close("</body>");
        line("</html>");
        return std::move(out_);
    }

  private:
    const DocumentInfo& info() const { return content_.document.info; }

    void line(std::string_view text) { out_.append(depth_ * 2, ' ').append(text).append("\n"); }
    void open(std::string_view tag) {
        line(tag);
        ++depth_;
    }
    void close(std::string_view tag) {
        --depth_;
        line(tag);
    }

    void write_head() {
        line("<!DOCTYPE html>");
        line(fmt::format("<html lang=\"{}\"{}>", escape_xml(info().language),
                         content_.direction == Direction::kRightToLeft ? " dir=\"rtl\"" : ""));
        open("<head>");
        line("<meta charset=\"utf-8\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line("<meta name=\"color-scheme\" content=\"light dark\">");
        line(fmt::format("<title>{}</title>", escape_xml(info().title)));
        const std::pair<std::string_view, std::string_view> metas[] = {
            {"author", info().author},
            {"description", info().subject},
            {"generator", input_.generator}};
        for (const auto& [name, value] : metas) {
            if (value.empty()) continue;
            line(fmt::format("<meta name=\"{}\" content=\"{}\">", name, escape_xml(value)));
        }
        line("<style>");
        out_ += input_.stylesheet;
        line("</style>");
        close("</head>");
    }

    std::vector<StructId> children(StructId id) const {
        std::vector<StructId> blocks;
        for (const ContentItem& item : content_[id].items) {
            const auto* child = std::get_if<StructId>(&item);
            const bool is_cell =
                child && (content_.role(*child) == Role::kTD || content_.role(*child) == Role::kTH);
            if (child && (is_cell || !is_empty(content_, *child))) blocks.push_back(*child);
        }
        return blocks;
    }

    bool has_blocks(StructId id) const {
        return std::ranges::any_of(content_[id].items, [this](const ContentItem& item) {
            const auto* child = std::get_if<StructId>(&item);
            return child != nullptr && !is_inline(content_.role(*child));
        });
    }

    /// What stands beside a block stands in one row with it.
    void write_blocks(const std::vector<StructId>& blocks) {
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const bool has_aside = i + 1 < blocks.size() && is_aside(blocks[i + 1]);
            if (has_aside) open("<div class=\"row\">");
            write_block(blocks[i]);
            if (!has_aside) continue;
            write_block(blocks[++i]);
            close("</div>");
        }
    }

    bool is_aside(StructId id) const {
        return content_.role(id) == Role::kP && content_[id].place == Place::kAside;
    }

    void write_block(StructId id) {
        switch (content_.role(id)) {
            case Role::kSect:
                return write_section(id);
            case Role::kDiv:
                return write_group("div", id);
            case Role::kH1:
            case Role::kH2:
            case Role::kH3:
            case Role::kH4:
                return write_heading(id);
            case Role::kL:
                return write_list(id);
            case Role::kFigure:
                return write_figure(id);
            case Role::kTable:
                return write_group("table", id);
            case Role::kTR:
                return write_row(id);
            default:
                if (has_blocks(id)) return write_blocks(children(id));
                write_paragraph(id);
        }
    }

    /// Heads beside data are those of their row, heads in a row of their own those of columns.
    void write_row(StructId id) {
        const std::vector<StructId> cells = children(id);
        const bool is_head = std::ranges::all_of(
            cells, [this](StructId cell) { return content_.role(cell) == Role::kTH; });
        open("<tr>");
        for (const StructId cell : cells) {
            const StructElement& element = content_.element(cell);
            std::string attributes;
            if (element.columns > 1) attributes += fmt::format(" colspan=\"{}\"", element.columns);
            if (element.rows > 1) attributes += fmt::format(" rowspan=\"{}\"", element.rows);
            if (element.role == Role::kTH) {
                attributes += is_head ? " scope=\"col\"" : " scope=\"row\"";
            }
            write_group(element.role == Role::kTH ? "th" : "td", cell, attributes);
        }
        close("</tr>");
    }

    void write_group(std::string_view tag, StructId id, std::string_view attributes = {}) {
        const std::string start = fmt::format("<{}{}{}>", tag, attributes, language_of(id));
        if (!has_blocks(id)) {
            return line(fmt::format("{}{}</{}>", start, inline_html(id), tag));
        }
        open(start);
        write_blocks(children(id));
        close(fmt::format("</{}>", tag));
    }

    /// ` lang="ko"` where an element says so.
    std::string language_of(StructId id) const {
        const std::string& language = content_.element(id).language;
        if (language.empty() || language == info().language) return {};
        return language_attributes(language, info().language);
    }

    /// A section with a title is named by it; an entry stands for itself.
    void write_section(StructId id) {
        const std::vector<StructId> blocks = children(id);
        const bool is_titled = !blocks.empty() && content_.role(blocks.front()) == Role::kH2;
        if (!is_titled) {
            open(fmt::format("<article{}>", language_of(id)));
            write_blocks(blocks);
            return close("</article>");
        }
        heading_id_ = new_id(plain_text(content_, blocks.front()));
        open(fmt::format("<section aria-labelledby=\"{}\"{}>", heading_id_, language_of(id)));
        write_blocks(blocks);
        close("</section>");
    }

    std::string new_id(std::string_view title) {
        std::string id = id_of(title);
        if (id.empty()) id = "section";
        const std::string first = id;
        for (int number = 2; !ids_.insert(id).second; ++number) {
            id = fmt::format("{}-{}", first, number);
        }
        return escape_xml(id);
    }

    void write_heading(StructId id) {
        const int level = static_cast<int>(content_.role(id)) - static_cast<int>(Role::kH1) + 1;
        const std::string anchor = std::exchange(heading_id_, {});
        const std::string attribute = anchor.empty() ? "" : fmt::format(" id=\"{}\"", anchor);
        line(fmt::format("<h{0}{1}>{2}</h{0}>", level, attribute, inline_html(id)));
    }

    void write_paragraph(StructId id) {
        if (is_aside(id)) return line(fmt::format("<p class=\"aside\">{}</p>", inline_html(id)));
        const bool has_aside = std::ranges::any_of(content_[id].items, [this](const auto& item) {
            const auto* child = std::get_if<StructId>(&item);
            return child != nullptr && content_[*child].place == Place::kAside;
        });
        line(fmt::format("<p{}>{}</p>", has_aside ? " class=\"row\"" : "", inline_html(id)));
    }

    void write_figure(StructId id) {
        const Figure& figure = *content_[id].figure;
        const auto index = static_cast<std::size_t>(figure.image);
        if (index >= input_.images.size()) return;
        constexpr double kPixelsPerPoint = 96.0 / 72.0;
        const auto pixels = [](Length length) {
            return std::lround(to_points(length) * kPixelsPerPoint);
        };
        line(fmt::format("<img class=\"{}\" src=\"{}\" alt=\"{}\" width=\"{}\" height=\"{}\">",
                         shape_word(figure.shape), data_uri(input_.images[index]),
                         escape_xml(content_.element(id).alt), pixels(figure.size.width),
                         pixels(figure.size.height)));
    }

    std::optional<int> number_of_item(StructId item) const {
        for (const StructId child : children(item)) {
            if (content_.role(child) == Role::kLbl)
                return label_number(plain_text(content_, child));
        }
        return std::nullopt;
    }

    void write_list(StructId id) {
        const std::vector<StructId> items = children(id);
        const bool is_numbered =
            !items.empty() && std::ranges::all_of(items, [this](StructId item) {
                return number_of_item(item).has_value();
            });
        open(is_numbered ? "<ol>" : "<ul>");
        int next = 1;
        for (const StructId item : items) {
            const int number = is_numbered ? *number_of_item(item) : next;
            write_item(item, number == next ? "" : fmt::format(" value=\"{}\"", number));
            next = number + 1;
        }
        close(is_numbered ? "</ol>" : "</ul>");
    }

    void write_item(StructId item, const std::string& value) {
        std::vector<StructId> bodies = children(item);
        std::erase_if(bodies, [this](StructId id) { return content_.role(id) == Role::kLbl; });
        const bool is_text = bodies.size() == 1 && !has_blocks(bodies.front());
        if (is_text) {
            return line(fmt::format("<li{}>{}</li>", value, inline_html(bodies.front())));
        }
        open(fmt::format("<li{}>", value));
        for (const StructId body : bodies) write_block(body);
        close("</li>");
    }

    /// Text in one language.
    struct Stretch {
        std::string language;
        std::string html;
    };

    static void append(std::vector<Stretch>& stretches, const std::string& language,
                       std::string_view html) {
        if (stretches.empty() || stretches.back().language != language) {
            stretches.push_back({.language = language, .html = {}});
        }
        stretches.back().html += html;
    }

    std::string inline_html(StructId id) const { return inline_html(id, info().language); }

    /// In text that is in `language`. What is in another stands in one element, whatever marks and
    /// links are in it: two that have a direction of their own would change places.
    std::string inline_html(StructId id, const std::string& language) const {
        std::vector<Stretch> stretches;
        std::string aside;
        for (const ContentItem& item : content_[id].items) {
            if (const auto* piece = std::get_if<TextPiece>(&item)) {
                append(stretches, piece->language, html_piece(*piece, input_.dates));
                continue;
            }
            const auto child = std::get<StructId>(item);
            if (content_[child].place == Place::kAside) {
                aside += inline_html(child, language);
            } else {
                const std::string own = language_within(child).value_or(language);
                append(stretches, own, inline_element(child, own));
            }
        }
        std::string main;
        for (const Stretch& stretch : stretches) {
            main +=
                stretch.language == language
                    ? stretch.html
                    : fmt::format("<span{}>{}</span>",
                                  language_attributes(stretch.language, language), stretch.html);
        }
        if (aside.empty()) return main;
        return fmt::format("<span>{}</span> <span class=\"aside\">{}</span>", main, aside);
    }

    /// The language that all text of an element is in; none where it is in several.
    std::optional<std::string> language_within(StructId id) const {
        std::optional<std::string> language;
        for (const ContentItem& item : content_[id].items) {
            const auto* piece = std::get_if<TextPiece>(&item);
            const std::optional<std::string> own =
                piece ? piece->language : language_within(std::get<StructId>(item));
            if (!own || (language && language != own)) return std::nullopt;
            language = own;
        }
        return language;
    }

    std::string inline_element(StructId id, const std::string& language) const {
        const ContentNode& node = content_[id];
        const std::string text = inline_html(id, language);
        if (!node.link) return text;
        return fmt::format("<a href=\"{}\">{}</a>",
                           escape_xml(content_.document.link(*node.link).uri), text);
    }

    const HtmlInput& input_;
    const Content& content_;
    std::string out_ = {};
    std::size_t depth_ = 0;
    std::string heading_id_ = {};
    std::set<std::string> ids_ = {};
};

}  // namespace

std::string write_html(const HtmlInput& input) {
    return HtmlWriter(input).write();
}

}  // namespace cvpdf
