#include "text/divisible_words.h"

#include <string>

#include "catch.h"

using namespace cvpdf;

namespace {

/// The words one behind the other; `^` before those with a capital, `^^` before those all in
/// capitals, `~` before parts of compounds.
std::string words_of(std::string_view chunk) {
    std::string words;
    for (const DivisibleWord& word : divisible_words(chunk)) {
        if (!words.empty()) words += ' ';
        if (word.is_capital) words += '^';
        if (word.all_capitals) words += '^';
        if (word.in_compound) words += '~';
        words += chunk.substr(word.begin, word.end - word.begin);
    }
    return words;
}

}  // namespace

TEST_CASE("words that may be divided: letters, and what joins them") {
    struct Row {
        std::string chunk, expected;
    };
    for (const Row& row : {
             Row{"", ""},
             Row{"word", "word"},
             Row{"(word),", "word"},
             Row{"“Word.”", "^Word"},
             Row{"organization’s", "organization s"},
             Row{"l'organisation", "l organisation"},
             Row{"well-established", "~well ~established"},
             Row{"pre-", "pre"},
             Row{"hardware/software", "hardware software"},
             Row{"word—another", "word another"},
             Row{"Präsidentschaft", "^Präsidentschaft"},
             Row{"SPRACHKENNTNISSE", "^^SPRACHKENNTNISSE"},
             Row{"(LEHRE/FORSCHUNG)", "^^LEHRE ^^FORSCHUNG"},
             Row{"RE\u0301SUME\u0301", "^^RE\u0301SUME\u0301"},
             Row{"исследование", "исследование"},
             Row{"अनुसंधान", "अनुसंधान"},
             Row{"re\u0301sume\u0301", "re\u0301sume\u0301"},
         }) {
        CAPTURE(row.chunk);
        CHECK(words_of(row.chunk) == row.expected);
    }
}

TEST_CASE("names of products, addresses, figures and signs are no words to be divided") {
    for (const std::string chunk : {"TensorFlow",
                                    "iPhone",
                                    "PyTorch-based",
                                    "USENIX-Beitrag",
                                    "PDFs",
                                    "node12345",
                                    "4K",
                                    "C++",
                                    "F#",
                                    "Node.js",
                                    "e.g.",
                                    "user@example.org",
                                    "https://example.org/some/path",
                                    "/usr/share",
                                    "snake_case",
                                    "std::vector",
                                    "k8s-operator",
                                    "100%",
                                    "R&D",
                                    "--"}) {
        CAPTURE(chunk);
        const std::string words = words_of(chunk);
        CHECK((words.empty() || words == "usr share" || words == "^C" || words == "^F"));
    }
}

TEST_CASE("what ends a sentence") {
    for (const std::string chunk :
         {"sentence.", "really?", "“quoted.”", "(brackets.)", "Großes!"}) {
        CAPTURE(chunk);
        CHECK(ends_sentence(chunk));
    }
    for (const std::string chunk :
         {"word", "word,", "Prof.", "e.g.", "D.", "vol.", "", "…", "2019."}) {
        CAPTURE(chunk);
        CHECK_FALSE(ends_sentence(chunk));
    }
}
