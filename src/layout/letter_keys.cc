// Keys of letters: which parts stand in what order, and the words that a country's letters begin
// and end with.

#include "layout/layout_keys.h"

namespace cvpdf {
namespace {

constexpr Choice<LetterPart> kParts[] = {{"recipient", LetterPart::kRecipient},
                                         {"text", LetterPart::kText},
                                         {"body", LetterPart::kBody},
                                         {"signature", LetterPart::kSignature},
                                         {"enclosures", LetterPart::kEnclosures}};
constexpr std::string_view kFields[] = {"place",   "date", "subject",    "salutation",
                                        "closing", "name", "enclosures", "enclosures_label"};

constexpr Length kTallestSignature = 60_mm;

void read_signature_length(const Node& node, Length& target, LayoutContext& context) {
    const auto height = read_length(node, context.diagnostics);
    if (height && (*height <= Length{} || *height > kTallestSignature)) {
        context.diagnostics.error(node.span, "a signature is up to 60mm high");
    } else {
        assign(target, height);
    }
}

constexpr KeySpec<LetterPartSpec> kPartKeys[] = {
    {"part", "recipient | text | body | signature | enclosures", "what it is; otherwise `text`",
     [](const Node& node, LetterPartSpec& part, LayoutContext& context) {
         assign(part.part, read_choice(node, kParts, context.diagnostics));
     }},
    {"text", "template",
     "of a text: place, date, subject, salutation, closing, name; of enclosures: enclosures and "
     "the "
     "locale's word for them, enclosures_label",
     [](const Node& node, LetterPartSpec& part, LayoutContext& context) {
         assign(part.text, read_template(node, context.diagnostics));
         check_fields(part.text, kFields, "a letter", context.diagnostics);
     }},
    {"style", "style", "its text style",
     [](const Node& node, LetterPartSpec& part, LayoutContext& context) {
         assign(part.line.style, read_reference(node, context.diagnostics));
     }},
    {"space_before", "token", "above it",
     [](const Node& node, LetterPartSpec& part, LayoutContext& context) {
         assign(part.line.space_before, read_token(node, context.diagnostics));
     }},
    {"space_between", "token", "between its paragraphs",
     [](const Node& node, LetterPartSpec& part, LayoutContext& context) {
         assign(part.space_between, read_token(node, context.diagnostics));
     }},
    {"space_after", "token", "below it",
     [](const Node& node, LetterPartSpec& part, LayoutContext& context) {
         assign(part.line.space_after, read_token(node, context.diagnostics));
     }},
    {"height", "length", "of a signature's image, up to 60mm",
     [](const Node& node, LetterPartSpec& part, LayoutContext& context) {
         read_signature_length(node, part.height, context);
     }},
    {"room", "length",
     "left empty for a signature by hand, where the letter has no image of one; up to 60mm",
     [](const Node& node, LetterPartSpec& part, LayoutContext& context) {
         read_signature_length(node, part.room, context);
     }},
};

void read_parts(const Node& node, LetterSpec& letter, LayoutContext& context) {
    if (!node.is_sequence()) {
        report_kind(node, "a list of parts", context.diagnostics);
        return;
    }
    letter.parts.clear();
    for (const Node& item : node.items) {
        read_mapping(item, letter_part_spec_keys(), letter.parts.emplace_back(), context);
    }
}

constexpr KeySpec<LetterSpec> kLetterKeys[] = {
    {"subject", "text",
     "where the letter has none of its own and a posting says what the `{job}` is",
     [](const Node& node, LetterSpec& letter, LayoutContext& context) {
         assign(letter.subject, read_text(node, context.diagnostics));
     }},
    {"salutation", "text", "where the letter has none of its own",
     [](const Node& node, LetterSpec& letter, LayoutContext& context) {
         assign(letter.salutation, read_text(node, context.diagnostics));
     }},
    {"salutation_to", "text",
     "instead, where a posting says who the `{contact}` is; empty in languages that would have to "
     "know more of them",
     [](const Node& node, LetterSpec& letter, LayoutContext& context) {
         assign(letter.salutation_to, read_text(node, context.diagnostics));
     }},
    {"closing", "text", "where the letter has none of its own",
     [](const Node& node, LetterSpec& letter, LayoutContext& context) {
         assign(letter.closing, read_text(node, context.diagnostics));
     }},
    {"parts", "list of letter_part", "from the top",
     [](const Node& node, LetterSpec& letter, LayoutContext& context) {
         read_parts(node, letter, context);
     }},
};

}  // namespace

std::span<const KeySpec<LetterPartSpec>> letter_part_spec_keys() {
    return kPartKeys;
}
std::span<const KeySpec<LetterSpec>> letter_spec_keys() {
    return kLetterKeys;
}

void read_letter_spec(const Node& node, std::optional<LetterSpec>& letter, LayoutContext& context) {
    if (node.is_null()) {
        letter.reset();
        return;
    }
    if (!letter) letter = LetterSpec{};
    read_mapping(node, letter_spec_keys(), *letter, context);
}

}  // namespace cvpdf
