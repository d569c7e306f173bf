#include "input/member_table.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace cvpdf {
namespace {

constexpr std::size_t kFewMembers = 16;

}  // namespace

void MemberTable::add(std::vector<Member>& members, Member member, const SourceMap& sources,
                      Diagnostics& diagnostics) {
    if (Member* first = find(members, member.key)) {
        report_again(*first, member, sources, diagnostics);
        if (twice_ == Twice::kLastCounts) first->value = std::move(member.value);
        return;
    }
    if (members.size() >= kFewMembers) later_.emplace(member.key, members.size());
    members.push_back(std::move(member));
}

void MemberTable::report_again(const Member& first, const Member& again, const SourceMap& sources,
                               Diagnostics& diagnostics) const {
    const bool is_mistake = twice_ == Twice::kMistake;
    Diagnostic diagnostic{.severity = is_mistake ? Severity::kError : Severity::kWarning,
                          .span = again.key_span};
    if (!diagnostics.is_full()) {
        diagnostic.message = fmt::format("the key '{}' is given twice{}", again.key,
                                         is_mistake ? "" : "; the last one counts");
        diagnostic.hints.push_back(
            fmt::format("the first one is on line {}",
                        sources.line_number(first.key_span.file, first.key_span.begin)));
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
