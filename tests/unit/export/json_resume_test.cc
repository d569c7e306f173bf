#include "export/json_resume.h"

#include <string>

#include <nlohmann/json.hpp>

#include "catch.h"
#include "cv/networks.h"
#include "export/as_printed.h"
#include "unit/cv/read_file.h"

namespace cvpdf {

namespace {

using Json = nlohmann::ordered_json;

/// The JSON of a CV with this header (indented by two) and these sections (by four).
Json resume(const std::string& header, const std::string& sections) {
    const ReadCv read = read_cv_text("cv:\n  name: A\n" + header +
                                     (sections.empty() ? "" : "  sections:\n" + sections));
    CHECK(read.messages == "");
    ReadFile networks = read_repository_file("data/networks.yaml");
    ReadFile locale = read_repository_file("data/locales/en.yaml");
    const CvFile printed = as_printed(read.file, {.language = "en", .layout = "classic"});
    const std::string text =
        write_json_resume({.printed = printed,
                           .locale = read_locale(locale.root, {}, locale.diagnostics),
                           .networks = read_networks(networks.root, networks.diagnostics)});
    CHECK(text.back() == '\n');
    return Json::parse(text);
}

Json list(const std::string& name, const std::string& sections) {
    const Json out = resume("", sections);
    CHECK(out.size() == 3);
    return out.contains(name) ? out[name] : out;
}

TEST_CASE("the header becomes basics") {
    const Json basics = resume(
        "  headline: Engineer for **all**\n"
        "  email: a@example.org\n"
        "  phone: 010-0000-0000\n"
        "  website: example.org\n"
        "  location: Seoul\n"
        "  social_networks: [{network: github, username: gildong}]\n"
        "  fields: [{label: Blog, value: mine, url: example.org/b}, {label: Visa, value: F-2}]\n",
        "    summary: [One., Two.]\n    profile: [Three.]\n")["basics"];
    CHECK(basics == Json::parse(R"json({
        "name": "A", "label": "Engineer for all", "email": "a@example.org",
        "phone": "010-0000-0000", "url": "https://example.org", "location": {"city": "Seoul"},
        "profiles": [
            {"network": "GitHub", "username": "gildong", "url": "https://github.com/gildong"},
            {"network": "Blog", "username": "mine", "url": "https://example.org/b"}],
        "summary": "One.\n\nTwo.\n\nThree."})json"));
}

TEST_CASE("positions of one employer become several items of work") {
    CHECK(
        list("work",
             "    experience:\n"
             "      - company: A\n"
             "        location: Seoul\n"
             "        url: example.org\n"
             "        positions:\n"
             "          - {position: Lead, start_date: 2020-03, end_date: present,\n"
             "             highlights: [x, {text: '**y** [z](https://z.org)', highlights: "
             "[deep]}]}\n"
             "          - {position: Junior, location: Busan, date: 2018/2019-12-31, summary: s}\n"
             "      - {company: B, position: P, date: 2017, keywords: [C++]}\n"
             "      - {company: C, position: Q, start_date: Fall 2015, end_date: 2016-21}\n") ==
        Json::parse(R"json([
            {"name": "A", "position": "Lead", "location": "Seoul", "url": "https://example.org",
             "startDate": "2020-03", "highlights": ["x", "y z", "deep"]},
            {"name": "A", "position": "Junior", "location": "Busan", "url": "https://example.org",
             "startDate": "2018", "endDate": "2019-12-31", "summary": "s"},
            {"name": "B", "position": "P", "startDate": "2017", "endDate": "2017",
             "keywords": ["C++"]},
            {"name": "C", "position": "Q", "startDate": "2015", "endDate": "2016"}])json"));
    CHECK(list("volunteer", "    volunteering: [{company: A, position: P}]\n") ==
          Json::parse(R"json([{"organization": "A", "position": "P"}])json"));
    CHECK(list("work", "    teaching: [{course: C, role: TA, institution: I}, {course: D}]\n") ==
          Json::parse(R"json([{"name": "I", "position": "TA, C"}, {"name": "D"}])json"));
}

TEST_CASE("every other kind goes to its list") {
    CHECK(
        list("education",
             "    education: [{institution: K, area: CS, degree: MS, grade: 4.2/4.3, summary: S,\n"
             "      date: Fall 2024, courses: [a], highlights: [h], location: L}]\n") ==
        Json::parse(R"json([{"institution": "K", "area": "CS", "studyType": "MS", "endDate": "2024",
                           "score": "4.2/4.3", "courses": ["a", "h", "S"]}])json"));
    CHECK(list("projects",
               "    research_projects: [{name: N, organization: O, role: R, summary: S, date: "
               "2018/2019,\n"
               "      highlights: [h], keywords: [k], url: example.org}]\n") ==
          Json::parse(
              R"json([{"name": "N", "startDate": "2018", "endDate": "2019", "description": "S",
                           "highlights": ["h"], "keywords": ["k"], "url": "https://example.org",
                           "roles": ["R"], "entity": "O", "type": "research_projects"}])json"));
    CHECK(list("publications",
               "    publications:\n"
               "      - {title: T, authors: ['**A**', B], journal: J, date: 2018-03/2018-04, note: "
               "N,\n"
               "         doi: 10.1000/182}\n"
               "      - {title: P, inventors: [A], office: O, patent_number: '1', status: S, kind: "
               "patent}\n"
               "      - {title: Q, event: E, type: Keynote, url: example.org}\n") ==
          Json::parse(R"json([
            {"name": "T", "publisher": "J", "releaseDate": "2018-04",
             "url": "https://doi.org/10.1000/182", "summary": "A, B\nN"},
            {"name": "P", "publisher": "O", "summary": "A\n1\nS"},
            {"name": "Q", "publisher": "E", "url": "https://example.org", "summary": "Keynote"}])json"));
    CHECK(
        list("awards", "    awards: [{title: T, awarder: W, date: 2018, highlights: [h]}]\n") ==
        Json::parse(R"json([{"title": "T", "date": "2018", "awarder": "W", "summary": "h"}])json"));
    CHECK(list("certificates", "    licenses: [{name: N, issuer: I, date: 2018-03-14}]\n") ==
          Json::parse(R"json([{"name": "N", "date": "2018-03-14", "issuer": "I"}])json"));
    CHECK(list("languages",
               "    languages: [{language: Korean, fluency: native}, {label: German, details: "
               "B1}]\n") == Json::parse(R"json([{"language": "Korean", "fluency": "native"},
                          {"language": "German", "fluency": "B1"}])json"));
    CHECK(list("skills",
               "    skills: [{name: N, level: L, keywords: [k]}, Bare,\n"
               "      {label: Tools, details: 'Python (NumPy, SciPy), C'}]\n") ==
          Json::parse(R"json([{"name": "N", "level": "L", "keywords": ["k"]},
                          {"name": "Tools", "keywords": ["Python (NumPy, SciPy)", "C"]
},
                          {"name": "Bare"}])json"));
    CHECK(list("interests", "    interests: [Go, {label: Music, details: 'Bach, Berg'}]\n") ==
          Json::parse(
              R"json([{"name": "Music", "keywords": ["Bach", "Berg"]}, {"name": "Go"}])json"));
    CHECK(list("references",
               "    references: [{name: N, company: C, reference: Good., email: a@b.org}]\n") ==
          Json::parse(R"json([{"name": "N", "reference": "Good.\nC\na@b.org"}])json"));
    CHECK(list("projects",
               "    my_service: [Reviewer, {bullet: Chair}, {news: Won, date: 2018}]\n") ==
          Json::parse(R"json([{"name": "My Service", "highlights": ["Reviewer", "Chair", "Won"],
                           "type": "my_service"}])json"));
}

TEST_CASE("dates are ISO 8601 or not there") {
    struct Row {
        std::string date = {};
        std::string expected = {};
    };
    const Row rows[] = {
        {"2018", "2018"},
        {"2018-03", "2018-03"},
        {"2018-03-14", "2018-03-14"},
        {"2018/2019-02", "2019-02"},
        {"2018/present", "2018"},
        {"Fall 2024", "2024"},
        {"2020 expected", "2020"},
        {"room 30001 in 1999", "1999"},
        {"soon", ""},
        {"in 12345", ""},
        {"9999", ""},  // the schema's dates end with 2999
    };
    for (const Row& row : rows) {
        CAPTURE(row.date);
        const Json awards = list("awards", "    awards: [{title: T, date: " + row.date + "}]\n");
        CHECK(awards[0].value("date", "") == row.expected);
    }
}

}  // namespace

}  // namespace cvpdf
