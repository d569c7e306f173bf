#include "compose/check_texts.h"

#include <string>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "cv/language_tag.h"
#include "cv/link.h"
#include "input/inline_markdown.h"

namespace cvpdf {

namespace {

class TextChecker {
  public:
    TextChecker(std::string_view language, std::string_view fallback, Diagnostics& diagnostics)
        : language_(language), fallback_(fallback), diagnostics_(diagnostics) {}

    void check(const Entry& entry) {
        for (const Field& field : entry.fields) {
            if (const auto* text = std::get_if<LocalizedText>(&field.value)) check(*text);
            if (const auto* list = std::get_if<std::vector<LocalizedText>>(&field.value)) {
                for (const LocalizedText& text : *list) check(text);
            }
        }
        check(entry.highlights);
        for (const Entry& position : entry.positions) check(position);
    }

  private:
    void check(const std::vector<Highlight>& highlights) {
        for (const Highlight& highlight : highlights) {
            check(highlight.text);
            check(highlight.children);
        }
    }

    void check(const LocalizedText& text) {
        const LocalizedText::Version* version = choose_version(text, language_, fallback_);
        if (version == nullptr) return;
        report_translation(*version, language_, diagnostics_);
        // Every link of Markdown has one of these.
        const bool may_link = version->text.find("](") != std::string::npos ||
                              version->text.find('<') != std::string::npos;
        if (!may_link) return;
        const RichText rich = parse_inline_markdown(version->text, version->origin);
        for (const InlineLink& link : rich.links) {
            check_link(link.target, link.span.detached() ? version->span : link.span, diagnostics_);
        }
    }

    std::string_view language_;
    std::string_view fallback_;
    Diagnostics& diagnostics_;
};

}  // namespace

void report_translation(const LocalizedText::Version& version, std::string_view language,
                        Diagnostics& diagnostics) {
    if (version.language.empty() || base_language(version.language) == base_language(language)) {
        return;
    }
    diagnostics.warning(version.span,
                        fmt::format("this text is not there in '{}'; the one in '{}' is printed",
                                    language, version.language));
}

void check_texts(std::span<const Section> sections, std::string_view language,
                 std::string_view fallback, Diagnostics& diagnostics) {
    TextChecker checker(language, fallback, diagnostics);
    for (const Section& section : sections) {
        for (const Entry& entry : section.entries) checker.check(entry);
    }
}

}  // namespace cvpdf
