#include "pipeline/starter.h"

#include <filesystem>
#include <string_view>

#include <fmt/format.h>

#include "input/yaml.h"
#include "pipeline/file_io.h"
#include "pipeline/language.h"
#include "pipeline/load.h"

namespace cvpdf {

namespace {

void replace(std::string& text, std::string_view placeholder, std::string_view value) {
    const std::size_t at = text.find(placeholder);
    if (at != std::string::npos) text.replace(at, placeholder.size(), value);
}

}  // namespace

std::string make_starter(const StarterRequest& request, const Resources& resources) {
    const std::string layout = request.layout.value_or(kDefaultLayout);
    check_layout_name(layout, resources);
    const std::string language = request.language.value_or("en");
    const std::string starter = find_locale(language, resources.starter_names()).value_or("en");
    std::string text = read_file(resources.path(fmt::format("data/starters/{}.yaml", starter)),
                                 ReadLimits{}.bytes);
    const auto schema = std::filesystem::absolute(resources.path("data/schema/cv.json"));
    replace(text, "{schema}", schema.lexically_normal().string());
    replace(text, "{lang}", language);
    replace(text, "{layout}", layout);
    return text;
}

}  // namespace cvpdf
