// The texts of a command line as CLI11 stores them, of all commands together.

#pragma once

#include <optional>
#include <string>
#include <vector>

namespace cvpdf {

/// What the options of declare_options.h leave here is made into a Command by make_command.h.
struct RawArguments {
    std::vector<std::string> cvs = {};
    std::optional<std::string> output = {};
    std::optional<std::string> from = {};
    std::string import_from = {};
    std::optional<std::string> layout = {};
    std::optional<std::string> language = {};
    std::vector<std::string> variants = {};
    std::vector<std::string> postings = {};
    std::vector<std::string> settings = {};
    std::vector<std::string> diff = {};
    std::optional<std::string> report = {};
    std::optional<std::string> manifest = {};
    std::optional<std::string> shard = {};
    std::optional<std::string> depfile = {};
    std::optional<std::string> threads = {};
    bool resume = false;
    bool restat = false;
    std::optional<std::string> pages = {};
    std::optional<std::string> today = {};
    std::optional<std::string> root = {};
    std::vector<std::string> formats = {};
    bool open = false;
    int port = 0;
    std::optional<std::string> dump = {};
    std::optional<std::string> message_format = {};
    std::string listing = {};
    std::optional<std::string> starter = {};
    std::optional<std::string> schema_subject = {};
    std::optional<std::string> schema_format = {};
    std::string pdf = {};
    std::optional<std::string> extract_to = {};
    bool json = false;
    bool force = false;
    bool strict = false;
    bool quiet = false;
    bool debug_pdf = false;
    bool attach = false;
    bool all_variants = false;
    bool provenance = false;
    bool with_letter = false;
    bool explain = false;
};

}  // namespace cvpdf
