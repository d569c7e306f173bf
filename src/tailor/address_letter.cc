#include "tailor/address_letter.h"

#include <string>

#include "base/ascii.h"

namespace cvpdf {

namespace {

/// A posting's texts are plain, a letter's are inline Markdown.
LocalizedText as_text(std::string_view plain) {
    std::string text;
    for (const char c : plain) {
        if (std::string_view("\\*_`[]<>$").find(c) != std::string_view::npos) text += '\\';
        text += c;
    }
    return {.versions = {{.text = std::move(text)}}};
}

std::string filled(std::string_view pattern, std::string_view field, std::string_view value) {
    std::string text(pattern);
    if (const std::size_t at = text.find(field); at != std::string::npos) {
        text.replace(at, field.size(), value);
    }
    return text;
}

/// "Jane Doe" of "Jane Doe, Head of Talent"; whom one writes to as "Herrn Vogt" is greeted as
/// "Herr Vogt", and 님 stands in the greeting already.
std::string name_of(std::string_view contact) {
    constexpr std::string_view kWrittenTo = "Herrn ";
    constexpr std::string_view kHonorific = "님";
    const std::string_view name = contact.substr(0, contact.find(','));
    if (name.ends_with(kHonorific)) {
        return std::string(trim_blanks(name.substr(0, name.size() - kHonorific.size())));
    }
    if (!name.starts_with(kWrittenTo)) return std::string(name);
    return "Herr " + std::string(name.substr(kWrittenTo.size()));
}

/// 님 is written together with a title, and apart from a name.
std::string greeting(std::string_view pattern, std::string_view name, bool has_title) {
    const std::string joined =
        has_title ? filled(pattern, "{contact} 님", "{contact}님") : std::string(pattern);
    return filled(joined, "{contact}", name);
}

}  // namespace

void address_letter(Letter& letter, const Posting& posting, const LetterPatterns& patterns) {
    if (letter.to.empty()) {
        for (const std::string& line : {posting.company, posting.contact}) {
            if (!line.empty()) letter.to.push_back(as_text(line));
        }
        // A place alone is nobody's address.
        if (!letter.to.empty() && !posting.location.empty()) {
            letter.to.push_back(as_text(posting.location));
        }
    }
    if (letter.subject.empty() && !posting.title.empty()) {
        const std::string_view pattern = patterns.subject.empty() ? "{job}" : patterns.subject;
        letter.subject = as_text(filled(pattern, "{job}", posting.title));
    }
    const std::string name = posting.contact_is_person ? name_of(posting.contact) : "";
    if (letter.salutation.empty() && !name.empty() && !patterns.salutation.empty()) {
        letter.salutation = as_text(greeting(patterns.salutation, name, posting.contact_has_title));
    }
}

}  // namespace cvpdf
