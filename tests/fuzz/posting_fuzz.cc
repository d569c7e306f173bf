// Any bytes, as a pasted posting and as one of the job schema → parts that a CV's are weighed by.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

#include "base/unicode.h"
#include "cv/read_cv.h"
#include "cv/read_value.h"
#include "input/yaml.h"
#include "tailor/posting.h"
#include "tailor/relevance.h"

namespace {

using namespace cvpdf;

void require(bool condition) {
    if (!condition) std::abort();
}

constexpr const char* kWords =
    "headings: {nice: [preferred, 우대], requirement: [requirements, 자격], duty: [what you will "
    "do],"
    " boilerplate: [benefits]}\n"
    "labels: {title: [title], company: [company, 회사], location: [location], contact: [contact]}\n"
    "stop: {en: [the, and, of], ko: [및, 등], ja: [です], de: [und]}\n"
    "particles: [에서, 은, 는, 를]\n"
    "verb_endings: [합니다, 한다]\n";

constexpr const char* kCv =
    "cv:\n"
    "  name: A\n"
    "  sections:\n"
    "    skills: [{label: Languages, details: 'Go, C++, Kafka'}]\n"
    "    experience:\n"
    "      - {company: B, position: 데이터 엔지니어, highlights: [대용량 데이터처리, Cut the "
    "ledger's latency]}\n";

std::optional<Node> parse(const char* text, SourceMap& sources, Diagnostics& diagnostics) {
    return parse_yaml(sources.add({.name = "it.yaml", .text = text}), sources, diagnostics);
}

/// What every input is weighed with, read once.
struct Fixture {
    SourceMap sources = {};
    Diagnostics diagnostics = {};
    PostingWords words = {};
    CvFile cv = {};

    Fixture() {
        const auto words_root = parse(kWords, sources, diagnostics);
        const auto cv_root = parse(kCv, sources, diagnostics);
        require(words_root && cv_root);
        words = read_posting_words(*words_root, diagnostics);
        cv = read_cv(*cv_root, diagnostics);
        require(diagnostics.empty());
    }
};

void weigh(const Posting& posting, const Fixture& fixture) {
    static const Synonyms kSynonyms{{"Kubernetes", "k8s"}, {"machine learning", "ML", "기계 학습"}};
    const Cv& cv = fixture.cv.cv;
    const std::span postings(&posting, 1);
    const Lexicon lexicon = learn_words(make_lexicon(fixture.words, kSynonyms), cv, postings);
    TermReader reader(lexicon);
    const PostingTerms terms = weigh_terms(posting, count_terms(postings, cv, reader), reader);
    require(terms.typical > 0 && terms.place.size() <= terms.terms.size());
    for (const PartScore& score : score_parts(cv, {.terms = terms, .reader = reader})) {
        require(score.score >= 0);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Fixture fixture;
    SourceMap sources;
    const FileId file = sources.add(
        {.name = "job.yaml", .text = std::string(reinterpret_cast<const char*>(data), size)});
    if (!find_invalid_utf8(sources.file(file).text)) {
        Diagnostics diagnostics;
        weigh(read_posting_text(file, sources.file(file).text, fixture.words, diagnostics),
              fixture);
    }
    Diagnostics diagnostics;
    const auto root = parse_yaml(file, sources, diagnostics, {.nodes = 2000});
    if (root) weigh(read_posting(*root, fixture.words, diagnostics), fixture);
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        require(!format_diagnostic(diagnostic, sources).empty());
    }
    return 0;
}
