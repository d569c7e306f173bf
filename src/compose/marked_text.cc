#include "compose/marked_text.h"

#include <algorithm>
#include <utility>

#include "base/direction.h"
#include "base/unicode.h"

namespace cvpdf {
namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n";
constexpr std::string_view kBeginOfLeftwardIsolate = "\u2067";

InlineStyle sum(const InlineStyle& a, const InlineStyle& b) {
    return {.bold = a.bold || b.bold,
            .italic = a.italic || b.italic,
            .code = a.code || b.code,
            .superscript = a.superscript || b.superscript,
            .subscript = a.subscript || b.subscript};
}

}  // namespace

MarkedText plain_marked_text(std::string text, std::string_view language, Origin origin) {
    MarkedText result;
    if (text.empty()) return result;
    result.rich.runs.push_back({.text = std::move(text), .origin = std::move(origin)});
    result.languages.emplace_back(language);
    return result;
}

void append_drawing(MarkedText& text, RunDrawing drawing, std::string_view as,
                    std::string_view language) {
    text.notes[text.rich.runs.size()].drawing = std::move(drawing);
    append(text, plain_marked_text(std::string{as}, language, {}));
}

void keep_whole(MarkedText& text) {
    for (std::size_t i = 0; i < text.rich.runs.size(); ++i) text.notes[i].wrap = Wrap::kWhole;
}

void append(MarkedText& text, const MarkedText& more, const InlineRun& around) {
    const auto first_link = static_cast<std::uint32_t>(text.rich.links.size());
    text.rich.links.insert(text.rich.links.end(), more.rich.links.begin(), more.rich.links.end());
    for (std::size_t i = 0; i < more.rich.runs.size(); ++i) {
        InlineRun run = more.rich.runs[i];
        const auto note = more.notes.find(i);
        if (note != more.notes.end()) text.notes.emplace(text.rich.runs.size(), note->second);
        run.style = sum(run.style, around.style);
        run.link = run.link ? std::optional{*run.link + first_link} : around.link;
        text.rich.runs.push_back(std::move(run));
        text.languages.push_back(more.languages[i]);
    }
}

bool has_left_to_right_letter(const MarkedText& text) {
    return std::ranges::any_of(text.rich.runs, [](const InlineRun& run) {
        for (std::size_t at = 0; at < run.text.size();) {
            if (is_left_to_right_letter(next_code_point(run.text, &at))) return true;
        }
        return false;
    });
}

bool has_right_to_left_letter(const MarkedText& text) {
    return std::ranges::any_of(
        text.rich.runs, [](const InlineRun& run) { return has_right_to_left_letter(run.text); });
}

bool has_leftward_drawing(const MarkedText& text) {
    return std::ranges::any_of(
        text.rich.runs, [](const InlineRun& run) { return run.text == kLeftwardDrawingText; });
}

bool has_parts_set_apart(const MarkedText& text) {
    return std::ranges::any_of(text.rich.runs, [](const InlineRun& run) {
        return run.text == kBeginOfIsolate || run.text == kBeginOfLeftwardIsolate;
    });
}

std::string_view begin_of_isolate(const MarkedText& text, std::string_view language) {
    const bool is_of_both = has_right_to_left_letter(text) && has_left_to_right_letter(text);
    const bool runs_left = is_of_both || has_leftward_drawing(text);
    return runs_left && is_right_to_left(language) ? kBeginOfLeftwardIsolate : kBeginOfIsolate;
}

MarkedText set_apart(const MarkedText& text, std::string_view language) {
    if (text.empty() || has_parts_set_apart(text)) return text;
    MarkedText result =
        plain_marked_text(std::string(begin_of_isolate(text, language)), language, {});
    append(result, text);
    append(result, plain_marked_text(std::string(kEndOfIsolate), language, {}));
    return result;
}

InlineRun cut(const InlineRun& run, std::size_t begin, std::size_t end) {
    return {.text = run.text.substr(begin, end - begin),
            .style = run.style,
            .link = run.link,
            .origin = run.origin.slice(static_cast<std::uint32_t>(begin),
                                       static_cast<std::uint32_t>(end))};
}

void trim(MarkedText& text) {
    std::vector<InlineRun>& runs = text.rich.runs;
    const auto erase = [&](std::size_t index) {
        runs.erase(runs.begin() + static_cast<std::ptrdiff_t>(index));
        text.languages.erase(text.languages.begin() + static_cast<std::ptrdiff_t>(index));
        std::map<std::size_t, RunNote> notes;
        for (auto& [run, note] : text.notes) {
            if (run != index) notes.emplace(run > index ? run - 1 : run, std::move(note));
        }
        text.notes = std::move(notes);
    };
    for (std::size_t i = runs.size(); i-- > 0;) {
        if (runs[i].text.empty()) erase(i);
    }
    while (!runs.empty()) {
        const std::size_t begin = runs.front().text.find_first_not_of(kWhiteSpace);
        if (begin == 0) break;
        if (begin != std::string::npos) {
            runs.front() = cut(runs.front(), begin, runs.front().text.size());
            break;
        }
        erase(0);
    }
    while (!runs.empty()) {
        const std::size_t last = runs.back().text.find_last_not_of(kWhiteSpace);
        if (last != std::string::npos) {
            if (last + 1 < runs.back().text.size()) runs.back() = cut(runs.back(), 0, last + 1);
            break;
        }
        erase(runs.size() - 1);
    }
}

Origin whole_origin(std::size_t length, Span span) {
    if (span.detached()) return {};
    Origin origin{span.file};
    origin.append({.text_begin = 0,
                   .text_length = static_cast<std::uint32_t>(length),
                   .source_begin = span.begin,
                   .source_length = span.end - span.begin});
    return origin;
}

}  // namespace cvpdf
