#include "cv/labels.h"

namespace cvpdf {
namespace {

constexpr std::string_view kLabels[] = {
    "cv",          "name",     "name_latin",  "name_hanja",     "headline",  "birth_date",
    "age",         "gender",   "nationality", "address",        "email",     "phone",
    "website",     "others",   "photo",       "marital_status", "family",    "military_service",
    "period",      "date",     "institution", "area",           "degree",    "grade",
    "courses",     "company",  "position",    "duties",         "award",     "awarder",
    "certificate", "issuer",   "number",      "language",       "fluency",   "skill",
    "level",       "location", "remarks",     "enclosures",     "statement", "signature",
    "blind_note",
};

constexpr std::string_view kHeaderFields[] = {
    "name",   "name_latin",  "name_hanja",     "headline", "birth_date",       "age",
    "gender", "nationality", "address",        "location", "residence",        "email",
    "phone",  "website",     "marital_status", "family",   "military_service", "others",
};

}  // namespace

std::span<const std::string_view> label_names() {
    return kLabels;
}

std::string label(const Locale& locale, std::string_view name) {
    const auto& words = name == "cv" ? locale.words : locale.labels;
    const auto found = words.find(name);
    return found == words.end() ? std::string{} : found->second;
}

std::span<const std::string_view> header_text_fields() {
    return kHeaderFields;
}

}  // namespace cvpdf
