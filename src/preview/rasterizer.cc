#include "preview/rasterizer.h"

#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/error.h"

namespace cvpdf {

Rasterizer::Rasterizer(const std::string& path) : module_(path) {
    const auto* module = static_cast<const RasterizerModule*>(module_.symbol(kRasterizerSymbol));
    if (std::string_view(module->version) != CVPDF_VERSION) {
        throw MachineError(
            fmt::format("'{}' is of cvpdf {}, this is " CVPDF_VERSION, path, module->version));
    }
    rasterize_ = module->rasterize;
}

Image Rasterizer::rasterize(const Drawing& drawing, double pixels_per_point) const {
    Rasterized result = rasterize_(drawing, pixels_per_point);
    if (!result.fault.empty()) {
        throw MachineError(fmt::format("cannot draw PNG: {}", result.fault));
    }
    return std::move(result.image);
}

}  // namespace cvpdf
