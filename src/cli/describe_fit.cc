#include "cli/describe_fit.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include <fmt/format.h>

#include "base/unicode.h"

namespace cvpdf {
namespace {

constexpr std::size_t kMostShown = 12;  // parts that were left out
constexpr std::size_t kLongestText = 48;

std::string counted(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

/// "98 %", "100 % and 38 %", "100 %, 99 % and 38 %".
std::string fullness(const std::vector<int>& permille) {
    std::string text;
    for (std::size_t i = 0; i < permille.size(); ++i) {
        if (i > 0) text += i + 1 == permille.size() ? " and " : ", ";
        text += fmt::format("{} %", (permille[i] + 5) / 10);
    }
    return text;
}

/// "at their least", "30 % of the way to the greatest".
std::string way(int move, std::string_view whose) {
    const std::string_view limit = move < 0 ? "least" : "greatest";
    if (std::abs(move) == kWholeMove) return fmt::format("at {} {}", whose, limit);
    return fmt::format("{} % of the way to {} {}", std::max(std::abs(move) / 10, 1), whose, limit);
}

/// "12", "11.53".
std::string points(Length length) {
    std::string text = fmt::format("{:.2f}", to_points(length));
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

std::string moves_text(const FitReport& report) {
    std::string text;
    const auto add = [&](int move, std::string_view what) {
        if (move == 0) return;
        text += text.empty() ? "" : ", ";
        text += what;
    };
    add(report.moves.spaces, fmt::format("spaces {}", way(report.moves.spaces, "their")));
    add(report.moves.leading, fmt::format("lines {} pt apart, {}", points(report.leading),
                                          way(report.moves.leading, "their")));
    add(report.moves.size, fmt::format("text of {} pt", points(report.text_size)));
    return text.empty() ? "spaces and sizes are the layout's own" : text;
}

/// The first words on one line, without marks of Markdown that would only be in the way.
std::string beginning(const std::string& text) {
    std::string plain;
    for (const char c : text) {
        if (c != '*' && c != '`') plain += c == '\n' ? ' ' : c;
    }
    std::string shown;
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t begin = at;
        next_code_point(plain, &at);
        const std::string more = shown + plain.substr(begin, at - begin);
        if (display_width(more) > kLongestText) return shown + "…";
        shown = more;
    }
    return shown;
}

/// Thousandths as people read them: 1.25.
std::string shown(std::int64_t thousandths) {
    return fmt::format("{:.2f}", static_cast<double>(thousandths) / 1000);
}

/// `0.11 a line × 2 lines = 0.22`; of what has other parts in it the sum.
std::string worth_of(const DroppedPart& part) {
    const std::string lines = counted(part.lines, "line");
    if (!part.score || !part.total) return fmt::format("priority {}, {}", part.priority, lines);
    const bool alone = *part.score * static_cast<std::int64_t>(part.lines) == *part.total;
    if (!alone || part.lines == 1) return fmt::format("score {}, {}", shown(*part.total), lines);
    return fmt::format("score {} a line × {} = {}", shown(*part.score), lines, shown(*part.total));
}

std::string dropped_text(const DroppedPart& part, const SourceMap& sources) {
    std::string place;
    if (!part.span.detached()) {
        place = fmt::format("{}:{}: ", sources.file(part.span.file).name,
                            sources.line_number(part.span.file, part.span.begin));
    }
    return fmt::format("  {}{} ({})", place, beginning(part.text), worth_of(part));
}

}  // namespace

std::vector<std::string> describe_fit(const FitReport& report, const SourceMap& sources) {
    std::vector<std::string> lines;
    lines.push_back(fmt::format("{}, {} full: {}", counted(report.full_permille.size(), "page"),
                                fullness(report.full_permille), moves_text(report)));
    const auto least = static_cast<std::size_t>(report.budget.least);
    if (report.full_permille.size() < least) {
        lines.push_back(fmt::format("that is less than the {} asked for", counted(least, "page")));
    }
    if (report.dropped.empty()) return lines;
    lines.push_back(fmt::format("left out {} of {} that may be:", report.dropped.size(),
                                counted(report.optional_parts, "part")));
    for (const DroppedPart& part : report.dropped) {
        if (lines.size() > kMostShown + 1) {
            lines.push_back(fmt::format("  and {} more", report.dropped.size() - kMostShown));
            break;
        }
        lines.push_back(dropped_text(part, sources));
    }
    return lines;
}

}  // namespace cvpdf
