#include "export/yaml_text.h"

#include <map>
#include <string_view>

#include "base/parse_number.h"
#include "export/yaml_scalar.h"

namespace cvpdf {

namespace {

/// A simple key ends on its line, within 1024 characters (7.4.2).
constexpr std::size_t kLongestSimpleKey = 1000;

const Node* child_of(const Node& node, const std::string& step) {
    if (node.is_mapping()) return node.find(step);
    const auto index = parse_number<std::size_t>(step);
    const bool is_item = index && node.is_sequence() && *index < node.items.size();
    return is_item ? &node.items[*index] : nullptr;
}

const Node& nearest_node(const Node& root, const YamlPath& path) {
    const Node* node = &root;
    for (const std::string& step : path) {
        const Node* child = child_of(*node, step);
        if (child == nullptr) break;
        node = child;
    }
    return *node;
}

bool is_empty(const Node& node) {
    return node.is_mapping() ? node.members.empty() : node.items.empty();
}

bool is_collection(const Node& node) {
    return node.is_mapping() || node.is_sequence();
}

class YamlWriter {
  public:
    YamlWriter(const Node& root, std::span<const YamlComment> comments) {
        for (const YamlComment& comment : comments) {
            comments_[&nearest_node(root, comment.path)].push_back(comment.text);
        }
        write_comments(root, 0);
        if (is_collection(root) && !is_empty(root)) {
            write_collection(root, 0);
        } else {
            write_simple(root, 0);
            out_ += '\n';
        }
    }

    std::string take() && { return std::move(out_); }

  private:
    void indent(std::size_t level) { out_.append(2 * level, ' '); }

    void write_comments(const Node& node, std::size_t level) {
        const auto found = comments_.find(&node);
        if (found == comments_.end()) return;
        for (const std::string& text : found->second) write_comment(text, level);
    }

    void write_comment(std::string_view text, std::size_t level) {
        if (text.empty()) {
            out_ += '\n';
            return;
        }
        while (true) {
            const std::size_t end = text.find('\n');
            indent(level);
            out_ += "# ";
            for (const char c : text.substr(0, end)) {
                const auto value = static_cast<unsigned char>(c);
                out_ += value < 0x20 || value == 0x7F ? ' ' : c;
            }
            out_ += '\n';
            if (end == std::string_view::npos) return;
            text.remove_prefix(end + 1);
        }
    }

    /// The comments of an item and of what begins on its line.
    void write_comments_of_line(const Node& item, std::size_t level) {
        write_comments(item, level);
        if (item.is_mapping() && !item.members.empty()) {
            write_comments(item.members.front().value, level);
        } else if (item.is_sequence() && !item.items.empty()) {
            write_comments_of_line(item.items.front(), level);
        }
    }

    /// Members or items, each on lines of its own; the pen stands at the beginning of a line.
    void write_collection(const Node& node, std::size_t level) {
        for (const Member& member : node.members) {
            write_comments(member.value, level);
            indent(level);
            write_member(member, level);
        }
        for (const Node& item : node.items) {
            write_comments_of_line(item, level);
            indent(level);
            write_item(item, level);
        }
    }

    /// The same where the first line has begun.
    void continue_collection(const Node& node, std::size_t level) {
        bool first = true;
        for (const Member& member : node.members) {
            if (!first) {
                write_comments(member.value, level);
                indent(level);
            }
            write_member(member, level);
            first = false;
        }
        for (const Node& item : node.items) {
            if (!first) {
                write_comments_of_line(item, level);
                indent(level);
            }
            write_item(item, level);
            first = false;
        }
    }

    void write_member(const Member& member, std::size_t level) {
        const std::string key = yaml_key(member.key);
        if (key.size() > kLongestSimpleKey) {
            out_ += "? " + key + "\n";
            indent(level);
        } else {
            out_ += key;
        }
        out_ += ':';
        if (is_collection(member.value) && !is_empty(member.value)) {
            out_ += '\n';
            write_collection(member.value, level + 1);
        } else {
            out_ += ' ';
            write_simple(member.value, level);
            out_ += '\n';
        }
    }

    void write_item(const Node& item, std::size_t level) {
        out_ += "- ";
        if (is_collection(item) && !is_empty(item)) {
            continue_collection(item, level + 1);
        } else {
            write_simple(item, level);
            out_ += '\n';
        }
    }

    /// What needs no lines of its own; a literal block's stand one level deeper.
    void write_simple(const Node& node, std::size_t level) {
        switch (node.kind) {
            case NodeKind::kNull:
                out_ += "null";
                return;
            case NodeKind::kSequence:
                out_ += "[]";
                return;
            case NodeKind::kMapping:
                out_ += "{}";
                return;
            case NodeKind::kScalar:
                break;
        }
        if (!fits_literal_block(node.text)) {
            out_ += yaml_scalar(node.text, node.style);
            return;
        }
        out_ += "|-";
        std::string_view rest = node.text;
        while (true) {
            const std::size_t end = rest.find('\n');
            out_ += '\n';
            if (end != 0) indent(level + 1);
            out_ += rest.substr(0, end);
            if (end == std::string_view::npos) return;
            rest.remove_prefix(end + 1);
        }
    }

    std::string out_ = {};
    std::map<const Node*, std::vector<std::string>> comments_ = {};  ///< looked up, never walked
};

}  // namespace

std::string yaml_text(const Node& root, std::span<const YamlComment> comments) {
    return YamlWriter(root, comments).take();
}

}  // namespace cvpdf
