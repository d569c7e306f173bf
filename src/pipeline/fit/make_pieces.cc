#include "pipeline/fit/make_pieces.h"

#include <map>
#include <variant>

namespace cvpdf {
namespace {

class PieceMaker {
  public:
    PieceMaker(const std::vector<CvPart>& parts, const std::vector<PartRating>& ratings)
        : parts_(parts), ratings_(ratings) {}

    FlowPieces make(const Flow& flow, const Galley& galley) {
        Length above;
        int penalty = 0;
        for (const Item& item : galley.items) {
            if (const Penalty* found = std::get_if<Penalty>(&item.content)) {
                penalty = found->cost;
                above = {};
            } else if (const Glue* glue = std::get_if<Glue>(&item.content)) {
                above = glue->width;
            } else {
                const GalleyBox& box = galley.boxes[item.source];
                add_line(flow, box,
                         {.above = above,
                          .height = std::get<Box>(item.content).width,
                          .starts_page = penalty <= kForced},
                         penalty >= kForbidden);
                above = {};
                // What appears over a slice at a page's top goes with it.
                penalty = box.is_lead ? kForbidden : 0;
            }
        }
        settle_spaces();
        return std::move(result_);
    }

  private:
    /// `tied`: no page ends above it.
    void add_line(const Flow& flow, const GalleyBox& box, Strip line, bool tied) {
        const Block& block = flow.blocks[box.block];
        const auto part = part_of(flow, box);
        const bool is_rule = std::holds_alternative<Rule>(block.content);
        kept_ = block.keep_with_next == KeepWithNext::kYes || (is_rule && kept_);
        for (const PartShare& share : box.shares) line.height -= share.above + share.height;
        if (line.height > Length{} || box.shares.empty()) {
            add_strip(part ? piece_of(static_cast<std::size_t>(*part)) : piece_without_part(), line,
                      tied);
            tied = true;
        }
        for (const PartShare& share : box.shares) {
            add_strip(piece_of(static_cast<std::size_t>(share.part)),
                      {.above = share.above, .height = share.height}, tied);
            tied = true;
        }
    }

    void add_strip(std::size_t index, const Strip& line, bool tied) {
        // A row that stays below the one above it, of another part.
        if (tied && index != last_ && !result_.pieces[last_].strips.empty()) {
            result_.pieces[last_].strips.back().keep_with_next = StripKeep::kYes;
        }
        Piece& piece = result_.pieces[index];
        if (tied && index == last_ && !piece.strips.empty()) {
            piece.strips.back().height += line.above + line.height;
        } else {
            if (piece.strips.empty()) piece.above_first = line.above;
            piece.strips.push_back(line);
        }
        piece.strips.back().keep_with_next = kept_ ? StripKeep::kYes : StripKeep::kNo;
        last_ = index;
    }

    std::size_t piece_of(std::size_t part) {
        const auto known = by_part_.find(part);
        if (known != by_part_.end()) return known->second;
        Piece piece{.presence = ratings_[part].presence,
                    .score = ratings_[part].score,
                    .least_children = ratings_[part].least_children};
        if (parts_[part].parent) piece.parent = piece_of(*parts_[part].parent);
        by_part_.emplace(part, result_.pieces.size());
        result_.pieces.push_back(std::move(piece));
        result_.parts.emplace_back(part);
        return result_.pieces.size() - 1;
    }

    std::size_t piece_without_part() {
        const bool goes_on = !result_.pieces.empty() && !result_.parts[last_];
        if (goes_on) return last_;
        result_.pieces.emplace_back();
        result_.parts.emplace_back();
        return result_.pieces.size() - 1;
    }

    /// Of siblings the first has the space that the second has where another comes before it, and
    /// the others have the first's where they come first.
    void settle_spaces() {
        std::map<std::optional<std::size_t>, std::vector<std::size_t>> families;
        for (std::size_t i = 0; i < result_.pieces.size(); ++i) {
            if (!result_.pieces[i].strips.empty()) {
                families[result_.pieces[i].parent].push_back(i);
            }
        }
        for (const auto& [parent, siblings] : families) {
            Piece& first = result_.pieces[siblings.front()];
            const Length above_first = first.above_first;
            for (const std::size_t sibling : siblings) {
                result_.pieces[sibling].above_first = above_first;
            }
            if (siblings.size() > 1) {
                first.strips.front().above = result_.pieces[siblings[1]].strips.front().above;
            }
        }
    }

    const std::vector<CvPart>& parts_;
    const std::vector<PartRating>& ratings_;
    FlowPieces result_ = {};
    std::map<std::size_t, std::size_t> by_part_ = {};
    std::size_t last_ = 0;
    bool kept_ = false;
};

}  // namespace

std::optional<PartId> part_of(const Flow& flow, const GalleyBox& box) {
    const Block& block = flow.blocks[box.block];
    const auto* table = std::get_if<Table>(&block.content);
    const auto of_row = table ? table->rows[box.row].part : std::nullopt;
    return of_row ? of_row : block.part;
}

FlowPieces make_pieces(const Flow& flow, const Galley& galley, const std::vector<CvPart>& parts,
                       const std::vector<PartRating>& ratings) {
    return PieceMaker(parts, ratings).make(flow, galley);
}

}  // namespace cvpdf
