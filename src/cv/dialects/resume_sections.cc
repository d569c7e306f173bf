// Sections of JSON Resume and YAMLResume: their keys, and texts in place of entries.

#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "cv/dialects/markdown_blocks.h"
#include "cv/dialects/native_tree.h"
#include "cv/dialects/resume_entries.h"
#include "cv/dialects/rewrite_text.h"
#include "cv/dialects/section_items.h"

namespace cvpdf::dialects {

std::string native_section_key(std::string_view key) {
    const ForeignSection& table = resume_section(key);
    if (!table.section.empty()) return std::string(table.section);
    std::string native;
    for (const char c : key) {
        const bool capital = c >= 'A' && c <= 'Z';
        if (capital && !native.empty() && native.back() != '_') native += '_';
        native += c == ' ' || c == '-' ? '_' : to_ascii_lower(c);
    }
    return native;
}

void warn_of_misspelled_section(const Member& section, const ResumeContext& context) {
    auto hints = meant_key(section.key, keys_of(resume_sections(), &ForeignSection::key));
    if (hints.empty() || !resume_section(section.key).section.empty()) return;
    context.diagnostics.warning(section.key_span,
                                fmt::format("{} has no '{}'; it becomes a section of its own",
                                            context.program, section.key),
                                std::move(hints));
}

Node text_entries(const Node& text, const ResumeContext& context) {
    Node list = make_sequence(text.span);
    const Node markdown = html_to_markdown(joined_text(text, "\n\n"), context.diagnostics);
    std::size_t counted = 0;
    list.items = section_entries(
        split_blocks(markdown),
        [&](const Node& block) { return plain_markdown(block, context.diagnostics); }, counted);
    return list;
}

}  // namespace cvpdf::dialects
