#include "pipeline/tailoring_report.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace cvpdf {

namespace {

using Json = nlohmann::ordered_json;

std::string_view name_of(Coverage coverage) {
    switch (coverage) {
        case Coverage::kPresent:
            return "present";
        case Coverage::kOnlyInSummary:
            return "only_in_summary";
        case Coverage::kAbsent:
            return "absent";
    }
    return {};
}

std::vector<std::string> keywords_that_are(const TailoringReport& report, Coverage coverage) {
    std::vector<std::string> names;
    for (const CoveredKeyword& keyword : report.keywords) {
        if (keyword.coverage == coverage) names.push_back(keyword.keyword);
    }
    return names;
}

/// Thousandths as people read them: 1.25.
std::string shown(std::int64_t thousandths) {
    return fmt::format("{:.2f}", static_cast<double>(thousandths) / 1000);
}

std::string reasons_of(const PartScore& score) {
    constexpr std::size_t kMostReasons = 5;
    std::string text;
    for (std::size_t i = 0; i < std::min(kMostReasons, score.reasons.size()); ++i) {
        text += fmt::format("{}{} {}", i == 0 ? "" : ", ", score.reasons[i].what,
                            shown(score.reasons[i].points));
    }
    if (score.priority != 5) {
        const std::string priority =
            score.priority > 9 ? "always" : fmt::format("{}", score.priority);
        text += fmt::format("{}priority {}", text.empty() ? "" : "; ", priority);
    }
    if (score.age > 0) {
        text += fmt::format("{}{} year{} old", text.empty() ? "" : "; ", score.age,
                            score.age == 1 ? "" : "s");
    }
    return text;
}

/// `1.55`, or with lines that count `1.55 × 2 =   3.10`.
std::string worth_of(const RankedPart& part) {
    const std::string score = fmt::format("{:>6}", shown(part.score.score));
    const auto total = total_of(part);
    return total ? fmt::format("{} × {} = {:>6}", score, *part.lines, shown(*total)) : score;
}

Json json_of(const PartScore& score) {
    Json json{{"score", score.score},
              {"relevance", score.relevance},
              {"priority", score.priority > 9 ? Json("always") : Json(score.priority)},
              {"age", score.age},
              {"reasons", Json::array()}};
    for (const Reason& reason : score.reasons) {
        json["reasons"].push_back({{"what", reason.what}, {"points", reason.points}});
    }
    return json;
}

}  // namespace

std::optional<std::int64_t> total_of(const RankedPart& part) {
    if (!part.lines) return std::nullopt;
    return part.score.score * static_cast<std::int64_t>(*part.lines);
}

std::string explain_tailoring(const TailoringReport& report) {
    std::string out;
    if (!report.left_out.empty()) out += "left out:\n";
    for (const LeftOut& part : report.left_out) {
        const std::string text = part.text.empty() ? "" : fmt::format(" “{}”", part.text);
        out += fmt::format("  {}{}: {}\n", part.address, text, part.why);
    }
    const bool counted = !report.parts.empty() && report.parts.front().lines;
    if (!report.parts.empty()) out += counted ? "scores a line × lines = total:\n" : "scores:\n";
    for (const RankedPart& part : report.parts) {
        if (part.text.empty()) continue;
        const std::string reasons = reasons_of(part.score);
        out += fmt::format("  {} “{}”{}\n", worth_of(part), part.text,
                           reasons.empty() ? "" : ": " + reasons);
    }
    if (!report.keywords.empty()) out += "keywords:\n";
    for (const CoveredKeyword& keyword : report.keywords) {
        out += fmt::format("  {}: {}\n", keyword.keyword,
                           keyword.coverage == Coverage::kAbsent
                               ? "missing"
                               : (keyword.sections.empty()
                                      ? "only in the headline"
                                      : fmt::format("{}", fmt::join(keyword.sections, ", "))));
    }
    return out;
}

std::string describe_coverage(const TailoringReport& report) {
    if (report.keywords.empty()) return {};
    const auto present = keywords_that_are(report, Coverage::kPresent);
    const auto in_summary = keywords_that_are(report, Coverage::kOnlyInSummary);
    const auto absent = keywords_that_are(report, Coverage::kAbsent);
    std::string out = fmt::format("{} of {} keywords{}{}\n", present.size(), report.keywords.size(),
                                  present.empty() ? "" : ": ", fmt::join(present, ", "));
    if (!in_summary.empty()) {
        out += fmt::format("only in the summary: {}\n", fmt::join(in_summary, ", "));
    }
    if (!absent.empty()) out += fmt::format("missing: {}\n", fmt::join(absent, ", "));
    return out;
}

std::string tailoring_json(const TailoringReport& report) {
    Json json{{"left_out", Json::array()}, {"scores", Json::array()}, {"keywords", Json::array()}};
    for (const LeftOut& part : report.left_out) {
        json["left_out"].push_back(
            {{"part", part.address}, {"text", part.text}, {"why", part.why}});
    }
    for (const RankedPart& part : report.parts) {
        if (part.text.empty()) continue;
        Json score{{"text", part.text}};
        score.update(json_of(part.score));
        if (part.lines) {
            score["lines"] = *part.lines;
            score["total"] = *total_of(part);
        }
        json["scores"].push_back(std::move(score));
    }
    for (const CoveredKeyword& keyword : report.keywords) {
        json["keywords"].push_back({{"keyword", keyword.keyword},
                                    {"weight", keyword.weight},
                                    {"coverage", name_of(keyword.coverage)},
                                    {"sections", keyword.sections}});
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace cvpdf
