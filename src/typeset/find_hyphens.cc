#include "typeset/find_hyphens.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/unicode.h"
#include "text/divisible_words.h"
#include "text/shape.h"

namespace cvpdf {
namespace {

constexpr int kHyphenCost = 135;
constexpr int kCostPermillePerLetter = 150;  // for each letter that the part has less than:
constexpr int kComfortableLetters = 5;
constexpr int kReluctantCost = 270;  // of names and the like
constexpr int kLeastLetters = 3;     // on either side of a hyphen, but in need

/// What stands between two spaces.
struct Chunk {
    std::uint32_t begin = 0;
    std::string_view text = {};
    bool begins_sentence = false;
    bool ends_text = false;
};

int letters_in(std::string_view text) {
    return static_cast<int>(std::ranges::count_if(text, begins_character));
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

std::vector<Chunk> find_chunks(const ShapedText& shaped, std::string_view text) {
    std::vector<Chunk> chunks;
    bool begins_sentence = true;
    const std::vector<Cluster>& clusters = shaped.clusters;
    for (std::size_t i = 0; i < clusters.size();) {
        const std::size_t from = i;
        while (i < clusters.size() && clusters[i].kind == ClusterKind::kText) ++i;
        if (i > from) {
            const std::uint32_t begin = clusters[from].begin;
            const std::string_view chunk = text.substr(begin, clusters[i - 1].end - begin);
            chunks.push_back({.begin = begin, .text = chunk, .begins_sentence = begins_sentence});
            begins_sentence = ends_sentence(chunk);
        }
        while (i < clusters.size() && clusters[i].kind != ClusterKind::kText) ++i;
    }
    if (!chunks.empty()) chunks.back().ends_text = true;
    return chunks;
}

/// Nouns are written with a capital.
bool has_capital_nouns(std::string_view language) {
    return language == "de" || language.starts_with("de-");
}

Division division_of(const Chunk& chunk, const DivisibleWord& word, std::string_view language) {
    if (word.all_capitals) return Division::kCapitals;
    if (chunk.ends_text) return Division::kLastWord;
    if (word.in_compound) return Division::kReluctant;
    if (!word.is_capital || has_capital_nouns(language)) return Division::kComfortable;
    return chunk.begins_sentence ? Division::kShort : Division::kReluctant;
}

struct Finder {
    const ShapedText& shaped;
    const InlineText& text;
    const TextTools& tools;
    std::map<std::uint32_t, Length> hyphen_widths = {};  ///< by run
    Hyphens found = {};

    /// Of text that is shaped on its own.
    Length width_of(std::string_view letters, std::uint32_t run_index) const {
        TextRun run = shaped.runs[run_index].run;
        run.begin = 0;
        run.end = run.style_end = static_cast<std::uint32_t>(letters.size());
        return run_width(shape(letters, run, tools.fonts));
    }

    Length hyphen_width(std::uint32_t run_index) {
        const auto known = hyphen_widths.find(run_index);
        if (known != hyphen_widths.end()) return known->second;
        return hyphen_widths.emplace(run_index, width_of("-", run_index)).first->second;
    }

    /// A hyphen before byte `offset`; none where it would part what cannot be.
    std::optional<HyphenPoint> point_at(std::uint32_t offset, std::uint32_t run) {
        HyphenPoint point{.offset = offset, .width = hyphen_width(run)};
        const auto next = std::ranges::upper_bound(shaped.clusters, offset, {}, &Cluster::begin);
        const Cluster& cluster = *(next - 1);
        if (cluster.begin == offset) return point;
        const std::string_view ligature =
            std::string_view(text.text).substr(cluster.begin, cluster.end - cluster.begin);
        if (!std::ranges::all_of(ligature, [](char c) { return c >= 'a' && c <= 'z'; })) return {};
        const std::uint32_t before = offset - cluster.begin;
        point.rest = std::min(width_of(ligature.substr(before), run), cluster.advance);
        point.width += width_of(ligature.substr(0, before), run) + point.rest - cluster.advance;
        return point;
    }

    /// The run of bytes [begin, end), if they lie in one that runs to the right, and in one inline.
    std::optional<std::uint32_t> run_of(std::uint32_t begin, std::uint32_t end) const {
        const auto first = std::ranges::lower_bound(shaped.clusters, begin, {}, &Cluster::begin);
        const auto last = std::ranges::lower_bound(shaped.clusters, end, {}, &Cluster::end);
        if (last == shaped.clusters.end() || first->run != last->run) return {};
        const InlinePart* part = part_at(text, begin);
        const bool left_to_right = shaped.runs[first->run].run.bidi_level % 2 == 0;
        if (!left_to_right || part == nullptr || part->end < end) return {};
        return first->run;
    }

    void add(const Chunk& chunk, const DivisibleWord& word) {
        const std::uint32_t begin = chunk.begin + word.begin;
        const std::optional<std::uint32_t> run = run_of(begin, chunk.begin + word.end);
        if (!run) return;
        const std::string& language = shaped.runs[*run].run.language;
        const std::string_view letters = chunk.text.substr(word.begin, word.end - word.begin);
        const Division division = division_of(chunk, word, language);
        const int extra = division >= Division::kReluctant ? kReluctantCost : 0;
        for (const std::uint32_t at : tools.hyphenator.hyphenate(letters, language)) {
            std::optional<HyphenPoint> point = point_at(begin + at, *run);
            if (!point) continue;
            const bool is_short = letters_in(letters.substr(0, at)) < kLeastLetters;
            point->cost = cost_of(letters.substr(0, at), letters.substr(at)) + extra;
            point->division = is_short ? std::max(division, Division::kShort) : division;
            found.points.push_back(*point);
        }
        if (found.points.empty() && is_ordinary(letters)) add_missing(language);
    }

    /// Behind each soft hyphen: whoever wrote it has thought of it.
    void add_soft_hyphens(const Chunk& chunk) {
        constexpr std::string_view kSoftHyphen = "\u00AD";
        for (std::size_t at = chunk.text.find(kSoftHyphen); at != std::string_view::npos;
             at = chunk.text.find(kSoftHyphen, at + 1)) {
            const auto begin = chunk.begin + static_cast<std::uint32_t>(at);
            const auto end = begin + static_cast<std::uint32_t>(kSoftHyphen.size());
            const std::optional<std::uint32_t> run = run_of(begin, end);
            std::optional<HyphenPoint> point = run ? point_at(end, *run) : std::nullopt;
            if (!point) continue;
            point->cost = kHyphenCost;
            found.points.push_back(*point);
        }
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
    for (const Chunk& chunk : find_chunks(shaped, text.text)) {
        for (const DivisibleWord& word : divisible_words(chunk.text)) finder.add(chunk, word);
        finder.add_soft_hyphens(chunk);
    }
    std::ranges::sort(finder.found.points, {}, &HyphenPoint::offset);
    return std::move(finder.found);
}

bool is_hyphen_point(std::span<const HyphenPoint> points, std::uint32_t offset) {
    return std::ranges::binary_search(points, offset, {}, &HyphenPoint::offset);
}

}  // namespace cvpdf
