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

/// The lines of a file by offsets in it. It is looked through once, when the first one is asked
/// for.
class LineNumbers {
  public:
    /// From 1; `raw` is the file, the same one each time.
    std::size_t line_of(std::string_view raw, std::size_t offset);

  private:
    std::vector<std::size_t> begins_ = {};
};

class MemberTable {
  public:
    explicit MemberTable(Twice twice) : twice_(twice) {}

    /// Adds a member behind the others. One whose key is there already is reported; `raw` is the
    /// file, `lines` are its lines. Where the last one counts, it stands at the first one's place.
    void add(std::vector<Member>& members, Member member, std::string_view raw, LineNumbers& lines,
             Diagnostics& diagnostics);

  private:
    Member* find(std::vector<Member>& members, const std::string& key) const;
    void report_again(const Member& first, const Member& again, std::string_view raw,
                      LineNumbers& lines, Diagnostics& diagnostics) const;

    Twice twice_ = Twice::kMistake;
    std::unordered_map<std::string, std::size_t> later_ = {};  ///< places behind the first few
};

}  // namespace cvpdf
