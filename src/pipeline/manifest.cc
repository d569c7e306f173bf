#include "pipeline/manifest.h"

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "cv/read_value.h"
#include "input/json.h"
#include "pipeline/layout_path.h"

namespace cvpdf {

namespace {

struct JobContext {
    const std::filesystem::path& folder;
    Diagnostics& diagnostics;

    /// Names are texts: a number or a literal was meant for something else.
    std::optional<PlacedWord> word(const Node& node) const {
        if (node.is_scalar() && !is_absent(node) && node.style == ScalarStyle::kPlain) {
            diagnostics.error(node.span, fmt::format("expected a text, found {}", node.text),
                              {fmt::format("a text stands in quotes: \"{}\"", node.text)});
            return std::nullopt;
        }
        auto text = read_word(node, diagnostics);
        if (!text) return std::nullopt;
        return PlacedWord{.text = *std::move(text), .span = node.span};
    }
    std::optional<PlacedWord> path(const Node& node) const {
        auto name = word(node);
        if (!name) return std::nullopt;
        if (name->text == "-") {
            diagnostics.error(node.span, "a manifest names files; '-' is none");
            return std::nullopt;
        }
        name->text = (folder / name->text).lexically_normal().string();
        return name;
    }
};

void read_layout_name(const Node& node, ManifestJob& job, const JobContext& context) {
    job.layout = context.word(node);
    if (job.layout && is_layout_path(job.layout->text)) job.layout = context.path(node);
}

/// A mapping of paths to values. A layout that is named in it is the one that the job names.
void read_settings(const Node& node, ManifestJob& job, const JobContext& context) {
    if (!node.is_mapping()) {
        report_wrong_type(node, "a mapping of paths to values", context.diagnostics);
        return;
    }
    for (const Member& member : node.members) {
        if (member.key == "layout" && member.value.is_scalar()) {
            if (job.layout) {
                context.diagnostics.error(member.key_span, "a job has one layout",
                                          {"name it either here or beside 'set'"});
            } else {
                read_layout_name(member.value, job, context);
            }
        } else {
            job.settings.push_back(
                {.path = {.text = member.key, .span = member.key_span}, .value = member.value});
        }
    }
}

struct JobKey {
    std::string_view name = {};
    void (*read)(const Node& node, ManifestJob& job, const JobContext& context) = nullptr;
};

constexpr JobKey kJobKeys[] = {
    {"cv", [](const Node& node, ManifestJob& job,
              const JobContext& context) { job.cv = context.path(node).value_or(PlacedWord{}); }},
    {"variant", [](const Node& node, ManifestJob& job,
                   const JobContext& context) { job.variant = context.word(node); }},
    {"posting", [](const Node& node, ManifestJob& job,
                   const JobContext& context) { job.posting = context.path(node); }},
    {"lang",
     [](const Node& node, ManifestJob& job, const JobContext& context) {
         if (auto tag = read_language(node, context.diagnostics)) {
             job.language = PlacedWord{.text = *std::move(tag), .span = node.span};
         }
     }},
    {"layout", read_layout_name},
    {"pages",
     [](const Node& node, ManifestJob& job, const JobContext& context) {
         job.pages = read_page_budget(node, context.diagnostics);
     }},
    {"set", read_settings},
    {"output", [](const Node& node, ManifestJob& job,
                  const JobContext& context) { job.output = context.path(node); }},
};

std::optional<ManifestJob> read_job(const Node& node, const JobContext& context) {
    if (!node.is_mapping()) {
        report_wrong_type(node, "a job as an object", context.diagnostics);
        return std::nullopt;
    }
    const std::size_t errors = context.diagnostics.count(Severity::kError);
    report_unknown_keys(node, manifest_keys(), context.diagnostics);
    ManifestJob job;
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

std::vector<std::string_view> manifest_keys() {
    std::vector<std::string_view> names;
    for (const JobKey& key : kJobKeys) names.push_back(key.name);
    return names;
}

std::vector<ManifestJob> read_manifest(FileId file, const SourceMap& sources,
                                       const std::filesystem::path& folder,
                                       Diagnostics& diagnostics) {
    const JobContext context{.folder = folder, .diagnostics = diagnostics};
    const std::vector<std::size_t> numbers = number_jobs(sources.file(file).text);
    std::vector<ManifestJob> jobs;
    for (const Node& line : parse_json_lines(file, sources, diagnostics)) {
        auto job = read_job(line, context);
        if (!job) continue;
        job->number = numbers[sources.line_number(file, line.span.begin) - 1];
        jobs.push_back(*std::move(job));
    }
    return jobs;
}

std::vector<std::size_t> number_jobs(std::string_view manifest) {
    std::vector<std::size_t> numbers;
    std::size_t next = 0;
    while (!manifest.empty()) {
        const std::size_t end = std::min(manifest.find('\n'), manifest.size() - 1) + 1;
        numbers.push_back(next);
        if (!trim_blanks(manifest.substr(0, end)).empty()) ++next;
        manifest.remove_prefix(end);
    }
    return numbers;
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
