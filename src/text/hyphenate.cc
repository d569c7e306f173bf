#include "text/hyphenate.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <mutex>

#include <fmt/format.h>
#include <hyphen.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/utf8.h>

namespace cvpdf {

namespace {

constexpr std::size_t kLettersBefore = 2;  // as TeX has them for English
constexpr std::size_t kLettersAfter = 3;
constexpr std::size_t kLongestWord = 100;

struct DictionarySource {
    std::string_view language;  ///< a BCP 47 tag, or its beginning
    std::string_view file;
    std::string_view package;
};

/// The longer tags stand before their beginnings.
constexpr auto kDictionaries = std::to_array<DictionarySource>({
    {"en-GB", "hyph_en_GB.dic", "hyphen-en-gb"}, {"en-AU", "hyph_en_GB.dic", "hyphen-en-gb"},
    {"en-NZ", "hyph_en_GB.dic", "hyphen-en-gb"}, {"en-IE", "hyph_en_GB.dic", "hyphen-en-gb"},
    {"en", "hyph_en_US.dic", "hyphen-en-us"},    {"af", "hyph_af_ZA.dic", "hyphen-af"},
    {"be", "hyph_be_BY.dic", "hyphen-be"},       {"bg", "hyph_bg_BG.dic", "hyphen-bg"},
    {"ca", "hyph_ca.dic", "hyphen-ca"},          {"cs", "hyph_cs_CZ.dic", "hyphen-cs"},
    {"da", "hyph_da_DK.dic", "hyphen-da"},       {"de", "hyph_de_DE.dic", "hyphen-de"},
    {"el", "hyph_el_GR.dic", "hyphen-el"},       {"es", "hyph_es_ES.dic", "hyphen-es"},
    {"fr", "hyph_fr.dic", "hyphen-fr"},          {"gl", "hyph_gl.dic", "hyphen-gl"},
    {"hi", "hyph_hi_IN.dic", "hyphen-hi"},       {"hr", "hyph_hr_HR.dic", "hyphen-hr"},
    {"hu", "hyph_hu_HU.dic", "hyphen-hu"},       {"id", "hyph_id_ID.dic", "hyphen-id"},
    {"is", "hyph_is.dic", "hyphen-is"},          {"it", "hyph_it_IT.dic", "hyphen-it"},
    {"lt", "hyph_lt.dic", "hyphen-lt"},          {"lv", "hyph_lv_LV.dic", "hyphen-lv"},
    {"nl", "hyph_nl_NL.dic", "hyphen-nl"},       {"nb", "hyph_nb_NO.dic", "hyphen-no"},
    {"nn", "hyph_nn_NO.dic", "hyphen-no"},       {"no", "hyph_nb_NO.dic", "hyphen-no"},
    {"pl", "hyph_pl_PL.dic", "hyphen-pl"},       {"pt-PT", "hyph_pt_PT.dic", "hyphen-pt-pt"},
    {"pt", "hyph_pt_BR.dic", "hyphen-pt-br"},    {"ro", "hyph_ro_RO.dic", "hyphen-ro"},
    {"ru", "hyph_ru_RU.dic", "hyphen-ru"},       {"sk", "hyph_sk_SK.dic", "hyphen-sk"},
    {"sl", "hyph_sl_SI.dic", "hyphen-sl"},       {"sr", "hyph_sr.dic", "hyphen-sr"},
    {"sv", "hyph_sv_SE.dic", "hyphen-sv"},       {"uk", "hyph_uk_UA.dic", "hyphen-uk"},
});

const DictionarySource* find_source(std::string_view language) {
    const auto found = std::ranges::find_if(kDictionaries, [&](const DictionarySource& source) {
        return language == source.language ||
               (language.starts_with(source.language) && language[source.language.size()] == '-');
    });
    return found == kDictionaries.end() ? nullptr : &*found;
}

/// One letter of a word: where it begins, and its lower case.
struct Letter {
    std::uint32_t offset = 0;
    UChar32 lower = 0;
};

bool is_letter_or_mark(UChar32 c) {
    return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_MN_MASK | U_GC_MC_MASK)) != 0;
}

/// The word's letters; none where it must stay whole.
std::vector<Letter> letters_of(std::string_view word) {
    std::vector<Letter> letters;
    bool has_capitals = false;  // behind the first letter
    bool has_small = false;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(word.data());
    const auto size = static_cast<std::int32_t>(word.size());
    for (std::int32_t at = 0; at < size;) {
        const auto offset = static_cast<std::uint32_t>(at);
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        if (c < 0 || !is_letter_or_mark(c)) return {};
        const UChar32 lower = u_tolower(c);
        has_capitals = has_capitals || (lower != c && !letters.empty());
        has_small = has_small || u_islower(c);
        letters.push_back({.offset = offset, .lower = lower});
    }
    if (has_capitals && has_small) return {};
    return letters;
}

struct DictionaryDeleter {
    void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};
struct ConverterDeleter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

struct Dictionary {
    std::unique_ptr<HyphenDict, DictionaryDeleter> patterns;
    std::string charset;
    bool is_utf8 = false;
};

std::string encode_utf8(const std::vector<Letter>& letters) {
    std::string word;
    for (const Letter& letter : letters) {
        std::uint8_t buffer[U8_MAX_LENGTH];
        std::int32_t length = 0;
        U8_APPEND_UNSAFE(buffer, length, letter.lower);
        word.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(length));
    }
    return word;
}

/// Empty where a letter is not in the dictionary's character set: such a word is not its
/// language's.
std::string encode_single_byte(const std::vector<Letter>& letters, const std::string& charset) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, ConverterDeleter> converter(
        ucnv_open(charset.c_str(), &status));
    if (U_FAILURE(status)) return {};
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                          &status);
    std::string word;
    for (const Letter& letter : letters) {
        if (letter.lower > 0xFFFF) return {};
        const auto unit = static_cast<UChar>(letter.lower);
        char buffer[8];
        const std::int32_t length =
            ucnv_fromUChars(converter.get(), buffer, sizeof buffer, &unit, 1, &status);
        if (U_FAILURE(status) || length != 1) return {};
        word.push_back(buffer[0]);
    }
    return word;
}

/// Frees what libhyphen allocates for non-standard breaks.
struct Replacements {
    char** rep = nullptr;
    int* pos = nullptr;
    int* cut = nullptr;
    std::size_t size = 0;

    Replacements() = default;
    Replacements(const Replacements&) = delete;
    Replacements& operator=(const Replacements&) = delete;
    ~Replacements() {
        if (rep != nullptr) {
            for (std::size_t i = 0; i < size; ++i) std::free(rep[i]);
        }
        std::free(rep);
        std::free(pos);
        std::free(cut);
    }
    bool at(std::size_t i) const { return rep != nullptr && rep[i] != nullptr; }
};

/// Indexes of the letters before which the dictionary divides the word.
std::vector<std::size_t> divide(const Dictionary& dictionary, const std::vector<Letter>& letters) {
    const std::string word =
        dictionary.is_utf8 ? encode_utf8(letters) : encode_single_byte(letters, dictionary.charset);
    if (word.empty()) return {};
    std::string points(word.size() + 5, '\0');
    Replacements replacements;
    replacements.size = word.size();
    const int failed = hnj_hyphen_hyphenate2(
        dictionary.patterns.get(), word.c_str(), static_cast<int>(word.size()), points.data(),
        nullptr, &replacements.rep, &replacements.pos, &replacements.cut);
    if (failed != 0) return {};
    // points[i] is odd where a break may follow letter i, in UTF-8 as well.
    std::vector<std::size_t> indexes;
    for (std::size_t next = kLettersBefore; next + kLettersAfter <= letters.size(); ++next) {
        const bool may_break = (points[next - 1] & 1) != 0 && !replacements.at(next - 1) &&
                               u_isalpha(letters[next].lower);
        if (may_break) indexes.push_back(next);
    }
    return indexes;
}

/// Letters that are no syllable by themselves. Where an alphabet's letters are syllables, none is.
bool is_consonant(UChar32 lower) {
    constexpr std::u32string_view kConsonants =
        U"bcdfghjklmnpqrstvwxzßçñбвгджзйклмнпрстфхцчшщъьβγδζθκλμνξπρσςτφχψ";
    return kConsonants.find(static_cast<char32_t>(lower)) != std::u32string_view::npos;
}

/// Patterns that find a word's joint on either side of one consonant (`zes-s-op`) know of two that
/// cannot both be right: neither is used.
std::vector<std::size_t> without_doubtful(const std::vector<std::size_t>& points,
                                          const std::vector<Letter>& letters) {
    const auto parts_consonant = [&](std::size_t i) {
        return i + 1 < points.size() && points[i + 1] == points[i] + 1 &&
               is_consonant(letters[points[i]].lower);
    };
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool is_doubtful = parts_consonant(i) || (i > 0 && parts_consonant(i - 1));
        if (!is_doubtful) kept.push_back(points[i]);
    }
    return kept;
}

}  // namespace

struct Hyphenator::State {
    std::string folder;
    std::mutex mutex;
    /// By file name; null patterns: the file is not there.
    std::map<std::string, Dictionary, std::less<>> dictionaries;

    std::optional<std::string> path_of(const DictionarySource& source) const {
        std::string path = fmt::format("{}/{}", folder, source.file);
        std::error_code error;
        return std::filesystem::is_regular_file(path, error) ? std::optional(std::move(path))
                                                             : std::nullopt;
    }

    const Dictionary& load(const DictionarySource& source) {
        const std::lock_guard lock(mutex);
        const auto found = dictionaries.find(source.file);
        if (found != dictionaries.end()) return found->second;
        Dictionary dictionary;
        if (const auto path = path_of(source)) {
            dictionary.patterns.reset(hnj_hyphen_load(path->c_str()));
        }
        if (dictionary.patterns) {
            dictionary.charset = dictionary.patterns->cset;
            dictionary.is_utf8 = dictionary.patterns->utf8 != 0;
        }
        return dictionaries.emplace(std::string(source.file), std::move(dictionary)).first->second;
    }
};

Hyphenator::Hyphenator(std::string folder) : state_(std::make_unique<State>()) {
    state_->folder = std::move(folder);
}
Hyphenator::~Hyphenator() = default;

std::vector<std::uint32_t> Hyphenator::hyphenate(std::string_view word, std::string_view language) {
    if (word.size() < kLettersBefore + kLettersAfter || word.size() > kLongestWord) return {};
    const DictionarySource* source = find_source(language);
    if (source == nullptr) return {};
    const std::vector<Letter> letters = letters_of(word);
    if (letters.size() < kLettersBefore + kLettersAfter) return {};
    const Dictionary& dictionary = state_->load(*source);
    if (!dictionary.patterns) return {};
    std::vector<std::uint32_t> offsets;
    for (const std::size_t index : without_doubtful(divide(dictionary, letters), letters))
        offsets.push_back(letters[index].offset);
    return offsets;
}

std::optional<std::string> Hyphenator::dictionary_path(std::string_view language) const {
    const DictionarySource* source = find_source(language);
    return source == nullptr ? std::nullopt : state_->path_of(*source);
}

std::optional<MissingDictionary> Hyphenator::missing(std::string_view language) {
    const DictionarySource* source = find_source(language);
    if (source == nullptr || state_->load(*source).patterns) return std::nullopt;
    return MissingDictionary{.language = std::string(language),
                             .package = std::string(source->package)};
}

}  // namespace cvpdf
