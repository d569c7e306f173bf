#include "unit/tailor/posting_data.h"

#include <utility>
#include <vector>

#include "catch.h"
#include "cv/read_value.h"
#include "tailor/posting_terms.h"
#include "unit/cv/read_file.h"

namespace cvpdf {

const PostingWords& shipped_posting_words() {
    static const PostingWords words = [] {
        ReadFile file = read_repository_file("data/posting-words.yaml");
        PostingWords read = read_posting_words(file.root, file.diagnostics);
        REQUIRE(file.messages().empty());
        return read;
    }();
    return words;
}

Synonyms shipped_synonyms() {
    ReadFile file = read_repository_file("data/synonyms.yaml");
    Synonyms synonyms = read_word_lists(file.root, file.diagnostics);
    REQUIRE(file.messages().empty());
    return synonyms;
}

Posting posting_of(const std::string& text) {
    Diagnostics diagnostics;
    Posting posting = read_posting_text({}, text, shipped_posting_words(), diagnostics);
    REQUIRE(diagnostics.empty());
    return posting;
}

Lexicon lexicon_of(const Cv& cv, const Posting& posting, const std::string& language) {
    Lexicon lexicon = make_lexicon(shipped_posting_words(), {}, {language});
    lexicon.language = language;
    return learn_words(std::move(lexicon), cv, std::vector{posting});
}

}  // namespace cvpdf
