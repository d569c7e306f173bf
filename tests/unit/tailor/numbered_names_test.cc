#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "tailor/coverage.h"
#include "tailor/relevance.h"
#include "unit/cv/read_file.h"
#include "unit/tailor/posting_data.h"

using namespace cvpdf;

TEST_CASE("a number that belongs to a name is a part of it") {
    struct Row {
        std::string wanted;
        std::string said;
        bool found = false;
        std::string language = "en";
    };
    const Row rows[] = {
        {"ISO 13485", "Certified to ISO 9001.", false},
        {"ISO 13485", "Certified to ISO 13485.", true},
        {"ISO 13485", "Certified to ISO13485.", true},
        {"ISO 13485", "Certified to ISO 9001 and 13485.", true},
        {"ISO 13485", "Certified to ISO 9001/13485.", true},
        {"ISO", "Certified to ISO 9001.", true},
        {"DIN EN ISO 9001", "By DIN EN ISO 9001:2015.", true},
        {"EN 1090", "Welder to EN 287 only.", false},
        {"EN 1090", "Welder to EN 1090-2.", true},
        {"IFRS 16", "Made IFRS 9 models.", false},
        {"IFRS 16", "Made models of IFRS 9, 15 and 16.", true},
        {"Form 990", "Filed Form 941.", false},
        {"Form 990", "Filed Forms 990 for 25 charities.", true},
        {"TOPIK level 6", "TOPIK level 3", false},
        {"TOPIK level 6", "TOPIK level 6", true},
        {"Food hygiene level 3", "Food hygiene level 2.", false},
        {"LPH 8", "Bauleitung in LPH 5.", false, "de"},
        {"LPH 8", "Bauleitung in LPH 8.", true, "de"},
        {"LPH 1-9", "Bauleitung in LPH 5.", true, "de"},
        {"사회복지사 1급", "사회복지사 2급 자격증을 가짐.", false, "ko"},
        {"사회복지사 1급", "사회복지사 1급을 땀.", true, "ko"},
        {"5 years of Python", "Wrote Python.", true},
        {"3+ years of SQL", "Wrote SQL.", true},
        {"SQL 5 years", "Wrote SQL.", true},
        {"HACCP 2024", "Wrote HACCP plans.", true},
        {"ERP 100 users", "Ran an ERP for users.", true},
        {"Python 3", "Wrote Python.", true},
        {"Java 17", "Wrote Java.", true},
        {"PHP 8", "Wrote PHP.", true},
        {"480V feeders", "Pulled 480 V feeders.", true},
        {"480 V feeders", "Pulled 480V feeders.", true},
        {"480V", "Pulled 240 V feeders.", false},
        {"20kV", "Schaltete mit 20 kV.", true, "de"},
        {"99kWp", "Baute Anlagen mit 99 kWp.", true, "de"},
        {"5 V", "Wrote volume V.", false},
    };
    for (const Row& row : rows) {
        INFO(row.wanted << " in " << row.said);
        Posting posting = posting_of("Chef\nRequirements\n- " + row.wanted + "\n");
        posting.language = row.language;
        const Cv cv = read_cv_text("cv: {name: A, sections: {x: ['" + row.said +
                                   "']}}\nlang: " + row.language)
                          .file.cv;
        const Lexicon lexicon = lexicon_of(cv, posting, row.language);
        TermReader reader(lexicon);
        const PostingTerms wanted =
            weigh_terms(posting, count_terms(std::vector{posting}, cv, reader), reader);
        const auto keywords = find_keywords(posting, wanted, cv, row.language, reader);
        const auto all_said = [&](const std::vector<Keyword>& asked) {
            return std::ranges::all_of(
                cover_keywords(asked, {{.title = "X", .text = row.said}}, row.language, reader),
                [](const CoveredKeyword& keyword) {
                    return keyword.coverage == Coverage::kPresent || keyword.keyword == "Chef";
                });
        };
        CHECK(all_said(keywords) == row.found);
        posting.parts.back().kind = PostingPartKind::kSkill;
        CHECK(all_said(find_keywords(posting, wanted, cv, row.language, reader)) == row.found);
        if (row.found)
            CHECK(!score_parts(cv, {.terms = wanted, .reader = reader, .year = 2024})
                       .back()
                       .reasons.empty());
    }
}

TEST_CASE("the bullet with the number that is asked for scores more") {
    const auto better = [](const std::string& wanted, const std::string& good,
                           const std::string& bad) {
        const Posting posting = posting_of("Chef\nRequirements\n- " + wanted + "\n");
        const Cv cv =
            read_cv_text("cv: {name: A, sections: {x: ['" + bad + "', '" + good + "']}}").file.cv;
        Lexicon lexicon = make_lexicon(shipped_posting_words(), {});
        TermReader reader(lexicon);
        const PostingTerms terms =
            weigh_terms(posting, count_terms(std::vector{posting}, cv, reader), reader);
        const auto scores = score_parts(cv, {.terms = terms, .reader = reader, .year = 2024});
        return scores.back().score > scores[scores.size() - 2].score;
    };
    CHECK(better("ISO 13485 certified", "Certified a plant to ISO 13485.",
                 "Certified a plant to ISO 9001."));
    CHECK(better("IFRS 16", "Made IFRS 16 schedules.", "Made IFRS 9 models."));
    CHECK(better("Form 990 returns", "Filed Form 990 returns.", "Filed Form 941 returns."));
}
