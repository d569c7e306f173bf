#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "input/json.h"
#include "tailor/posting_keys.h"
#include "unit/cv/read_file.h"
#include "unit/mistyped.h"
#include "unit/tailor/posting_data.h"

using namespace cvpdf;

namespace {

std::string show(const Posting& posting) {
    constexpr const char* kKinds[] = {"title", "skill", "requirement", "duty",
                                      "nice",  "text",  "employer",    "boilerplate"};
    std::string out = posting.title + " @ " + posting.company + " in " + posting.location + ", " +
                      posting.contact + " (" + posting.language + ")\n";
    for (const PostingPart& part : posting.parts) {
        out += std::string(kKinds[static_cast<std::size_t>(part.kind)]) + ": " + part.text + '\n';
    }
    return out;
}

}  // namespace

TEST_CASE("a posting of the job schema") {
    ReadFile file = read_yaml(
        "title: Engineer\n"
        "company: Acme\n"
        "location: {city: Denver, countryCode: US}\n"
        "contact: {name: Dana, email: d@example.org}\n"
        "salary: 100\n"
        "description: We build it.\n"
        "responsibilities: [Own the ledger]\n"
        "qualifications: [Years with Go]\n"
        "skills: [{name: Backend, level: Expert, keywords: [Go, Kafka]}]\n");
    CHECK(show(read_posting(file.root, shipped_posting_words(), file.diagnostics)) ==
          "Engineer @ Acme in Denver, US, Dana (en)\n"
          "title: Engineer\n"
          "requirement: Backend\n"
          "skill: Go\n"
          "skill: Kafka\n"
          "requirement: Years with Go\n"
          "duty: Own the ledger\n"
          "text: We build it.\n");
    CHECK(file.messages().empty());
}

TEST_CASE("who is no person is not greeted, but written to") {
    for (const std::string contact :
         {"Jane Doe, Head of Talent", "HR Department", "jobs@lark.example", "Hiring Team"}) {
        INFO(contact);
        ReadFile file = read_yaml("description: We build it.\ncontact: " + contact + "\n");
        const Posting posting = read_posting(file.root, shipped_posting_words(), file.diagnostics);
        CHECK(posting.contact == contact);
        CHECK(posting.contact_is_person == contact.starts_with("Jane"));
    }
}

TEST_CASE("mistyped keys of a posting are told with the right ones, others are left alone") {
    struct Place {
        std::span<const PostingKey> keys;
        std::string posting;
    };
    const Place places[] = {
        {posting_keys(), "@: x\ndescription: We build it.\n"},
        {posting_location_keys(), "location: {@: x}\ndescription: We build it.\n"},
        {posting_contact_keys(), "contact: {@: x}\ndescription: We build it.\n"},
        {posting_skill_keys(), "skills: [{@: x}]\ndescription: We build it.\n"},
    };
    for (const Place& place : places) {
        std::vector<std::string_view> known;
        for (const PostingKey& key : place.keys) known.push_back(key.name);
        for (const std::string_view key : known) {
            for (const std::string& wrong : test::mistyped(key)) {
                if (std::ranges::count(known, wrong) > 0) continue;
                std::string text = place.posting;
                text.replace(text.find('@'), 1, wrong);
                ReadFile file = read_yaml(text);
                read_posting(file.root, shipped_posting_words(), file.diagnostics);
                REQUIRE(file.diagnostics.all().size() == 1);
                const Diagnostic& told = file.diagnostics.all().front();
                CHECK(told.severity == Severity::kWarning);
                CHECK(text.substr(told.span.begin, told.span.end - told.span.begin) == wrong);
                CAPTURE(wrong);
                REQUIRE(told.hints.size() == 1);
                CHECK(
                    std::ranges::any_of(test::nearest(wrong, known), [&](const std::string& near) {
                        return told.hints.front() == "did you mean '" + near + "'?";
                    }));
            }
        }
    }
    ReadFile file = read_yaml("description: We build it.\nbenefits: Tea.\nhybrid: true\n");
    read_posting(file.root, shipped_posting_words(), file.diagnostics);
    CHECK(file.messages().empty());
}

TEST_CASE("a posting pasted from a page") {
    CHECK(show(posting_of("# Engineering Manager\n"
                          "\n"
                          "**Company:** Brightfold\n"
                          "**Contact:** Priya Raman\n"
                          "Our engineers wait.\n"
                          "## What you will do\n"
                          "* Lead a team\n"
                          "## Requirements\n"
                          "- Two years\n"
                          "### Nice to have\n"
                          "- Teaching\n"
                          "Benefits:\n"
                          "Free fruit\n")) ==
          "Engineering Manager @ Brightfold in , Priya Raman (en)\n"
          "title: Engineering Manager\n"
          "text: Our engineers wait.\n"
          "duty: Lead a team\n"
          "requirement: Two years\n"
          "nice: Teaching\n"
          "boilerplate: Free fruit\n");
    CHECK(show(posting_of("[가람커머스] 데이터 엔지니어 채용\n"
                          "근무지: 서울\n"
                          "담당 업무\n"
                          "- Kafka 파이프라인을 운영합니다.\n"
                          "우대 사항\n"
                          "- 오픈소스 기여 경험\n")) ==
          "데이터 엔지니어 @ 가람커머스 in 서울,  (ko)\n"
          "title: 데이터 엔지니어\n"
          "duty: Kafka 파이프라인을 운영합니다.\n"
          "nice: 오픈소스 기여 경험\n");
}

TEST_CASE("what a page has around a posting is no part of it, and what lawyers add is kept apart") {
    CHECK(show(posting_of("Skip to main content\n"
                          "Home | Jobs  Saved jobs (2)\n"
                          "Night Nurse\n"
                          "Apply now   Save\n"
                          "\n"
                          "What you’ll do\n"
                          "• Titrate drips\n"
                          "\n"
                          "We are an equal opportunity employer.\n"
                          "Similar jobs\n"
                          "Java Engineer\n"
                          "© 2026 JobBoard\n")) ==
          "Night Nurse @  in ,  (en)\n"
          "title: Night Nurse\n"
          "duty: Titrate drips\n"
          "boilerplate: We are an equal opportunity employer.\n"
          "boilerplate: Java Engineer\n");
    CHECK(show(posting_of("Counsel\nRequirements\n- GDPR and our privacy policy\n"
                          "You know the applicable law\n")) ==
          "Counsel @  in ,  (en)\n"
          "title: Counsel\n"
          "requirement: GDPR and our privacy policy\n"
          "requirement: You know the applicable law\n");
    CHECK(show(posting_of("Acme logo\nNurse\nBonus Points\n- Spanish\n")) ==
          "Nurse @  in ,  (en)\ntitle: Nurse\nnice: Spanish\n");
    CHECK(show(posting_of("본문 바로가기\n간호사\n지원하기\n이런 일을 해요\n- 투약\n")) ==
          "간호사 @  in ,  (ko)\n"
          "title: 간호사\n"
          "duty: 투약\n");
}

TEST_CASE("a line that has a heading's word and says more is no heading") {
    CHECK(show(posting_of("Engineer\n"
                          "Requirements: Go, Rust\n"
                          "Must have\n"
                          "Strong communication skills\n"
                          "Kubernetes is a plus\n"
                          "Data processing with Spark\n"
                          "- Nice to have: Terraform\n"
                          "\n"
                          "Technical skills\n"
                          "Kafka\n"
                          "\n"
                          "Erlang would be a bonus\n")) ==
          "Engineer @  in ,  (en)\n"
          "title: Engineer\n"
          "requirement: Go, Rust\n"
          "requirement: Strong communication skills\n"
          "requirement: Kubernetes is a plus\n"
          "requirement: Data processing with Spark\n"
          "nice: Terraform\n"
          "requirement: Kafka\n"
          "nice: Erlang would be a bonus\n");
}

TEST_CASE("a text of several lines in the job schema is read like a page") {
    ReadFile file = read_yaml(
        "title: Engineer\n"
        "description: |\n"
        "  We make pumps.\n"
        "  Requirements\n"
        "  - C++\n"
        "qualifications: ['Nice to have: Rust']\n");
    CHECK(show(read_posting(file.root, shipped_posting_words(), file.diagnostics)) ==
          "Engineer @  in ,  (en)\n"
          "title: Engineer\n"
          "nice: Rust\n"
          "text: We make pumps.\n"
          "requirement: C++\n");
}

TEST_CASE("what the job schema's keys say what it is stands in no page") {
    ReadFile file = read_yaml(
        "title: Engineer\n"
        "qualifications: [We offer Go *, Rust *, Email *, Home, 'Nice to have:']\n"
        "responsibilities: Salary negotiations subject to a background check\n"
        "description: |\n"
        "  *Berlin*\n"
        "  Email *\n"
        "  Apply now\n"
        "  We make pumps.\n");
    CHECK(show(read_posting(file.root, shipped_posting_words(), file.diagnostics)) ==
          "Engineer @  in ,  (en)\n"
          "title: Engineer\n"
          "requirement: We offer Go *\n"
          "requirement: Rust *\n"
          "requirement: Email *\n"
          "requirement: Home\n"
          "duty: Salary negotiations subject to a background check\n"
          "text: *Berlin*\n"
          "text: Email *\n"
          "text: We make pumps.\n");
}

TEST_CASE("what says nothing of a job") {
    const std::string hint =
        "hint: a posting is text pasted from a page, or a file of JSON Resume's job schema with "
        "'title', 'description', 'qualifications'…\n";
    ReadFile file = read_yaml("name: Ann\n");
    read_posting(file.root, shipped_posting_words(), file.diagnostics);
    CHECK(file.messages() ==
          "cv.yaml:1:1: error: this posting says nothing of a job\n"
          " 1 | name: Ann\n"
          "   | ^~~~~~~~~\n" +
              hint);
    ReadFile list = read_yaml("[a]\n");
    read_posting(list.root, shipped_posting_words(), list.diagnostics);
    CHECK(list.messages() ==
          "cv.yaml:1:1: error: expected a posting, found a list\n"
          " 1 | [a]\n"
          "   | ^~~\n");
}

TEST_CASE("the language of a text") {
    const PostingWords& words = shipped_posting_words();
    CHECK(guess_language("We are looking for an engineer with experience", words) == "en");
    CHECK(guess_language("Wir suchen eine Person mit Erfahrung für unser Team", words) == "de");
    CHECK(guess_language("Nous cherchons une personne avec de l'expérience pour le poste", words) ==
          "fr");
    CHECK(guess_language("Kafka와 Spark를 이용한 개발", words) == "ko");
    CHECK(guess_language("データ基盤のエンジニア", words) == "ja");
    CHECK(guess_language("数据平台工程师", words) == "zh");
    CHECK(guess_language("", words) == "en");
}

TEST_CASE("labels and items as they are written in Japanese and German") {
    CHECK(show(posting_of("職種：データエンジニア\n会社：さくら\n応募資格\n・Python\n●Go\n")) ==
          "データエンジニア @ さくら in ,  (ja)\n"
          "title: データエンジニア\n"
          "requirement: Python\n"
          "requirement: Go\n");
    CHECK(show(posting_of("Entwickler (m/w/d)\n**Firma:** Ahorn\n"
                          "**Ansprechpartnerin:** Frau Weiß\n## Ihr Profil\n- Go und Java\n")) ==
          "Entwickler (m/w/d) @ Ahorn in , Frau Weiß (de)\n"
          "title: Entwickler (m/w/d)\n"
          "requirement: Go und Java\n");
}
