#include "preview/rasterizer.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include <dlfcn.h>

#include <fmt/format.h>

#include "base/error.h"

namespace cvpdf {

namespace {

std::string loader_error() {
    const char* message = ::dlerror();
    return message == nullptr ? "unknown error" : message;
}

const std::string* first_that_exists(const std::vector<std::string>& paths) {
    const auto found = std::ranges::find_if(paths, [](const std::string& path) {
        std::error_code error;
        return std::filesystem::exists(path, error);
    });
    return found == paths.end() ? nullptr : &*found;
}

}  // namespace

void Rasterizer::Close::operator()(void* library) const {
    ::dlclose(library);
}

Rasterizer::Rasterizer(const std::vector<std::string>& paths) {
    const std::string* path = first_that_exists(paths);
    if (path == nullptr) {
        throw MachineError(fmt::format("cannot draw PNG: there is no '{}'",
                                       paths.empty() ? kRasterizerFile : paths.back()));
    }
    library_.reset(::dlopen(path->c_str(), RTLD_NOW | RTLD_LOCAL));
    if (!library_) throw MachineError(fmt::format("cannot draw PNG: {}", loader_error()));
    const auto* module =
        static_cast<const RasterizerModule*>(::dlsym(library_.get(), kRasterizerSymbol));
    if (module == nullptr || std::string_view(module->version) != CVPDF_VERSION) {
        throw MachineError(
            fmt::format("cannot draw PNG: '{}' is not of cvpdf " CVPDF_VERSION, *path));
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
