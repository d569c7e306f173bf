// GlyphPlanner: a run of glyphs → which glyph of which font shows each of them, and where.

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "pdf/cluster_text.h"
#include "pdf/direction_marks.h"
#include "pdf/glyph_fonts.h"
#include "pdf/glyph_plan.h"
#include "pdf/place_glyphs.h"
#include "pdf/steps_beside.h"
#include "text/font_library.h"

namespace cvpdf {

/// Shows glyphs with the fonts that they are found in.
class GlyphPlanner {
  public:
    GlyphPlanner(GlyphFonts& fonts, const FontLibrary* library)
        : fonts_(fonts), library_(library), placer_(fonts, library) {}
    ShownRun show(const GlyphRun& run, const DirectionMarks& marks);
    /// On the baseline: what raises the glyphs is in their drawing.
    ShownRun show_on_baseline(const GlyphRun& run);
    /// A space that is read behind all glyphs of `run`. `glyph`: what the face has for it.
    void show_last_space(ShownRun& shown, const GlyphRun& run, StepBeside step,
                         std::optional<std::uint32_t> glyph);
    /// A space left of all glyphs of `run`, in their font.
    void show_far_space(ShownRun& shown, const GlyphRun& run, Length x,
                        std::optional<std::uint32_t> glyph);

  private:
    struct ClusterPlace {
        Length x = {};                 ///< of the pen
        std::string_view mark = {};    ///< direction mark that the cluster is read with
        std::string_view behind = {};  ///< another, behind it
        bool is_spelled = false;       ///< the marks, by an ActualText
    };
    struct ClusterReading {
        std::string_view text = {};
        Length x = {};          ///< of the pen
        Length raised_by = {};  ///< within the drawing
    };

    void show_drawn(ShownRun& shown, const GlyphRun& run, const GlyphCluster& cluster,
                    const ClusterReading& reading);
    void show_cluster(ShownRun& shown, const GlyphRun& run, const GlyphCluster& cluster,
                      const ClusterPlace& at);
    void show_missing(ShownRun& shown, const GlyphRun& run, const GlyphCluster& cluster, Length x);

    bool is_marked_anyway(const GlyphRun& run, const GlyphCluster& cluster,
                          std::string_view mark) const;
    void show_end(ShownRun& shown, const GlyphRun& run, std::string_view text);
    bool is_kerned_letter(const GlyphRun& run, const GlyphCluster& cluster) const;

    GlyphFonts& fonts_;
    const FontLibrary* library_;
    GlyphPlacer placer_;
};

}  // namespace cvpdf
