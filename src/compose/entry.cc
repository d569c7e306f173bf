#include "compose/entry.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "compose/fields.h"
#include "compose/inlines.h"
#include "compose/rows.h"
#include "compose/styles.h"

namespace cvpdf {
namespace {

/// Deeper lists do not move further to the right.
constexpr int kDeepestIndent = 4;

/// Where an entry's blocks go.
struct EntryPlace {
    StructId element = kRootElement;
    GroupId group = kWholeGroup;
    Length indent = {};
    int depth = 0;         ///< of lists round the entry
    Role head = Role::kP;  ///< of the first row
    std::optional<std::string> marker = {};
    Spacing space_before = {};
    KeepWithNext keep_last = KeepWithNext::kNo;  ///< the last row stays with what comes
};

/// An entry with its rows, and the template that they came from.
struct FilledEntry {
    const Entry* entry = nullptr;
    const EntrySpec* spec = nullptr;
    std::vector<FilledRow> rows = {};
    bool has_positions = false;

    bool has_body() const { return rows.size() > 1 || !entry->highlights.empty() || has_positions; }
};

class EntriesWriter {
  public:
    EntriesWriter(Composer& composer, const EntriesInput& input)
        : composer_(composer), input_(input), list_(input.spec.list) {
        list_style_ = page_style(composer.layout(), list_.style);
        if (input.spec.aside_side == AsideSide::kStart) {
            column_ = input.spec.aside_width + resolve(input.spec.aside_gap, list_style_.size);
        }
    }

    void write() {
        const std::vector<FilledEntry> entries = fill_entries();
        reversed_left_ = std::ranges::count_if(entries, [this](const FilledEntry& filled) {
            return marker_of(filled) == EntryMarker::kReversedNumber;
        });
        // Entries are headings where one of them has something below it, so that all are of one
        // kind.
        has_heads_ = std::ranges::any_of(entries, [this](const FilledEntry& filled) {
            return marker_of(filled) == EntryMarker::kNone && filled.has_body();
        });
        for (const FilledEntry& filled : entries) write_entry(filled);
    }

    void write_bullets_alone(std::span<const Highlight> highlights, StructId parent) {
        write_bullets(highlights, parent, spacing(list_.space_before, list_style_.size), {});
    }

  private:
    StructTree& tree() { return composer_.document.struct_tree; }

    void report_missing_template(const Entry& entry) {
        if (composer_.layout().is_partial) return;
        composer_.diagnostics.error(entry.span,
                                    fmt::format("the layout '{}' has no template for '{}' entries",
                                                composer_.layout().name, spec_of(entry.kind).name),
                                    {"start from a shipped layout: extends: classic"});
    }

    /// The rows for what a publication is.
    const std::vector<RowSpec>& rows_by_type(const EntrySpec& spec, const Entry& entry) const {
        const Field* field = find_field(entry, "publication_type");
        const auto* type = field ? std::get_if<LocalizedText>(&field->value) : nullptr;
        if (type == nullptr || type->empty()) return spec.rows;
        const auto own = spec.types.find(type->versions.front().text);
        return own == spec.types.end() ? spec.rows : own->second;
    }

    /// As the section has it, else as the layout. Texts and headings are never numbered.
    EntryMarker marker_of(const FilledEntry& filled) const {
        const EntryMarker usual = filled.spec->marker;
        const EntryKind kind = filled.entry->kind;
        if (!input_.section.numbering || kind == EntryKind::kText || kind == EntryKind::kHeading) {
            return usual;
        }
        switch (*input_.section.numbering) {
            case Numbering::kNumbered:
                return EntryMarker::kNumber;
            case Numbering::kReversed:
                return EntryMarker::kReversedNumber;
            case Numbering::kNone:
                break;
        }
        return usual == EntryMarker::kBullet ? usual : EntryMarker::kNone;
    }

    std::vector<FilledEntry> fill_entries() {
        std::vector<FilledEntry> filled;
        for (const Entry& entry : input_.entries) {
            const auto found = input_.spec.entries.find(entry.kind);
            if (found == input_.spec.entries.end()) {
                report_missing_template(entry);
                continue;
            }
            const EntrySpec& spec = found->second;
            FilledEntry next{.entry = &entry, .spec = &spec};
            next.has_positions = !entry.positions.empty() && !spec.position_rows.empty();
            const auto& rows = next.has_positions && !spec.group_rows.empty()
                                   ? spec.group_rows
                                   : rows_by_type(spec, entry);
            next.rows = fill_rows(composer_, rows, entry, input_.spec);
            if (!next.rows.empty() || !entry.highlights.empty() || next.has_positions) {
                filled.push_back(std::move(next));
            }
        }
        return filled;
    }

    GroupId add_group(const Entry& entry, GroupId parent) {
        composer_.document.groups.push_back(
            {.parent = parent, .page_break = page_break(entry.page_break)});
        return static_cast<GroupId>(composer_.document.groups.size() - 1);
    }

    /// Between entries of two kinds the larger of what parts those of either.
    Spacing space_above(const FilledEntry& filled, EntryMarker marker) const {
        if (last_ == nullptr) return {};
        const bool in_list = marker != EntryMarker::kNone && last_was_item_;
        const EntrySpec& spec = *filled.spec;
        const Spacing own = spacing(spec.space_between ? *spec.space_between
                                    : in_list          ? list_.space_between
                                                       : input_.spec.entry_space,
                                    list_style_.size);
        const EntryKind kind = filled.entry->kind;
        const EntryKind above = last_->entry->kind;
        if (kind == above || kind == EntryKind::kHeading || above == EntryKind::kHeading) {
            return own;
        }
        const Spacing other =
            spacing(last_->spec->space_between.value_or(input_.spec.entry_space), list_style_.size);
        return other.natural > own.natural ? other : own;
    }

    std::string marker_text(EntryMarker marker, int depth) {
        switch (marker) {
            case EntryMarker::kNumber:
                return fmt::format("{}.", ++number_);
            case EntryMarker::kReversedNumber:
                return fmt::format("{}.", reversed_left_--);
            case EntryMarker::kBullet:
            case EntryMarker::kNone:
                break;
        }
        if (list_.markers.empty()) return "•";
        return list_.markers[std::min(static_cast<std::size_t>(depth), list_.markers.size() - 1)];
    }

    void write_entry(const FilledEntry& filled) {
        const Entry& entry = *filled.entry;
        const EntrySpec& spec = *filled.spec;
        const EntryMarker marker = marker_of(filled);
        EntryPlace place{.group = add_group(entry, input_.group),
                         .indent = column_,
                         .space_before = space_above(filled, marker)};
        if (marker != EntryMarker::kNone) {
            open_item(place, marker);
        } else if (entry.kind == EntryKind::kHeading) {
            open_list_ = kArtifact;
            place.element = input_.element;
            place.head = Role::kH3;
            place.keep_last = KeepWithNext::kYes;
        } else {
            open_list_ = kArtifact;
            // A paragraph between entries is no heading.
            const bool has_head = has_heads_ && entry.kind != EntryKind::kText;
            place.element =
                has_head ? add_element(tree(), input_.element, Role::kSect) : input_.element;
            place.head = has_head ? Role::kH3 : Role::kP;
        }
        if (filled.has_positions) place.keep_last = KeepWithNext::kYes;
        const StructId head = write_rows(filled.rows, entry, place);
        add_to_outline(composer_, entry, spec, head);
        if (filled.has_positions) write_positions(entry, spec, place);
        last_ = &filled;
        last_was_item_ = marker != EntryMarker::kNone;
    }

    /// Makes the entry an item of the list that is open, or of a new one.
    void open_item(EntryPlace& place, EntryMarker marker) {
        if (open_list_ == kArtifact) {
            open_list_ = add_element(tree(), input_.element, Role::kL);
            // Headings part a numbered section without beginning the numbers anew.
            if (!input_.section.numbering) number_ = 0;
        }
        place.element = add_element(tree(), open_list_, Role::kLI);
        const bool is_number =
            marker == EntryMarker::kNumber || marker == EntryMarker::kReversedNumber;
        place.indent += resolve(is_number ? list_.number_indent : list_.indent, list_style_.size);
        place.depth = 1;
        place.marker = marker_text(marker, 0);
    }

    void write_positions(const Entry& entry, const EntrySpec& spec, const EntryPlace& outer) {
        bool is_first = true;
        for (const Entry& position : entry.positions) {
            const std::vector<FilledRow> rows =
                fill_rows(composer_, spec.position_rows, position, input_.spec);
            if (rows.empty() && position.highlights.empty()) continue;
            EntryPlace place{.element = outer.element,
                             .group = add_group(position, outer.group),
                             .indent = outer.indent,
                             .depth = outer.depth};
            const bool has_body = rows.size() > 1 || !position.highlights.empty();
            if (has_body && outer.head == Role::kH3) {
                place.element = add_element(tree(), outer.element, Role::kSect);
                place.head = Role::kH4;
            }
            if (!is_first) place.space_before = spacing(spec.position_space, list_style_.size);
            write_rows(rows, position, place);
            is_first = false;
        }
    }

    /// The rows of an entry and its bullets. Returns the element that its text begins in.
    StructId write_rows(const std::vector<FilledRow>& rows, const Entry& entry,
                        const EntryPlace& place) {
        StructId body = place.element;
        std::optional<Label> label;
        if (place.marker) {
            label = make_label(*place.marker, place.element);
            body = add_element(tree(), place.element, Role::kLBody);
        }
        const bool is_alone = rows.size() == 1 && entry.highlights.empty();
        begin_part(composer_, &entry);
        StructId first = kArtifact;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const bool is_last = i + 1 == rows.size();
            const bool has_bullets = !entry.highlights.empty();
            const Role role = i == 0 ? place.head : Role::kP;
            const StructId element =
                place.marker && is_alone ? body : add_element(tree(), body, role);
            Paragraph paragraph = make_paragraph(rows[i], body, element, place.indent);
            paragraph.label = i == 0 ? std::exchange(label, {}) : std::nullopt;
            add_block(
                composer_,
                {.content = std::move(paragraph),
                 .space_before = i == 0 ? place.space_before : rows[i].space_before,
                 .keep_with_next = !is_last || has_bullets ? KeepWithNext::kYes : place.keep_last,
                 .group = place.group});
            if (i == 0) first = element;
        }
        const Spacing above =
            rows.empty() ? place.space_before : spacing(list_.space_before, list_style_.size);
        const StructId first_bullet = write_bullets(entry.highlights, body, above, place);
        return first == kArtifact ? first_bullet : first;
    }

    Paragraph make_paragraph(const FilledRow& row, StructId body, StructId element, Length indent) {
        // What stands before a row on the page is read before it.
        const bool is_before =
            column_ > Length{} && composer_.input.medium == Medium::kPages && !row.aside.empty();
        const StructId before = is_before ? add_element(tree(), element, Role::kSpan) : kArtifact;
        Inlines beside;
        if (is_before) beside = make_inlines(composer_, row.aside, row.aside_style, before);
        Paragraph paragraph{.inlines = make_inlines(composer_, row.main, row.style, element),
                            .style = paragraph_style(row.style, composer_.direction)};
        paragraph.style.indent_start += indent;
        if (row.aside.empty()) return paragraph;
        // The room beside an aside is no measure that text could be spread over.
        if (paragraph.style.alignment == Alignment::kJustified && column_ == Length{}) {
            paragraph.style.alignment = Alignment::kStart;
            paragraph.style.hyphenation = Hyphenation::kOff;
        }
        // Beside a heading the date is a paragraph of its own, in a paragraph it is a part of it.
        if (!is_before) {
            const Role role = tree()[element].role;
            const bool is_heading = role == Role::kH3 || role == Role::kH4;
            const StructId aside = is_heading ? add_element(tree(), body, Role::kP)
                                              : add_element(tree(), element, Role::kSpan);
            beside = make_inlines(composer_, row.aside, row.aside_style, aside);
        }
        paragraph.aside = Aside{.inlines = std::move(beside),
                                .gap = resolve(input_.spec.aside_gap, row.style.size)};
        if (column_ > Length{}) {
            // An item's marker stands between the column and its text.
            paragraph.aside->column = input_.spec.aside_width;
            paragraph.aside->gap = paragraph.style.indent_start - input_.spec.aside_width;
            paragraph.aside->alignment = paragraph_style(row.aside_style, {}).alignment;
        }
        return paragraph;
    }

    Label make_label(const std::string& marker, StructId item) {
        const StructId element = add_element(tree(), item, Role::kLbl);
        MarkedText text = plain_marked_text(marker, composer_.language(), {});
        return {.inlines = make_inlines(composer_, std::move(text), list_style_, element),
                .gap = resolve(list_.gap, list_style_.size)};
    }

    /// The bullets of an entry as a list below `parent`. Returns where the first one's text is.
    StructId write_bullets(std::span<const Highlight> highlights, StructId parent,
                           Spacing space_before, const EntryPlace& place) {
        if (highlights.empty()) return kArtifact;
        const StructId list = add_element(tree(), parent, Role::kL);
        EntryPlace inner = place;
        const bool has_numbers = std::ranges::any_of(
            highlights, [](const Highlight& highlight) { return highlight.number.has_value(); });
        if (place.depth < kDeepestIndent) {
            inner.indent +=
                resolve(has_numbers ? list_.number_indent : list_.indent, list_style_.size);
        }
        inner.depth = place.depth + 1;
        inner.space_before = space_before;
        StructId first = kArtifact;
        std::optional<std::size_t> number;  // of the item before
        for (const Highlight& highlight : highlights) {
            number = number_after(number, highlight.number);
            inner.marker = number ? fmt::format("{}.", *number)
                                  : marker_text(EntryMarker::kBullet, inner.depth - 1);
            const StructId element = write_bullet(highlight, list, inner);
            if (first == kArtifact) first = element;
            inner.space_before = spacing(list_.space_between, list_style_.size);
        }
        return first;
    }

    StructId write_bullet(const Highlight& highlight, StructId list, const EntryPlace& place) {
        MarkedText text = localized(composer_, highlight.text);
        if (text.empty() && highlight.children.empty()) return kArtifact;
        const StructId item = add_element(tree(), list, Role::kLI);
        const bool has_children = !highlight.children.empty();
        Label label = make_label(*place.marker, item);
        const StructId body = add_element(tree(), item, Role::kLBody);
        const StructId element = has_children ? add_element(tree(), body, Role::kP) : body;
        Paragraph paragraph{
            .inlines = make_inlines(composer_, std::move(text), list_style_, element),
            .style = paragraph_style(list_style_, composer_.direction),
            .label = std::move(label)};
        paragraph.style.indent_start += place.indent;
        begin_part(composer_, &highlight);
        add_block(composer_,
                  {.content = std::move(paragraph),
                   .space_before = place.space_before,
                   .keep_with_next = has_children ? KeepWithNext::kYes : KeepWithNext::kNo,
                   .group = place.group});
        write_bullets(highlight.children, body, spacing(list_.space_between, list_style_.size),
                      place);
        return element;
    }

    Composer& composer_;
    const EntriesInput& input_;
    const ListSpec& list_;
    PageStyle list_style_;
    Length column_ = {};  ///< what a column for dates takes, with its gap
    StructId open_list_ = kArtifact;
    std::ptrdiff_t number_ = 0;
    std::ptrdiff_t reversed_left_ = 0;
    bool has_heads_ = false;
    const FilledEntry* last_ = nullptr;
    bool last_was_item_ = false;
};

}  // namespace

void compose_entries(Composer& composer, const EntriesInput& input) {
    EntriesWriter{composer, input}.write();
}

std::vector<Block> compose_bullets(Composer& composer, const EntriesInput& input,
                                   std::span<const Highlight> highlights, StructId parent) {
    std::vector<Block> outside = std::exchange(composer.flow().blocks, {});
    EntriesWriter{composer, input}.write_bullets_alone(highlights, parent);
    return std::exchange(composer.flow().blocks, std::move(outside));
}

void add_to_outline(Composer& composer, const Entry& entry, const EntrySpec& spec,
                    StructId target) {
    if (target == kArtifact || spec.outline.empty()) return;
    std::string title =
        printed_plain_text(composer, fill_from_entry(composer, spec.outline, entry));
    if (title.empty()) return;
    composer.document.outline.push_back({.title = std::move(title), .level = 2, .target = target});
}

}  // namespace cvpdf
