#include "text/choose_faces.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "base/blank.h"
#include "base/unicode.h"
#include "text/characters.h"
#include "text/middle_dot.h"

namespace cvpdf {
namespace {

enum class ClusterKind : std::uint8_t { kOther, kBlank, kHangul, kIdeographic };

struct Cluster {
    std::string_view text = {};
    char32_t first = 0;
    ClusterKind kind = ClusterKind::kOther;
    bool plain = false;  ///< a plain character alone
};

std::vector<Cluster> classify(std::string_view text, const std::vector<std::uint32_t>& clusters) {
    std::vector<Cluster> classified;
    classified.reserve(clusters.size());
    for (std::size_t i = 0; i + 1 < clusters.size(); ++i) {
        Cluster cluster;
        cluster.text = text.substr(clusters[i], clusters[i + 1] - clusters[i]);
        std::size_t at = 0;
        cluster.first = next_code_point(cluster.text, &at);
        cluster.plain = is_plain(cluster.first) && at == cluster.text.size();
        if (cluster.plain) {
            if (is_blank(cluster.first)) cluster.kind = ClusterKind::kBlank;
            classified.push_back(cluster);
            continue;
        }
        bool blank = is_blank(cluster.first);
        while (blank && at < cluster.text.size())
            blank = is_blank(next_code_point(cluster.text, &at));
        if (blank) {
            cluster.kind = ClusterKind::kBlank;
        } else if (is_hangul(cluster.first)) {
            cluster.kind = ClusterKind::kHangul;
        } else if (is_ideographic(cluster.first) || is_cjk_symbol(cluster.first)) {
            cluster.kind = ClusterKind::kIdeographic;
        }
        classified.push_back(cluster);
    }
    return classified;
}

constexpr std::u32string_view kOpeners = U"([{“‘\"'·/~–—…";
constexpr std::u32string_view kClosers = U")]}”’,.;:!?\"'·/~–—…";
constexpr std::u32string_view kIdeographicForms = U"“”‘’—―…·";

bool is_one_of(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}

/// Punctuation that leans on a kind of letter: what closes behind it, what opens before it, and
/// what stands next to such punctuation.
std::vector<bool> find_leaning(const std::vector<Cluster>& clusters, ClusterKind letter,
                               std::u32string_view closers, std::u32string_view openers) {
    std::vector<bool> leaning(clusters.size(), false);
    if (std::ranges::find(clusters, letter, &Cluster::kind) == clusters.end()) return leaning;
    const auto is_mark = [&](std::size_t i, std::u32string_view marks) {
        return is_one_of(clusters[i].first, marks) || is_cjk_symbol(clusters[i].first);
    };
    const auto holds = [&](std::size_t neighbour) {
        return clusters[neighbour].kind == letter || leaning[neighbour];
    };
    for (std::size_t i = 1; i < clusters.size(); ++i) {
        if (holds(i - 1) && is_mark(i, closers)) leaning[i] = true;
    }
    for (std::size_t i = clusters.size(); i-- > 1;) {
        if (holds(i) && is_mark(i - 1, openers)) leaning[i - 1] = true;
    }
    return leaning;
}

/// A middle dot behind a letter that is neither Hangul nor an ideograph.
bool is_dot_of_word(const std::vector<Cluster>& clusters, std::size_t i) {
    constexpr char32_t kMiddleDot = 0xB7;
    if (i == 0 || clusters[i].first != kMiddleDot) return false;
    const Cluster& before = clusters[i - 1];
    return before.kind == ClusterKind::kOther && !is_punctuation(before.first);
}

bool writes_ideographic_punctuation(std::string_view language) {
    const std::string_view base = language.substr(0, language.find('-'));
    return base == "ja" || base == "zh";
}

/// A range's way of choosing faces.
class RangeFaces {
  public:
    RangeFaces(const StyleRange& range, FontLibrary& fonts)
        : fonts_(fonts), stack_(fonts.stack(range.style.font, range.language)), upright_(stack_) {
        if (range.style.font.slant == Slant::kItalic) {
            FontSpec spec = range.style.font;
            spec.slant = Slant::kUpright;
            upright_ = std::cref(fonts.stack(spec, range.language));
        }
        joins_ideographs_ = writes_ideographic_punctuation(range.language);
    }

    ChosenFace first() { return fonts_.choose(stack_, " "); }
    /// Of each cluster of plain text that leans on nothing, if the range's own face has it all.
    std::optional<ChosenFace> choose_for_plain(std::string_view text) {
        return fonts_.choose_for_plain(stack_, text);
    }
    ChosenFace choose(std::string_view cluster, bool leans_on_hangul, bool leans_on_ideographs) {
        const bool joins = leans_on_ideographs && joins_ideographs_;
        return fonts_.choose(leans_on_hangul ? upright_.get() : stack_, cluster,
                             joins ? Company::kIdeographs : Company::kAny);
    }
    ChosenFace choose_for_dot(const ChosenFace& own) {
        return face_of_middle_dot(own, stack_, fonts_);
    }

  private:
    FontLibrary& fonts_;
    const FontStack& stack_;
    std::reference_wrapper<const FontStack> upright_;
    bool joins_ideographs_ = false;
};

}  // namespace

std::vector<ChosenFace> choose_faces(std::string_view text,
                                     const std::vector<std::uint32_t>& offsets,
                                     const std::vector<StyleRange>& ranges, FontLibrary& fonts) {
    const std::vector<Cluster> clusters = classify(text, offsets);
    const std::vector<bool> by_hangul =
        find_leaning(clusters, ClusterKind::kHangul, kClosers, kOpeners);
    const std::vector<bool> by_ideographs =
        find_leaning(clusters, ClusterKind::kIdeographic, kIdeographicForms, kIdeographicForms);
    std::vector<ChosenFace> faces(clusters.size());
    std::size_t i = 0;
    for (const StyleRange& range : ranges) {
        const std::size_t range_begin = i;
        if (i >= clusters.size() || offsets[i] >= range.end) continue;
        RangeFaces choice(range, fonts);
        std::optional<ChosenFace> current;
        const auto choose_each = [&](std::size_t begin, std::size_t end) {
            for (std::size_t k = begin; k < end; ++k) {
                if (clusters[k].kind == ClusterKind::kBlank) {
                    if (current) faces[k] = *current;
                    continue;
                }
                faces[k] = choice.choose(clusters[k].text, by_hangul[k], by_ideographs[k]);
                const bool is_first = !current;
                current = faces[k].face == kMissingFace ? choice.first() : faces[k];
                if (is_first) std::fill(faces.begin() + range_begin, faces.begin() + k, *current);
            }
        };
        while (i < clusters.size() && offsets[i] < range.end) {
            if (clusters[i].kind == ClusterKind::kBlank) {
                if (current) faces[i] = *current;
                ++i;
                continue;
            }
            const std::size_t begin = i;
            while (i < clusters.size() && offsets[i] < range.end && clusters[i].plain &&
                   !by_hangul[i] && !by_ideographs[i]) {
                ++i;
            }
            const std::string_view stretch =
                text.substr(offsets[begin], offsets[i] - offsets[begin]);
            if (const auto own = choice.choose_for_plain(stretch); own && i > begin) {
                std::fill(faces.begin() + (current ? begin : range_begin), faces.begin() + i, *own);
                current = own;
            } else {
                i = std::max(i, begin + 1);
                choose_each(begin, i);
            }
        }
        if (!current) std::fill(faces.begin() + range_begin, faces.begin() + i, choice.first());
        for (std::size_t k = range_begin; k < i; ++k) {
            if (is_dot_of_word(clusters, k) && !by_hangul[k] && !by_ideographs[k])
                faces[k] = choice.choose_for_dot(faces[k]);
        }
    }
    return faces;
}

}  // namespace cvpdf
