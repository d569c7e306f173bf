#include "input/merge_nodes.h"

#include <algorithm>
#include <utility>

namespace cvpdf {

Node merge_nodes(Node base, const Node& over) {
    if (!base.is_mapping() || !over.is_mapping()) return over;
    for (const Member& member : over.members) {
        const auto old = std::ranges::find(base.members, member.key, &Member::key);
        if (old == base.members.end()) {
            base.members.push_back(member);
        } else {
            old->key_span = member.key_span;
            old->value = merge_nodes(std::move(old->value), member.value);
        }
    }
    return base;
}

}  // namespace cvpdf
