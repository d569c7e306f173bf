#include "base/script.h"

#include <unicode/uscript.h>

#include "base/unicode.h"

namespace cvpdf {
namespace {

UScriptCode code_of(char32_t code_point) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(code_point), &status);
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
    bool any = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = next_code_point(text, &at);
        if (is_in_many_scripts(letter)) continue;
        if (script_of(letter) != script) return false;
        any = true;
    }
    return any;
}

}  // namespace cvpdf
