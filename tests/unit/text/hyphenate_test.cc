#include "text/hyphenate.h"

#include <string>

#include "catch.h"

using namespace cvpdf;

namespace {

/// The word with its hyphens.
std::string divided(Hyphenator& hyphenator, std::string word, std::string_view language) {
    const std::vector<std::uint32_t> offsets = hyphenator.hyphenate(word, language);
    for (auto offset = offsets.rbegin(); offset != offsets.rend(); ++offset)
        word.insert(*offset, 1, '-');
    return word;
}

}  // namespace

TEST_CASE("words divide by the patterns of their language, two letters before and three behind") {
    Hyphenator hyphenator;
    struct Row {
        std::string word, language, expected;
    };
    for (const Row& row :
         {Row{"hyphenation", "en", "hy-phen-ation"}, Row{"distributed", "en-US", "dis-trib-uted"},
          Row{"heterogeneous", "en", "het-ero-ge-neous"}, Row{"table", "en", "ta-ble"},
          Row{"Distributed", "en", "Dis-trib-uted"}, Row{"DISTRIBUTED", "en", "DIS-TRIB-UTED"}}) {
        CHECK(divided(hyphenator, row.word, row.language) == row.expected);
    }
}

TEST_CASE("capitals within, digits and apostrophes keep a word whole") {
    Hyphenator hyphenator;
    for (const std::string word :
         {"TensorFlow", "OpenGL", "gRPC", "node12345", "C++", "students'", "학력사항", ""}) {
        CHECK(hyphenator.hyphenate(word, "en").empty());
    }
}

TEST_CASE("a language without a dictionary divides nothing; one that Debian has is named") {
    Hyphenator hyphenator;
    CHECK(hyphenator.hyphenate("대규모언어모델", "ko").empty());
    CHECK_FALSE(hyphenator.missing("ko"));

    Hyphenator nowhere("/nonexistent");
    CHECK(nowhere.hyphenate("hyphenation", "en").empty());
    REQUIRE(nowhere.missing("de-AT"));
    CHECK(nowhere.missing("de-AT")->package == "hyphen-de");
}

TEST_CASE("letters of other alphabets count as one, whatever bytes their dictionary has") {
    Hyphenator hyphenator;
    struct Row {
        std::string word, language, expected;
    };
    for (const Row& row :
         {Row{"développement", "fr", "dé-ve-lop-pe-ment"},
          Row{"colourisation", "en-GB", "col-our-isa-tion"},
          Row{"udviklingen", "da", "udvik-lingen"}, Row{"investigación", "es", "in-ves-ti-ga-ción"},
          Row{"pengembangan", "id", "pe-ngem-bangan"}, Row{"sviluppo", "it", "svi-luppo"},
          Row{"ontwikkeling", "nl", "ont-wik-ke-ling"},
          Row{"doświadczenie", "pl", "do-świad-cze-nie"},
          Row{"desenvolvimento", "pt-BR", "de-sen-vol-vi-mento"},
          Row{"utveckling", "sv", "ut-veck-ling"}, Row{"अनुसंधानकर्ता", "hi", "अनु-सं-धा-न-क-र्ता"},
          Row{"исследование", "ru", "ис-сле-до-ва-ние"},
          Row{"SPRACHKENNTNISSE", "de", "SPRACH-KENNT-NISSE"},
          Row{"Geschwindigkeitsbegrenzung", "de", "Ge-schwin-dig-keits-be-gren-zung"}}) {
        if (hyphenator.missing(row.language)) {
            WARN("no dictionary for " << row.language);
        } else {
            CHECK(divided(hyphenator, row.word, row.language) == row.expected);
        }
    }
}

TEST_CASE("of two points beside one consonant neither is used") {
    Hyphenator hyphenator;
    struct Row {
        std::string word, language, expected;
    };
    for (const Row& row :
         {Row{"Geschäftsprozessoptimierung", "de", "Ge-schäfts-pro-zessop-ti-mie-rung"},
          Row{"Rechtsstaat", "de", "Rechtsstaat"}, Row{"Situation", "de", "Si-tu-a-tion"},
          Row{"clampdown", "en", "clampdown"}, Row{"radiologist", "en", "ra-di-ol-o-gist"}}) {
        if (hyphenator.missing(row.language)) {
            WARN("no dictionary for " << row.language);
        } else {
            CHECK(divided(hyphenator, row.word, row.language) == row.expected);
        }
    }
}
