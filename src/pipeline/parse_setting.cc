#include "pipeline/parse_setting.h"

#include <cstdint>
#include <string_view>
#include <utility>

#include "input/yaml.h"

namespace cvpdf {

Span moved(Span span, FileId file) {
    if (!span.detached()) span.file = file;
    return span;
}

namespace {

constexpr const char* kSourceName = "--set";

Origin moved(const Origin& origin, FileId file) {
    Origin out(file);
    for (const Origin::Piece& piece : origin.pieces()) out.append(piece);
    return out;
}

/// The same tree with its places in another file.
void move_to(FileId file, Node& node) {
    node.span = moved(node.span, file);
    node.origin = moved(node.origin, file);
    for (Node& item : node.items) move_to(file, item);
    for (Member& member : node.members) {
        member.key_span = moved(member.key_span, file);
        move_to(file, member.value);
    }
}

/// The value at the end of `text`, which is blank before it: its places are those of the whole.
std::optional<Node> parse_value(std::string text, FileId file, Diagnostics& diagnostics) {
    SourceMap blanked;
    Diagnostics found;
    const FileId own = blanked.add({.name = kSourceName, .text = std::move(text)});
    std::optional<Node> value = parse_yaml(own, blanked, found);
    if (value) move_to(file, *value);
    for (Diagnostic diagnostic : found.all()) {
        diagnostic.span = moved(diagnostic.span, file);
        for (Note& note : diagnostic.notes) note.span = moved(note.span, file);
        diagnostics.add(std::move(diagnostic));
    }
    return value;
}

}  // namespace

std::optional<Setting> parse_setting(const std::string& text, SourceMap& sources,
                                     Diagnostics& diagnostics) {
    const FileId file = sources.add({.name = kSourceName, .text = text});
    const std::size_t equals = text.find('=');
    const auto at = [](std::size_t offset) { return static_cast<std::uint32_t>(offset); };
    if (equals == std::string::npos || equals == 0) {
        diagnostics.error({.file = file, .begin = 0, .end = at(text.size())}, "this sets nothing",
                          {"a path, '=' and a value: --set cv.phone='+1 555 0100'"});
        return std::nullopt;
    }
    Setting setting{.path = {.text = text.substr(0, equals),
                             .span = {.file = file, .begin = 0, .end = at(equals)}}};
    setting.value.span = {.file = file, .begin = at(equals), .end = at(text.size())};
    if (text.find_first_not_of(" \t\n", equals + 1) == std::string::npos) return setting;
    std::string value(equals + 1, ' ');
    value += std::string_view(text).substr(equals + 1);
    std::optional<Node> node = parse_value(std::move(value), file, diagnostics);
    if (!node) return std::nullopt;
    setting.value = *std::move(node);
    return setting;
}

void move_to(FileId file, Setting& setting) {
    setting.path.span = moved(setting.path.span, file);
    move_to(file, setting.value);
}

}  // namespace cvpdf
