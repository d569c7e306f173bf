#include "input/check_text.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include <fmt/format.h>

#include "base/unicode.h"

namespace cvpdf {
namespace {

/// Control characters that are reported one by one; more of them are one mistake.
constexpr int kMostReported = 10;

/// What people have their CVs in besides, by its first bytes.
struct FileKind {
    std::string_view begins_with;
    std::string_view name;
};
constexpr FileKind kFileKinds[] = {
    {"%PDF-", "a PDF"},
    {"PK\x03\x04", "a Word or LibreOffice document, or another ZIP archive"},
    {"\xD0\xCF\x11\xE0", "an old Word document"},
    {"{\\rtf", "an RTF document"},
    {"\x1F\x8B", "a compressed file"},
    {"\x89PNG", "a picture"},
    {"\xFF\xD8\xFF", "a picture"},
};

bool is_utf16(std::string_view raw) {
    if (raw.starts_with("\xFF\xFE") || raw.starts_with("\xFE\xFF")) return true;
    // Without a BOM: the first character is ASCII.
    return raw.size() >= 2 && (raw[0] == '\0') != (raw[1] == '\0');
}

bool is_control(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return (value < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || value == 0x7F;
}

std::string_view name_control(char byte) {
    return byte == '\0' ? "NUL" : "control character";
}

Span at(FileId file, std::size_t offset) {
    const auto begin = static_cast<std::uint32_t>(offset);
    return {.file = file, .begin = begin, .end = begin + 1};
}

}  // namespace

TextCheck check_text(FileId file, std::string_view raw, Diagnostics& diagnostics) {
    const std::string save_hint = "save the file as UTF-8";
    const auto foreign = std::ranges::find_if(
        kFileKinds, [&](const FileKind& kind) { return raw.starts_with(kind.begins_with); });
    if (foreign != std::end(kFileKinds)) {
        diagnostics.error({.file = file}, fmt::format("this is {}, not a text file", foreign->name),
                          {"a CV is written in YAML or JSON; 'cvpdf new' makes one to begin with"});
        return TextCheck::kUnreadable;
    }
    if (is_utf16(raw)) {
        diagnostics.error({.file = file}, "the file is UTF-16, not UTF-8", {save_hint});
        return TextCheck::kUnreadable;
    }
    if (const auto invalid = find_invalid_utf8(raw)) {
        if (looks_like_cp949(raw)) {
            diagnostics.error(at(file, *invalid), "this is not UTF-8; it looks like CP949 (EUC-KR)",
                              {save_hint});
        } else {
            const auto byte = static_cast<unsigned>(static_cast<unsigned char>(raw[*invalid]));
            diagnostics.error(at(file, *invalid), fmt::format("byte 0x{:02X} is not UTF-8", byte),
                              {save_hint});
        }
        return TextCheck::kUnreadable;
    }
    int reported = 0;
    auto found = std::ranges::find_if(raw, is_control);
    while (found != raw.end() && reported < kMostReported) {
        const auto value = static_cast<unsigned>(static_cast<unsigned char>(*found));
        diagnostics.error(
            at(file, static_cast<std::size_t>(found - raw.begin())),
            fmt::format("a text cannot hold the {} U+{:04X}", name_control(*found), value),
            {"take it out; in an editor that hides it, retype the characters beside it"});
        ++reported;
        found = std::find_if(found + 1, raw.end(), is_control);
    }
    return reported == 0 ? TextCheck::kSound : TextCheck::kUnreadable;
}

}  // namespace cvpdf
