#include "typeset/find_hyphens.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/unicode.h"
#include "text/shape.h"

namespace cvpdf {
namespace {

constexpr int kHyphenCost = 135;
constexpr int kCostPermillePerLetter = 150;  // for each letter that the part has less than:
constexpr int kComfortableLetters = 5;
constexpr int kLeastLetters = 3;  // on either side of a hyphen, but in need

/// Bytes [begin, end) of one run.
struct Word {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t run = 0;
};

int letters_in(std::string_view text) {
    return static_cast<int>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

/// Nothing but small letters, and enough of them to be divided.
bool is_ordinary(std::string_view word) {
    const bool letters_only = std::ranges::all_of(word, [](char byte) {
        return (byte >= 'a' && byte <= 'z') || (static_cast<unsigned char>(byte) & 0x80U) != 0;
    });
    return letters_only && letters_in(word) >= 2 * kLeastLetters && fold_case(word) == word;
}

int cost_of(std::string_view before, std::string_view after) {
    int missing = 0;
    for (const std::string_view part : {before, after}) {
        missing += std::max(kComfortableLetters - letters_in(part), 0);
    }
    return kHyphenCost + kHyphenCost * kCostPermillePerLetter * missing / 1000;
}

bool is_punctuation_cluster(std::string_view text, const Cluster& cluster) {
    std::size_t at = cluster.begin;
    return is_punctuation(next_code_point(text, &at));
}

/// The word in clusters [from, to), which no space divides; punctuation at its ends left out.
std::optional<Word> find_word(const ShapedText& shaped, const InlineText& text, std::size_t from,
                              std::size_t to) {
    const std::vector<Cluster>& clusters = shaped.clusters;
    while (from < to && is_punctuation_cluster(text.text, clusters[from])) ++from;
    while (from < to && is_punctuation_cluster(text.text, clusters[to - 1])) --to;
    if (from == to || clusters[from].run != clusters[to - 1].run) return {};
    const Word word{clusters[from].begin, clusters[to - 1].end, clusters[from].run};
    const auto part = std::ranges::partition_point(
        text.parts, [&](const InlinePart& candidate) { return candidate.end <= word.begin; });
    const bool left_to_right = shaped.runs[word.run].run.bidi_level % 2 == 0;
    if (!left_to_right || part == text.parts.end() || part->end < word.end) return {};
    return word;
}

/// All words but the last.
std::vector<Word> find_words(const ShapedText& shaped, const InlineText& text) {
    std::vector<Word> words;
    const std::vector<Cluster>& clusters = shaped.clusters;
    std::size_t from = 0;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        if (clusters[i].kind == ClusterKind::kText) continue;
        if (const auto word = find_word(shaped, text, from, i)) words.push_back(*word);
        from = i + 1;
    }
    return words;
}

struct Finder {
    const ShapedText& shaped;
    const InlineText& text;
    const TextTools& tools;
    std::map<std::uint32_t, Length> hyphen_widths = {};  ///< by run
    Hyphens found = {};

    Length hyphen_width(std::uint32_t run_index) {
        const auto known = hyphen_widths.find(run_index);
        if (known != hyphen_widths.end()) return known->second;
        TextRun run = shaped.runs[run_index].run;
        run.begin = 0;
        run.end = run.style_end = 1;
        const Length width = run_width(shape("-", run, tools.fonts));
        hyphen_widths.emplace(run_index, width);
        return width;
    }

    bool begins_cluster(std::uint32_t offset) const {
        return std::ranges::binary_search(shaped.clusters, offset, {}, &Cluster::begin);
    }

    void add(const Word& word) {
        const std::string& language = shaped.runs[word.run].run.language;
        const std::string_view letters =
            std::string_view(text.text).substr(word.begin, word.end - word.begin);
        for (const std::uint32_t at : tools.hyphenator.hyphenate(letters, language)) {
            if (!begins_cluster(word.begin + at)) continue;
            const HyphenPoint point{.offset = word.begin + at,
                                    .width = hyphen_width(word.run),
                                    .cost = cost_of(letters.substr(0, at), letters.substr(at))};
            found.all_points.push_back(point);
            if (letters_in(letters.substr(0, at)) >= kLeastLetters) found.points.push_back(point);
        }
        if (found.all_points.empty() && is_ordinary(letters)) add_missing(language);
    }

    /// Asked only after a word that its dictionary would have had something to say about.
    void add_missing(const std::string& language) {
        if (std::ranges::count(found.missing, language, &MissingDictionary::language) > 0) return;
        if (auto missing = tools.hyphenator.missing(language)) {
            found.missing.push_back(std::move(*missing));
        }
    }
};

}  // namespace

Hyphens find_hyphens(const ShapedText& shaped, const InlineText& text, const TextTools& tools) {
    Finder finder{.shaped = shaped, .text = text, .tools = tools};
    for (const Word& word : find_words(shaped, text)) finder.add(word);
    return std::move(finder.found);
}

bool is_hyphen_point(std::span<const HyphenPoint> points, std::uint32_t offset) {
    return std::ranges::binary_search(points, offset, {}, &HyphenPoint::offset);
}

}  // namespace cvpdf
