#include "cv/file_keys.h"

namespace cvpdf {

namespace {

using enum FieldType;
using enum Required;

constexpr FieldSpec kIdKey{"id", kId, kNo,
                           "A name that stays, by which other parts of the file can speak of it."};
constexpr FieldSpec kTagsKey{"tags", kTags, kNo,
                             "Words that say what it is about: a list, or one word."};
constexpr FieldSpec kPriorityKey{"priority", kPriority, kNo,
                                 "How much it matters: 0 to 9, or `always`."};

constexpr FieldSpec kFileKeys[] = {
    {"cv", kCv, kYes, "The CV itself."},
    {"lang", kLanguage, kNo, "Its language (en, ko, pt-BR); `--lang` goes before it."},
    {"layout", kLayout, kNo,
     "The look: the name of a shipped layout, the path of a layout file, or a layout itself."},
    {"today", kDay, kNo, "The day that open ranges count to; `--today` goes before it."},
    {"check", kCheck, kNo, "What `cvpdf check` is to leave out."},
};

constexpr FieldSpec kCheckKeys[] = {
    {"ignore", kTags, kNo, "The names of lints that are not to be told: a list, or one name."},
};

constexpr FieldSpec kCvKeys[] = {
    {"name", kText, kYes, "Your name."},
    {"headline", kText, kNo, "A line below the name."},
    {"location", kText, kNo, "Where you live: a city, a country."},
    {"email", kEmail, kNo, "Your e-mail address."},
    {"phone", kPhone, kNo, "Your phone number, as it should be printed."},
    {"website", kUrl, kNo, "Your home page."},
    {"photo", kPhoto, kNo, "Your photo; printed where the layout has a place for it."},
    {"social_networks", kNetworks, kNo, "Where you have profiles."},
    {"fields", kHeaderFields, kNo, "More lines for the header."},
    {"sections", kSections, kNo, "The sections by their keys, in the order of the page."},
};

constexpr FieldSpec kPhotoKeys[] = {
    {"file", kWord, kYes, "A JPEG or PNG file, named from this file's folder."},
    {"alt", kText, kNo, "What a screen reader says of it; otherwise the locale's words."},
};

constexpr FieldSpec kNetworkKeys[] = {
    {"network", kWord, kYes, "The network: GitHub, LinkedIn, ORCID…"},
    {"username", kWord, kYes, "Your name there."},
};

constexpr FieldSpec kHeaderFieldKeys[] = {
    {"label", kText, kNo, "What it is: Visa."},
    {"value", kText, kYes, "What there is to say: F-2."},
    {"url", kUrl, kNo, "Where it leads."},
    {"private", kFlag, kNo, "`true`: it is not printed unless a variant shows it."},
    kIdKey,
    kTagsKey,
    kPriorityKey,
};

constexpr FieldSpec kSectionKeys[] = {
    {"entries", kEntries, kYes, "What stands in the section."},
    {"title", kText, kNo, "Its title; otherwise the locale's, or one made from its key."},
    {"kind", kKind, kNo, "The kind of its entries, where their keys do not tell."},
    {"page_break", kPageBreak, kNo, "`before`: on a new page; `avoid`: never split; `auto`."},
    {"id", kId, kNo, "A name that stays, if its key is to be something else."},
    kTagsKey,
    kPriorityKey,
};

constexpr FieldSpec kHighlightKeys[] = {
    {"text", kText, kYes, "What the bullet says."},
    {"highlights", kHighlights, kNo, "Bullets below it."},
    kIdKey,
    kTagsKey,
    kPriorityKey,
};

}  // namespace

std::span<const FieldSpec> file_keys() {
    return kFileKeys;
}
std::span<const FieldSpec> check_keys() {
    return kCheckKeys;
}
std::span<const FieldSpec> cv_keys() {
    return kCvKeys;
}
std::span<const FieldSpec> header_keys() {
    return std::span(kCvKeys).first(std::size(kCvKeys) - 1);
}
std::span<const FieldSpec> photo_keys() {
    return kPhotoKeys;
}
std::span<const FieldSpec> network_keys() {
    return kNetworkKeys;
}
std::span<const FieldSpec> header_field_keys() {
    return kHeaderFieldKeys;
}
std::span<const FieldSpec> section_keys() {
    return kSectionKeys;
}
std::span<const FieldSpec> highlight_keys() {
    return kHighlightKeys;
}

}  // namespace cvpdf
