#include "tailor/address_letter.h"

#include <string>

namespace cvpdf {

namespace {

constexpr std::string_view kJob = "{job}";

/// A posting's texts are plain, a letter's are inline Markdown.
LocalizedText as_text(std::string_view plain) {
    std::string text;
    for (const char c : plain) {
        if (std::string_view("\\*_`[]<>$").find(c) != std::string_view::npos) text += '\\';
        text += c;
    }
    return {.versions = {{.text = std::move(text)}}};
}

}  // namespace

void address_letter(Letter& letter, const Posting& posting, std::string_view subject) {
    if (letter.to.empty()) {
        for (const std::string& line : {posting.company, posting.contact, posting.location}) {
            if (!line.empty()) letter.to.push_back(as_text(line));
        }
    }
    if (letter.subject.empty() && !posting.title.empty()) {
        std::string text(subject.empty() ? kJob : subject);
        if (const std::size_t at = text.find(kJob); at != std::string::npos) {
            text.replace(at, kJob.size(), posting.title);
        }
        letter.subject = as_text(text);
    }
}

}  // namespace cvpdf
