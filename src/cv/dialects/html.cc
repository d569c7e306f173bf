// HTML in the texts of JSON Resume files. Only tags that HTML has count as such: people write
// `a < b` and `<3` as well.

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/unicode.h"
#include "cv/dialects/rewrite_text.h"

namespace cvpdf::dialects {

namespace {

enum class TagRole {
    kNone,       ///< falls away, its content stays
    kEmphasis,   ///< `markdown` on both sides
    kLink,       ///< a
    kBreak,      ///< br: a new line
    kParagraph,  ///< an empty line on both sides
    kList,       ///< ul, ol
    kItem,       ///< li
    kCell,       ///< of a table: a blank between them
    kPicture,    ///< lost, with a warning
    kHidden,     ///< lost with its content, with a warning
};

struct Tag {
    std::string_view name;
    TagRole role;
    std::string_view markdown = {};
};

constexpr auto kTags = std::to_array<Tag>({
    {"a", TagRole::kLink},
    {"abbr", TagRole::kNone},
    {"address", TagRole::kParagraph},
    {"article", TagRole::kParagraph},
    {"audio", TagRole::kPicture},
    {"b", TagRole::kEmphasis, "**"},
    {"blockquote", TagRole::kParagraph},
    {"br", TagRole::kBreak},
    {"center", TagRole::kParagraph},
    {"cite", TagRole::kEmphasis, "*"},
    {"code", TagRole::kEmphasis, "`"},
    {"dd", TagRole::kBreak},
    {"del", TagRole::kNone},
    {"div", TagRole::kParagraph},
    {"dl", TagRole::kParagraph},
    {"dt", TagRole::kBreak},
    {"em", TagRole::kEmphasis, "*"},
    {"embed", TagRole::kPicture},
    {"figure", TagRole::kParagraph},
    {"font", TagRole::kNone},
    {"footer", TagRole::kParagraph},
    {"h1", TagRole::kParagraph},
    {"h2", TagRole::kParagraph},
    {"h3", TagRole::kParagraph},
    {"h4", TagRole::kParagraph},
    {"h5", TagRole::kParagraph},
    {"h6", TagRole::kParagraph},
    {"header", TagRole::kParagraph},
    {"hr", TagRole::kParagraph},
    {"i", TagRole::kEmphasis, "*"},
    {"iframe", TagRole::kHidden},
    {"img", TagRole::kPicture},
    {"ins", TagRole::kNone},
    {"kbd", TagRole::kEmphasis, "`"},
    {"label", TagRole::kNone},
    {"li", TagRole::kItem},
    {"link", TagRole::kNone},
    {"mark", TagRole::kNone},
    {"object", TagRole::kPicture},
    {"ol", TagRole::kList},
    {"p", TagRole::kParagraph},
    {"pre", TagRole::kParagraph},
    {"q", TagRole::kEmphasis, "\""},
    {"s", TagRole::kNone},
    {"samp", TagRole::kEmphasis, "`"},
    {"script", TagRole::kHidden},
    {"section", TagRole::kParagraph},
    {"small", TagRole::kNone},
    {"span", TagRole::kNone},
    {"strike", TagRole::kNone},
    {"strong", TagRole::kEmphasis, "**"},
    {"style", TagRole::kHidden},
    {"sub", TagRole::kEmphasis, kLoweredMark},
    {"sup", TagRole::kEmphasis, kRaisedMark},
    {"svg", TagRole::kHidden},
    {"table", TagRole::kParagraph},
    {"tbody", TagRole::kNone},
    {"td", TagRole::kCell},
    {"th", TagRole::kCell},
    {"thead", TagRole::kNone},
    {"time", TagRole::kNone},
    {"tr", TagRole::kBreak},
    {"tt", TagRole::kEmphasis, "`"},
    {"u", TagRole::kNone},
    {"ul", TagRole::kList},
    {"var", TagRole::kEmphasis, "*"},
    {"video", TagRole::kPicture},
    {"wbr", TagRole::kNone},
});

struct Entity {
    std::string_view name;
    std::string_view text;
};

constexpr auto kEntities = std::to_array<Entity>({
    {"amp", "&"},       {"lt", "\\<"},   {"gt", ">"},     {"quot", "\""},  {"apos", "'"},
    {"nbsp", "\u00A0"}, {"ndash", "–"},  {"mdash", "—"},  {"hellip", "…"}, {"copy", "©"},
    {"reg", "®"},       {"trade", "™"},  {"lsquo", "‘"},  {"rsquo", "’"},  {"ldquo", "“"},
    {"rdquo", "”"},     {"laquo", "«"},  {"raquo", "»"},  {"bull", "•"},   {"middot", "·"},
    {"deg", "°"},       {"times", "×"},  {"euro", "€"},   {"pound", "£"},  {"yen", "¥"},
    {"sect", "§"},      {"eacute", "é"}, {"egrave", "è"}, {"ecirc", "ê"},  {"agrave", "à"},
    {"aacute", "á"},    {"acirc", "â"},  {"auml", "ä"},   {"ouml", "ö"},   {"uuml", "ü"},
    {"Auml", "Ä"},      {"Ouml", "Ö"},   {"Uuml", "Ü"},   {"szlig", "ß"},  {"ccedil", "ç"},
    {"ntilde", "ñ"},    {"iacute", "í"}, {"oacute", "ó"}, {"uacute", "ú"}, {"aring", "å"},
    {"oslash", "ø"},    {"aelig", "æ"},  {"ocirc", "ô"},  {"icirc", "î"},  {"rarr", "→"},
    {"larr", "←"},
});

static_assert(std::ranges::is_sorted(kTags, {}, &Tag::name));

/// What is longer is no tag, and what is longer no entity.
constexpr std::size_t kLongestTag = 4000;
constexpr std::size_t kLongestEntity = 12;

/// One tag as it stands in a text.
struct FoundTag {
    const Tag* tag = nullptr;
    bool closes = false;
    std::string_view attributes = {};
    std::size_t end = 0;  ///< behind its `>`
};

std::optional<FoundTag> find_tag(std::string_view text, std::size_t at) {
    const std::size_t length = text.substr(at, kLongestTag).find('>');
    if (length == std::string_view::npos || length < 2) return std::nullopt;
    std::string_view inside = text.substr(at + 1, length - 1);
    FoundTag found{.end = at + length + 1};
    if (inside.starts_with('/')) {
        found.closes = true;
        inside.remove_prefix(1);
    }
    const std::size_t name_end = std::min(inside.find_first_of(" \t\r\n/"), inside.size());
    const std::string name = to_ascii_lower(inside.substr(0, name_end));
    const auto tag = std::ranges::lower_bound(kTags, name, {}, &Tag::name);
    if (tag == kTags.end() || tag->name != name) return std::nullopt;
    found.tag = &*tag;
    found.attributes = inside.substr(name_end);
    return found;
}

/// The value of an attribute, without its quotes.
std::string_view attribute(std::string_view attributes, std::string_view name) {
    const std::string lower = to_ascii_lower(attributes);
    const std::size_t at = lower.find(fmt::format("{}=", name));
    if (at == std::string::npos) return {};
    std::string_view value = attributes.substr(at + name.size() + 1);
    const char quote = value.empty() ? '\0' : value.front();
    if (quote == '"' || quote == '\'') {
        value.remove_prefix(1);
        return value.substr(0, value.find(quote));
    }
    return value.substr(0, value.find_first_of(" \t\r\n/"));
}

class HtmlReader {
  public:
    HtmlReader(const Node& scalar, Diagnostics& diagnostics)
        : rewriter_(scalar), text_(rewriter_.text()), diagnostics_(diagnostics) {
        for (std::size_t at = text_.find("</"); at < text_.size(); at = text_.find("</", at + 1)) {
            if (const auto tag = find_tag(text_, at)) last_closed_[tag->tag->name] = at;
        }
    }

    Node read() && {
        while (at_ < text_.size()) {
            const std::size_t next = std::min(text_.find_first_of("<&`", at_), text_.size());
            rewriter_.keep(at_, next);
            at_ = next;
            if (at_ == text_.size()) break;
            if (text_[at_] == '`') {
                keep_to(skip_code_span(text_, at_));
            } else if (text_[at_] == '&') {
                read_entity();
            } else if (text_.substr(at_).starts_with("<!--")) {
                const std::size_t end = text_.find("-->", at_);
                at_ = end == std::string_view::npos ? text_.size() : end + 3;
            } else if (const auto tag = find_tag(text_, at_)) {
                read_tag(*tag);
            } else {
                keep_to(at_ + 1);
            }
        }
        return std::move(rewriter_).take();
    }

  private:
    void keep_to(std::size_t end) {
        rewriter_.keep(at_, end);
        at_ = end;
    }

    void replace_to(std::size_t end, std::string_view text) {
        rewriter_.replace(at_, end, text);
        at_ = end;
    }

    void read_entity() {
        const std::size_t length = text_.substr(at_, kLongestEntity).find(';');
        if (length == std::string_view::npos) return keep_to(at_ + 1);
        const std::size_t end = at_ + length;
        std::string_view name = text_.substr(at_ + 1, length - 1);
        if (name.starts_with('#')) {
            name.remove_prefix(1);
            const bool hexadecimal = name.starts_with('x') || name.starts_with('X');
            if (hexadecimal) name.remove_prefix(1);
            std::uint32_t value = 0;
            const auto result = std::from_chars(name.data(), name.data() + name.size(), value,
                                                hexadecimal ? 16 : 10);
            const bool is_text = value >= 0x20 && value <= 0x10FFFF && value != 0x7F &&
                                 (value < 0xD800 || value > 0xDFFF);
            if (result.ec != std::errc() || result.ptr != name.data() + name.size() || !is_text) {
                return keep_to(at_ + 1);
            }
            std::string bytes;
            append_utf8(bytes, value);
            return replace_to(end + 1, bytes == "<" ? "\\<" : std::string_view(bytes));
        }
        const auto entity = std::ranges::find(kEntities, name, &Entity::name);
        if (entity == kEntities.end()) return keep_to(at_ + 1);
        replace_to(end + 1, entity->text);
    }

    void read_tag(const FoundTag& found) {
        switch (found.tag->role) {
            case TagRole::kNone:
                return replace_to(found.end, "");
            case TagRole::kEmphasis:
                return read_emphasis(found);
            case TagRole::kLink:
                return read_link(found);
            case TagRole::kBreak:
                return replace_to(found.end, "\n");
            case TagRole::kParagraph:
                return replace_to(found.end, lists_ > 0 ? " " : "\n\n");
            case TagRole::kList:
                lists_ += found.closes ? -1 : 1;
                if (lists_ < 0) lists_ = 0;
                return replace_to(found.end, lists_ == 0 ? "\n\n" : "\n");
            case TagRole::kItem:
                return replace_to(found.end, found.closes ? "\n" : item_mark());
            case TagRole::kCell:
                return replace_to(found.end, " ");
            case TagRole::kPicture:
                report(found, found.end);
                return replace_to(found.end, "");
            case TagRole::kHidden:
                return skip_hidden(found);
        }
    }

    /// What is never closed stays, as in `List<i>`; `</i><em>` is no change at all.
    void read_emphasis(const FoundTag& found) {
        const std::string_view mark = found.tag->markdown;
        const std::string_view name = found.tag->name;
        if (found.closes) {
            const auto open = open_marks_.find(name);
            const bool closes_one = open != open_marks_.end() && open->second > 0;
            if (closes_one) --open->second;
            const auto next = find_tag_at(found.end);
            const bool goes_on = next && !next->closes && next->tag->markdown == mark &&
                                 closes_one && is_closed(*next);
            if (!goes_on) return replace_to(found.end, closes_one ? mark : std::string_view());
            ++open_marks_[next->tag->name];
            return replace_to(next->end, "");
        }
        if (!is_closed(found)) return keep_to(found.end);
        ++open_marks_[name];
        replace_to(found.end, mark);
    }

    std::optional<FoundTag> find_tag_at(std::size_t at) const {
        if (at >= text_.size() || text_[at] != '<') return std::nullopt;
        return find_tag(text_, at);
    }

    bool is_closed(const FoundTag& found) const {
        const auto last = last_closed_.find(found.tag->name);
        return last != last_closed_.end() && last->second >= found.end;
    }

    std::string item_mark() const {
        return "\n" + std::string(2 * static_cast<std::size_t>(std::max(lists_, 1) - 1), ' ') +
               "- ";
    }

    void read_link(const FoundTag& found) {
        if (found.closes) {
            const std::string target = targets_.empty() ? std::string() : targets_.back();
            if (!targets_.empty()) targets_.pop_back();
            return replace_to(found.end, target.empty() ? "" : fmt::format("](<{}>)", target));
        }
        std::string target(attribute(found.attributes, "href"));
        const bool usable = !target.empty() && target.find_first_of("<>\n") == std::string::npos;
        targets_.push_back(usable ? target : std::string());
        replace_to(found.end, usable ? "[" : "");
    }

    void skip_hidden(const FoundTag& found) {
        std::size_t end = found.end;
        if (!found.closes) {
            const std::string close = fmt::format("</{}", found.tag->name);
            const std::size_t at = text_.find(close, found.end);
            const std::size_t bracket = at == std::string_view::npos ? at : text_.find('>', at);
            end = bracket == std::string_view::npos ? text_.size() : bracket + 1;
            report(found, end);
        }
        replace_to(end, "");
    }

    void report(const FoundTag& found, std::size_t end) {
        diagnostics_.warning(
            rewriter_.place(at_, end),
            fmt::format("what the HTML tag <{}> shows is left out", found.tag->name));
    }

    TextRewriter rewriter_;
    std::string_view text_;
    std::size_t at_ = 0;
    int lists_ = 0;
    std::vector<std::string> targets_;                     ///< of links that are open
    std::map<std::string_view, std::size_t> last_closed_;  ///< where each tag is, by its name
    std::map<std::string_view, int> open_marks_;           ///< emphasis that is open
    Diagnostics& diagnostics_;
};

}  // namespace

Node html_to_markdown(const Node& scalar, Diagnostics& diagnostics) {
    if (!scalar.is_scalar() || scalar.text.find_first_of("<&") == std::string::npos) return scalar;
    return HtmlReader(scalar, diagnostics).read();
}

}  // namespace cvpdf::dialects
