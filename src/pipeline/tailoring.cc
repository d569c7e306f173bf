#include "pipeline/tailoring.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <iterator>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include <glob.h>

#include <fmt/format.h>

#include "base/error.h"
#include "base/unicode.h"
#include "cv/read_value.h"
#include "input/check_text.h"
#include "input/json.h"
#include "input/plain_text.h"
#include "input/yaml.h"
#include "pdf/inspect_pdf.h"
#include "pipeline/file_io.h"
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

std::shared_ptr<const PostingWordLists> load_words(const Resources& resources, SourceMap& sources,
                                                   Diagnostics& diagnostics) {
    SharedWork* shared = resources.shared_work();
    return read_once<std::shared_ptr<const PostingWordLists>>(
        shared ? &shared->posting_words : nullptr, {}, sources, diagnostics, [&] {
            auto lists = std::make_shared<PostingWordLists>();
            if (const auto root =
                    load_data("data/posting-words.yaml", resources, sources, diagnostics)) {
                lists->words = read_posting_words(*root, diagnostics);
            }
            if (const auto root =
                    load_data("data/synonyms.yaml", resources, sources, diagnostics)) {
                lists->synonyms = read_word_lists(*root, diagnostics);
            }
            return lists;
        });
}

bool is_yaml(std::string_view name) {
    return name.ends_with(".yaml") || name.ends_with(".yml");
}

/// Without a letter or digit. What is no UTF-8 says something wrong.
bool says_nothing(std::string_view text) {
    if (find_invalid_utf8(text)) return false;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, &at);
        if (!is_white_space(c) && !is_punctuation(c)) return false;
    }
    return true;
}

Posting parse_plain_posting(const SourceFile& source, const PostingWords& words, SourceMap& sources,
                            Diagnostics& diagnostics) {
    const std::string text = tidy_plain_text(source.text);
    const FileId file = sources.add({.name = source.name, .text = text});
    if (check_text(file, text, diagnostics) == TextCheck::kUnreadable) return {};
    return read_posting_text(file, text, words, diagnostics);
}

/// What people have a posting in that is no text, by how it begins.
struct OtherForm {
    std::string_view begins = {};
    std::string_view name = {};
    std::string_view hint = {};
};
constexpr OtherForm kOtherForms[] = {
    {"%PDF-", "a PDF", "'pdftotext -layout posting.pdf' makes a text of it"},
    {"PK\x03\x04", "a Word document, or another archive", "save it as plain text"},
    {"\xD0\xCF\x11\xE0", "a Word document", "save it as plain text"},
    {"{\\rtf", "RTF", "save it as plain text"},
    {"<!DOCTYPE", "a page of HTML", "copy what the browser shows, not its source"},
    {"<!doctype", "a page of HTML", "copy what the browser shows, not its source"},
    {"<html", "a page of HTML", "copy what the browser shows, not its source"},
};

bool tells_other_form(const SourceFile& source, SourceMap& sources, Diagnostics& diagnostics) {
    const auto form = std::ranges::find_if(
        kOtherForms, [&](const OtherForm& other) { return source.text.starts_with(other.begins); });
    if (form == std::end(kOtherForms)) return false;
    diagnostics.error({.file = sources.add({.name = source.name})},
                      fmt::format("this posting is {}, not a text", form->name),
                      {std::string(form->hint)});
    return true;
}

Posting parse_posting(const SourceFile& source, const PostingWords& words, SourceMap& sources,
                      Diagnostics& diagnostics) {
    if (source.text.size() > kMostBytes) {
        diagnostics.error({.file = sources.add({.name = source.name})},
                          "this posting is larger than 1 MiB");
        return {};
    }
    if (tells_other_form(source, sources, diagnostics)) return {};
    if (says_nothing(source.text)) {
        return read_posting_text(sources.add(source), {}, words, diagnostics);
    }
    const bool json = is_json_name(source.name) || looks_like_json(source.text);
    if (!json && !is_yaml(source.name)) {
        return parse_plain_posting(source, words, sources, diagnostics);
    }
    const FileId file = sources.add(source);
    const std::optional<Node> root =
        json ? parse_json(file, sources, diagnostics) : parse_yaml(file, sources, diagnostics);
    return root ? read_posting(*root, words, diagnostics) : Posting{};
}

/// Whatever its glob matches; a path that is there stands for itself, whatever signs it has, also a
/// pipe's: `<(pdftotext posting.pdf -)`.
std::vector<std::string> matches_of(const std::string& pattern) {
    std::error_code error;
    const auto status = std::filesystem::status(pattern, error);
    if (std::filesystem::is_regular_file(status) || std::filesystem::is_other(status)) {
        return {pattern};
    }
    if (std::filesystem::is_directory(status)) {
        const std::string folder =
            std::filesystem::path(pattern / std::filesystem::path()).string();
        throw UsageError(fmt::format("'{}' is a folder, not a posting", pattern),
                         {fmt::format("for all that are in it: --posting '{}*'", folder)});
    }
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

/// A name without signs of a pattern is a file's that cannot be read.
[[noreturn]] void report_no_match(const std::string& pattern) {
    if (pattern.find_first_of("*?[") == std::string::npos) read_file(pattern, 1);  // throws
    throw UsageError(fmt::format("no posting matches '{}'", pattern),
                     {"postings are files: --posting 'postings/*'"});
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
        if (paths.empty()) report_no_match(pattern);
        for (const std::string& path : paths) {
            if (!known.insert(path).second) continue;
            files.push_back({.name = path, .text = read_file(path, kMostBytes + 1)});
        }
    }
    return files;
}

namespace {

/// Of texts that do not say theirs: the file's, or what they look like.
std::string language_of_texts(const CvFile& file, const PostingWords& words) {
    if (file.language) return *file.language;
    std::string all;
    visit_versions(file.cv, [&](const LocalizedText::Version& version) {
        if (version.language.empty()) all += version.text + '\n';
    });
    return guess_language(all, words);
}

/// In which there is something to compare.
std::set<std::string> languages_of(const Cv& cv, const std::vector<Posting>& postings) {
    std::set<std::string> languages;
    for (const Posting& posting : postings) languages.insert(posting.language);
    visit_versions(cv, [&](const LocalizedText::Version& version) {
        if (!version.language.empty()) languages.insert(version.language);
    });
    return languages;
}

/// Read once where builds share their work.
std::shared_ptr<const PostingsAtHand> read_at_hand(const TailoringQuery& query,
                                                   const PostingWordLists& lists,
                                                   SharedWork* shared) {
    if (shared != nullptr) {
        if (auto known = shared->postings.recall(query)) return known;
    }
    auto at_hand = std::make_shared<PostingsAtHand>();
    for (const SourceFile& file : *query.files) {
        SourceMap of_others;
        Diagnostics theirs;  // told where they are built for
        at_hand->postings.push_back(parse_posting(file, lists.words, of_others, theirs));
    }
    const CvFile& cv = *query.cv->file;
    Synonyms synonyms = lists.synonyms;
    synonyms.insert(synonyms.end(), cv.synonyms.begin(), cv.synonyms.end());
    std::set<std::string> languages = languages_of(cv.cv, at_hand->postings);
    std::string language = language_of_texts(cv, lists.words);
    languages.insert(language);
    Lexicon lexicon = make_lexicon(lists.words, synonyms, languages);
    lexicon.language = std::move(language);
    at_hand->lexicon = learn_words(std::move(lexicon), cv.cv, at_hand->postings);
    TermReader reader(at_hand->lexicon);
    at_hand->commonness = count_terms(at_hand->postings, cv.cv, reader);
    if (shared != nullptr) shared->postings.remember(query, at_hand);
    return at_hand;
}

}  // namespace

std::optional<Tailoring> load_tailoring(const TailoringQuery& query, std::size_t index,
                                        const Resources& resources, SourceMap& sources,
                                        Diagnostics& diagnostics) {
    Diagnostics found;
    const auto lists = load_words(resources, sources, found);
    Tailoring tailoring;
    tailoring.posting = parse_posting((*query.files)[index], lists->words, sources, found);
    const auto file = static_cast<FileId>(sources.size() - 1);
    diagnostics.append(found);
    if (found.has_errors()) return std::nullopt;

    tailoring.at_hand = read_at_hand(query, *lists, resources.shared_work());
    tailoring.reader = std::make_unique<TermReader>(tailoring.at_hand->lexicon);
    tailoring.wanted =
        weigh_terms(tailoring.posting, tailoring.at_hand->commonness, *tailoring.reader);
    if (tailoring.wanted.terms.empty()) {
        diagnostics.warning({.file = file},
                            "this posting says nothing that others do not: it ranks nothing",
                            {"its requirements tell what a CV should say"});
    }
    return tailoring;
}

namespace {

/// A section's heading on the page.
struct PrintedHeading {
    std::string line = {};  ///< folded
    std::string title = {};
    bool summary = false;
    bool titled = false;
};

/// Whether there is an entry of a kind that says what it is: a publication, not a bullet.
bool has_entry_of_kind(const Section& section) {
    constexpr EntryKind kKinds[] = {EntryKind::kExperience,  EntryKind::kEducation,
                                    EntryKind::kPublication, EntryKind::kPatent,
                                    EntryKind::kAward,       EntryKind::kTalk,
                                    EntryKind::kTeaching,    EntryKind::kCertificate,
                                    EntryKind::kLanguage,    EntryKind::kReference};
    return std::ranges::any_of(section.entries, [&](const Entry& entry) {
        return std::ranges::find(kKinds, entry.kind) != std::end(kKinds);
    });
}

/// In reading order, which need not be the file's. The heads of entries stand among them, deeper.
std::vector<PrintedHeading> headings_of(const ReadBackQuery& query) {
    const Cv& cv = query.file.cv;
    const std::string fallback_language = query.file.language.value_or("");
    std::vector<PrintedHeading> headings;
    for (const OutlineItem& item : query.document.outline) {
        if (query.document.struct_tree[item.target].role != Role::kH2) continue;
        PrintedHeading heading{.line = fold_case(item.title), .title = item.title};
        for (const Section& section : cv.sections) {
            if (section_title(section, query.locale, fallback_language) != item.title) continue;
            heading.summary = heading.summary || is_summary(section);
            heading.titled = heading.titled || has_entry_of_kind(section);
        }
        headings.push_back(std::move(heading));
    }
    return headings;
}

/// Behind the letter, from the CV's header on: it begins with the same line as the letter's, which
/// may say the name again below the date.
std::string_view without_letter(std::string_view text, std::span<const PrintedHeading> headings) {
    std::size_t first_section = text.size();
    for (std::size_t begin = 0; begin < text.size() && !headings.empty();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (fold_case(text.substr(begin, end - begin)) == headings.front().line) {
            first_section = begin;
            break;
        }
        begin = end + 1;
    }
    const std::string again = fmt::format("\n{}\n", text.substr(0, text.find('\n')));
    const std::size_t at = text.substr(0, first_section).rfind(again);
    return at == std::string_view::npos ? text : text.substr(at + 1);
}

}  // namespace

std::vector<PrintedSection> read_back(const ReadBackQuery& query) {
    const std::string whole = inspect_pdf(query.pdf).text;
    const std::vector<PrintedHeading> headings = headings_of(query);
    const std::string_view text = query.file.with_letter ? without_letter(whole, headings) : whole;
    auto next = headings.begin();
    std::vector<PrintedSection> sections(1);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string line(text.substr(begin, end - begin));
        begin = end + 1;
        if (next != headings.end() && fold_case(line) == next->line) {
            sections.push_back(
                {.title = next->title, .summary = next->summary, .titled = next->titled});
            ++next;
        } else {
            sections.back().text += line + '\n';
        }
    }
    sections.front().summary = true;  // a headline says what the CV is about, no more
    return sections;
}

}  // namespace cvpdf
