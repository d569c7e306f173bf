#include "cv/parts.h"

#include <cassert>
#include <utility>

namespace cvpdf {
namespace {

class Lister {
  public:
    explicit Lister(const Cv& cv) {
        for (const Section& section : cv.sections) {
            const std::size_t part = add({.section = &section});
            std::size_t holder = part;
            for (const Entry& entry : section.entries) {
                const bool is_heading = entry.kind == EntryKind::kHeading;
                const std::size_t own = add_entry(is_heading ? part : holder, section, entry);
                if (is_heading) holder = own;
            }
        }
    }

    std::vector<CvPart> parts = {};

  private:
    std::size_t add(const CvPart& part) {
        parts.push_back(part);
        return parts.size() - 1;
    }

    std::size_t add_entry(std::size_t parent, const Section& section, const Entry& entry) {
        const std::size_t part = add({.parent = parent, .section = &section, .entry = &entry});
        add_highlights(part, section, entry, entry.highlights);
        for (const Entry& position : entry.positions) add_entry(part, section, position);
        return part;
    }

    void add_highlights(std::size_t parent, const Section& section, const Entry& entry,
                        const std::vector<Highlight>& highlights) {
        for (const Highlight& highlight : highlights) {
            const std::size_t part = add(
                {.parent = parent, .section = &section, .entry = &entry, .highlight = &highlight});
            add_highlights(part, section, entry, highlight.children);
        }
    }
};

/// Walks a copy of the CV in the order of list_parts.
class Keeper {
  public:
    explicit Keeper(const std::vector<bool>& kept) : kept_(kept) {}

    void keep(Cv& cv) {
        keep_some(cv.sections, [this](Section& section) { keep_entries(section.entries); });
        assert(next_ == kept_.size() && "the parts are those of this CV");
    }

  private:
    /// Of things of one kind, those that are kept, with what is kept of each.
    template <class Thing, class Inner>
    void keep_some(std::vector<Thing>& things, Inner inner) {
        std::vector<Thing> result;
        for (Thing& thing : things) {
            const bool is_kept = kept_[next_++];
            inner(thing);
            if (is_kept) result.push_back(std::move(thing));
        }
        things = std::move(result);
    }

    /// What lies under a heading that is left out goes with it.
    void keep_entries(std::vector<Entry>& entries) {
        bool heading_kept = true;
        std::vector<Entry> result;
        for (Entry& entry : entries) {
            const bool is_kept = kept_[next_++];
            if (entry.kind == EntryKind::kHeading) heading_kept = is_kept;
            keep_inside(entry);
            if (is_kept && heading_kept) result.push_back(std::move(entry));
        }
        entries = std::move(result);
    }

    void keep_inside(Entry& entry) {
        keep_highlights(entry.highlights);
        keep_some(entry.positions, [this](Entry& position) { keep_inside(position); });
    }

    void keep_highlights(std::vector<Highlight>& highlights) {
        keep_some(highlights, [this](Highlight& bullet) { keep_highlights(bullet.children); });
    }

    const std::vector<bool>& kept_;
    std::size_t next_ = 0;
};

}  // namespace

std::vector<CvPart> list_parts(const Cv& cv) {
    return std::move(Lister(cv).parts);
}

Cv keep_parts(const Cv& cv, const std::vector<bool>& kept) {
    Cv result = cv;
    Keeper(kept).keep(result);
    return result;
}

}  // namespace cvpdf
