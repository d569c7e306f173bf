#include "input/member_table.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace cvpdf {
namespace {

constexpr std::size_t kFewMembers = 16;

}  // namespace

void MemberTable::add(std::vector<Member>& members, Member member, std::string_view raw,
                      Diagnostics& diagnostics) {
    if (const Member* first = find(members, member.key)) {
        const auto line = 1 + std::ranges::count(raw.substr(0, first->key_span.begin), '\n');
        diagnostics.error(member.key_span, fmt::format("the key '{}' is given twice", member.key),
                          {fmt::format("the first one is on line {}", line)});
        return;
    }
    if (members.size() >= kFewMembers) later_.emplace(member.key, members.size());
    members.push_back(std::move(member));
}

const Member* MemberTable::find(const std::vector<Member>& members, const std::string& key) const {
    const auto few = std::min(members.size(), kFewMembers);
    for (std::size_t i = 0; i < few; ++i) {
        if (members[i].key == key) return &members[i];
    }
    const auto place = later_.find(key);
    return place == later_.end() ? nullptr : &members[place->second];
}

}  // namespace cvpdf
