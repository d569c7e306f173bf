// MemberTable: the members of a mapping that is being read, by their keys.
//
// The first few are looked through; a mapping with more of them has a table. Private to input/.

#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "input/node.h"

namespace cvpdf {

/// A key that stands twice is a mistake; but what reads JSON elsewhere takes the last one.
enum class Twice { kMistake, kLastCounts };

class MemberTable {
  public:
    explicit MemberTable(Twice twice) : twice_(twice) {}

    /// Adds a member behind the others. One whose key is there already is reported. Where the last
    /// one counts, it stands at the first one's place. `sources` has the file.
    void add(std::vector<Member>& members, Member member, const SourceMap& sources,
             Diagnostics& diagnostics);

  private:
    Member* find(std::vector<Member>& members, const std::string& key) const;
    void report_again(const Member& first, const Member& again, const SourceMap& sources,
                      Diagnostics& diagnostics) const;

    Twice twice_ = Twice::kMistake;
    std::unordered_map<std::string, std::size_t> later_ = {};  ///< places behind the first few
};

}  // namespace cvpdf
