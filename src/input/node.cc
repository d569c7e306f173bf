#include "input/node.h"

namespace cvpdf {

const Node* Node::find(std::string_view key) const {
    for (const Member& member : members) {
        if (member.key == key) return &member.value;
    }
    return nullptr;
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
