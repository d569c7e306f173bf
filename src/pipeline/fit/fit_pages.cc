#include "pipeline/fit/fit_pages.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "compose/styles.h"
#include "pipeline/fit/choose_parts.h"
#include "pipeline/fit/find_moves.h"
#include "pipeline/fit/shorten_pieces.h"
#include "pipeline/fit/trial_pages.h"

namespace cvpdf {
namespace {

/// A last page that is less full is not stretched.
constexpr int kWorthStretching = 800;
/// A page that is so full, nobody calls it short.
constexpr int kFull = 920;
constexpr TokenMoves kIdeal = {};
/// Where tokens stand at their least, kind by kind.
constexpr std::array<TokenMoves, 3> kLeast = {
    {{.spaces = -kWholeMove},
     {.spaces = -kWholeMove, .leading = -kWholeMove},
     {.spaces = -kWholeMove, .leading = -kWholeMove, .size = -kWholeMove}}};
/// So many selections are laid out before the next thing is tried.
constexpr int kMostAttempts = 8;
constexpr std::size_t kMostCandidates = 3;
constexpr std::size_t kMostRefills = 40;

std::string pages_text(std::size_t count) {
    return fmt::format("{} page{}", count, count == 1 ? "" : "s");
}

class Fitter {
  public:
    Fitter(const FitInput& input, const TextTools& tools)
        : input_(input),
          pages_(static_cast<std::size_t>(input.budget.most)),
          room_(input.compose, input.document, pages_, tools),
          whole_(input.compose.file),
          languages_{.language = input.compose.language,
                     .fallback = whole_.language ? *whole_.language : input.compose.language},
          parts_(list_parts(whole_.cv)),
          ratings_(rate_parts(parts_, languages_, input.scores)) {}

    std::optional<Fitted> fit(Diagnostics& diagnostics) {
        const KeptParts all(parts_.size(), true);
        if (whole(kIdeal).outcome(pages_).fits) return fill(all);
        if (!input_.scores.empty()) count_by_lines();
        if (const auto moves = shrink_to_fit(trial_of_whole())) return finish(all, *moves);
        if (const auto kept = choose(kIdeal)) {
            auto more = with_one_more(*kept);
            return more ? std::move(more) : fill(*kept);
        }
        for (const TokenMoves& least : kLeast) {
            const auto kept = choose(least);
            if (!kept) continue;
            const CvFile file = keep(*kept);
            return finish(*kept, shrink_to_fit(trial_of(file, pages_)).value_or(least));
        }
        const TokenMoves& tightest = kLeast.back();
        const PieceTrees trees = trees_of(tightest);
        const KeptParts least = least_parts(trees, parts_.size());
        TrialPages pages = room_.measure(keep(least), tightest);
        if (pages.outcome(pages_).fits) return finish(least, tightest, std::move(pages));
        report_overrun(pages, least_overrun(trees), diagnostics);
        return {};
    }

  private:
    /// All of the CV with tokens so moved; laid out once.
    const TrialPages& whole(const TokenMoves& moves) {
        const auto key = std::tuple(moves.spaces, moves.leading, moves.size);
        const auto known = trials_.find(key);
        if (known != trials_.end()) return known->second;
        return trials_.emplace(key, room_.measure(whole_, moves)).first->second;
    }

    Trial trial_of_whole() {
        return [this](const TokenMoves& moves) { return whole(moves).outcome(pages_); };
    }

    Trial trial_of(const CvFile& file, std::size_t pages) {
        return [this, &file, pages](const TokenMoves& moves) {
            return room_.measure(file, moves).outcome(pages);
        };
    }

    CvFile keep(const KeptParts& kept) const {
        CvFile file = whole_;
        file.cv = keep_parts(whole_.cv, kept);
        return file;
    }

    PieceTrees trees_of(const TokenMoves& moves) {
        const TrialPages& pages = whole(moves);
        PieceTrees trees;
        for (std::size_t f = 0; f < pages.flows.size(); ++f) {
            const Flow& flow = pages.document.flows[f];
            trees.push_back({.flow = make_pieces(flow, pages.flows[f].galley, parts_, ratings_),
                             .heights = pages.flows[f].heights});
        }
        return trees;
    }

    /// A selection as it came out, and what it was chosen from.
    struct Tried {
        KeptParts kept = {};
        TrialPages pages = {};
        PieceTrees trees = {};
    };

    /// How a selection is made shorter that is longer than its pieces were thought to be.
    enum class Shorten {
        kLastPage,   ///< by less and less room on the last page
        kWhatLacks,  ///< at once by as much of it as what came beyond it lacked
        kEveryPage,  ///< first by no more room on the pages before than was filled of them
    };

    /// The best selection that is as long as its pieces were thought to be: what is left out above
    /// a piece may change the space above it, and a short entry rather stays whole.
    std::optional<KeptParts> choose(const TokenMoves& moves) {
        PieceTrees trees = trees_of(moves);
        const auto kept = choose_parts(trees, parts_.size());
        if (!kept) return {};
        TrialPages pages = room_.measure(keep(*kept), moves);
        if (pages.outcome(pages_).fits) return kept;
        const Tried tried{*kept, std::move(pages), std::move(trees)};
        auto one = choose_shorter(tried, moves, Shorten::kLastPage);
        auto other = choose_shorter(tried, moves, Shorten::kEveryPage);
        // A table that stays whole may lack more than the steps of these ever gave.
        if (!one && !other)
            return refilled(choose_shorter(tried, moves, Shorten::kWhatLacks), moves);
        return !one || (other && score_of(*other) > score_of(*one)) ? other : one;
    }

    /// `tried` is too long.
    std::optional<KeptParts> choose_shorter(Tried tried, const TokenMoves& moves, Shorten how) {
        Length tighter = 1_pt;
        for (int attempt = 1; attempt < kMostAttempts; ++attempt) {
            if (how == Shorten::kWhatLacks) shorten_by_lacking(tried.pages, tried.trees);
            if (how != Shorten::kEveryPage || !shorten_pages(tried.pages, tried.trees)) {
                shorten_last_page(tried.trees, std::exchange(tighter, 2 * tighter));
            }
            auto kept = choose_parts(tried.trees, parts_.size());
            if (!kept) return {};
            if (*kept == tried.kept) continue;
            tried.pages = room_.measure(keep(*kept), moves);
            if (tried.pages.outcome(pages_).fits) return kept;
            tried.kept = *std::move(kept);
        }
        return {};
    }

    /// With those of the best bullets that still find room.
    std::optional<KeptParts> refilled(std::optional<KeptParts> kept, const TokenMoves& moves) {
        if (!kept) return kept;
        std::vector<bool> has_children(parts_.size());
        for (const CvPart& part : parts_) {
            if (part.parent) has_children[*part.parent] = true;
        }
        std::vector<std::size_t> left;
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            const auto& parent = parts_[i].parent;
            const bool is_free = !parent || (*kept)[*parent];
            if (!(*kept)[i] && is_free && !has_children[i]) left.push_back(i);
        }
        std::ranges::stable_sort(left, std::ranges::greater{},
                                 [this](std::size_t i) { return ratings_[i].score; });
        left.resize(std::min(left.size(), kMostRefills));
        for (const std::size_t i : left) {
            (*kept)[i] = true;
            (*kept)[i] = room_.measure(keep(*kept), moves).outcome(pages_).fits;
        }
        return kept;
    }

    std::int64_t score_of(const KeptParts& kept) const {
        std::int64_t score = 0;
        for (std::size_t i = 0; i < kept.size(); ++i) score += kept[i] ? ratings_[i].score : 0;
        return score;
    }

    /// The gentlest moves that make room for one thing that is left out; of several such things the
    /// one that says the most. Tighter lines may let so much more onto earlier pages that the last
    /// one comes out short, or an earlier one where an entry goes to the next as a whole: nothing
    /// is made smaller for that.
    std::optional<Fitted> with_one_more(const KeptParts& kept) {
        std::size_t tried = 0;
        for (const TokenMoves& least : kLeast) {
            for (const KeptParts& more : one_more_part(trees_of(least), kept)) {
                if (tried++ == kMostCandidates) return {};
                const CvFile file = keep(more);
                const auto moves = shrink_to_fit(trial_of(file, pages_));
                if (!moves) continue;
                if (auto better = better_in_room(more, *moves)) return better;
                Fitted fitted = finish(more, *moves);
                if (is_worth_its_moves(fitted.report)) return fitted;
            }
        }
        return {};
    }

    /// With tokens so moved that there is room for `more`, what says still more: a bullet that was
    /// only there because its entry must have one goes for another once the entry has a better one.
    std::optional<Fitted> better_in_room(const KeptParts& more, const TokenMoves& moves) {
        const auto best = choose(moves);
        if (!best || score_of(*best) <= score_of(more)) return {};
        const CvFile file = keep(*best);
        if (room_.measure(file, kIdeal).outcome(pages_).fits) return fill(*best);
        Fitted fitted = finish(*best, shrink_to_fit(trial_of(file, pages_)).value_or(moves));
        if (!is_worth_its_moves(fitted.report)) return {};
        return fitted;
    }

    static bool is_worth_its_moves(const FitReport& report) {
        const auto& [spaces, leading, size] = report.moves;
        const bool is_smaller = std::min({spaces, leading, size}) < 0;
        return !is_smaller || std::ranges::min(report.full_permille) >= kFull;
    }

    /// Fills the last of the pages that it takes with tokens at their ideal.
    Fitted fill(const KeptParts& kept) {
        const CvFile file = keep(kept);
        TrialPages pages = room_.measure(file, kIdeal);
        if (pages.full_permille().back() < kWorthStretching) {
            return finish(kept, kIdeal, std::move(pages));
        }
        return finish(kept, stretch_to_fill(trial_of(file, pages.page_count())));
    }

    Fitted finish(const KeptParts& kept, const TokenMoves& moves) {
        return finish(kept, moves, room_.measure(keep(kept), moves));
    }

    /// `pages`: what is kept, with tokens so moved.
    Fitted finish(const KeptParts& kept, const TokenMoves& moves, TrialPages pages) {
        std::vector<int> full = pages.full_permille();
        const PageStyle body = page_style(move_tokens(input_.compose.layout, moves), kBodyStyle);
        return {.cv = keep_parts(whole_.cv, kept),
                .document = std::move(pages.document),
                .report = {.budget = input_.budget,
                           .moves = moves,
                           .text_size = body.size,
                           .leading = body.leading,
                           .full_permille = std::move(full),
                           .dropped = dropped(kept),
                           .lines = input_.scores.empty() ? std::vector<std::size_t>()
                                                          : count_lines_of_scores(),
                           .optional_parts = count_optional(kept)}};
    }

    /// By part: whether it goes with a larger one that is left out. A heading is none: what stands
    /// under it is left out one by one.
    std::vector<bool> gone_with_others(const KeptParts& kept) const {
        std::vector<bool> gone(parts_.size());
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            const auto& parent = parts_[i].parent;
            gone[i] = parent && (gone[*parent] || (!kept[*parent] && !is_heading(parts_[*parent])));
        }
        return gone;
    }

    /// Parts that could have been left out by themselves; none of what goes with a larger one.
    std::size_t count_optional(const KeptParts& kept) const {
        const std::vector<bool> gone = gone_with_others(kept);
        std::size_t count = 0;
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            const bool is_optional = ratings_[i].presence == Presence::kOptional || !kept[i];
            if (is_optional && !gone[i] && !is_heading(parts_[i])) ++count;
        }
        return count;
    }

    /// Of what is left out the outermost parts.
    std::vector<DroppedPart> dropped(const KeptParts& kept) {
        std::vector<DroppedPart> result;
        if (std::ranges::find(kept, false) == kept.end()) return result;
        const std::vector<std::size_t> lines = count_lines_within();
        const std::vector<std::int64_t> totals = count_totals_within();
        const std::vector<bool> gone = gone_with_others(kept);
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            if (gone[i] || kept[i] || is_heading(parts_[i])) continue;
            DroppedPart part{.priority = ratings_[i].priority, .lines = lines[i]};
            if (!input_.scores.empty()) {
                part.score = input_.scores[i];
                part.total = totals[i];
            }
            const auto texts = own_texts(parts_[i], languages_);
            if (!texts.empty()) {
                part.span = texts.front()->span;
                part.text = texts.front()->text;
            } else if (parts_[i].entry != nullptr) {
                part.span = parts_[i].entry->span;
            } else {
                part.span = parts_[i].section->key_span;
                part.text = parts_[i].section->key;
            }
            result.push_back(std::move(part));
        }
        return result;
    }

    /// A posting's score is that of each line: of two parts that take the same room the one that
    /// scores more says more.
    void count_by_lines() {
        const std::vector<std::size_t> lines = count_lines_of_scores();
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            ratings_[i].score *= static_cast<std::int64_t>(lines[i]);
        }
    }

    std::vector<std::size_t> count_lines_of_scores() {
        std::vector<std::size_t> lines = count_lines();
        for (std::size_t& count : lines) count = std::max<std::size_t>(count, 1);
        return lines;
    }

    /// What parts count for, with all that lies in them.
    std::vector<std::int64_t> count_totals_within() const {
        std::vector<std::int64_t> totals(parts_.size());
        for (std::size_t i = parts_.size(); i-- > 0;) {
            totals[i] += ratings_[i].score;
            if (parts_[i].parent) totals[*parts_[i].parent] += totals[i];
        }
        return totals;
    }

    /// By part, with tokens at their ideal.
    std::vector<std::size_t> count_lines() {
        std::vector<std::size_t> lines(parts_.size());
        const TrialPages& pages = whole(kIdeal);
        for (std::size_t f = 0; f < pages.flows.size(); ++f) {
            for (const GalleyBox& box : pages.flows[f].galley.boxes) {
                const auto part = part_of(pages.document.flows[f], box);
                if (part) ++lines[static_cast<std::size_t>(*part)];
                for (const PartShare& share : box.shares) {
                    lines[static_cast<std::size_t>(share.part)] += share.lines;
                }
            }
        }
        return lines;
    }

    /// The same, with the lines of all that lies in it.
    std::vector<std::size_t> count_lines_within() {
        std::vector<std::size_t> lines = count_lines();
        for (std::size_t i = parts_.size(); i-- > 0;) {
            if (parts_[i].parent) lines[*parts_[i].parent] += lines[i];
        }
        return lines;
    }

    /// Of the budget; of the name where the command line asks.
    Span place() const {
        const auto& name = whole_.cv.header.name.versions;
        if (!input_.budget.span.detached() || name.empty()) return input_.budget.span;
        return name.front().span;
    }

    /// `least`: as the pieces add up. Zero where it takes more than their heights to see why they
    /// do not fit; then what stands beyond the last page counts.
    void report_overrun(const TrialPages& pages, Length least, Diagnostics& diagnostics) {
        const Length too_much = least > Length{} ? least : -pages.outcome(pages_).room;
        std::vector<std::string> hints = {
            fmt::format("pages: {} has room for it", pages.page_count()),
            "sections and entries may be left out where they have a priority: priority: 3"};
        diagnostics.error(
            place(),
            fmt::format("what must be printed does not fit on {}: it is {:.0f} pt too long, though "
                        "text and spaces are as small as the layout lets them be",
                        pages_text(pages_), std::ceil(to_points(too_much))),
            std::move(hints));
    }

    const FitInput& input_;
    std::size_t pages_ = 1;
    TrialRoom room_;
    CvFile whole_;
    TextLanguages languages_;
    std::vector<CvPart> parts_;
    std::vector<PartRating> ratings_;
    std::map<std::tuple<int, int, int>, TrialPages> trials_ = {};
};

}  // namespace

std::optional<Fitted> fit_pages(const FitInput& input, const TextTools& tools,
                                Diagnostics& diagnostics) {
    return Fitter(input, tools).fit(diagnostics);
}

}  // namespace cvpdf
