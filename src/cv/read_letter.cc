#include "cv/read_letter.h"

#include <string_view>

#include "cv/file_keys.h"
#include "cv/read_date.h"
#include "cv/read_value.h"

namespace cvpdf {
namespace {

std::optional<FileName> read_file_name(const Node& node, Diagnostics& diagnostics) {
    const std::optional<std::string> file = read_word(node, diagnostics);
    if (!file) return {};
    return FileName{.file = *file, .span = node.span};
}

void read_key(std::string_view key, const Node& value, Letter& letter, Diagnostics& diagnostics) {
    if (key == "to") letter.to = read_text_list(value, diagnostics);
    if (key == "subject") letter.subject = read_text(value, diagnostics);
    if (key == "salutation") letter.salutation = read_text(value, diagnostics);
    if (key == "body") letter.body = read_text_list(value, diagnostics);
    if (key == "body_file") letter.body_file = read_file_name(value, diagnostics);
    if (key == "closing") letter.closing = read_text(value, diagnostics);
    if (key == "place") letter.place = read_text(value, diagnostics);
    if (key == "date") letter.date = read_day(value, diagnostics);
    if (key == "signature") letter.signature = read_file_name(value, diagnostics);
    if (key == "enclosures") letter.enclosures = read_text_list(value, diagnostics);
}

}  // namespace

std::optional<Letter> read_letter(const Node& node, Diagnostics& diagnostics) {
    if (is_absent(node)) return {};
    if (!node.is_mapping()) {
        report_wrong_type(node, "a mapping with 'to', 'subject' and 'body'", diagnostics);
        return {};
    }
    report_unknown_keys(node, letter_keys(), diagnostics);
    Letter letter;
    for (const Member& member : node.members) {
        if (!is_absent(member.value)) read_key(member.key, member.value, letter, diagnostics);
    }
    return letter;
}

void change_letter(const Member& key, Letter& letter, Diagnostics& diagnostics) {
    report_unknown_keys(make_mapping({key}, key.key_span), letter_keys(), diagnostics);
    read_key(key.key, key.value, letter, diagnostics);
}

}  // namespace cvpdf
