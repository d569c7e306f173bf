#include "cv/dialects/dialect.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "cv/dialects/json_resume.h"
#include "cv/dialects/rendercv.h"
#include "cv/dialects/yaml_resume.h"

namespace cvpdf {

namespace {

constexpr std::array<std::string_view, 4> kWords{"native", "rendercv", "jsonresume", "yamlresume"};
constexpr std::array<std::string_view, 4> kNames{"cvpdf", "RenderCV", "JSON Resume", "YAMLResume"};

}  // namespace

std::string_view name_of(Dialect dialect) {
    return kNames.at(static_cast<std::size_t>(dialect));
}

std::span<const std::string_view> dialect_words() {
    return kWords;
}

std::optional<Dialect> find_dialect(std::string_view word) {
    std::string folded;
    for (const char c : to_ascii_lower(word)) {
        if (c != '-' && c != '_' && c != ' ') folded += c;
    }
    const auto found = std::ranges::find(kWords, folded);
    if (found == kWords.end()) return std::nullopt;
    return static_cast<Dialect>(found - kWords.begin());
}

Dialect detect_dialect(const Node& root, std::string_view source) {
    if (!root.is_mapping()) return Dialect::kNative;
    if (dialects::is_rendercv(root, source)) return Dialect::kRenderCv;
    if (dialects::is_yaml_resume(root)) return Dialect::kYamlResume;
    if (dialects::is_json_resume(root)) return Dialect::kJsonResume;
    return Dialect::kNative;
}

bool mentions_rendercv(std::string_view source) {
    constexpr std::string_view kSchema = "yaml-language-server:";
    bool has_cv = false;
    bool has_key = false;
    for (std::size_t begin = 0; begin < source.size();) {
        const std::size_t end = std::min(source.find('\n', begin), source.size());
        const std::string_view line = source.substr(begin, end - begin);
        const bool comment = line.starts_with('#') && line.find(kSchema) != std::string_view::npos;
        if (comment && line.find("rendercv") != std::string_view::npos) return true;
        for (const std::string_view key :
             {"design:", "locale:", "settings:", "locale_catalog:", "rendercv_settings:"}) {
            has_key = has_key || line.starts_with(key);
        }
        has_cv = has_cv || line.starts_with("cv:");
        begin = end + 1;
    }
    return has_cv && has_key;  // YAMLResume has 'locale:', too
}

Node to_native(const Node& root, const DialectRequest& request, Diagnostics& diagnostics) {
    switch (request.dialect) {
        case Dialect::kNative:
            return root;
        case Dialect::kRenderCv:
            return dialects::from_rendercv(root, request, diagnostics);
        case Dialect::kJsonResume:
            return dialects::from_json_resume(root, request, diagnostics);
        case Dialect::kYamlResume:
            return dialects::from_yaml_resume(root, request, diagnostics);
    }
    return root;
}

}  // namespace cvpdf
