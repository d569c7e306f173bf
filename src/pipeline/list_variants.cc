#include "pipeline/list_variants.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "base/unicode.h"
#include "cv/read_variants.h"
#include "pdf/inspect_pdf.h"
#include "pipeline/load.h"
#include "pipeline/plan_jobs.h"
#include "tailor/select.h"

namespace cvpdf {

namespace {

using Json = nlohmann::ordered_json;

/// As people read it: what stands inside of something else is put in brackets.
std::string text_of(const Node& node);

std::string inside(const Node& node) {
    if (node.is_sequence()) return fmt::format("[{}]", text_of(node));
    if (node.is_mapping()) return fmt::format("{{{}}}", text_of(node));
    return node.is_scalar() && !node.text.empty() ? node.text : "''";
}

std::string text_of(const Node& node) {
    if (node.is_scalar()) return node.text;
    std::vector<std::string> texts;
    for (const Node& item : node.items) texts.push_back(inside(item));
    for (const Member& member : node.members) {
        texts.push_back(fmt::format("{}: {}", member.key, inside(member.value)));
    }
    return fmt::format("{}", fmt::join(texts, ", "));
}

/// What is written without quotes may be a number, `true` or `false`.
Json json_of_scalar(const Node& node) {
    // What JSON would write in another way stays as it is typed: 1.10, 1e3.
    if (node.style == ScalarStyle::kPlain && Json::accept(node.text)) {
        Json value = Json::parse(node.text);
        if (value.dump() == node.text) return value;
    }
    return node.text;
}

Json json_of(const Node& node) {
    switch (node.kind) {
        case NodeKind::kNull:
            return nullptr;
        case NodeKind::kScalar:
            return json_of_scalar(node);
        case NodeKind::kSequence: {
            Json list = Json::array();
            for (const Node& item : node.items) list.push_back(json_of(item));
            return list;
        }
        case NodeKind::kMapping: {
            Json object = Json::object();
            for (const Member& member : node.members) object[member.key] = json_of(member.value);
            return object;
        }
    }
    return nullptr;
}

std::string as_text(const CvFile& file, VariantsDetail detail, Diagnostics& diagnostics) {
    std::string out;
    for (const Variant& variant : variants_of(file)) {
        std::string facts;
        for (const Member& said : members_of(variant)) {
            const bool is_empty_list = said.value.is_sequence() && said.value.items.empty();
            facts += fmt::format("{}{} {}", facts.empty() ? "" : "; ", said.key,
                                 is_empty_list ? "nothing" : text_of(said.value));
        }
        out += variant.name + (facts.empty() ? "\n" : fmt::format(": {}\n", facts));
        if (detail == VariantsDetail::kNames) continue;
        const auto selected = select(file, {.variant = variant.name}, diagnostics);
        for (const LeftOut& part : selected.explanation.left_out) {
            const std::string text = part.text.empty() ? "" : fmt::format(" “{}”", part.text);
            out += fmt::format("  without {}{}: {}\n", part.address, text, part.why);
        }
    }
    return out;
}

std::string as_json(const CvFile& file, VariantsDetail detail, Diagnostics& diagnostics) {
    Json list = Json::array();
    for (const Variant& variant : variants_of(file)) {
        Json json{{"name", variant.name}};
        for (const Member& said : members_of(variant)) json[said.key] = json_of(said.value);
        if (detail == VariantsDetail::kExplained) {
            json["left_out"] = Json::array();
            const auto selected = select(file, {.variant = variant.name}, diagnostics);
            for (const LeftOut& part : selected.explanation.left_out) {
                json["left_out"].push_back(
                    {{"part", part.address}, {"text", part.text}, {"why", part.why}});
            }
        }
        list.push_back(std::move(json));
    }
    return list.dump(1) + '\n';
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (end > begin) lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

/// A line without its look, which is the layout's: capitals, the bullet before it.
std::string said_by(const std::string& line) {
    constexpr std::string_view kBullet = "• ";
    return fold_case(line.substr(line.starts_with(kBullet) ? kBullet.size() : 0));
}

/// Lengths of the longest common subsequences of what is left of both.
class Common {
  public:
    Common(const std::vector<std::string>& a, const std::vector<std::string>& b)
        : width_(b.size() + 1), lengths_((a.size() + 1) * width_) {
        for (std::size_t i = a.size(); i-- > 0;) {
            for (std::size_t j = b.size(); j-- > 0;) {
                lengths_[i * width_ + j] =
                    a[i] == b[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
            }
        }
    }
    std::uint32_t at(std::size_t i, std::size_t j) const { return lengths_[i * width_ + j]; }

  private:
    std::size_t width_;
    std::vector<std::uint32_t> lengths_;
};

/// Differences of the two variants, from the PDFs themselves; none where one cannot be built.
std::optional<std::string> diff_variants(const BuildRequest& whole,
                                         const std::pair<std::string, std::string>& names,
                                         Resources& resources, BuildResult& result) {
    const auto jobs = plan_jobs({whole}, {.variants = {names.first, names.second}}, resources);
    std::vector<std::string> texts;
    for (const BuildRequest& job : jobs) {
        BuildResult built = build_cv(job, resources);
        if (!built.product) {
            result.sources = std::move(built.sources);
            result.diagnostics = std::move(built.diagnostics);
            return std::nullopt;
        }
        texts.push_back(inspect_pdf(*built.product).text);
    }
    return diff_lines(texts.front(), texts.back());
}

}  // namespace

std::string diff_lines(const std::string& first, const std::string& second) {
    const std::vector<std::string> first_lines = lines_of(first);
    const std::vector<std::string> second_lines = lines_of(second);
    std::vector<std::string> a;
    std::vector<std::string> b;
    std::ranges::transform(first_lines, std::back_inserter(a), said_by);
    std::ranges::transform(second_lines, std::back_inserter(b), said_by);
    const Common common(a, b);
    std::string out;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            ++i;
            ++j;
        } else if (j == b.size() || (i < a.size() && common.at(i + 1, j) >= common.at(i, j + 1))) {
            out += fmt::format("- {}\n", first_lines[i++]);
        } else {
            out += fmt::format("+ {}\n", second_lines[j++]);
        }
    }
    return out;
}

BuildResult list_variants(const SourceFile& cv, const VariantsQuery& query, Resources& resources) {
    BuildResult result;
    const BuildRequest whole{.source = std::make_shared<const SourceFile>(cv)};
    const std::optional<CvFile> file =
        load_cv(cv, {.resources = &resources}, result.sources, result.diagnostics);
    if (!file) return result;
    if (query.diff && !result.diagnostics.has_errors()) {
        result.product = diff_variants(whole, *query.diff, resources, result);
        return result;
    }
    std::string list = query.form == VariantsForm::kJson
                           ? as_json(*file, query.detail, result.diagnostics)
                           : as_text(*file, query.detail, result.diagnostics);
    result.diagnostics.sort();
    if (!result.diagnostics.has_errors()) result.product = std::move(list);
    return result;
}

}  // namespace cvpdf
