#include "cv/spoken_languages.h"

#include <algorithm>
#include <array>

namespace cvpdf {

namespace {

struct SpokenLanguage {
    std::string_view name;
    std::string_view tag;
};

// clang-format off
constexpr auto kLanguages = std::to_array<SpokenLanguage>({
    {"Afrikaans", "af"}, {"Albanian", "sq"}, {"Amharic", "am"}, {"Arabic", "ar"},
    {"Armenian", "hy"}, {"Assamese", "as"}, {"Azerbaijani", "az"}, {"Basque", "eu"},
    {"Belarusian", "be"}, {"Bengali", "bn"}, {"Bhojpuri", "bho"}, {"Bosnian", "bs"},
    {"Breton", "br"}, {"Bulgarian", "bg"}, {"Burmese", "my"}, {"Cantonese", "yue"},
    {"Catalan", "ca"}, {"Cebuano", "ceb"}, {"Chinese", "zh"}, {"Croatian", "hr"}, {"Czech", "cs"},
    {"Danish", "da"}, {"Dutch", "nl"}, {"English", "en"}, {"Esperanto", "eo"}, {"Estonian", "et"},
    {"Faroese", "fo"}, {"Farsi", "fa"}, {"Filipino", "fil"}, {"Finnish", "fi"}, {"French", "fr"},
    {"Galician", "gl"}, {"Georgian", "ka"}, {"German", "de"}, {"Greek", "el"}, {"Gujarati", "gu"},
    {"Hausa", "ha"}, {"Hebrew", "he"}, {"Hindi", "hi"}, {"Hungarian", "hu"}, {"Icelandic", "is"},
    {"Igbo", "ig"}, {"Indonesian", "id"}, {"Irish", "ga"}, {"Italian", "it"}, {"Japanese", "ja"},
    {"Javanese", "jv"}, {"Kannada", "kn"}, {"Kazakh", "kk"}, {"Khmer", "km"},
    {"Kinyarwanda", "rw"}, {"Korean", "ko"}, {"Kurdish", "ku"}, {"Kyrgyz", "ky"}, {"Lao", "lo"},
    {"Latin", "la"}, {"Latvian", "lv"}, {"Lithuanian", "lt"}, {"Luxembourgish", "lb"},
    {"Macedonian", "mk"}, {"Maithili", "mai"}, {"Malagasy", "mg"}, {"Malay", "ms"},
    {"Malayalam", "ml"}, {"Maltese", "mt"}, {"Mandarin", "zh"}, {"Maori", "mi"},
    {"Marathi", "mr"}, {"Mongolian", "mn"}, {"Nepali", "ne"}, {"Norwegian", "no"}, {"Odia", "or"},
    {"Oromo", "om"}, {"Pashto", "ps"}, {"Persian", "fa"}, {"Polish", "pl"}, {"Portuguese", "pt"},
    {"Punjabi", "pa"}, {"Quechua", "qu"}, {"Romanian", "ro"}, {"Russian", "ru"},
    {"Sanskrit", "sa"}, {"Serbian", "sr"}, {"Shona", "sn"}, {"Sindhi", "sd"}, {"Sinhala", "si"},
    {"Sinhalese", "si"}, {"Slovak", "sk"}, {"Slovene", "sl"}, {"Slovenian", "sl"},
    {"Somali", "so"}, {"Spanish", "es"}, {"Sundanese", "su"}, {"Swahili", "sw"},
    {"Swedish", "sv"}, {"Tagalog", "tl"}, {"Tajik", "tg"}, {"Tamil", "ta"}, {"Tatar", "tt"},
    {"Telugu", "te"}, {"Thai", "th"}, {"Tibetan", "bo"}, {"Tigrinya", "ti"}, {"Turkish", "tr"},
    {"Turkmen", "tk"}, {"Ukrainian", "uk"}, {"Urdu", "ur"}, {"Uyghur", "ug"}, {"Uzbek", "uz"},
    {"Vietnamese", "vi"}, {"Welsh", "cy"}, {"Wolof", "wo"}, {"Wu", "wuu"}, {"Xhosa", "xh"},
    {"Yiddish", "yi"}, {"Yoruba", "yo"}, {"Zulu", "zu"},
});
// clang-format on
static_assert(std::ranges::is_sorted(kLanguages, {}, &SpokenLanguage::name));

}  // namespace

std::optional<std::string_view> tag_of_language(std::string_view english_name) {
    const auto found =
        std::ranges::lower_bound(kLanguages, english_name, {}, &SpokenLanguage::name);
    if (found == kLanguages.end() || found->name != english_name) return std::nullopt;
    return found->tag;
}

}  // namespace cvpdf
