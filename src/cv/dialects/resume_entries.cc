#include "cv/dialects/resume_entries.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "cv/date.h"
#include "cv/dialects/markdown_blocks.h"
#include "cv/dialects/native_tree.h"
#include "cv/dialects/postal_address.h"
#include "cv/dialects/resume_bullets.h"
#include "cv/dialects/rewrite_text.h"
#include "cv/link.h"
#include "cv/read_entry.h"
#include "cv/read_value.h"
#include "cv/usual_words.h"

namespace cvpdf::dialects {

namespace {

constexpr EntryKind kFallbackKind = EntryKind::kNormal;

/// A word by its usual name is said to be English, so that other languages have theirs.
void name_language(Node& word) {
    Node text = std::move(word);
    word = make_mapping(text.span);
    put(word, "en", std::move(text));
}

/// A field of the entry that is being made.
struct Slot {
    std::string_view field = {};
    Span key_span = {};
    Node value = {};
};

/// One entry on its way from a table's fields to a kind's.
class EntryWriter {
  public:
    EntryWriter(std::string_view section, const ForeignSection& table, const EntryKindSpec& spec,
                const ResumeContext& context)
        : section_(section), table_(table), spec_(spec), context_(context) {}

    Node write(const Node& entry) {
        span_ = entry.span;
        for (const ForeignField& field : table_.fields) {
            const Node* value = entry.find(field.key);
            if (value && !is_empty(*value)) read(*member_of(entry, field.key), field);
        }
        for (const Member& member : entry.members) {
            if (!find_foreign(member.key)) {
                report_left_out(member, fmt::format("in an entry of '{}'", section_),
                                context_.diagnostics, keys_of(table_.fields, &ForeignField::key));
            }
        }
        return finish();
    }

  private:
    static const Member* member_of(const Node& entry, std::string_view key) {
        const auto found = std::ranges::find(entry.members, key, &Member::key);
        return &*found;
    }

    bool find_foreign(std::string_view key) const {
        return std::ranges::find(table_.fields, key, &ForeignField::key) != table_.fields.end();
    }

    Slot* find_slot(std::string_view field) {
        const auto found = std::ranges::find(slots_, field, &Slot::field);
        return found == slots_.end() ? nullptr : &*found;
    }

    /// Two foreign fields that mean one: equal values are one, texts of paragraphs join.
    void add(std::string_view field, const Member& member, Node value) {
        if (is_empty(value)) return;
        if (!find_field(spec_, field)) {
            report_left_out(member, fmt::format("in {} entries", spec_.name), context_.diagnostics);
            return;
        }
        Slot* slot = find_slot(field);
        if (!slot) {
            slots_.push_back(
                {.field = field, .key_span = member.key_span, .value = std::move(value)});
            return;
        }
        if (shown_text(slot->value) == shown_text(value)) return;
        if (field == "summary" || field == "reference") {
            const std::string_view before = slot->value.text;
            const bool ends = before.ends_with('.') || before.ends_with('!') ||
                              before.ends_with('?') || before.ends_with("。") ||
                              before.ends_with(':');
            append_text(slot->value, ends ? " " : ". ", value);
        } else if (value.is_sequence() && slot->value.is_sequence()) {
            std::ranges::move(value.items, std::back_inserter(slot->value.items));
        } else {
            report_left_out(member, fmt::format("beside another '{}'", field),
                            context_.diagnostics);
        }
    }

    void read(const Member& member, const ForeignField& field) {
        const Node& value = member.value;
        switch (field.role) {
            case FieldRole::kText:
                return add(field.field, member, native_text(value, context_));
            case FieldRole::kList:
                return add(field.field, member, text_list(value));
            case FieldRole::kDate:
            case FieldRole::kStart:
            case FieldRole::kEnd:
                return add(field.field, member, date(member, field.role));
            case FieldRole::kUrl:
            case FieldRole::kDoi:
                return add(field.field, member, link(member, field.role));
            case FieldRole::kAddress:
                return add(field.field, member,
                           native_text(address_line(value, context_.diagnostics), context_));
            case FieldRole::kSummary:
                return read_summary(member, field);
            case FieldRole::kBullets:
                return add_bullets(member, native_bullets(value, context_.diagnostics));
            case FieldRole::kPositions:
                return read_positions(member);
            case FieldRole::kIgnored:
                return;
        }
    }

    Node text_list(const Node& value) {
        Node list = make_sequence(value.span);
        if (value.is_sequence()) {
            for (const Node& item : value.items) {
                Node text = native_text(item, context_);
                if (!is_empty(text)) list.items.push_back(std::move(text));
            }
        } else if (Node text = native_text(value, context_); !is_empty(text)) {
            list.items.push_back(std::move(text));
        }
        return list;
    }

    Node date(const Member& member, FieldRole role) {
        Node text = joined_text(member.value, " ");
        if (role != FieldRole::kEnd && text.text == "-") return {};
        if (const auto native = native_date(text.text, context_.dates)) {
            Node date = make_text(*native, text.span);
            date.style = ScalarStyle::kPlain;
            return date;
        }
        if (role == FieldRole::kDate && parse_date_range(text.text)) return text;
        const ParsedDate parsed = parse_date(text.text);
        const bool is_literal = member.value.is_scalar() && text.style == ScalarStyle::kPlain &&
                                (text.text == "true" || text.text == "false");
        if (parsed.date && !is_literal) return native_text(text, context_);
        const std::optional<std::string> sound = sound_part(text.text);
        const std::string problem =
            is_literal ? std::string() : fmt::format(": {}", parsed.problem);
        context_.diagnostics.warning(text.span,
                                     fmt::format("'{}' is not a date{}; {}", text.text, problem,
                                                 sound ? "read as " + *sound : "left out"));
        if (!sound) return {};
        Node date = make_text(*sound, text.span);
        date.style = ScalarStyle::kPlain;
        return date;
    }

    Node link(const Member& member, FieldRole role) {
        Node text = joined_text(member.value, " ");
        Diagnostics found;
        const bool sound = role == FieldRole::kDoi ? read_doi(text, found).has_value()
                                                   : read_link(text, found).has_value();
        if (sound) return text;
        context_.diagnostics.warning(text.span,
                                     fmt::format("'{}' is no {}; left out", text.text,
                                                 role == FieldRole::kDoi ? "DOI" : "link"));
        return {};
    }

    void read_summary(const Member& member, const ForeignField& field) {
        const Node text =
            member.value.is_scalar() ? member.value : joined_text(member.value, "\n\n");
        const Node markdown = html_to_markdown(text, context_.diagnostics);
        if (!find_field(spec_, "highlights")) {
            return add(field.field, member, native_text(markdown, context_));
        }
        SummaryAndBullets parts = split_summary(markdown);
        add(field.field, member, plain_markdown(parts.summary, context_.diagnostics));
        clean_bullets(parts.bullets, context_.diagnostics);
        add_bullets(member, std::move(parts.bullets));
    }

    /// Bullets, where they are to stand in one text.
    static Node without_numbers(Node list) {
        std::erase_if(list.members, [](const Member& member) { return member.key == "number"; });
        for (Member& member : list.members) {
            member.value = without_numbers(std::move(member.value));
        }
        for (Node& item : list.items) item = without_numbers(std::move(item));
        return list;
    }

    void add_bullets(const Member& member, Node list) {
        if (is_empty(list)) return;
        if (find_field(spec_, "highlights")) return add("highlights", member, std::move(list));
        add("summary", member, joined_text(without_numbers(std::move(list)), "; "));
    }

    void read_positions(const Member& member) {
        const bool mappings = member.value.is_sequence() &&
                              std::ranges::all_of(member.value.items, &Node::is_mapping);
        if (!mappings) return add("position", member, native_text(member.value, context_));
        Node list = make_sequence(member.value.span);
        for (const Node& item : member.value.items) {
            Node position =
                EntryWriter(member.key, resume_position(), position_spec(), context_).write(item);
            if (!is_empty(position)) list.items.push_back(std::move(position));
        }
        add("positions", member, std::move(list));
    }

    // ---- what the kind wants ----

    /// Where something began and no end is told, it goes on.
    void end_range() {
        const Slot* start = find_slot("start_date");
        if (!start || find_slot("end_date") || find_slot("date")) return;
        slots_.push_back({.field = "end_date",
                          .key_span = start->key_span,
                          .value = make_text("present", start->value.span)});
    }

    bool complete(const EntryKindSpec& spec) {
        return std::ranges::all_of(spec.fields, [&](const FieldSpec& field) {
            return field.required == Required::kNo || find_slot(field.name);
        });
    }

    Node finish() {
        end_range();
        if (slots_.empty()) return {};
        if (complete(spec_)) return in_order_of(spec_);
        if (&spec_ != &position_spec()) return without_required();
        slots_.push_back({.field = "position", .key_span = span_, .value = make_text("–", span_)});
        return in_order_of(spec_);
    }

    Node in_order_of(const EntryKindSpec& spec) {
        Node entry = make_mapping(span_);
        for (const FieldSpec& field : spec.fields) {
            Slot* slot = find_slot(field.name);
            if (!slot) continue;
            const Node& value = slot->value;
            const bool usual =
                value.is_scalar() && is_usual_word(spec.kind, field.name, value.text);
            if (usual) name_language(slot->value);
            put(entry, field.name, slot->key_span, std::move(slot->value));
        }
        report_second_link(entry, context_.diagnostics);
        return entry;
    }

    /// The first text becomes the name of a normal entry; what that has no field for goes with its
    /// summary. Bullets without any text stand alone.
    Node without_required() {
        const EntryKindSpec& fallback = spec_of(kFallbackKind);
        const auto named = std::ranges::find_if(slots_, [&](const Slot& slot) {
            const FieldSpec* field = find_field(spec_, slot.field);
            return field &&
                   (field->type == FieldType::kText || field->type == FieldType::kTextList) &&
                   slot.field != "location";
        });
        if (named == slots_.end()) {
            Node name = make_text("–", span_);
            slots_.push_back({.field = "name", .key_span = span_, .value = std::move(name)});
        } else {
            named->field = "name";
            named->value = joined_text(named->value, ", ");
        }
        Node homeless;
        for (Slot& slot : slots_) {
            if (find_field(fallback, slot.field)) continue;
            append_text(homeless, "; ", joined_text(slot.value, ", "));
        }
        if (!homeless.text.empty()) {
            if (Slot* summary = find_slot("summary")) {
                append_text(homeless, "; ", summary->value);
                summary->value = std::move(homeless);
            } else {
                slots_.push_back(
                    {.field = "summary", .key_span = span_, .value = std::move(homeless)});
            }
        }
        return in_order_of(fallback);
    }

    std::string_view section_;  ///< as the file calls it
    const ForeignSection& table_;
    const EntryKindSpec& spec_;
    const ResumeContext& context_;
    Span span_ = {};
    std::vector<Slot> slots_;
};

/// A text where an entry is expected: the one thing that the kind cannot do without.
Node entry_of_text(const Node& text, const EntryKindSpec& spec, const ResumeContext& context) {
    Node value = native_text(text, context);
    if (is_empty(value)) return {};
    Node entry = make_mapping(text.span);
    for (const FieldSpec& field : spec.fields) {
        if (field.required != Required::kYes) continue;
        put(entry, field.name, std::move(value));
        break;
    }
    return entry;
}

/// Says the kind where the keys alone would tell another one.
void say_kind(Node& entry, const EntryKindSpec& spec, std::string_view section) {
    if (kind_by_keys(entry, default_kind(section)) == spec.kind) return;
    const bool complete = std::ranges::all_of(spec.fields, [&](const FieldSpec& field) {
        return field.required == Required::kNo || find(entry, field.name);
    });
    const std::string_view name = complete ? spec.name : spec_of(kFallbackKind).name;
    if (!complete && kind_by_keys(entry, default_kind(section)) == kFallbackKind) return;
    entry.members.insert(
        entry.members.begin(),
        {.key = "kind", .key_span = entry.span, .value = make_text(std::string(name), entry.span)});
}

}  // namespace

Node native_text(const Node& node, const ResumeContext& context) {
    const Node markdown = html_to_markdown(joined_text(node, ", "), context.diagnostics);
    if (is_empty(markdown)) return {};
    if (markdown.text.find('\n') == std::string::npos) {
        return plain_markdown(trim_text(markdown), context.diagnostics);
    }
    Node text;
    for (const MarkdownBlock& block : split_blocks(markdown)) append_text(text, " ", block.text);
    return plain_markdown(text, context.diagnostics);
}

namespace {

/// `{languages: [C, D], tools: vim}`: entries by their names. The section's table says what it
/// calls a name, and the text beside it.
Node entry_of_name(const Member& named, const ForeignSection& table) {
    Node entry = named.value.is_mapping() ? named.value : make_mapping(named.key_span);
    const std::string_view name = table.fields.front().key;
    if (!entry.find(name)) put(entry, name, make_text(named.key, named.key_span));
    if (named.value.is_mapping()) return entry;
    const std::string_view rest = table.kind == EntryKind::kSkill      ? "keywords"
                                  : table.kind == EntryKind::kLanguage ? "fluency"
                                                                       : "summary";
    put(entry, rest, named.key_span, named.value);
    return entry;
}

bool has_own_names(const Node& section, const ForeignSection& table) {
    return section.is_mapping() && std::ranges::none_of(section.members, [&](const Member& member) {
               return std::ranges::find(table.fields, member.key, &ForeignField::key) !=
                      table.fields.end();
           });
}

}  // namespace

Node native_entries(const Member& section, const ForeignSection& table,
                    const ResumeContext& context) {
    const EntryKindSpec& spec = spec_of(table.kind);
    Node list = make_sequence(section.value.span);
    const auto add = [&](const Node& item) {
        if (is_empty(item)) return;
        Node entry = item.is_mapping() ? EntryWriter(section.key, table, spec, context).write(item)
                                       : entry_of_text(item, spec, context);
        if (is_empty(entry)) return;
        say_kind(entry, spec, table.section);
        list.items.push_back(std::move(entry));
    };
    if (section.value.is_sequence()) {
        std::ranges::for_each(section.value.items, add);
    } else if (has_own_names(section.value, table)) {
        for (const Member& named : section.value.members) {
            if (!is_empty(named.value)) add(entry_of_name(named, table));
        }
    } else {
        add(section.value);
    }
    return list;
}

}  // namespace cvpdf::dialects
