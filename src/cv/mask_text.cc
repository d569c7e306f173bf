#include "cv/mask_text.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/script.h"
#include "base/unicode.h"
#include "input/inline_markdown.h"

namespace cvpdf {
namespace {

// ---- texts as names are compared ----

/// A text's characters, each in one case and with the bytes that it stands for. White space is one
/// blank, and none behind scripts that do without.
struct Folded {
    std::u32string letters = {};  ///< in lower case
    std::u32string written = {};  ///< the same in the case that it has
    std::vector<std::size_t> begins = {};
    std::vector<std::size_t> ends = {};
};

char32_t folded(char32_t letter) {
    if (letter == U'\u2019') return U'\'';
    std::string text;
    append_utf8(text, letter);
    const std::string lower = fold_case(text);
    std::size_t at = 0;
    return next_code_point(lower, &at);
}

Folded fold(std::string_view text) {
    Folded result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t letter = next_code_point(text, &at);
        const bool is_blank = is_white_space(letter);
        if (is_blank && !result.letters.empty() &&
            (result.letters.back() == U' ' || is_cjk_letter(result.letters.back()))) {
            continue;
        }
        result.letters += is_blank ? U' ' : folded(letter);
        result.written += is_blank ? U' ' : letter;
        result.begins.push_back(begin);
        result.ends.push_back(at);
    }
    return result;
}

bool is_capitals(std::u32string_view name) {
    return std::ranges::all_of(name, [](char32_t c) { return c >= U'A' && c <= U'Z'; });
}

/// Whether two neighbours are of one word.
bool joins(char32_t a, char32_t b) {
    return !is_cjk_letter(a) && !is_in_many_scripts(a) && script_of(a) == script_of(b);
}

bool is_word(std::u32string_view text, std::size_t begin, std::size_t end) {
    return !(begin > 0 && joins(text[begin - 1], text[begin])) &&
           !(end < text.size() && joins(text[end - 1], text[end]));
}

// ---- addresses ----

bool lies_at_school(std::string_view host) {
    for (const std::string_view part : {".edu", ".ac."}) {
        const std::size_t at = host.find(part);
        if (at == std::string_view::npos) continue;
        const std::size_t end = at + part.size();
        if (part.ends_with('.') || end == host.size() || host[end] == '/' || host[end] == '.')
            return true;
    }
    return false;
}

// ---- Markdown ----

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (std::string_view("\\`*_[]<^~").find(c) != std::string_view::npos) result += '\\';
        result += c;
    }
    return result;
}

std::string with_marks(const InlineRun& run) {
    if (run.style.code) return "`" + run.text + "`";
    const auto wrap = [](std::string_view mark, std::string_view text) {
        return std::string(mark).append(text).append(mark);
    };
    std::string text = escaped(run.text);
    if (run.style.superscript) text = wrap("^", text);
    if (run.style.subscript) text = wrap("~", text);
    // Marks of emphasis stand close to their words.
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string::npos) return text;
    const std::size_t end = text.find_last_not_of(' ') + 1;
    std::string core = text.substr(begin, end - begin);
    if (run.style.italic) core = wrap("*", core);
    if (run.style.bold) core = wrap("**", core);
    return text.substr(0, begin).append(core).append(text, end);
}

std::string markdown_of(const RichText& rich) {
    std::string text;
    for (std::size_t i = 0; i < rich.runs.size(); ++i) {
        const InlineRun& run = rich.runs[i];
        const bool begins = run.link && (i == 0 || rich.runs[i - 1].link != run.link);
        const bool ends =
            run.link && (i + 1 == rich.runs.size() || rich.runs[i + 1].link != run.link);
        if (begins) text += '[';
        if (!run.text.empty()) text += with_marks(run);
        if (ends) text.append("](").append(rich.links[*run.link].target).append(")");
    }
    return text;
}

/// Takes bytes [begin, end) of the whole text out of its runs and puts `mask` there.
void replace(RichText& rich, std::size_t begin, std::size_t end, std::string_view mask) {
    std::size_t run_begin = 0;
    bool is_put = false;
    for (InlineRun& run : rich.runs) {
        const std::size_t run_end = run_begin + run.text.size();
        const std::size_t from = std::clamp(begin, run_begin, run_end);
        const std::size_t to = std::clamp(end, run_begin, run_end);
        if (from < to) {
            run.text.replace(from - run_begin, to - from, is_put ? std::string_view() : mask);
            is_put = true;
        }
        run_begin = run_end;
    }
}

}  // namespace

NameMasker::NameMasker(const std::vector<SchoolName>& names) {
    for (const SchoolName& name : names) {
        Folded text = fold(name.name);
        const bool keeps_case = is_capitals(text.written);
        if (keeps_case) acronyms_.push_back(text.letters);
        names_.push_back(
            {.folded = std::move(keeps_case ? text.written : text.letters), .mask = name.mask});
    }
}

/// Where names stand in a text, from its end on.
std::vector<NameMasker::Found> NameMasker::find(std::string_view plain) const {
    const Folded text = fold(plain);
    std::vector<Found> found;
    std::vector<bool> is_taken(text.letters.size());
    for (const Name& name : names_) {
        const std::u32string& within = is_capitals(name.folded) ? text.written : text.letters;
        for (std::size_t at = within.find(name.folded); at != std::u32string::npos;
             at = within.find(name.folded, at + 1)) {
            const std::size_t end = at + name.folded.size();
            if (is_taken[at] || is_taken[end - 1] || !is_word(text.letters, at, end)) continue;
            std::fill_n(is_taken.begin() + static_cast<std::ptrdiff_t>(at), end - at, true);
            found.push_back(
                {.begin = text.begins[at], .end = text.ends[end - 1], .mask = name.mask});
        }
    }
    std::ranges::sort(found, std::ranges::greater(), &Found::begin);
    return found;
}

std::optional<std::string> NameMasker::masked_markdown(std::string_view text) const {
    RichText rich = parse_inline_markdown(text, {});
    bool changed = false;
    for (InlineRun& run : rich.runs) {
        if (!run.link || !is_at_school(rich.links[*run.link].target)) continue;
        run.link.reset();
        changed = true;
    }
    for (const Found& name : find(plain_text(rich))) {
        replace(rich, name.begin, name.end, name.mask);
        changed = true;
    }
    if (!changed) return std::nullopt;
    return markdown_of(rich);
}

void NameMasker::mask(LocalizedText& text) const {
    for (LocalizedText::Version& version : text.versions) {
        auto masked = masked_markdown(version.text);
        if (!masked) continue;
        version.text = *std::move(masked);
        version.origin = {};
        if (version.span.detached()) continue;
        version.origin = Origin{version.span.file};
        version.origin.append({.text_begin = 0,
                               .text_length = static_cast<std::uint32_t>(version.text.size()),
                               .source_begin = version.span.begin,
                               .source_length = version.span.end - version.span.begin});
    }
}

void NameMasker::mask(std::string& text) const {
    for (const Found& name : find(text)) {
        text.replace(name.begin, name.end - name.begin, name.mask);
    }
}

bool NameMasker::has_acronym(std::u32string_view letters, std::u32string_view behind) const {
    return std::ranges::any_of(acronyms_, [&](const std::u32string& acronym) {
        const std::size_t at = letters.find(acronym);
        return at != std::u32string_view::npos &&
               letters.substr(at + acronym.size()).starts_with(behind) &&
               is_word(letters, at, at + acronym.size());
    });
}

bool NameMasker::is_at_school(std::string_view address) const {
    return lies_at_school(fold_case(address)) || has_acronym(fold(address).letters, U".");
}

bool NameMasker::is_of_school(std::string_view username) const {
    return !find(username).empty() || has_acronym(fold(username).letters, U"");
}

}  // namespace cvpdf
