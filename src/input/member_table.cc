#include "input/member_table.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace cvpdf {
namespace {

constexpr std::size_t kFewMembers = 16;

}  // namespace

std::size_t LineNumbers::line_of(std::string_view raw, std::size_t offset) {
    if (begins_.empty()) {
        begins_.push_back(0);
        for (std::size_t at = raw.find('\n'); at != std::string_view::npos;
             at = raw.find('\n', at + 1)) {
            begins_.push_back(at + 1);
        }
    }
    const auto behind = std::ranges::upper_bound(begins_, offset);
    return static_cast<std::size_t>(behind - begins_.begin());
}

void MemberTable::add(std::vector<Member>& members, Member member, std::string_view raw,
                      LineNumbers& lines, Diagnostics& diagnostics) {
    if (Member* first = find(members, member.key)) {
        report_again(*first, member, raw, lines, diagnostics);
        if (twice_ == Twice::kLastCounts) first->value = std::move(member.value);
        return;
    }
    if (members.size() >= kFewMembers) later_.emplace(member.key, members.size());
    members.push_back(std::move(member));
}

void MemberTable::report_again(const Member& first, const Member& again, std::string_view raw,
                               LineNumbers& lines, Diagnostics& diagnostics) const {
    const bool is_mistake = twice_ == Twice::kMistake;
    Diagnostic diagnostic{.severity = is_mistake ? Severity::kError : Severity::kWarning,
                          .span = again.key_span};
    if (!diagnostics.is_full()) {
        diagnostic.message = fmt::format("the key '{}' is given twice{}", again.key,
                                         is_mistake ? "" : "; the last one counts");
        diagnostic.hints.push_back(
            fmt::format("the first one is on line {}", lines.line_of(raw, first.key_span.begin)));
    }
    diagnostics.add(std::move(diagnostic));
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
