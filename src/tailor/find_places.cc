#include "tailor/find_places.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "tailor/filter.h"
#include "tailor/named_parts.h"

namespace cvpdf {

namespace {

/// The way from a section down to a part.
struct Step {
    const Step* outer = nullptr;
    std::string_view id = {};  ///< empty: its place tells
    std::size_t place = 0;
};

std::string address_of(const Step& step) {
    if (step.outer == nullptr) return std::string(step.id);
    const std::string outer = address_of(*step.outer);
    return step.id.empty() ? fmt::format("{}[{}]", outer, step.place + 1)
                           : fmt::format("{}.{}", outer, step.id);
}

class Finder {
  public:
    explicit Finder(Explanation& explanation) {
        for (LeftOut& part : explanation.left_out) {
            if (part.address.empty()) wanted_.emplace(key_of(part.span), &part);
        }
    }

    void walk(const Cv& cv) {
        if (wanted_.empty()) return;
        const Step fields{.id = "cv.fields"};
        for (std::size_t i = 0; i < cv.header.fields.size(); ++i) {
            const HeaderField& field = cv.header.fields[i];
            note(span_of(field.value), {&fields, field.selection.id, i});
        }
        for (const Section& section : cv.sections) {
            const Step step{.id = id_of(section)};
            walk(section.entries, step);
        }
    }

  private:
    using Key = std::tuple<FileId, std::uint32_t, std::uint32_t>;

    static Key key_of(const Span& span) { return {span.file, span.begin, span.end}; }

    void note(const Span& span, const Step& step) {
        const auto found = wanted_.find(key_of(span));
        if (found != wanted_.end()) found->second->address = address_of(step);
    }

    void walk(const std::vector<Entry>& entries, const Step& outer) {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const Step step{&outer, entries[i].selection.id, i};
            note(entries[i].span, step);
            walk(entries[i].positions, step);
            walk(entries[i].highlights, step);
        }
    }

    void walk(const std::vector<Highlight>& highlights, const Step& outer) {
        for (std::size_t i = 0; i < highlights.size(); ++i) {
            const Step step{&outer, highlights[i].selection.id, i};
            note(span_of(highlights[i].text), step);
            walk(highlights[i].children, step);
        }
    }

    std::map<Key, LeftOut*> wanted_;
};

}  // namespace

Explanation find_places(Explanation explanation, const Cv& whole) {
    Finder(explanation).walk(whole);
    return explanation;
}

}  // namespace cvpdf
