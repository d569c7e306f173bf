#include "input/block_yaml.h"

#include <algorithm>
#include <optional>
#include <string>

#include <yaml-cpp/emitterstyle.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/null.h>

#include "input/line_scalars.h"

namespace cvpdf {
namespace {

/// yaml-cpp's longest key, with room to spare.
constexpr std::size_t kLongestKey = 1000;
struct GiveUp {};

YAML::Mark mark_at(std::size_t offset) {
    YAML::Mark mark;
    mark.pos = static_cast<int>(offset);
    return mark;
}

bool begins_with_null(std::string_view text) {
    return text.starts_with('~') || YAML::IsNullString(std::string(text.substr(0, 4)));
}

class BlockReader {
  public:
    BlockReader(std::string_view text, YAML::EventHandler& events) : text_(text), events_(events) {}

    void read() {
        next_line(0);
        require(!at_end());
        events_.OnDocumentStart(mark_at(at_));
        node(-1);
        require(at_end());
        events_.OnDocumentEnd();
    }

  private:
    static void require(bool condition) {
        if (!condition) throw GiveUp{};
    }

    static TextRange found(const std::optional<TextRange>& range) {
        require(range.has_value());
        return *range;
    }

    static bool is_quote(char byte) { return byte == '"' || byte == '\''; }

    // ---- where it is ----

    bool at_end() const { return at_ >= text_.size(); }
    char peek(std::size_t offset) const { return byte_at(text_, offset); }
    bool is_dash() const { return !at_end() && text_[at_] == '-' && is_gap(text_, at_ + 1); }

    void move_to(std::size_t offset) {
        at_ = offset;
        column_ = static_cast<int>(offset - line_);
    }

    void skip_spaces() {
        while (peek(at_) == ' ') ++at_;
        move_to(at_);
    }

    /// To the first sign on `line` or a line behind it that is no blank and no comment.
    void next_line(std::size_t line) {
        for (line_ = line; line_ < text_.size();) {
            const std::size_t content = std::min(text_.find_first_not_of(' ', line_), text_.size());
            const char first = peek(content);
            if (first != '\n' && first != '#') {
                move_to(content);
                const std::string_view rest = text_.substr(content);
                require(first != '\t' && first != '%');
                require(column_ > 0 || !(rest.starts_with("---") || rest.starts_with("...")));
                return;
            }
            line_ = std::min(text_.find('\n', content), text_.size() - 1) + 1;
        }
        move_to(text_.size());
    }

    /// Nothing but a comment may stand here; goes on to the next line.
    void end_line() {
        const std::size_t before = at_;
        skip_spaces();
        if (at_end()) return;
        const bool comment = text_[at_] == '#' && at_ > before;
        require(comment || text_[at_] == '\n');
        next_line(std::min(text_.find('\n', at_), text_.size() - 1) + 1);
    }

    bool ends_line() const {
        return peek(at_) == '\n' || (text_[at_] == '#' && peek(at_ - 1) == ' ');
    }

    // ---- collections ----

    /// What stands deeper than `parent`, the column of the collection around it.
    void node(int parent) {
        if (is_dash()) return sequence();
        const char first = peek(at_);
        if (first == '[' || first == '{') {
            flow();
            end_line();
        } else if (first == '|') {
            literal(parent);
        } else {
            const TextRange range = scalar_here();
            if (is_key_end(range.end)) return mapping();
            if (is_quote(first)) {
                emit(range);
                move_to(range.end);
                end_line();
            } else {
                plain(range, parent);
            }
        }
        require(at_end() || column_ <= parent);
    }

    void sequence() {
        const int column = column_;
        events_.OnSequenceStart(mark_at(at_), "?", 0, YAML::EmitterStyle::Block);
        while (is_dash() && column_ == column) {
            const std::size_t dash = at_;
            move_to(at_ + 1);
            skip_spaces();
            value(column, dash);
        }
        require(at_end() || column_ <= column);
        events_.OnSequenceEnd();
    }

    void mapping() {
        const int column = column_;
        events_.OnMapStart(mark_at(at_), "?", 0, YAML::EmitterStyle::Block);
        while (!at_end() && column_ == column && !is_dash()) {
            const TextRange key = scalar_here();
            require(is_key_end(key.end) && key.end - key.begin < kLongestKey);
            emit(key);
            move_to(key.end);
            skip_spaces();
            const std::size_t colon = at_;
            move_to(at_ + 1);
            skip_spaces();
            if (ends_line()) {
                end_line();
                if (column_ == column && is_dash()) {
                    sequence();
                } else {
                    value_below(column, colon);
                }
            } else {
                require(!is_dash() && !is_key_here());
                node(column);
            }
        }
        require(at_end() || column_ < column);
        events_.OnMapEnd();
    }

    /// Behind a dash.
    void value(int column, std::size_t sign) {
        if (ends_line()) {
            end_line();
            value_below(column, sign);
        } else {
            node(column);
        }
    }

    void value_below(int column, std::size_t sign) {
        if (!at_end() && column_ > column) {
            node(column);
        } else {
            // yaml-cpp places it at the next value, and so would a null there be taken for it.
            require(at_end() || !begins_with_null(text_.substr(at_)));
            events_.OnNull(mark_at(sign), 0);
        }
    }

    // ---- scalars ----

    /// The colon behind a key, which blanks may part from it.
    bool is_key_end(std::size_t offset) const {
        while (peek(offset) == ' ') ++offset;
        return peek(offset) == ':' && is_gap(text_, offset + 1);
    }

    bool is_key_here() const {
        const char first = peek(at_);
        if (first == '[' || first == '{' || first == '|') return false;
        return is_key_end(scalar_here().end);
    }

    TextRange scalar_here() const {
        return found(is_quote(peek(at_)) ? scan_quoted(text_, at_) : scan_plain(text_, at_));
    }

    /// A plain text as a value: its first line and those that go on deeper than `parent`.
    void plain(TextRange first, int parent) {
        std::string decoded(text_.substr(first.begin, first.end - first.begin));
        for (std::size_t end = first.end;;) {
            require(!is_key_end(end));
            move_to(end);
            const std::size_t line_end = text_.find_first_not_of(' ', end);
            const bool whole = line_end == std::string_view::npos || text_[line_end] == '\n';
            end_line();
            if (!whole || at_end() || column_ <= parent) break;
            const std::string_view gap = text_.substr(end, at_ - end);
            if (gap.find('#') != std::string_view::npos) break;
            const auto feeds = static_cast<std::size_t>(std::ranges::count(gap, '\n'));
            decoded += feeds == 1 ? std::string(" ") : std::string(feeds - 1, '\n');
            const TextRange line = found(scan_plain(text_, at_));
            require(text_[line.begin] != '-');
            decoded += text_.substr(line.begin, line.end - line.begin);
            end = line.end;
        }
        if (YAML::IsNullString(decoded)) {
            events_.OnNull(mark_at(first.begin), 0);
        } else {
            events_.OnScalar(mark_at(first.begin), "?", 0, decoded);
        }
    }

    /// A scalar on one line.
    void emit(TextRange range) {
        const std::string written(text_.substr(range.begin, range.end - range.begin));
        const bool quoted = is_quote(written.front());
        if (!quoted && YAML::IsNullString(written)) {
            events_.OnNull(mark_at(range.begin), 0);
        } else {
            // Of a quoted text the decoded value is never looked at.
            events_.OnScalar(mark_at(range.begin), quoted ? "!" : "?", 0, written);
        }
    }

    /// `|` and `|-` without a number; the text deeper than `parent`.
    void literal(int parent) {
        const std::size_t begin = at_;
        const bool strip = peek(at_ + 1) == '-';
        move_to(at_ + (strip ? 2 : 1));
        skip_spaces();
        require(peek(at_) == '\n');
        std::size_t line = at_ + 1;
        const std::size_t content = text_.find_first_not_of(" \n", line);
        require(content != std::string_view::npos && text_[content] != '\t');
        const std::size_t first_line = text_.rfind('\n', content) + 1;
        const std::size_t indent = content - first_line;
        require(static_cast<int>(indent) > parent && indent > 0);
        std::string decoded;
        std::size_t text_end = 0;
        while (line < text_.size()) {
            const std::size_t line_end = text_.find('\n', line);
            require(line_end != std::string_view::npos);
            const std::size_t first = std::min(text_.find_first_not_of(' ', line), line_end);
            if (first < line_end && first - line < indent) break;
            require(first < line_end ? text_[first] != '\t' : first - line <= indent);
            if (first < line_end) {
                decoded += text_.substr(line + indent, line_end - line - indent);
                text_end = decoded.size();
            }
            decoded += '\n';
            line = line_end + 1;
        }
        decoded.resize(text_end);
        if (!strip) decoded += '\n';
        events_.OnScalar(mark_at(begin), "!", 0, decoded);
        next_line(line);
    }

    // ---- flow collections, on one line ----

    void flow() {
        const bool list = text_[at_] == '[';
        const char close = list ? ']' : '}';
        if (list) {
            events_.OnSequenceStart(mark_at(at_), "?", 0, YAML::EmitterStyle::Flow);
        } else {
            events_.OnMapStart(mark_at(at_), "?", 0, YAML::EmitterStyle::Flow);
        }
        move_to(at_ + 1);
        skip_spaces();
        if (peek(at_) != close) {
            flow_member(list);
            while (peek(at_) == ',') {
                move_to(at_ + 1);
                skip_spaces();
                flow_member(list);
            }
        }
        require(peek(at_) == close);
        move_to(at_ + 1);
        if (list) {
            events_.OnSequenceEnd();
        } else {
            events_.OnMapEnd();
        }
    }

    void flow_member(bool list) {
        if (!list) {
            const TextRange key = flow_scalar();
            require(key.end - key.begin < kLongestKey && is_key_end(key.end));
            emit(key);
            move_to(key.end);
            skip_spaces();
            move_to(at_ + 1);
            skip_spaces();
        }
        if (peek(at_) == '[' || peek(at_) == '{') {
            flow();
        } else {
            const TextRange range = flow_scalar();
            emit(range);
            move_to(range.end);
        }
        skip_spaces();
        require(peek(at_) != ':');
    }

    TextRange flow_scalar() const {
        return found(is_quote(peek(at_)) ? scan_quoted(text_, at_) : scan_flow_plain(text_, at_));
    }

    std::string_view text_;
    YAML::EventHandler& events_;
    std::size_t line_ = 0;  ///< where the line begins
    std::size_t at_ = 0;
    int column_ = 0;
};

}  // namespace

bool read_block_yaml(std::string_view text, YAML::EventHandler& events) {
    try {
        BlockReader(text, events).read();
        return true;
    } catch (const GiveUp&) {
        return false;
    }
}

}  // namespace cvpdf
