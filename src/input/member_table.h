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

class MemberTable {
  public:
    /// Adds a member behind the others. One whose key is there already is reported and left out;
    /// `raw` is the file.
    void add(std::vector<Member>& members, Member member, std::string_view raw,
             Diagnostics& diagnostics);

  private:
    const Member* find(const std::vector<Member>& members, const std::string& key) const;

    std::unordered_map<std::string, std::size_t> later_ = {};  ///< places behind the first few
};

}  // namespace cvpdf
