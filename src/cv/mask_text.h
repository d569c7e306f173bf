// NameMasker: texts of a CV without certain names.
//
// Names are found in a text as it is read, whatever markup, case or spacing it has: `**KA**IST`,
// "Seoul  National University", 서울 대학교. Names of capitals alone (MIT) keep their case, or
// they would be found in other words (mit). A name in an alphabet is a word of its own.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cv/localized_text.h"
#include "cv/school_names.h"

namespace cvpdf {

class NameMasker {
  public:
    explicit NameMasker(const std::vector<SchoolName>& names);

    /// Inline Markdown: links to schools go as well. What has been masked leads back to the whole
    /// text.
    void mask(LocalizedText& text) const;
    /// Plain text.
    void mask(std::string& text) const;
    /// Whether an address lies at a school, or at a host of one of the names.
    bool is_at_school(std::string_view address) const;
    /// Whether a user name has one of the names in it: `kaist-hong`.
    bool is_of_school(std::string_view username) const;

  private:
    struct Name {
        std::u32string folded = {};
        std::string mask = {};
    };
    struct Found {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::string_view mask = {};
    };

    std::vector<Found> find(std::string_view plain) const;
    /// Whether an acronym stands in letters of one case as a word, with `behind` behind it.
    bool has_acronym(std::u32string_view letters, std::u32string_view behind) const;
    std::optional<std::string> masked_markdown(std::string_view text) const;

    std::vector<Name> names_;
    std::vector<std::u32string> acronyms_ = {};  ///< as hosts have them: `kaist`
};

}  // namespace cvpdf
