#include "pdf/struct_objects.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "base/unicode.h"
#include "pdf/content_writer.h"

namespace cvpdf {

namespace {

constexpr std::size_t kNever = std::numeric_limits<std::size_t>::max();

struct MarkedContent {
    std::size_t page = 0;
    std::size_t mcid = 0;
    std::size_t order = 0;            ///< among all marked content of the document
    std::optional<PdfRef> span = {};  ///< that it stands in, with its ActualText
};

/// What the pages say about one element of the tree.
struct ElementUse {
    std::vector<MarkedContent> content = {};
    std::vector<const LinkAnnotation*> annotations = {};
    std::size_t first_seen = kNever;  ///< order of the first content in it or below it
    bool is_kept = false;
    PdfRef ref = {};
};

bool says_nothing(const StructElement& element) {
    return element.role == Role::kSpan && element.children.empty() && element.language.empty() &&
           element.alt.empty() && element.actual_text.empty() && element.title.empty();
}

std::size_t index_of(StructId id) {
    return static_cast<std::size_t>(id);
}

/// The element, or the Span in it, that a sequence belongs to.
PdfRef owner_of(const ElementUse& use, std::size_t page, std::size_t mcid) {
    const auto content = std::ranges::find_if(use.content, [&](const MarkedContent& candidate) {
        return candidate.page == page && candidate.mcid == mcid;
    });
    return content != use.content.end() && content->span ? *content->span : use.ref;
}

bool is_cell(Role role) {
    return role == Role::kTH || role == Role::kTD;
}

class StructWriter {
  public:
    StructWriter(PdfObjects& objects, const StructObjectsInput& input)
        : objects_(objects), input_(input), uses_(input.tree.elements.size()) {}

    PdfRef write();

  private:
    const StructElement& element(std::size_t i) const { return input_.tree.elements[i]; }
    void collect_content();
    void find_kept();
    std::vector<std::size_t> kept_children(std::size_t i) const;
    PdfArray kids(std::size_t i) const;
    std::optional<PdfDict> attributes(std::size_t i) const;
    std::optional<PdfDict> cell_attributes(std::size_t i) const;
    std::string_view text_of_whole(std::size_t i) const;
    void define_spans(std::size_t i);
    void define_element(std::size_t i, PdfRef parent) const;
    PdfDict parent_tree() const;

    PdfObjects& objects_;
    const StructObjectsInput& input_;
    std::vector<ElementUse> uses_;
};

void StructWriter::collect_content() {
    std::size_t order = 0;
    for (std::size_t page = 0; page < input_.marked.size(); ++page) {
        for (std::size_t mcid = 0; mcid < input_.marked[page].size(); ++mcid) {
            ElementUse& use = uses_[index_of(input_.marked[page][mcid].element)];
            use.content.push_back({.page = page, .mcid = mcid, .order = order});
            use.first_seen = std::min(use.first_seen, order);
            ++order;
        }
    }
    for (const LinkAnnotation& annotation : input_.annotations) {
        uses_[index_of(annotation.element)].annotations.push_back(&annotation);
    }
}

/// Parents stand before their children: backwards, what is below is known.
void StructWriter::find_kept() {
    for (std::size_t i = uses_.size(); i-- > 0;) {
        ElementUse& use = uses_[i];
        use.is_kept = use.is_kept || !use.content.empty() || !use.annotations.empty() || i == 0;
        if (!use.is_kept || i == 0) continue;
        ElementUse& parent = uses_[index_of(element(i).parent)];
        parent.is_kept = true;
        parent.first_seen = std::min(parent.first_seen, use.first_seen);
    }
    for (std::size_t i = 1; i < uses_.size(); ++i) {
        if (is_cell(element(i).role) && uses_[index_of(element(i).parent)].is_kept) {
            uses_[i].is_kept = true;
        }
    }
}

std::vector<std::size_t> StructWriter::kept_children(std::size_t i) const {
    std::vector<std::size_t> out;
    for (const StructId child : element(i).children) {
        if (uses_[index_of(child)].is_kept) out.push_back(index_of(child));
    }
    if (!uses_[i].content.empty()) {
        std::ranges::stable_sort(out, {}, [&](std::size_t c) { return uses_[c].first_seen; });
    }
    return out;
}

PdfArray StructWriter::kids(std::size_t i) const {
    const ElementUse& use = uses_[i];
    PdfArray out;
    auto content = use.content.begin();
    const auto add_content_before = [&](std::size_t order) {
        for (; content != use.content.end() && content->order < order; ++content) {
            const auto mcid = static_cast<std::int64_t>(content->mcid);
            if (content->span) {
                out.add(*content->span);
            } else if (content->page == use.content.front().page) {
                out.add(mcid);
            } else {
                out.add(PdfDict{{"Type", pdf_name("MCR")},
                                {"Pg", input_.page_refs[content->page]},
                                {"MCID", mcid}});
            }
        }
    };
    for (const std::size_t child : kept_children(i)) {
        if (!use.content.empty()) add_content_before(uses_[child].first_seen);
        out.add(uses_[child].ref);
    }
    add_content_before(kNever);
    for (const LinkAnnotation* annotation : use.annotations) {
        out.add(PdfDict{{"Type", pdf_name("OBJR")},
                        {"Pg", input_.page_refs[annotation->page]},
                        {"Obj", annotation->ref}});
    }
    return out;
}

std::optional<PdfDict> StructWriter::attributes(std::size_t i) const {
    if (element(i).role == Role::kL) {
        const auto label = input_.placed.first_labels.find(i);
        if (label == input_.placed.first_labels.end()) return {};
        const std::string_view numbering = list_numbering(label->second.text);
        return PdfDict{{"O", pdf_name("List")}, {"ListNumbering", pdf_name(numbering)}};
    }
    if (element(i).role == Role::kFigure) {
        const auto figure = input_.placed.figures.find(i);
        if (figure == input_.placed.figures.end()) return {};
        const auto& [box, height] = figure->second;
        const auto edge = [](Length length) { return PdfThousandths{to_thousandths(length)}; };
        return PdfDict{{"O", pdf_name("Layout")},
                       {"BBox", PdfArray{edge(box.left()), edge(height - box.bottom()),
                                         edge(box.right()), edge(height - box.top())}}};
    }
    return is_cell(element(i).role) ? cell_attributes(i) : std::nullopt;
}

/// Table 349. A TH beside data heads its row, one in a row of its like heads its column.
std::optional<PdfDict> StructWriter::cell_attributes(std::size_t i) const {
    PdfDict out{{"O", pdf_name("Table")}};
    const StructElement& cell = element(i);
    if (cell.role == Role::kTH) {
        const StructElement& row = input_.tree[cell.parent];
        const bool heads_a_row = std::ranges::any_of(
            row.children, [&](StructId other) { return input_.tree[other].role == Role::kTD; });
        out.add("Scope", pdf_name(heads_a_row ? "Row" : "Column"));
    }
    if (cell.columns > 1) out.add("ColSpan", static_cast<std::int64_t>(cell.columns));
    if (cell.rows > 1) out.add("RowSpan", static_cast<std::int64_t>(cell.rows));
    if (out.entries.size() == 1) return {};
    return out;
}

void StructWriter::define_element(std::size_t i, PdfRef parent) const {
    const StructElement& element = this->element(i);
    const ElementUse& use = uses_[i];
    // A link with nothing to click is only a span.
    const bool is_dead_link = element.role == Role::kLink && use.annotations.empty();
    PdfDict out{
        {"S", pdf_name(role_name(is_dead_link ? Role::kSpan : element.role))},
        {"P", parent},
    };
    if (!use.content.empty()) out.add("Pg", input_.page_refs[use.content.front().page]);
    PdfArray kids = this->kids(i);
    if (kids.items.size() == 1) {
        out.add("K", std::move(kids.items.front()));
    } else if (!kids.items.empty()) {
        out.add("K", std::move(kids));
    }
    if (auto attributes = this->attributes(i)) out.add("A", std::move(*attributes));
    const auto add_text = [&](std::string_view key, std::string_view value) {
        if (!value.empty()) out.add(key, pdf_text(value));
    };
    add_text("Lang", element.language);
    add_text("Alt", element.alt);
    add_text("ActualText", element.actual_text);
    add_text("ActualText", text_of_whole(i));
    add_text("T", element.title);
    out.entries.shrink_to_fit();  // there are tens of thousands
    objects_.define(use.ref, std::move(out));
}

/// What is read for all that an element is, where a Span would say no more: of a label or a span
/// with one sequence and no children.
std::string_view StructWriter::text_of_whole(std::size_t i) const {
    const Role role = element(i).role;
    const std::vector<MarkedContent>& content = uses_[i].content;
    const bool is_inline = role == Role::kSpan || role == Role::kLbl;
    if (!is_inline || content.size() != 1 || !kept_children(i).empty()) return {};
    if (!element(i).actual_text.empty() || !element(i).alt.empty()) return {};
    return input_.marked[content[0].page][content[0].mcid].actual_text;
}

/// The Spans of an element's content.
void StructWriter::define_spans(std::size_t i) {
    if (!text_of_whole(i).empty()) return;
    for (MarkedContent& content : uses_[i].content) {
        const std::string& text = input_.marked[content.page][content.mcid].actual_text;
        if (text.empty()) continue;
        content.span = objects_.add({{"S", pdf_name(role_name(Role::kSpan))},
                                     {"P", uses_[i].ref},
                                     {"Pg", input_.page_refs[content.page]},
                                     {"K", static_cast<std::int64_t>(content.mcid)},
                                     {"ActualText", pdf_text(text)}});
    }
}

PdfDict StructWriter::parent_tree() const {
    PdfArray numbers;
    std::int64_t key = 0;
    for (std::size_t page = 0; page < input_.marked.size(); ++page) {
        const std::vector<MarkedSequence>& of_page = input_.marked[page];
        PdfArray owners;
        owners.items.reserve(of_page.size());
        for (std::size_t mcid = 0; mcid < of_page.size(); ++mcid) {
            owners.add(owner_of(uses_[index_of(of_page[mcid].element)], page, mcid));
        }
        numbers.add(key++);
        numbers.add(std::move(owners));
    }
    for (const LinkAnnotation& annotation : input_.annotations) {
        numbers.add(key++);
        numbers.add(uses_[index_of(annotation.element)].ref);
    }
    return {{"Nums", std::move(numbers)}};
}

PdfRef StructWriter::write() {
    collect_content();
    find_kept();
    const PdfRef root = objects_.reserve();
    for (ElementUse& use : uses_) {
        if (use.is_kept) use.ref = objects_.reserve();
    }
    for (std::size_t i = 0; i < uses_.size(); ++i) {
        if (!uses_[i].is_kept) continue;
        define_spans(i);
        define_element(i, i == 0 ? root : uses_[index_of(element(i).parent)].ref);
    }
    PdfDict dict{
        {"Type", pdf_name("StructTreeRoot")},
        {"ParentTree", objects_.add(parent_tree())},
        {"ParentTreeNextKey",
         static_cast<std::int64_t>(input_.marked.size() + input_.annotations.size())},
    };
    if (!uses_.empty()) dict.add("K", uses_[0].ref);
    objects_.define(root, std::move(dict));
    return root;
}

}  // namespace

StructId written_element(const StructTree& tree, StructId id) {
    while (says_nothing(tree[id]) && tree[id].parent != kArtifact) id = tree[id].parent;
    return id;
}

PdfRef add_struct_tree(PdfObjects& objects, const StructObjectsInput& input) {
    return StructWriter(objects, input).write();
}

std::string_view list_numbering(std::string_view first_label) {
    std::size_t offset = first_label.find_first_not_of(" ([");
    if (offset == std::string_view::npos) return "None";
    switch (const char32_t c = next_code_point(first_label, &offset)) {
        case U'◦':
        case U'○':
            return "Circle";
        case U'▪':
        case U'■':
        case U'□':
            return "Square";
        default:
            if (c >= U'0' && c <= U'9') return "Decimal";
            if (c >= U'A' && c <= U'Z') return "UpperAlpha";
            if (c >= U'a' && c <= U'z') return "LowerAlpha";
            return "Disc";
    }
}

}  // namespace cvpdf
