#include "pipeline/fit/fit_pages.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "catch.h"
#include "cv/read_cv.h"
#include "input/yaml.h"
#include "layout/read_layout.h"
#include "pipeline/fit/choose_parts.h"
#include "pipeline/fit/rate_parts.h"
#include "pipeline/fit/trial_pages.h"
#include "pipeline/resources.h"

namespace cvpdf {
namespace {

// A small page of one column whose tokens do not move.
constexpr const char* kRigid = R"(
page: {size: [90mm, 62mm], margins: 8mm}
fonts: {body: latin-modern, mono: lm-mono}
styles: {body: {size: 10pt, leading: 12pt}}
section:
  heading: {style: body, space_before: 7pt, space_after: 3pt}
  list: {markers: ["-"], style: body, indent: 1em, gap: 0.5em, space_before: 2pt, space_between: 1pt}
  row_style: body
  aside_style: body
  entry_space: 5pt
  entries:
    text: {rows: ["{text}"]}
    bullet: {marker: bullet, rows: ["{bullet}"]}
    normal: {rows: ["{name}", "{summary}"]}
)";

// A form's rows for projects, and one over all columns for what is to say of each.
constexpr const char* kForm = R"(
page: {size: [90mm, 75mm], margins: 8mm}
fonts: {body: latin-modern, mono: lm-mono}
styles: {body: {size: 10pt, leading: 12pt}}
table: {padding: 2mm, row_padding: 1mm, row_height: 5mm, frame: 0.5pt, rule: 0.4pt}
section:
  heading: {style: body, space_before: 7pt, space_after: 3pt}
  list: {markers: ["-"], style: body, indent: 1em, gap: 0.5em, space_before: 2pt, space_between: 1pt}
  row_style: body
  aside_style: body
  entry_space: 5pt
  entries:
    bullet: {marker: bullet, rows: ["{bullet}"]}
    normal: {grid: {columns: [{width: 2, cell: "{name}"}, {width: 1, cell: "{location}"}], details: "{summary}"}}
)";

Resources& resources() {
    static Resources shared(CVPDF_SOURCE_DIR);
    return shared;
}

struct Case {
    CvFile file = {};
    Layout layout = {};
    Locale locale = {};
    std::vector<KnownNetwork> networks = {};

    ComposeInput input() const {
        return {.file = file,
                .layout = layout,
                .locale = locale,
                .networks = networks,
                .language = "en"};
    }
};

Case make_case(const std::string& sections, const std::string& layout = kRigid) {
    SourceMap sources;
    Diagnostics diagnostics;
    const auto parse = [&](const std::string& text) {
        return parse_yaml(sources.add({.name = "test.yaml", .text = text}), sources, diagnostics)
            .value();
    };
    Case made{.file = read_cv(parse("cv:\n  name: G\n  sections:\n" + sections), diagnostics)};
    made.layout = read_layout(parse(layout), {.resolve = {}, .language = "en"}, diagnostics);
    for (const Diagnostic& diagnostic : diagnostics.all()) FAIL(diagnostic.message);
    return made;
}

struct Result {
    std::optional<Fitted> fitted = {};
    std::string message = {};
};

Result fit(const Case& made, PageBudget budget, std::vector<std::int64_t> scores = {}) {
    Diagnostics diagnostics;
    const ComposeInput input = made.input();
    const Document document = compose(input, diagnostics);
    Result result;
    result.fitted = fit_pages(
        {.compose = input, .document = document, .budget = budget, .scores = std::move(scores)},
        resources().text_tools(), diagnostics);
    for (const Diagnostic& diagnostic : diagnostics.all()) result.message += diagnostic.message;
    return result;
}

// ---- by trying everything ----

struct Selection {
    std::vector<CvPart> parts = {};
    std::vector<PartRating> ratings = {};

    std::int64_t score(const std::vector<bool>& kept) const {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < parts.size(); ++i) sum += kept[i] ? ratings[i].score : 0;
        return sum;
    }
    bool is_legal(const std::vector<bool>& kept) const {
        std::map<std::size_t, std::size_t> children;
        std::map<std::size_t, std::size_t> kept_children;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const bool may = !parts[i].parent || kept[*parts[i].parent];
            if (kept[i] ? !may : may && ratings[i].presence == Presence::kWithParent) return false;
            if (!parts[i].parent) continue;
            ++children[*parts[i].parent];
            kept_children[*parts[i].parent] += kept[i] ? 1 : 0;
        }
        return std::ranges::all_of(children, [&](const auto& family) {
            const auto& [parent, count] = family;
            return !kept[parent] ||
                   kept_children[parent] >= std::min(ratings[parent].least_children, count);
        });
    }
};

std::int64_t best_score(const Case& made, std::size_t pages, const TokenMoves& moves = {}) {
    const Selection selection{.parts = list_parts(made.file.cv),
                              .ratings = rate_parts(list_parts(made.file.cv), {.language = "en"})};
    Diagnostics diagnostics;
    const ComposeInput input = made.input();
    const Document document = compose(input, diagnostics);
    TrialRoom room(input, document, pages, resources().text_tools());
    std::int64_t best = -1;
    for (std::size_t bits = 0; bits < (std::size_t{1} << selection.parts.size()); ++bits) {
        std::vector<bool> kept(selection.parts.size());
        for (std::size_t i = 0; i < kept.size(); ++i) kept[i] = (bits >> i & 1U) != 0;
        if (!selection.is_legal(kept)) continue;
        const std::int64_t score = selection.score(kept);
        if (score <= best) continue;
        CvFile file = made.file;
        file.cv = keep_parts(made.file.cv, kept);
        if (room.measure(file, moves).outcome(pages).fits) best = score;
    }
    return best;
}

std::int64_t score_of(const Case& made, const Cv& cv) {
    const auto count = [](const Cv& of) {
        std::map<std::string, std::size_t> texts;
        for (const CvPart& part : list_parts(of)) {
            for (const auto* text : own_texts(part, {.language = "en"})) ++texts[text->text];
            if (!part.entry) ++texts[part.section->key];
        }
        return texts;
    };
    const std::vector<CvPart> parts = list_parts(made.file.cv);
    const std::vector<PartRating> ratings = rate_parts(parts, {.language = "en"});
    const auto there = count(cv);
    std::int64_t score = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto texts = own_texts(parts[i], {.language = "en"});
        const std::string name = texts.empty() ? parts[i].section->key : texts.front()->text;
        if (there.contains(name)) score += ratings[i].score;
    }
    return score;
}

// Sections of projects and bullets; every text is another.
std::string make_sections(std::mt19937& random, int most) {
    const auto pick = [&](int from, int to) {
        return from + static_cast<int>(random() % static_cast<unsigned>(to - from + 1));
    };
    int made = 0;
    const auto words = [&] {
        std::string text = "T" + std::to_string(made++);
        for (int i = pick(0, 22); i > 0; --i) text += " word";
        return text;
    };
    const auto priority = [&] {
        return pick(0, 2) == 0 ? ", priority: " + std::to_string(pick(3, 7)) : std::string{};
    };
    std::string text;
    for (int s = 0; made < most; ++s) {
        text += "    s" + std::to_string(s) + ":\n";
        if (pick(0, 1) == 0) {
            for (int b = pick(1, 3); b > 0; --b) {
                text += "      - {bullet: " + words() + priority() + "}\n";
            }
            continue;
        }
        text += "      - {name: " + words() + priority() + ", highlights: [";
        for (int b = pick(1, 3); b > 0; --b) text += "{text: " + words() + priority() + "}, ";
        text += "]}\n";
    }
    return text;
}

// Fits random CVs to as many pages, each against all selections of its parts; in how many something
// was left out.
int count_shortened(std::mt19937 random, int rounds, int pages, const std::string& layout) {
    int shortened = 0;
    for (int round = 0; round < rounds; ++round) {
        const std::string sections = make_sections(random, 8);
        const Case made = make_case(sections, layout);
        CAPTURE(round, sections, pages);
        const std::int64_t best = best_score(made, static_cast<std::size_t>(pages));
        const Result result = fit(made, {.most = pages});
        REQUIRE(result.fitted.has_value() == (best >= 0));
        if (!result.fitted) {
            CHECK(result.message.starts_with("what must be printed does not fit"));
            continue;
        }
        CHECK(score_of(made, result.fitted->cv) == best);
        CHECK(result.fitted->report.full_permille.size() <= static_cast<std::size_t>(pages));
        if (!result.fitted->report.dropped.empty()) ++shortened;
    }
    return shortened;
}

TEST_CASE("on real pages no selection says more than the one that is found") {
    CHECK(count_shortened(std::mt19937(11), 60, 1, kRigid) > 5);
    CHECK(count_shortened(std::mt19937(12), 60, 2, kRigid) > 20);
}

TEST_CASE("with a posting no line is left out that scores more than one that stays") {
    std::string sections = "    a:\n";
    std::vector<std::int64_t> scores{0};
    for (int i = 0; i < 16; ++i) {
        sections += "      - bullet: T" + std::to_string(i);
        for (int word = i % 6; word > 0; --word) sections += " word";
        sections += '\n';
        scores.push_back(300 + i * 7 % 16 * 100);
    }
    const Case made = make_case(sections);
    const Result result = fit(made, {.most = 1}, scores);
    REQUIRE(result.fitted);
    std::set<std::string> dropped;
    for (const DroppedPart& part : result.fitted->report.dropped) dropped.insert(part.text);
    std::int64_t least_kept = 9999;
    std::int64_t most_dropped = 0;
    const std::vector<CvPart> parts = list_parts(made.file.cv);
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const auto texts = own_texts(parts[i], {.language = "en"});
        if (dropped.contains(texts.front()->text)) {
            most_dropped = std::max(most_dropped, scores[i]);
        } else {
            least_kept = std::min(least_kept, scores[i]);
        }
    }
    CHECK(most_dropped > 0);
    CHECK(most_dropped < least_kept);
}

TEST_CASE("bullets in a form's rows are left out one by one") {
    CHECK(count_shortened(std::mt19937(5), 240, 1, kForm) > 20);
}

TEST_CASE("flows that run side by side both fit, and each says the most that it can") {
    const std::string layout =
        std::string(kRigid) +
        "regions: {sidebar: {side: left, width: 24mm, gap: 4mm, sections: [s0]}}\n";
    const Case made = make_case("    s0: [{bullet: a}]\n    s1: [{bullet: b}]\n", layout);
    Diagnostics diagnostics;
    REQUIRE(compose(made.input(), diagnostics).flows.size() == 2);
    CHECK(count_shortened(std::mt19937(23), 30, 1, layout) > 5);
}

// ---- with tokens that move ----

std::string movable() {
    std::string layout = kRigid;
    const auto replace = [&](const std::string& from, const std::string& to) {
        const std::size_t at = layout.find(from);
        REQUIRE(at != std::string::npos);
        layout.replace(at, from.size(), to);
    };
    replace("size: 10pt", "size: {ideal: 10pt, min: 9pt, max: 11pt}");
    replace("leading: 12pt", "leading: {ideal: 1.2em, min: 1.1em, max: 1.3em}");
    replace("space_between: 1pt", "space_between: {ideal: 3pt, min: 1pt, max: 5pt}");
    return layout;
}

// A title and so many bullets of one line; each is 15 pt, the title and its space 18 pt, the page
// 130 pt high.
std::string lines(int count, const std::string& more = "") {
    std::string text = "    s:\n";
    for (int i = 0; i < count; ++i) {
        text += "      - {bullet: Line " + std::to_string(i) + more + "}\n";
    }
    return text;
}

TEST_CASE("first tokens move, then parts are left out, then the page is filled") {
    struct Row {
        int bullets;
        std::size_t dropped;
        std::size_t pages;
        int least_full, most_full;  // the last page
        bool smaller, larger;       // spaces than they are in the layout
    };
    const std::vector<Row> rows = {
        {3, 0, 1, 0, 600, false, false},     // far from full: nothing moves
        {7, 0, 1, 950, 1000, false, true},   // nearly full: stretched
        {8, 0, 1, 950, 1000, true, false},   // a little too long: shrunk
        {12, 4, 1, 950, 1000, true, false},  // far too long: the best, and one more
    };
    for (const Row& row : rows) {
        CAPTURE(row.bullets);
        const Result result = fit(make_case(lines(row.bullets), movable()), {.most = 1});
        REQUIRE(result.fitted);
        const FitReport& report = result.fitted->report;
        CAPTURE(report.moves.spaces, report.moves.leading, report.moves.size,
                report.full_permille.back());
        CHECK(report.full_permille.size() == row.pages);
        CHECK(report.dropped.size() == row.dropped);
        CHECK(report.full_permille.back() >= row.least_full);
        CHECK(report.full_permille.back() <= row.most_full);
        CHECK((report.moves.spaces < 0) == row.smaller);
        CHECK((report.moves.spaces > 0) == row.larger);
    }
}

TEST_CASE("where tokens make room for one part more, no selection says more in that room") {
    int shrunk = 0;
    std::mt19937 random(31);
    for (int round = 0; round < 200; ++round) {
        const std::string sections = make_sections(random, 9);
        const Case made = make_case(sections, movable());
        const Result result = fit(made, {.most = 1});
        if (!result.fitted || result.fitted->report.dropped.empty()) continue;
        const TokenMoves& moves = result.fitted->report.moves;
        if (moves.spaces >= 0 && moves.leading >= 0 && moves.size >= 0) continue;
        CAPTURE(round, sections, moves.spaces, moves.leading, moves.size);
        CHECK(score_of(made, result.fitted->cv) == best_score(made, 1, moves));
        ++shrunk;
    }
    CHECK(shrunk > 20);
}

TEST_CASE("what must be printed and does not fit is too long by the lines that are too many") {
    std::vector<std::string> told;
    for (const int bullets : {8, 9, 10, 12}) {
        const Result result = fit(make_case(lines(bullets, ", priority: always")), {.most = 1});
        REQUIRE(result.fitted.has_value() == (bullets == 8));
        if (bullets == 8) continue;
        const std::string& message = result.message;
        const std::size_t at = message.find("it is ");
        REQUIRE(at != std::string::npos);
        told.push_back(message.substr(at, message.find(',', at) - at));
    }
    CHECK(told == std::vector<std::string>{"it is 1 pt too long", "it is 14 pt too long",
                                           "it is 40 pt too long"});
}

TEST_CASE("nothing is made smaller where something is left out and the last page stays short") {
    int shrunk = 0;
    std::mt19937 random(47);
    for (int round = 0; round < 400; ++round) {
        std::string sections = "    s:\n";
        for (int i = 0; i < 16; ++i) {
            std::string words;
            for (auto n = random() % 50; n > 0; --n) words += " word";
            sections += "      - {bullet: T" + words + "}\n";
        }
        const Result result = fit(make_case(sections, movable()), {.most = 2});
        REQUIRE(result.fitted);
        const FitReport& report = result.fitted->report;
        const auto& [spaces, leading, size] = report.moves;
        if (report.dropped.empty() || (spaces >= 0 && leading >= 0 && size >= 0)) continue;
        CAPTURE(round, sections, spaces, leading, size);
        CHECK(report.full_permille.back() >= 920);
        ++shrunk;
    }
    CHECK(shrunk > 100);
}

// By part: whether it is printed. Every text is another.
KeptParts kept_parts(const Case& made, const Cv& printed) {
    std::set<std::string> there;
    for (const CvPart& part : list_parts(printed)) {
        for (const auto* text : own_texts(part, {.language = "en"})) there.insert(text->text);
    }
    KeptParts kept;
    for (const CvPart& part : list_parts(made.file.cv)) {
        const auto texts = own_texts(part, {.language = "en"});
        kept.push_back(texts.empty() || there.contains(texts.front()->text));
    }
    return kept;
}

TEST_CASE("nothing that is left out would have had room beside what is kept") {
    std::string layout = kRigid;
    layout.replace(layout.find("62mm"), 4, "120mm");
    for (unsigned seed = 0; seed < 64; ++seed) {
        // Short entries stay whole, and leave pages that none would think so short.
        std::mt19937 random(seed);
        int texts = 0;
        const auto text = [&](unsigned long most) {
            std::string words = "T" + std::to_string(texts++);
            for (auto n = random() % most; n > 0; --n) words += " word";
            return words;
        };
        std::string sections = "    a:\n";
        for (auto n = 5 + random() % 12; n > 0; --n) {
            sections += "      - {bullet: " + text(15) + ", priority: 6}\n";
        }
        sections += "    b:\n";
        for (int entry = 0; entry < 3; ++entry) {
            sections += "      - {name: " + text(1) + ", highlights: [";
            for (auto n = 2 + random() % 3; n > 0; --n) {
                sections += "{text: " + text(3) + ", priority: 9}, ";
            }
            sections += "]}\n";
        }
        sections += "    c:\n";
        for (int i = 0; i < 20; ++i) sections += "      - {bullet: " + text(12) + "}\n";
        CAPTURE(seed, sections);
        const Case made = make_case(sections, layout);
        const Result result = fit(made, {.most = 2});
        REQUIRE(result.fitted);
        KeptParts kept = kept_parts(made, result.fitted->cv);
        Diagnostics diagnostics;
        const ComposeInput input = made.input();
        const Document document = compose(input, diagnostics);
        TrialRoom room(input, document, 2, resources().text_tools());
        for (std::size_t i = 0; i < kept.size(); ++i) {
            if (kept[i]) continue;
            kept[i] = true;
            CvFile file = made.file;
            file.cv = keep_parts(made.file.cv, kept);
            CHECK_FALSE(room.measure(file, {}).outcome(2).fits);
            kept[i] = false;
        }
    }
}

TEST_CASE("what is always there stays, whatever it takes") {
    const Result all = fit(make_case(lines(12, ", priority: always"), movable()), {.most = 1});
    CHECK_FALSE(all.fitted);
    CHECK(all.message.starts_with("what must be printed does not fit on 1 page: it is "));
    CHECK(fit(make_case(lines(12, ", priority: always"), movable()), {.most = 2}).fitted);

    std::string some = lines(12);
    some += "      - {bullet: Last, priority: always}\n";
    const Result result = fit(make_case(some, movable()), {.most = 1});
    REQUIRE(result.fitted);
    const Section& section = result.fitted->cv.sections.front();
    CHECK(section.entries.size() < 13);
    CHECK(section.entries.back().selection.always);
}

TEST_CASE("a range of pages is kept to at its upper end; fewer are no mistake") {
    const Result few = fit(make_case(lines(3), movable()), {.least = 2, .most = 3});
    REQUIRE(few.fitted);
    CHECK(few.fitted->report.full_permille.size() == 1);
    CHECK(few.message.empty());
    const Result many = fit(make_case(lines(40), movable()), {.least = 1, .most = 2});
    REQUIRE(many.fitted);
    CHECK(many.fitted->report.full_permille.size() == 2);
    CHECK(many.fitted->report.full_permille.back() >= 950);
}

TEST_CASE("what comes out is the same every time") {
    std::mt19937 random(3);
    const Case made = make_case(make_sections(random, 18), movable());
    const Result first = fit(made, {.most = 3});
    const Result second = fit(made, {.most = 3});
    REQUIRE(first.fitted);
    CHECK(dump_document(first.fitted->document) == dump_document(second.fitted->document));
    CHECK(first.fitted->report.moves == second.fitted->report.moves);
}

}  // namespace
}  // namespace cvpdf
