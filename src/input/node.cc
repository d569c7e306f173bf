#include "input/node.h"

#include <utility>

namespace cvpdf {

const Node* Node::find(std::string_view key) const {
    for (const Member& member : members) {
        if (member.key == key) return &member.value;
    }
    return nullptr;
}

Node make_scalar(std::string text, Span span) {
    Node node;
    node.kind = NodeKind::kScalar;
    node.span = span;
    node.text = std::move(text);
    return node;
}

Node make_mapping(std::vector<Member> members, Span span) {
    Node node;
    node.kind = NodeKind::kMapping;
    node.span = span;
    node.members = std::move(members);
    return node;
}

std::string_view describe(NodeKind kind) {
    switch (kind) {
        case NodeKind::kNull:
            return "nothing";
        case NodeKind::kScalar:
            return "a text";
        case NodeKind::kSequence:
            return "a list";
        case NodeKind::kMapping:
            return "a mapping";
    }
    return "nothing";
}

}  // namespace cvpdf
