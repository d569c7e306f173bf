// What a letter takes from a posting.

#include <string>

#include "catch.h"
#include "tailor/address_letter.h"

using namespace cvpdf;

namespace {

std::string text_of(const LocalizedText& text) {
    return text.versions.empty() ? "" : text.versions.front().text;
}

Letter addressed(const Posting& posting) {
    Letter letter;
    address_letter(letter, posting,
                   {.subject = "Job: {job}", .salutation = "Guten Tag {contact},"});
    return letter;
}

}  // namespace

TEST_CASE("a letter greets by the name alone, and in its own case") {
    const auto greeting = [](const std::string& contact) {
        return text_of(addressed({.contact = contact}).salutation);
    };
    CHECK(greeting("Jane Doe, Head of Talent") == "Guten Tag Jane Doe,");
    CHECK(greeting("Frau Möller") == "Guten Tag Frau Möller,");
    CHECK(greeting("Herrn Dr. Vogt") == "Guten Tag Herr Dr. Vogt,");
    CHECK(greeting("김보라님") == "Guten Tag 김보라,");
    CHECK(greeting("김보라 팀장님") == "Guten Tag 김보라 팀장,");
    CHECK(greeting("").empty());
    CHECK(addressed({.contact = "HR Department", .contact_is_person = false})
              .salutation.versions.empty());
}

TEST_CASE("a Korean greeting is written together with a title, and apart from a name") {
    const auto greeting = [](const std::string& contact, bool has_title) {
        Letter letter;
        address_letter(letter, {.contact = contact, .contact_has_title = has_title},
                       {.salutation = "{contact} 님께"});
        return text_of(letter.salutation);
    };
    CHECK(greeting("김도연 팀장", true) == "김도연 팀장님께");
    CHECK(greeting("김도연 수석님", true) == "김도연 수석님께");
    CHECK(greeting("인사팀 김보라님", false) == "인사팀 김보라 님께");
}

TEST_CASE("a place alone is no recipient") {
    CHECK(addressed({.location = "Huddersfield"}).to.empty());
    CHECK(addressed({.company = "Lark", .location = "Bern"}).to.size() == 2);
}
