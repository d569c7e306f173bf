#include "base/script.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <unicode/locdspnm.h>
#include <unicode/uscript.h>

#include "base/unicode.h"

namespace cvpdf {
namespace {

UScriptCode code_of(char32_t code_point) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(code_point), &status);
}

bool is_european(UScriptCode code) {
    return code == USCRIPT_LATIN || code == USCRIPT_GREEK || code == USCRIPT_CYRILLIC ||
           code == USCRIPT_ARMENIAN || code == USCRIPT_GEORGIAN;
}

/// The scripts of a language, that of simplified or traditional Han as Han.
std::vector<UScriptCode> scripts_of(std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    std::vector<UScriptCode> codes(8);
    const int count = uscript_getCode(std::string(language).c_str(), codes.data(),
                                      static_cast<int>(codes.size()), &status);
    codes.resize(U_SUCCESS(status) != 0 && count > 0 ? static_cast<std::size_t>(count) : 0);
    for (UScriptCode& code : codes) {
        if (code == USCRIPT_SIMPLIFIED_HAN || code == USCRIPT_TRADITIONAL_HAN) code = USCRIPT_HAN;
    }
    return codes;
}

/// Whether it has letters for which `is_wanted` holds, and no others.
template <typename IsWanted>
bool has_letters_only(std::string_view text, IsWanted is_wanted) {
    bool any = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = next_code_point(text, &at);
        if (is_in_many_scripts(letter)) continue;
        if (!is_wanted(letter)) return false;
        any = true;
    }
    return any;
}

std::unique_ptr<icu::LocaleDisplayNames> display_names(std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    const auto locale = icu::Locale::forLanguageTag(std::string(language), status);
    std::array<UDisplayContext, 1> contexts{UDISPCTX_CAPITALIZATION_FOR_BEGINNING_OF_SENTENCE};
    return std::unique_ptr<icu::LocaleDisplayNames>(icu::LocaleDisplayNames::createInstance(
        locale, contexts.data(), static_cast<int>(contexts.size())));
}

std::string display_name(const icu::LocaleDisplayNames& names, const char* language) {
    icu::UnicodeString name;
    names.localeDisplayName(language, name);
    std::string out;
    name.toUTF8String(out);
    return out;
}

std::map<std::string, std::string> languages_by_english_name() {
    const auto names = display_names("en");
    std::map<std::string, std::string> languages;
    for (const char* const* code = icu::Locale::getISOLanguages(); *code != nullptr; ++code) {
        languages.emplace(display_name(*names, *code), *code);
    }
    return languages;
}

}  // namespace

std::string_view script_of(char32_t code_point) {
    return uscript_getShortName(code_of(code_point));
}

bool is_in_many_scripts(char32_t code_point) {
    const UScriptCode code = code_of(code_point);
    return code == USCRIPT_COMMON || code == USCRIPT_INHERITED || code == USCRIPT_UNKNOWN;
}

bool is_written_in(std::string_view text, std::string_view script) {
    return has_letters_only(text, [&](char32_t letter) { return script_of(letter) == script; });
}

bool is_european_letter(char32_t code_point) {
    return is_european(code_of(code_point));
}

bool is_written_in_european(std::string_view text) {
    return has_letters_only(text, is_european_letter);
}

bool is_european(std::string_view language) {
    if (language.empty()) return true;  // ICU would take the machine's
    const std::vector<UScriptCode> codes = scripts_of(language);
    return !codes.empty() && is_european(codes.front());
}

bool is_in_another_script(std::string_view text, std::string_view language) {
    const std::vector<UScriptCode> codes = scripts_of(language);
    return has_letters_only(text, [&](char32_t letter) {
        return std::ranges::find(codes, code_of(letter)) == codes.end();
    });
}

std::string language_name(std::string_view language, std::string_view in_language) {
    return display_name(*display_names(in_language), std::string(language).c_str());
}

std::optional<std::string> language_called(const std::string& english_name) {
    static const std::map<std::string, std::string> kLanguages = languages_by_english_name();
    const auto found = kLanguages.find(english_name);
    return found == kLanguages.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace cvpdf
