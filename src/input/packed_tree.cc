#include "input/packed_tree.h"

#include <cstdint>
#include <utility>

#include "base/hash.h"
#include "input/yaml.h"

namespace cvpdf {

namespace {

constexpr std::string_view kMagic = "cvpdf tree 1\n";

std::string head_of(std::string_view text) {
    const Hash128 hash = hash128(text);
    return std::string(kMagic).append(hash.begin(), hash.end());
}

class Packer {
  public:
    explicit Packer(std::string head) : out_(std::move(head)) {}

    void node(const Node& node) {
        out_ += static_cast<char>(static_cast<unsigned>(node.kind) << 4 |
                                  static_cast<unsigned>(node.style));
        span(node.span);
        switch (node.kind) {
            case NodeKind::kNull:
                break;
            case NodeKind::kScalar:
                text(node.text);
                origin(node.origin);
                break;
            case NodeKind::kSequence:
                number(node.items.size());
                for (const Node& item : node.items) this->node(item);
                break;
            case NodeKind::kMapping:
                number(node.members.size());
                for (const Member& member : node.members) {
                    text(member.key);
                    span(member.key_span);
                    this->node(member.value);
                }
                break;
        }
    }

    std::string finish() && { return std::move(out_); }

  private:
    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7) out_ += static_cast<char>((value & 0x7F) | 0x80);
        out_ += static_cast<char>(value);
    }
    void text(std::string_view text) {
        number(text.size());
        out_ += text;
    }
    void span(const Span& span) {
        number(span.begin);
        number(span.end - span.begin);
    }
    void origin(const Origin& origin) {
        number(origin.pieces().size());
        for (const Origin::Piece& piece : origin.pieces()) {
            number(piece.text_begin);
            number(piece.text_length);
            number(piece.source_begin);
            number(piece.source_length);
        }
    }

    std::string out_;
};

/// Thrown on reaching what no packer writes.
struct Damaged {};

class Unpacker {
  public:
    Unpacker(std::string_view bytes, FileId file, std::size_t text_size)
        : bytes_(bytes), file_(file), text_size_(text_size) {}

    Node whole() {
        Node root = node(0);
        if (at_ != bytes_.size()) throw Damaged{};
        return root;
    }

  private:
    Node node(std::size_t depth) {
        if (depth > ReadLimits{}.depth) throw Damaged{};
        const unsigned head = byte();
        if (head >> 4 > static_cast<unsigned>(NodeKind::kMapping) ||
            (head & 0xF) > static_cast<unsigned>(ScalarStyle::kBlock)) {
            throw Damaged{};
        }
        Node out;
        out.kind = static_cast<NodeKind>(head >> 4);
        out.style = static_cast<ScalarStyle>(head & 0xF);
        out.span = span();
        switch (out.kind) {
            case NodeKind::kNull:
                break;
            case NodeKind::kScalar:
                out.text = text();
                out.origin = origin();
                break;
            case NodeKind::kSequence:
                read_items(out, depth);
                break;
            case NodeKind::kMapping:
                read_members(out, depth);
                break;
        }
        return out;
    }

    void read_items(Node& out, std::size_t depth) {
        const std::size_t items = count();
        out.items.reserve(items);
        for (std::size_t i = 0; i < items; ++i) out.items.push_back(node(depth + 1));
    }

    void read_members(Node& out, std::size_t depth) {
        const std::size_t members = count();
        out.members.reserve(members);
        for (std::size_t i = 0; i < members; ++i) {
            Member& member = out.members.emplace_back();
            member.key = text();
            member.key_span = span();
            member.value = node(depth + 1);
        }
    }

    unsigned byte() {
        if (at_ == bytes_.size()) throw Damaged{};
        return static_cast<unsigned char>(bytes_[at_++]);
    }
    std::uint32_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 35; shift += 7) {
            const unsigned next = byte();
            value |= std::uint64_t{next & 0x7F} << shift;
            if (next < 0x80) {
                if (value > UINT32_MAX) throw Damaged{};
                return static_cast<std::uint32_t>(value);
            }
        }
        throw Damaged{};
    }
    /// Of things that take a byte at least.
    std::size_t count() {
        const std::uint32_t value = number();
        if (value > bytes_.size() - at_) throw Damaged{};
        return value;
    }
    std::string text() {
        const std::size_t size = count();
        at_ += size;
        return std::string(bytes_.substr(at_ - size, size));
    }
    Span span() {
        const std::uint32_t begin = number();
        const std::uint32_t length = number();
        if (begin > text_size_ || length > text_size_ - begin) throw Damaged{};
        return {.file = file_, .begin = begin, .end = begin + length};
    }
    Origin origin() {
        Origin out(file_);
        for (std::size_t left = count(); left > 0; --left) {
            Origin::Piece piece;
            piece.text_begin = number();
            piece.text_length = number();
            piece.source_begin = number();
            piece.source_length = number();
            if (piece.source_begin > text_size_ ||
                piece.source_length > text_size_ - piece.source_begin) {
                throw Damaged{};
            }
            out.append(piece);
        }
        return out;
    }

    std::string_view bytes_;
    FileId file_;
    std::size_t text_size_;
    std::size_t at_ = 0;
};

}  // namespace

std::string pack_tree(const Node& node, std::string_view text) {
    Packer packer(head_of(text));
    packer.node(node);
    return std::move(packer).finish();
}

std::optional<Node> unpack_tree(std::string_view packed, FileId file, std::string_view text) {
    const std::string head = head_of(text);
    if (!packed.starts_with(head)) return std::nullopt;
    packed.remove_prefix(head.size());
    try {
        return Unpacker(packed, file, text.size()).whole();
    } catch (const Damaged&) {
        return std::nullopt;
    }
}

}  // namespace cvpdf
