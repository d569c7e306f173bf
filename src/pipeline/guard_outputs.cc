#include "pipeline/guard_outputs.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "base/error.h"
#include "pipeline/build_inputs.h"
#include "pipeline/file_io.h"
#include "pipeline/layout_path.h"
#include "pipeline/load.h"
#include "pipeline/usage_error.h"

namespace cvpdf {

namespace {

constexpr int kMostPages = 99;  ///< of pictures that are looked for

/// One spelling for each file, whether it is there already or not.
std::string spelling(const std::string& path) {
    std::error_code error;
    // From the root on: of a relative path of which nothing is there yet nothing is made canonical.
    const auto whole = std::filesystem::absolute(path, error);
    const auto canonical = std::filesystem::weakly_canonical(whole, error);
    return error ? path : canonical.string();
}

/// What may be read and written many times: /dev/null, a pipe, a terminal.
bool is_stream(const std::string& path) {
    std::error_code error;
    return path == "-" || std::filesystem::is_other(path, error);
}

bool is_there(const std::string& path) {
    std::error_code error;
    return std::filesystem::is_regular_file(path, error);
}

/// The CV, and what of it.
std::string shown_name(const BuildRequest& request) {
    std::string name = fmt::format("'{}'", request.source->name);
    if (request.variant) name += fmt::format(" as '{}'", *request.variant);
    if (request.posting) name += fmt::format(" for '{}'", posting_name(request));
    if (request.language) name += fmt::format(" in '{}'", *request.language);
    return name;
}

/// What of a job a name can tell without a look into its CV.
struct NameKey {
    std::string stem = {};
    std::string variant = {};
    std::string posting = {};
    std::string language = {};
    std::string_view extension = {};
    auto operator<=>(const NameKey&) const = default;
};

NameKey name_key(const BuildRequest& request) {
    return {.stem = stem_of(request.source->name),
            .variant = request.variant.value_or(""),
            .posting = posting_name(request),
            .language = request.language.value_or(""),
            .extension = extension_of(request.product)};
}

/// None where jobs have one name in it again.
std::optional<std::string> pattern_for(std::span<const BuildRequest> requests) {
    std::set<NameKey> names;
    NameKey used;  // what any of them has
    std::set<std::string_view> extensions;
    bool pictures = false;
    for (const BuildRequest& request : requests) {
        const NameKey key = name_key(request);
        if (!key.variant.empty()) used.variant = "-{variant}";
        if (!key.posting.empty()) used.posting = "-{posting}";
        extensions.insert(key.extension);
        pictures = pictures || is_picture(request.product);
        if (!names.insert(key).second) return std::nullopt;
    }
    return fmt::format("{{stem}}{}{}-{{lang}}{}.{}", used.variant, used.posting,
                       pictures ? "-{page}" : "",
                       extensions.size() > 1 ? "{ext}" : *extensions.begin());
}

std::string hint_of_collision(const BuildRequest& first, const BuildRequest& second,
                              std::span<const BuildRequest> all) {
    if (second.manifest) return "give each line an 'output' of its own";
    if (const auto pattern = pattern_for(all)) {
        return fmt::format("give them different names with -o, for example -o '{}'", *pattern);
    }
    const bool is_twice = is_same_file(first.source->name, second.source->name) &&
                          name_key(first) == name_key(second) && first.posting == second.posting;
    return is_twice ? "it is named twice"
                    : "{stem}, {variant}, {posting} and {lang} do not tell all of them apart: use "
                      "{name} or {layout} if these differ, or an -o for each";
}

struct Writer {
    std::string path = {};
    const BuildRequest* job = nullptr;  ///< none: an option
    std::string_view option = {};

    std::string name() const { return job != nullptr ? shown_name(*job) : std::string(option); }
};

/// Pictures of further pages count as far as they are there: how many there will be is not known.
void add_pages(const BuildRequest& request, const OutputPlan& plan, std::vector<Writer>& writers) {
    if (!is_picture(request.product) || plan.pattern.find("{page}") == std::string::npos) return;
    OutputParts parts = plan.parts;
    for (int page = 2; page <= kMostPages; ++page) {
        parts.page = std::to_string(page);
        std::string path = expand_output_name(plan.pattern, parts);
        if (is_there(path)) writers.push_back({.path = std::move(path), .job = &request});
    }
}

std::vector<Writer> writers_of(const GuardQuery& query) {
    std::vector<Writer> writers;
    for (const SideOutput& side : query.beside) {
        writers.push_back({.path = side.path, .option = side.option});
    }
    for (std::size_t job = 0; job < query.plans.size(); ++job) {
        const BuildRequest& request = query.requests[job];
        writers.push_back({.path = query.plans[job].path, .job = &request});
        add_pages(request, query.plans[job], writers);
    }
    std::erase_if(writers, [](const Writer& writer) { return is_stream(writer.path); });
    return writers;
}

using WriterOfFile = std::map<std::string, const Writer*>;

WriterOfFile refuse_double_writing(const std::vector<Writer>& writers,
                                   std::span<const BuildRequest> requests) {
    WriterOfFile writer_of_file;
    for (const Writer& writer : writers) {
        const auto [other, is_new] = writer_of_file.emplace(spelling(writer.path), &writer);
        if (is_new) continue;
        const Writer& first = *other->second;
        std::vector<std::string> hints;
        if (first.job != nullptr && writer.job != nullptr) {
            hints.push_back(hint_of_collision(*first.job, *writer.job, requests));
        }
        throw UsageError(fmt::format("{} and {} would both be written to '{}'", first.name(),
                                     writer.name(), writer.path),
                         std::move(hints));
    }
    return writer_of_file;
}

void refuse_overwriting(const std::string& read, const WriterOfFile& writer_of_file) {
    if (is_stream(read)) return;
    const auto found = writer_of_file.find(spelling(read));
    if (found == writer_of_file.end()) return;
    const Writer& writer = *found->second;
    throw UsageError(
        writer.job == nullptr
            ? fmt::format("{} would overwrite '{}', which is read", writer.option, read)
            : fmt::format("'{}' would be overwritten by its own output or another's", read));
}

/// What the command line, or a manifest, names for a job.
void add_named(const BuildRequest& request, std::set<std::string>& names) {
    names.insert(request.source->name);
    if (request.posting) names.insert((*request.postings)[*request.posting].name);
    if (request.layout && is_layout_path(*request.layout)) names.insert(*request.layout);
}

bool may_be_read(const Writer& writer) {
    constexpr std::string_view kPdf = "%PDF-";
    if (!is_there(writer.path)) return false;
    try {
        return read_file(writer.path, kPdf.size()) != kPdf;
    } catch (const MachineError&) {
        return true;
    }
}

bool has_settings(const BuildRequest& request) {
    return !request.settings.empty() || (request.manifest && !request.manifest->settings.empty());
}

/// Jobs that surely read the same files, whatever they make of them.
bool reads_the_same(const BuildRequest& a, const BuildRequest& b) {
    return a.source == b.source && a.variant == b.variant && a.layout == b.layout &&
           !has_settings(a) && !has_settings(b);
}

}  // namespace

bool is_same_file(const std::string& a, const std::string& b) {
    return !is_stream(a) && !is_stream(b) && spelling(a) == spelling(b);
}

void guard_outputs(const GuardQuery& query, const Resources& resources) {
    const std::vector<Writer> writers = writers_of(query);
    const WriterOfFile writer_of_file = refuse_double_writing(writers, query.requests);
    std::set<std::string> read(query.read.begin(), query.read.end());
    for (const BuildRequest& request : query.requests) add_named(request, read);
    if (std::ranges::any_of(writers, may_be_read)) {
        const BuildRequest* last = nullptr;
        for (const BuildRequest& request : query.requests) {
            if (last != nullptr && reads_the_same(*last, request)) continue;
            for (std::string& name : named_inputs(request, resources)) read.insert(std::move(name));
            last = &request;
        }
    }
    for (const std::string& path : read) refuse_overwriting(path, writer_of_file);
}

}  // namespace cvpdf
