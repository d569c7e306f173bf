#include <string>
#include <variant>

#include "catch.h"
#include "unit/tailor/selected.h"

using namespace cvpdf;

namespace {

constexpr const char* kCv = R"(
cv:
  name: {en: Ann, ko: 앤}
  phone: "+1 206 555 0142"
  fields:
    - {label: Visa, value: F-2, private: true}
    - {label: Car, value: yes, tags: [sales]}
  sections:
    summary:
      - {text: I build., id: pitch}
    experience:
      - company: Lark
        id: lark
        positions:
          - {position: Lead, id: lead, tags: [lead], highlights: [Led]}
          - {position: Engineer, id: engineer, start_date: 2018, end_date: 2020}
        highlights:
          - Always there
          - {text: Trained, tags: [ml], id: trained}
          - {text: Served, tags: [ml, web]}
          - {text: Outer, highlights: [{text: Inner ml, tags: [ml]}, {text: Inner web, tags: web}]}
      - {company: Shop, tags: [web]}
    hobbies:
      tags: [fun]
      entries: [Chess]
variants:
)";

std::string with_variant(const std::string& variant) {
    return kCv + ("  v: " + variant + "\n");
}

Selected select_variant(const std::string& variant, const std::vector<std::string>& settings = {}) {
    return select_text(with_variant(variant), {.variant = "v"}, settings);
}

}  // namespace

TEST_CASE("without a variant everything appears but what is private") {
    const Selected selected = select_text(with_variant("{include: [ml]}"));
    CHECK(selected.messages.empty());
    CHECK(selected.outline ==
          "Car: yes\n"
          "summary\n"
          "  I build.\n"
          "experience\n"
          "  Lark\n"
          "    Lead\n"
          "      * Led\n"
          "    Engineer, date\n"
          "    * Always there\n"
          "    * Trained\n"
          "    * Served\n"
          "    * Outer\n"
          "      * Inner ml\n"
          "      * Inner web\n"
          "  Shop\n"
          "hobbies\n"
          "  Chess\n");
}

TEST_CASE("tags decide what may appear") {
    SECTION("with include, tagged content needs one of them") {
        CHECK(select_variant("{include: [ml]}").outline ==
              "summary\n"
              "  I build.\n"
              "experience\n"
              "  Lark\n"
              "    Engineer, date\n"
              "    * Always there\n"
              "    * Trained\n"
              "    * Served\n"
              "    * Outer\n"
              "      * Inner ml\n");
    }
    SECTION("exclude goes before include") {
        CHECK(select_variant("{include: [ml, lead, fun], exclude: web}").outline ==
              "summary\n"
              "  I build.\n"
              "experience\n"
              "  Lark\n"
              "    Lead\n"
              "      * Led\n"
              "    Engineer, date\n"
              "    * Always there\n"
              "    * Trained\n"
              "    * Outer\n"
              "      * Inner ml\n"
              "hobbies\n"
              "  Chess\n");
    }
    SECTION("an include of nothing lets no tagged content appear") {
        CHECK(select_variant("{include: []}").outline ==
              "summary\n"
              "  I build.\n"
              "experience\n"
              "  Lark\n"
              "    Engineer, date\n"
              "    * Always there\n"
              "    * Outer\n");
    }
}

TEST_CASE("a section that nothing is left of drops, and why is told") {
    const Selected selected = select_variant("{hide: [lark, pitch], exclude: [web]}");
    CHECK(selected.messages.empty());
    CHECK(selected.outline == "Car: yes\nhobbies\n  Chess\n");
    std::string told;
    for (const LeftOut& part : selected.result.explanation.left_out) {
        told += part.address + " (" + part.text + "): " + part.why + '\n';
    }
    CHECK(told ==
          "lark (): hidden\n"
          "pitch (): hidden\n"
          "cv.fields[1] (Visa): private\n"
          "summary (): nothing of it appears\n"
          "experience[2] (Shop): the tag 'web' is excluded\n"
          "experience (): nothing of it appears\n");
}

TEST_CASE("hide takes ids, fields and keys of the header") {
    const Selected selected =
        select_variant("{hide: [lead, phone, lark.trained, engineer.date, hobbies]}");
    CHECK(selected.messages.empty());
    CHECK(!selected.result.file.cv.header.phone);
    CHECK(selected.result.file.cv.header.order == std::vector<std::string>{"name", "fields"});
    CHECK(selected.outline ==
          "Car: yes\n"
          "summary\n"
          "  I build.\n"
          "experience\n"
          "  Lark\n"
          "    Engineer\n"
          "    * Always there\n"
          "    * Served\n"
          "    * Outer\n"
          "      * Inner ml\n"
          "      * Inner web\n"
          "  Shop\n");
}

TEST_CASE("show, order, titles and limit") {
    const Selected selected = select_variant(
        "{show: [Visa], order: [hobbies, experience], titles: {hobbies: {en: Fun, ko: 취미}}, "
        "limit: {experience: 1, lark: 2}, exclude: [lead]}");
    CHECK(selected.messages.empty());
    CHECK(selected.outline ==
          "Visa: F-2\n"
          "Car: yes\n"
          "hobbies = Fun\n"
          "  Chess\n"
          "experience\n"
          "  Lark\n"
          "    Engineer, date\n"
          "    * Always there\n"
          "    * Trained\n"
          "summary\n"
          "  I build.\n");
}

TEST_CASE("what is left out is told by its place in the file") {
    const Selected selected = select_variant("{exclude: [ml], limit: {lark: 1, experience: 1}}");
    CHECK(selected.messages.empty());
    std::string told;
    for (const LeftOut& part : selected.result.explanation.left_out) {
        told += part.address + ": " + part.why + '\n';
    }
    CHECK(told ==
          "cv.fields[1]: private\n"
          "experience.lark.trained: the tag 'ml' is excluded\n"
          "experience.lark[3]: the tag 'ml' is excluded\n"
          "experience.lark[4][1]: the tag 'ml' is excluded\n"
          "experience.lark[4]: beyond the limit of 1\n"
          "experience[2]: beyond the limit of 1\n");
}

TEST_CASE("set gives other values by paths") {
    const Selected selected = select_variant(
        "{set: {cv.phone: '010-1234-5678', engineer.position: {en: Senior, ko: 시니어}, "
        "lark.trained.text: Retrained, pitch: I build well., hobbies.title: Games, "
        "engineer.end_date: present, cv.name.ko: 안}, exclude: [web, lead]}");
    CHECK(selected.messages.empty());
    const Cv& cv = selected.result.file.cv;
    CHECK(cv.header.phone->text == "010-1234-5678");
    CHECK(cv.header.name.versions[0].text == "Ann");
    CHECK(cv.header.name.versions[1].text == "안");
    const Entry& engineer = cv.sections[1].entries[0].positions[0];
    const auto& range = std::get<DateField>(find_field(engineer, "date")->value).range;
    CHECK(range == DateRange{.start = CalendarDate{.year = 2018}, .end = Present{}});
    CHECK(selected.outline ==
          "Car: yes\n"
          "summary\n"
          "  I build well.\n"
          "experience\n"
          "  Lark\n"
          "    Senior, date\n"
          "    * Always there\n"
          "    * Retrained\n"
          "    * Outer\n"
          "      * Inner ml\n"
          "hobbies = Games\n"
          "  Chess\n");
}

TEST_CASE("--set goes before options, these before the variant, that before the file") {
    const std::string text =
        with_variant(
            "{extends: w, lang: ko, pages: 2, layout: {page: {size: letter}}, "
            "set: {cv.headline: V}}\n"
            "  w: {lang: ja, pages: 3, set: {cv.headline: W, cv.location: W}}") +
        "lang: en\npages: 4\nlayout: compact\n";
    const auto language = [](const Selected& selected) { return selected.result.language->text; };

    const Selected whole = select_text(text);
    CHECK(!whole.result.language);
    CHECK(whole.result.file.pages->most == 4);

    const Selected variant = select_text(text, {.variant = "v"});
    CHECK(variant.messages.empty());
    CHECK(language(variant) == "ko");
    CHECK(variant.result.file.language == "en");
    CHECK(variant.result.file.pages->most == 2);
    CHECK(variant.result.file.layout == "compact");
    CHECK(variant.result.file.layout_changes->find("page")->find("size")->text == "letter");
    CHECK(variant.result.file.cv.header.headline.versions[0].text == "V");
    CHECK(variant.result.file.cv.header.location.versions[0].text == "W");

    SelectRequest options{.variant = "v",
                          .language = PlacedWord{.text = "de"},
                          .layout = PlacedWord{.text = "modern"}};
    options.pages = PageBudget{.most = 5};
    const Selected asked = select_text(text, options);
    CHECK(language(asked) == "de");
    CHECK(asked.result.file.pages->most == 5);
    CHECK(asked.result.layout == "modern");
    CHECK(!asked.result.file.layout_changes);

    const Selected set =
        select_text(text, options,
                    {"lang=fr", "pages=6", "layout=ats", "layout.page.size=a5", "cv.headline=S"});
    CHECK(set.messages.empty());
    CHECK(language(set) == "fr");
    CHECK(set.result.file.pages->most == 6);
    CHECK(set.result.layout == "ats");
    CHECK(set.result.file.layout_changes->find("page")->find("size")->text == "a5");
    CHECK(set.result.file.cv.header.headline.versions[0].text == "S");
}

TEST_CASE("a variant has its own letter, key by key") {
    const std::string text =
        with_variant(
            "{with_letter: true, set: {letter.subject: Lead, letter.to: [Lark, Oslo], "
            "letter.place: ''}}\n  w: {}") +
        "letter: {to: [Shop], subject: Any, place: Bonn, body: [Text.]}\n";
    const Selected selected = select_text(text, {.variant = "v"});
    CHECK(selected.messages.empty());
    const CvFile& file = selected.result.file;
    CHECK(file.with_letter);
    CHECK(file.letter->to.size() == 2);
    CHECK(file.letter->subject.versions[0].text == "Lead");
    CHECK(file.letter->place.empty());
    CHECK(file.letter->body[0].versions[0].text == "Text.");
    CHECK_FALSE(select_text(text, {.variant = "w"}).result.file.with_letter);
}

TEST_CASE("what a child says replaces lists and joins mappings") {
    const std::string text = with_variant(
        "{extends: w, hide: [pitch], limit: {lark: 1}}\n"
        "  w: {hide: [hobbies], exclude: [lead], limit: {lark: 3, experience: 1}}");
    CHECK(select_text(text, {.variant = "v"}).outline ==
          "Car: yes\n"
          "experience\n"
          "  Lark\n"
          "    Engineer, date\n"
          "    * Always there\n"
          "hobbies\n"
          "  Chess\n");
}

TEST_CASE("no value takes a key away") {
    const std::string text = with_variant("");
    const Selected selected = select_text(text, {}, {"cv.phone=", "engineer.start_date="});
    CHECK(selected.messages.empty());
    CHECK(!selected.result.file.cv.header.phone);
    CHECK(selected.outline.find("    Engineer, date\n") != std::string::npos);
    CHECK(select_text(text, {}, {"engineer.start_date=", "engineer.end_date="})
              .outline.find("    Engineer\n") != std::string::npos);
}

TEST_CASE("a heading without entries drops with them") {
    const Selected selected = select_text(R"(
cv:
  name: A
  sections:
    papers:
      - heading: Old
      - {text: One, tags: [old]}
      - heading: New
      - {text: Two, tags: [new]}
variants: {v: {include: [new]}}
)",
                                          {.variant = "v"});
    CHECK(selected.outline == "papers\n  New\n  Two\n");
}

TEST_CASE("private fields stay private whatever tags and ids say") {
    const Selected selected = select_variant("{include: [sales]}");
    CHECK(selected.outline.find("Visa") == std::string::npos);
    CHECK(variants_of(selected.result.file).empty());
}
