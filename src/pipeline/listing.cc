#include "pipeline/listing.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "base/diagnostic.h"
#include "base/error.h"
#include "base/source.h"
#include "cv/locale.h"
#include "input/yaml.h"
#include "pipeline/file_io.h"
#include "pipeline/load.h"

namespace cvpdf {

namespace {

using Json = nlohmann::ordered_json;

/// The `description` of a shipped layout.
std::string layout_description(const std::string& name, const Resources& resources) {
    SourceMap sources;
    Diagnostics diagnostics;
    const std::string path = resources.path(fmt::format("layouts/{}.yaml", name));
    const FileId file = sources.add({.name = path, .text = read_file(path, ReadLimits{}.bytes)});
    const auto root = resources.parse(file, sources, diagnostics);
    const Node* description = root && root->is_mapping() ? root->find("description") : nullptr;
    return description && description->is_scalar() ? description->text : std::string();
}

Json layouts_json(const Resources& resources) {
    Json list = Json::array();
    for (const std::string& name : resources.layout_names()) {
        list.push_back({{"name", name}, {"description", layout_description(name, resources)}});
    }
    return list;
}

bool is_installed(const std::string& family, Resources& resources) {
    try {
        resources.fonts().stack({.family = family}, "en");
        return true;
    } catch (const MachineError&) {
        return false;
    }
}

Json fonts_json(Resources& resources) {
    Json list = Json::array();
    const FontManifest& manifest = resources.font_manifest();
    const auto add = [&](const std::string& name, const std::string& family) {
        for (const ManifestFamily& known : manifest.families) {
            if (known.name != family) continue;
            list.push_back({{"name", name},
                            {"package", known.package},
                            {"installed", is_installed(family, resources)}});
        }
    };
    for (const ManifestFamily& family : manifest.families) add(family.name, family.name);
    for (const FamilyAlias& alias : manifest.aliases) add(alias.name, alias.family);
    return list;
}

Json locales_json(const Resources& resources) {
    Json list = Json::array();
    for (const std::string& language : resources.locale_names()) {
        SourceMap sources;
        Diagnostics diagnostics;
        const Locale locale = load_locale(language, {}, resources, sources, diagnostics);
        list.push_back({{"language", locale.language},
                        {"paper", word_of(locale.paper)},
                        {"name_order", word_of(locale.name_order)},
                        {"photo", word_of(locale.photo)}});
    }
    return list;
}

}  // namespace

std::string list_names(Listing what, Resources& resources) {
    const auto names = [&]() -> std::vector<std::string> {
        switch (what) {
            case Listing::kLayouts:
                return resources.layout_names();
            case Listing::kFonts:
                return resources.font_names();
            case Listing::kLocales:
                return resources.locale_names();
        }
        return {};
    }();
    return fmt::format("{}\n", fmt::join(names, "\n"));
}

std::string list_json(Listing what, Resources& resources) {
    const auto list = [&]() -> Json {
        switch (what) {
            case Listing::kLayouts:
                return layouts_json(resources);
            case Listing::kFonts:
                return fonts_json(resources);
            case Listing::kLocales:
                return locales_json(resources);
        }
        return {};
    }();
    return list.dump(2) + "\n";
}

}  // namespace cvpdf
