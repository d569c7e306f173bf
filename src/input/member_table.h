// MemberTable: the members of a mapping that is being read, by their keys.
//
// The first few are looked through; a mapping with more of them has a table. Private to input/.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "input/node.h"

namespace cvpdf {

/// A key that stands twice is a mistake; but what reads JSON elsewhere takes the last one.
enum class Twice { kMistake, kLastCounts };

class MemberTable {
  public:
    explicit MemberTable(Twice twice) : twice_(twice) {}

    /// Adds a member behind the others. One whose key is there already is reported; `raw` is the
    /// file.
    void add(std::vector<Member>& members, Member member, std::string_view raw,
             Diagnostics& diagnostics);

  private:
    Member* find(std::vector<Member>& members, const std::string& key) const;
    void add_again(Member& first, Member member, std::string_view raw,
                   Diagnostics& diagnostics) const;

    Twice twice_ = Twice::kMistake;
    std::unordered_map<std::string, std::size_t> later_ = {};  ///< places behind the first few
};

}  // namespace cvpdf
