#include <string>
#include <vector>

#include "catch.h"
#include "cv/link.h"

namespace cvpdf {

namespace {

struct Row {
    std::string text, expected;
};

std::string result(const std::optional<Url>& url, const Diagnostics& diagnostics) {
    return url ? url->target : diagnostics.all().at(0).message;
}

Node scalar(const std::string& text) {
    Node node;
    node.kind = NodeKind::kScalar;
    node.text = text;
    return node;
}

TEST_CASE("addresses as people read them", "[link]") {
    CHECK(readable_uri("anna-m%C3%BCller.de/%C3%BCber%20mich") == "anna-müller.de/über%20mich");
    CHECK(readable_uri("a.kr/%ED%95%9C%EA%B8%80?q=%2F") == "a.kr/한글?q=%2F");
    CHECK(readable_uri("a.org/%FF%C3") == "a.org/%FF%C3");
    CHECK(readable_uri("a.org/%E2%80%AE%c3%bc%C2") == "a.org/%E2%80%AE%c3%bc%C2");
    CHECK(readable_uri("a.org/%F3%A0%80%A0a%EF%B8%8F") == "a.org/%F3%A0%80%A0a%EF%B8%8F");
    CHECK(readable_uri("a.org/1%E2%80%932") == "a.org/1–2");
    CHECK(readable_uri("a.org/100%") == "a.org/100%");
    CHECK(readable_uri(encode_uri("é")) == "é");
}

}  // namespace

TEST_CASE("links are http, https, mailto or tel") {
    const std::vector<Row> rows{
        {"https://example.org/a?b=c#d", "https://example.org/a?b=c#d"},
        {"http://example.org", "http://example.org"},
        {"HTTPS://example.org", "https://example.org"},
        {"example.org", "https://example.org"},
        {"byungsoo-oh.github.io", "https://byungsoo-oh.github.io"},
        {"example.org:8080/x", "https://example.org:8080/x"},
        {" example.org/a:b ", "https://example.org/a:b"},
        {"mailto:me@example.org", "mailto:me@example.org"},
        {"mailto:me@example.org?subject=Hi", "mailto:me@example.org?subject=Hi"},
        {"tel:+82 10-0000-0000", "tel:+821000000000"},
        {"tel:(02) 555-4321", "tel:025554321"},
        {"tel:+44 (0)20 7946 0958", "tel:+442079460958"},
        {"tel:(0)20 7946 0958", "tel:02079460958"},
        {"Mailto:Me@example.org", "mailto:Me@example.org"},
        {"https://example.org/논문", "https://example.org/%EB%85%BC%EB%AC%B8"},
        {"https://example.org/%20", "https://example.org/%20"},
        {"javascript:alert(1)", "a link cannot begin with 'javascript:'"},
        {"JavaScript:alert(1)", "a link cannot begin with 'JavaScript:'"},
        {"file:///etc/passwd", "a link cannot begin with 'file:'"},
        {"ftp://example.org", "a link cannot begin with 'ftp:'"},
        {"data:text/html,x", "a link cannot begin with 'data:'"},
        {"not_a_valid_url", "'not_a_valid_url' is not a link"},
        {"https:example.org", "'https:example.org' is not a link"},
        {"https://", "'https://' is not a link"},
        {"https://a b.org", "'https://a b.org' is not a link"},
        {"https://a..org", "'https://a..org' is not a link"},
        {"//example.org", "'//example.org' is not a link"},
        {":", "':' is not a link"},
        {"https://example.org/\"x", "'https://example.org/\"x' is not a link"},
        {"mailto:me", "'mailto:me' is not a link"},
        {"tel:abc", "'tel:abc' is not a link"},
        {"", "the link is empty"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        Diagnostics diagnostics;
        const std::optional<Url> url = check_link(row.text, {}, diagnostics);
        CHECK(url.has_value() == !diagnostics.has_errors());
        CHECK(result(url, diagnostics) == row.expected);
    }
}

TEST_CASE("e-mail addresses") {
    const std::vector<Row> rows{
        {"byungsoo@cs.cornell.edu", "byungsoo@cs.cornell.edu"},
        {"mailto:a.b+c@example.com", "a.b+c@example.com"},
        {"홍@example.com", "%ED%99%8D@example.com"},
        {"not_a_valid_email", "'not_a_valid_email' is not an e-mail address"},
        {"a@b", "'a@b' is not an e-mail address"},
        {"a@b@c.org", "'a@b@c.org' is not an e-mail address"},
        {"a b@c.org", "'a b@c.org' is not an e-mail address"},
        {"a@c.org, b@c.org", "'a@c.org, b@c.org' is not an e-mail address"},
        {"@c.org", "'@c.org' is not an e-mail address"},
        {"a@c.org?bcc=x", "'a@c.org?bcc=x' is not an e-mail address"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        Diagnostics diagnostics;
        CHECK(result(read_email(scalar(row.text), diagnostics), diagnostics) == row.expected);
    }
}

TEST_CASE("phone numbers stay as written") {
    const std::vector<Row> rows{
        {"010-0000-0000", "010-0000-0000"},
        {"tel:+1-609-999-9995", "+1-609-999-9995"},
        {"(02) 123 4567", "(02) 123 4567"},
        {"not_a_valid_phone_number", "'not_a_valid_phone_number' is not a phone number"},
        {"12", "'12' is not a phone number"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        Diagnostics diagnostics;
        CHECK(result(read_phone(scalar(row.text), diagnostics), diagnostics) == row.expected);
    }
}

TEST_CASE("DOIs lead to doi.org") {
    const std::vector<Row> rows{
        {"10.1109/TASC.2023.3340648", "https://doi.org/10.1109/TASC.2023.3340648"},
        {"https://doi.org/10.1000/182", "https://doi.org/10.1000/182"},
        {"http://dx.doi.org/10.1000/182", "https://doi.org/10.1000/182"},
        {"doi: 10.1000/182", "https://doi.org/10.1000/182"},
        {"10.1002/(SICI)<1::AID>3.0", "https://doi.org/10.1002/(SICI)%3C1::AID%3E3.0"},
        {"11.1000/182", "'11.1000/182' is not a DOI"},
        {"10.1000", "'10.1000' is not a DOI"},
        {"10.1000/", "'10.1000/' is not a DOI"},
        {"10.1000/a b", "'10.1000/a b' is not a DOI"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        Diagnostics diagnostics;
        CHECK(result(read_doi(scalar(row.text), diagnostics), diagnostics) == row.expected);
    }
}

}  // namespace cvpdf
