#include "text/units.h"

#include <algorithm>
#include <span>

#include <unicode/uchar.h>

#include "base/ascii.h"
#include "base/unicode.h"

namespace cvpdf {
namespace {

using Words = std::span<const std::string_view>;

/// What no prefix is set before; and what is made with one that would make words of others (`Es`).
constexpr std::string_view kPlain[] = {
    "%",   "%p",  "%pt", "EB",     "EFLOPS", "EiB",     "FPS",     "GPU", "GPUs", "GiB",
    "K",   "KiB", "M",   "MiB",    "PiB",    "TiB",     "billion", "bn",  "bp",   "bpm",
    "d",   "dpi", "fps", "ft",     "h",      "ha",      "hr",      "hrs", "k",    "lb",
    "lbs", "min", "mo",  "mos",    "mph",    "million", "percent", "pp",  "ppb",  "ppm",
    "pt",  "px",  "rpm", "sec",    "wk",     "wks",     "yr",      "yrs", "°",    "°C",
    "°F",  "‰",   "℃",   "\u00C5", "\u212B",
};
constexpr std::string_view kPrefixes[] = {"",  "G", "K", "M", "P", "T",      "c",     "d",
                                          "h", "k", "m", "n", "p", "\u00B5", "\u03BC"};
/// What a prefix may stand before; those of the second list do not stand alone.
constexpr std::string_view kScaled[] = {
    "A",   "B",  "C",  "F",  "FLOP", "FLOPS", "H",   "Hz",  "J",   "L",      "N",      "Pa", "T",
    "V",   "VA", "W",  "Wh", "Wp",   "b",     "bar", "bit", "bps", "cd",     "dB",     "eV", "g",
    "kat", "l",  "lm", "lx", "m",    "mol",   "rad", "s",   "t",   "\u03A9", "\u2126",
};
constexpr std::string_view kScaledOnly[] = {"Bq", "Gy", "S", "Sv", "dBm"};
/// Behind a slash, in place of a unit.
constexpr std::string_view kSpans[] = {
    "day",   "hour", "minute", "month", "night",   "person", "quarter", "second", "semester",
    "user",  "week", "year",   "Jahr",  "Monat",   "Person", "Std",     "Stunde", "Tag",
    "Woche", "an",   "jour",   "mois",  "semaine", "año",    "día",     "mes",    "semana",
};

bool is_one_of(std::string_view word, Words words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// `€`, and with a magnitude before it: `M€`, `kEUR`, `Mrd€`.
bool is_currency(std::string_view word) {
    constexpr std::string_view kMagnitudes[] = {"B",   "G",   "K",  "M",   "Md",  "Mds", "Mia",
                                                "Mio", "Mrd", "T",  "bn",  "k",   "m",   "mln",
                                                "mld", "mn",  "tn", "Tsd", "mrd", "mio"};
    constexpr std::string_view kCodes[] = {"CHF", "EUR", "GBP", "JPY", "KRW", "USD"};
    const auto is_sign = [&](std::string_view sign) {
        if (sign.empty()) return false;
        std::size_t at = 0;
        const char32_t c = next_code_point(sign, &at);
        return is_one_of(sign, kCodes) ||
               (at == sign.size() && u_charType(static_cast<UChar32>(c)) == U_CURRENCY_SYMBOL);
    };
    return is_sign(word) || std::ranges::any_of(kMagnitudes, [&](std::string_view magnitude) {
               return word.starts_with(magnitude) && is_sign(word.substr(magnitude.size()));
           });
}

/// `m²`, `s⁻¹`, `m^2`, `m2`: without what stands behind the sign.
std::string_view without_exponent(std::string_view factor) {
    constexpr std::string_view kSuperscripts[] = {"²", "³", "¹", "⁴", "⁻", "⁶", "⁹"};
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view sign : kSuperscripts) {
            if (!factor.ends_with(sign)) continue;
            factor.remove_suffix(sign.size());
            found = true;
        }
    }
    const std::size_t last = factor.find_last_not_of("^-23");
    return last == std::string_view::npos ? factor : factor.substr(0, last + 1);
}

bool is_factor(std::string_view factor) {
    if (factor.empty()) return false;
    if (is_one_of(factor, kPlain) || is_currency(factor)) return true;
    const std::string_view sign = without_exponent(factor);
    return std::ranges::any_of(kPrefixes, [&](std::string_view prefix) {
        if (!sign.starts_with(prefix)) return false;
        const std::string_view rest = sign.substr(prefix.size());
        return is_one_of(rest, kScaled) || (!prefix.empty() && is_one_of(rest, kScaledOnly));
    });
}

bool is_counted_word(std::string_view word) {
    return std::ranges::all_of(word, is_ascii_letter);
}

/// `kg·m`, `(m·K)`.
bool is_product(std::string_view factors) {
    constexpr std::string_view kDots[] = {"·", "⋅"};
    bool has_factor = false;
    while (!factors.empty()) {
        std::size_t end = factors.find_first_of("()*");
        std::size_t size = 1;
        for (const std::string_view dot : kDots) {
            const std::size_t found = factors.find(dot);
            if (found >= end) continue;
            end = found;
            size = dot.size();
        }
        if (end > 0 && !is_factor(factors.substr(0, end))) return false;
        has_factor = has_factor || end > 0;
        factors.remove_prefix(end == std::string_view::npos ? factors.size() : end + size);
    }
    return has_factor;
}

}  // namespace

bool is_unit(std::string_view word) {
    constexpr std::size_t kLongest = 32;
    if (word.empty() || word.size() > kLongest) return false;
    const std::size_t slash = word.find('/');
    if (slash == std::string_view::npos) return is_product(word);
    const std::string_view above = word.substr(0, slash);
    const std::string_view below = word.substr(slash + 1);
    if (above.empty() || below.empty()) return false;
    if (is_one_of(below, kSpans)) return is_product(above) || is_counted_word(above);
    return is_product(below) && (is_product(above) || is_counted_word(above));
}

}  // namespace cvpdf
