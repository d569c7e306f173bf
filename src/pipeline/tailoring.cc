#include "pipeline/tailoring.h"

#include <glob.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "base/error.h"
#include "base/unicode.h"
#include "cv/read_value.h"
#include "input/json.h"
#include "input/yaml.h"
#include "pdf/inspect_pdf.h"
#include "pipeline/file_io.h"
#include "pipeline/output_name.h"
#include "pipeline/shared_work.h"
#include "pipeline/usage_error.h"

namespace cvpdf {

namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 20;  ///< of a posting

std::optional<Node> load_data(const std::string& name, const Resources& resources,
                              SourceMap& sources, Diagnostics& diagnostics) {
    const std::string path = resources.path(name);
    const FileId file =
        sources.add({.name = path, .text = read_file(path, ReadLimits{}.bytes + 1)});
    return resources.parse(file, sources, diagnostics);
}

bool is_yaml(std::string_view name) {
    return name.ends_with(".yaml") || name.ends_with(".yml");
}

/// A text without letters or digits says nothing.
bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string_view::npos;
}

Posting parse_posting(FileId file, const SourceMap& sources, const PostingWords& words,
                      Diagnostics& diagnostics) {
    const SourceFile& source = sources.file(file);
    Posting posting;
    if (source.text.size() > kMostBytes) {
        diagnostics.error({.file = file}, "this posting is larger than 1 MiB");
    } else if (const auto bad = find_invalid_utf8(source.text)) {
        const auto at = static_cast<std::uint32_t>(*bad);
        diagnostics.error({.file = file, .begin = at, .end = at + 1}, "these bytes are not UTF-8",
                          {"save the posting as UTF-8"});
    } else if (is_blank(source.text)) {
        posting = read_posting_text(file, {}, words, diagnostics);
    } else if (source.name.ends_with(".json") || looks_like_json(source.text)) {
        if (const auto root = parse_json(file, sources, diagnostics)) {
            posting = read_posting(*root, words, diagnostics);
        }
    } else if (is_yaml(source.name)) {
        if (const auto root = parse_yaml(file, sources, diagnostics)) {
            posting = read_posting(*root, words, diagnostics);
        }
    } else {
        posting = read_posting_text(file, source.text, words, diagnostics);
    }
    posting.name = stem_of(source.name);
    return posting;
}

/// Whatever its glob matches; a path that is there stands for itself, whatever signs it has.
std::vector<std::string> matches_of(const std::string& pattern) {
    std::error_code error;
    if (std::filesystem::is_regular_file(pattern, error)) return {pattern};
    glob_t found = {};
    std::vector<std::string> paths;
    if (glob(pattern.c_str(), GLOB_TILDE, nullptr, &found) == 0) {
        for (std::size_t i = 0; i < found.gl_pathc; ++i) {
            if (std::filesystem::is_regular_file(found.gl_pathv[i], error)) {
                paths.emplace_back(found.gl_pathv[i]);
            }
        }
    }
    globfree(&found);
    std::ranges::sort(paths);  // glob sorts by the locale
    return paths;
}

bool is_summary(const Section& section) {
    constexpr std::string_view kSummaries[] = {"summary",  "profile",   "about",
                                               "about_me", "objective", "professional_summary"};
    return std::ranges::find(kSummaries, section.key) != std::end(kSummaries);
}

}  // namespace

PostingFiles find_postings(const std::vector<std::string>& patterns) {
    PostingFiles files;
    std::set<std::string> known;
    for (const std::string& pattern : patterns) {
        const std::vector<std::string> paths = matches_of(pattern);
        if (paths.empty()) {
            throw UsageError(fmt::format("no posting matches '{}'", pattern),
                             {"postings are files: --posting 'postings/*'"});
        }
        for (const std::string& path : paths) {
            if (!known.insert(path).second) continue;
            files.push_back({.name = path, .text = read_file(path, kMostBytes + 1)});
        }
    }
    return files;
}

namespace {

/// Read once where builds share their work.
std::shared_ptr<const PostingsAtHand> read_at_hand(const TailoringQuery& query,
                                                   const PostingWords& words,
                                                   const Synonyms& synonyms, SharedWork* shared) {
    if (shared != nullptr) {
        if (auto known = shared->postings.recall(query)) return known;
    }
    auto at_hand = std::make_shared<PostingsAtHand>();
    for (const SourceFile& file : *query.files) {
        SourceMap of_others;
        Diagnostics theirs;  // told where they are built for
        at_hand->postings.push_back(parse_posting(of_others.add(file), of_others, words, theirs));
    }
    const Cv& cv = query.cv->file->cv;
    TermReader reader(words, synonyms);
    learn_words(cv, at_hand->postings, reader);
    at_hand->commonness = count_terms(at_hand->postings, cv, reader);
    if (shared != nullptr) shared->postings.remember(query, at_hand);
    return at_hand;
}

}  // namespace

std::optional<Tailoring> load_tailoring(const TailoringQuery& query, std::size_t index,
                                        const Resources& resources, SourceMap& sources,
                                        Diagnostics& diagnostics) {
    const auto words = load_data("data/posting-words.yaml", resources, sources, diagnostics);
    const auto meanings = load_data("data/synonyms.yaml", resources, sources, diagnostics);
    if (!words || !meanings) return std::nullopt;
    const CvFile& cv = *query.cv->file;
    Tailoring tailoring;
    tailoring.words = std::make_unique<PostingWords>(read_posting_words(*words, diagnostics));
    Synonyms synonyms = read_word_lists(*meanings, diagnostics);
    synonyms.insert(synonyms.end(), cv.synonyms.begin(), cv.synonyms.end());
    Diagnostics found;
    tailoring.posting =
        parse_posting(sources.add((*query.files)[index]), sources, *tailoring.words, found);
    diagnostics.append(found);
    if (found.has_errors()) return std::nullopt;

    const auto at_hand = read_at_hand(query, *tailoring.words, synonyms, resources.shared_work());
    tailoring.reader = std::make_unique<TermReader>(*tailoring.words, synonyms);
    learn_words(cv.cv, at_hand->postings, *tailoring.reader);
    tailoring.wanted = weigh_terms(tailoring.posting, at_hand->commonness, *tailoring.reader);
    return tailoring;
}

namespace {

/// Behind the letter's header, which begins with the same line, and the letter.
std::string_view without_letter(std::string_view text) {
    const std::string again = fmt::format("\n{}\n", text.substr(0, text.find('\n')));
    const std::size_t at = text.find(again);
    return at == std::string_view::npos ? text : text.substr(at + 1);
}

}  // namespace

std::vector<PrintedSection> read_back(const std::string& pdf, const CvFile& file,
                                      const Locale& locale) {
    const Cv& cv = file.cv;
    const std::string fallback_language = file.language.value_or("");
    const std::string whole = inspect_pdf(pdf).text;
    const std::string_view text = file.with_letter ? without_letter(whole) : whole;
    std::vector<PrintedSection> sections(1);
    std::size_t next = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string line(text.substr(begin, end - begin));
        begin = end + 1;
        const std::string title = next < cv.sections.size()
                                      ? section_title(cv.sections[next], locale, fallback_language)
                                      : std::string();
        if (!title.empty() && fold_case(line) == fold_case(title)) {
            sections.push_back({.title = title, .summary = is_summary(cv.sections[next])});
            ++next;
        } else {
            sections.back().text += line + '\n';
        }
    }
    sections.front().summary = true;  // a headline says what the CV is about, no more
    return sections;
}

}  // namespace cvpdf
