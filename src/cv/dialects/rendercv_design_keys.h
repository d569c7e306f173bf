// What RenderCV's designs say, as tables: path in any version's design, how its value goes over,
// path in our layout, and the value that RenderCV has where nothing is said; and what each of its
// themes says besides.
//
// Private to cv/dialects/.

#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "input/node.h"

namespace cvpdf::dialects {

enum class DesignRole {
    kNoCounterpart,
    kKnown,  ///< says nothing that would be seen here
    kTheme,
    kLength,
    kLeading,  ///< Typst's space between lines
    kSize,     ///< of a style's font; in em of the body's
    kPaper,
    kColor,
    kFont,       ///< of a style, or of the body
    kFonts,      ///< one for all, or a mapping by place
    kAlign,      ///< left, center, right of several styles
    kSide,       ///< left, right
    kTextAlign,  ///< of paragraphs
    kBold,
    kSmallCaps,
    kSeparator,
    kNetworks,
    kIcons,  ///< before contacts
    kTitleLine,
    kDateWidth,  ///< of the column of dates, which is one of its own at the start alone
    kDateGap,
    kBullet,
    kNestedBullet,
    kFoot,       ///< whether there is one
    kFootHides,  ///< whether there is none
    kFootText,
    kTemplate,  ///< of an entry kind: native names the kind
};

struct DesignKey {
    std::string_view path;
    DesignRole role = DesignRole::kNoCounterpart;
    std::string_view native = {};
    std::string_view usual = {};
};

/// The keys that a mapping of a design may have, in any version, by its path (`page.`); the top's
/// by an empty one.
std::vector<std::string_view> design_keys(std::string_view prefix);

/// Null for a path that no version has.
const DesignKey* find_design_key(std::string_view path);

struct Paper {
    std::string_view name;
    std::string_view width;  ///< empty: the layout's own name stands in `height`
    std::string_view height;
};
const Paper* find_paper(std::string_view name);

/// What a kind of section titles looks like.
struct TitleLine {
    std::string_view name;
    std::string_view rule = {};  ///< the side of the title that it is on; empty: none
    bool centered = false;
};
const TitleLine* find_title_line(std::string_view name);

/// The names of RenderCV's themes.
std::span<const std::string_view> rendercv_themes();
/// The layout that is nearest to a theme; of one that there is not, kUsualLayout.
std::string_view nearest_layout(std::string_view theme);
inline constexpr std::string_view kUsualLayout = "classic";
/// What a theme says where the file says nothing: a design as it could stand in a file. Of a theme
/// that there is not, what all of them have in common.
Node theme_design(std::string_view theme, Span place);

}  // namespace cvpdf::dialects
