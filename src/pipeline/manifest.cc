#include "pipeline/manifest.h"

#include <array>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "cv/read_value.h"
#include "input/json.h"

namespace cvpdf {

namespace {

struct JobContext {
    const SourceMap& sources;
    const std::filesystem::path& folder;
    Diagnostics& diagnostics;

    std::optional<std::string> word(const Node& node) const { return read_word(node, diagnostics); }
    std::optional<std::string> path(const Node& node) const {
        const auto name = word(node);
        if (!name) return std::nullopt;
        return (folder / *name).lexically_normal().string();
    }
};

bool is_path(std::string_view layout) {
    return layout.find('/') != std::string_view::npos || layout.ends_with(".yaml") ||
           layout.ends_with(".yml");
}

/// A mapping of paths to values; JSON's values are YAML's.
std::vector<std::string> read_settings(const Node& node, const JobContext& context) {
    std::vector<std::string> settings;
    if (!node.is_mapping()) {
        report_wrong_type(node, "a mapping of paths to values", context.diagnostics);
        return settings;
    }
    for (const Member& member : node.members) {
        const Span& span = member.value.span;
        const std::string_view text = context.sources.file(span.file).text;
        settings.push_back(
            fmt::format("{}={}", member.key, text.substr(span.begin, span.end - span.begin)));
    }
    return settings;
}

struct JobKey : ManifestKey {
    void (*read)(const Node& node, ManifestJob& job, const JobContext& context) = nullptr;
};

constexpr JobKey kJobKeys[] = {
    {{"cv", "the CV's file"},
     [](const Node& node, ManifestJob& job, const JobContext& context) {
         job.cv = context.path(node).value_or("");
     }},
    {{"variant", "one of its variants; without it the whole CV"},
     [](const Node& node, ManifestJob& job, const JobContext& context) {
         job.variant = context.word(node);
     }},
    {{"posting", "a posting's file"},
     [](const Node& node, ManifestJob& job, const JobContext& context) {
         job.posting = context.path(node);
     }},
    {{"lang", "the language"},
     [](const Node& node, ManifestJob& job, const JobContext& context) {
         job.language = read_language(node, context.diagnostics);
     }},
    {{"layout", "a shipped layout's name, or a layout's file"},
     [](const Node& node, ManifestJob& job, const JobContext& context) {
         job.layout = context.word(node);
         if (job.layout && is_path(*job.layout)) job.layout = context.path(node);
     }},
    {{"pages", "how many pages at most: 2, or 1-2"},
     [](const Node& node, ManifestJob& job, const JobContext& context) {
         job.pages = read_page_budget(node, context.diagnostics);
     }},
    {{"set", "a mapping of paths to values"},
     [](const Node& node, ManifestJob& job, const JobContext& context) {
         job.settings = read_settings(node, context);
     }},
    {{"output", "the file to be made, or its name as -o has it"},
     [](const Node& node, ManifestJob& job, const JobContext& context) {
         job.output = context.path(node);
     }},
};

std::vector<std::string_view> key_names() {
    std::vector<std::string_view> names;
    for (const JobKey& key : kJobKeys) names.push_back(key.name);
    return names;
}

std::optional<ManifestJob> read_job(const Node& node, const JobContext& context) {
    if (!node.is_mapping()) {
        report_wrong_type(node, "a job as an object", context.diagnostics);
        return std::nullopt;
    }
    const std::size_t errors = context.diagnostics.count(Severity::kError);
    report_unknown_keys(node, key_names(), context.diagnostics);
    ManifestJob job{.span = node.span};
    for (const JobKey& key : kJobKeys) {
        const Member* member = find_present(node, key.name);
        if (member != nullptr) key.read(member->value, job, context);
    }
    if (find_present(node, "cv") == nullptr) {
        context.diagnostics.error(place_of_missing(node, "cv"), "a job names its CV",
                                  {R"(for example {"cv": "cv.yaml", "output": "cv.pdf"})"});
    }
    if (context.diagnostics.count(Severity::kError) > errors) return std::nullopt;
    return job;
}

}  // namespace

std::span<const ManifestKey> manifest_keys() {
    static constexpr auto kKeys = [] {
        std::array<ManifestKey, std::size(kJobKeys)> keys{};
        for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = kJobKeys[i];
        return keys;
    }();
    return kKeys;
}

std::vector<ManifestJob> read_manifest(FileId file, const SourceMap& sources,
                                       const std::filesystem::path& folder,
                                       Diagnostics& diagnostics) {
    const JobContext context{.sources = sources, .folder = folder, .diagnostics = diagnostics};
    std::vector<ManifestJob> jobs;
    for (const Node& line : parse_json_lines(file, sources, diagnostics)) {
        if (auto job = read_job(line, context)) jobs.push_back(*std::move(job));
    }
    return jobs;
}

std::optional<Shard> parse_shard(std::string_view text) {
    const auto number = [&](std::size_t& value) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        return error == std::errc();
    };
    Shard shard;
    if (!number(shard.index) || !text.starts_with('/')) return std::nullopt;
    text.remove_prefix(1);
    if (!number(shard.count) || !text.empty() || shard.index >= shard.count) return std::nullopt;
    return shard;
}

}  // namespace cvpdf
