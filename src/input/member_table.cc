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
    if (Member* first = find(members, member.key)) {
        return add_again(*first, std::move(member), raw, diagnostics);
    }
    if (members.size() >= kFewMembers) later_.emplace(member.key, members.size());
    members.push_back(std::move(member));
}

void MemberTable::add_again(Member& first, Member member, std::string_view raw,
                            Diagnostics& diagnostics) const {
    const auto line = 1 + std::ranges::count(raw.substr(0, first.key_span.begin), '\n');
    std::vector<std::string> hints{fmt::format("the first one is on line {}", line)};
    const std::string message = fmt::format("the key '{}' is given twice", member.key);
    if (twice_ == Twice::kMistake) {
        return diagnostics.error(member.key_span, message, std::move(hints));
    }
    diagnostics.warning(member.key_span, message + "; the last one counts", std::move(hints));
    first = std::move(member);
}

Member* MemberTable::find(std::vector<Member>& members, const std::string& key) const {
    const auto few = std::min(members.size(), kFewMembers);
    for (std::size_t i = 0; i < few; ++i) {
        if (members[i].key == key) return &members[i];
    }
    const auto place = later_.find(key);
    return place == later_.end() ? nullptr : &members[place->second];
}

}  // namespace cvpdf
