// Rasterizer: Drawing → pixels, by cairo, which only whoever asks for a PNG has to load.
//
// The program is not linked with cairo: what calls it (cairo_rasterizer.cc) is a module that is
// opened on first use. Both sides are of one build; they share headers, no code.

#pragma once

#include <string>

#include "base/image.h"
#include "base/module.h"
#include "preview/drawing.h"

namespace cvpdf {

struct Rasterized {
    Image image = {};        ///< samples in RGB, opaque
    std::string fault = {};  ///< what went wrong, as cairo says it; empty: nothing
};

/// The images of `drawing` are samples, not JPEG.
using RasterizeFunction = Rasterized (*)(const Drawing& drawing, double pixels_per_point);

/// What the module shows to the world, by this name.
struct RasterizerModule {
    const char* version = nullptr;  ///< of cvpdf; another one is another build
    RasterizeFunction rasterize = nullptr;
};
inline constexpr const char* kRasterizerSymbol = "cvpdf_rasterizer";
inline constexpr const char* kRasterizerFile = "cvpdf-rasterizer.so";

/// Keeps the module open as long as it lives.
class Rasterizer {
  public:
    /// Opens the module. Throws MachineError if it is not there, or not of this build.
    explicit Rasterizer(const std::string& path);

    /// Throws MachineError if the page is too large, or memory too small.
    Image rasterize(const Drawing& drawing, double pixels_per_point) const;

  private:
    Module module_;
    RasterizeFunction rasterize_ = nullptr;
};

}  // namespace cvpdf
