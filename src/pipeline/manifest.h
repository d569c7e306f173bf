// read_manifest: a list of jobs → what each is to build, and where to.
//
// A manifest is JSON Lines, an object a line:
//
//     {"cv": "cv.yaml", "variant": "ml", "lang": "ko", "pages": 1, "output": "out/ml-ko.pdf"}
//
// Only `cv` must be there. Paths are relative to the manifest. A line with a mistake is no job; the
// others are.

#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "cv/page_budget.h"
#include "cv/placed_word.h"
#include "cv/variant.h"

namespace cvpdf {

struct ManifestJob {
    std::size_t number = 0;  ///< of its line, from 0, blank ones not counted
    PlacedWord cv = {};      ///< a path
    std::optional<PlacedWord> variant = {};
    std::optional<PlacedWord> posting = {};   ///< a path
    std::optional<PlacedWord> language = {};  ///< BCP 47
    std::optional<PlacedWord> layout = {};    ///< a shipped layout's name, or a path
    std::optional<PageBudget> pages = {};
    std::vector<Setting> settings = {};
    std::optional<PlacedWord> output = {};  ///< a path, a pattern of one, or a folder
};

/// The keys of a job.
std::vector<std::string_view> manifest_keys();

/// `folder` is the manifest's own.
std::vector<ManifestJob> read_manifest(FileId file, const SourceMap& sources,
                                       const std::filesystem::path& folder,
                                       Diagnostics& diagnostics);

/// By line, from 0: the number of the job on it. Lines with mistakes count, so that what is wrong
/// in one moves no other into another shard.
std::vector<std::size_t> number_jobs(std::string_view manifest);

/// Every `count`-th job from `index` on.
struct Shard {
    std::size_t index = 0;
    std::size_t count = 1;
    bool has(std::size_t job) const { return job % count == index; }
    bool operator==(const Shard&) const = default;
};

/// `0/4`, the first of four; none for what is no shard.
std::optional<Shard> parse_shard(std::string_view text);

}  // namespace cvpdf
