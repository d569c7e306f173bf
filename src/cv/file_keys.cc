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
    {"pages", kPages, kNo,
     "How many pages it may take at most (2), or from how many to how many (1-2); `--pages` goes "
     "before it."},
    {"variants", kVariants, kNo, "Other CVs made of this one, by their names."},
    {"letter", kLetter, kNo,
     "The letter that goes with it: `--with-letter` puts it before the CV, `--layout letter` "
     "prints "
     "it alone."},
    {"with_letter", kFlag, kNo, "`true`: the letter stands on pages of its own before the CV."},
    {"blind", kFlag, kNo,
     "`true`: without photo, birth, gender, marital status, family and names of schools."},
    {"synonyms", kSynonyms, kNo,
     "Words that mean the same to postings, besides those that cvpdf knows: a list of lists."},
    {"today", kDay, kNo, "The day that open ranges count to; `--today` goes before it."},
    {"check", kCheck, kNo, "What `cvpdf check` is to leave out."},
};

constexpr FieldSpec kCheckKeys[] = {
    {"ignore", kTags, kNo, "The names of lints that are not to be told: a list, or one name."},
};

constexpr FieldSpec kVariantKeys[] = {
    {"extends", kWord, kNo,
     "Another variant: what this one does not say is as there. Mappings merge key by key, lists "
     "and values replace what was there."},
    {"include", kTags, kNo,
     "Tags: content with tags appears only if one of them is here. Untagged content always does."},
    {"exclude", kTags, kNo,
     "Tags: content with one of them does not appear, whatever else it has."},
    {"hide", kTags, kNo,
     "Ids, keys of the header (`phone`) or fields (`kaist.grade`) that do not appear."},
    {"show", kTags, kNo, "Private fields of the header, by id or label, that appear."},
    {"order", kTags, kNo, "The sections that come first, in this order; the others follow."},
    {"titles", kTitles, kNo, "Titles of sections, by their ids."},
    {"limit", kLimits, kNo,
     "How many entries of a section, or bullets of an entry, appear at most, by ids. With a "
     "posting these are the ones that suit it best, else the first ones."},
    {"set", kSettings, kNo,
     "Other values: `cv.phone`, `samsung.position`, `layout.page.size`, each a path of ids and "
     "keys."},
    {"lang", kLanguage, kNo, "Its language."},
    {"layout", kLayout, kNo,
     "Its look. A mapping without `extends` changes the file's own `layout`."},
    {"pages", kPages, kNo, "How many pages it may take."},
    {"photo", kFlag, kNo, "`false`: without the photo."},
    {"blind", kFlag, kNo, "`true`: without the photo and personal data."},
    {"with_letter", kFlag, kNo, "`true`: with the letter before it; `false`: without."},
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
    {"name_hanja", kText, kNo, "Your name in Chinese characters (홍길동: 洪吉童)."},
    {"birth_date", kDay, kNo, "The day of your birth."},
    {"gender", kText, kNo, "As it should be printed."},
    {"nationality", kText, kNo, "As it should be printed."},
    {"address", kText, kNo,
     "Your postal address; printed in forms, and where there is no `location`."},
    {"marital_status", kText, kNo, "As it should be printed."},
    {"family", kTextList, kNo, "Who belongs to your family: a list, or one text."},
    {"military_service", kText, kNo,
     "Service, rank and time, or why there was none (육군 병장 만기전역, 2012.03 ~ 2013.12)."},
    {"sections", kSections, kNo, "The sections by their keys, in the order of the page."},
};

constexpr FieldSpec kLetterKeys[] = {
    {"to", kTextList, kNo, "The recipient: a line each, or one text."},
    {"subject", kText, kNo, "What it is about."},
    {"salutation", kText, kNo, "How it begins; otherwise as is usual in its language."},
    {"body", kTextList, kNo, "Its paragraphs: a list, or one text with empty lines between them."},
    {"body_file", kWord, kNo,
     "A file with more paragraphs, named from this file's folder: empty lines part them."},
    {"closing", kText, kNo, "How it ends; otherwise as is usual in its language."},
    {"place", kText, kNo, "Where it was written."},
    {"date", kDay, kNo, "When it was written; otherwise `today`."},
    {"signature", kWord, kNo, "An image of your signature: JPEG or PNG."},
    {"enclosures", kTextList, kNo, "What goes with it: a list, or one text."},
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

constexpr std::string_view kGroupings[] = {"none", "type", "year", "keyword"};
constexpr std::string_view kOrders[] = {"year_descending", "year_ascending", "file", "listed"};
constexpr std::string_view kNameForms[] = {"full", "initials", "family_first", "family_initials"};
constexpr std::string_view kNumberings[] = {"none", "numbered", "reversed"};

constexpr FieldSpec kSectionKeys[] = {
    {"entries", kEntries, kNo, "What stands in the section."},
    {"bibliography", kTags, kNo,
     "BibTeX or BibLaTeX files, named from this file's folder: a path, or a list. Their entries "
     "stand behind `entries`."},
    {"title", kText, kNo, "Its title; otherwise the locale's, or one made from its key."},
    {"kind", kKind, kNo, "The kind of its entries, where their keys do not tell."},
    {"page_break", kPageBreak, kNo, "`before`: on a new page; `avoid`: never split; `auto`."},
    {"id", kId, kNo, "A name that stays, if its key is to be something else."},
    kTagsKey,
    kPriorityKey,
    {"numbering",
     kChoice,
     kNo,
     "Whether its entries are numbered, or numbered down to 1.",
     {},
     kNumberings},
    {"style", kWord, kNo,
     "How publications are written: `numbered`, `author-year` or `compact`; otherwise as the "
     "layout has it."},
    {"me", kTags, kNo,
     "With `bibliography`: your name in all its spellings, printed in bold; otherwise the CV's "
     "`name`."},
    {"group_by",
     kChoice,
     kNo,
     "With `bibliography`: what headings part the entries.",
     {},
     kGroupings},
    {"order",
     kChoice,
     kNo,
     "With `bibliography`: the newest first, the oldest first, as in the file, or as in "
     "`select: {keys: …}`.",
     {},
     kOrders},
    {"select", kBibFilter, kNo, "With `bibliography`: only these entries."},
    {"exclude", kBibFilter, kNo, "With `bibliography`: not these entries."},
    {"et_al", kEtAl, kNo, "With `bibliography`: how many authors are printed."},
    {"names", kChoice, kNo, "With `bibliography`: how names are written.", {}, kNameForms},
    {"equal_mark", kWord, kNo,
     "With `bibliography`: what stands behind the names of equal contributors; otherwise `*`."},
};
/// `me` and what follows.
constexpr std::size_t kBibliographyKeys = 8;

constexpr FieldSpec kBibFilterKeys[] = {
    {"keys", kTags, kNo, "Entries by their keys: a list, or one."},
    {"keywords", kTags, kNo, "Entries with one of these words in `keywords`."},
    {"types", kTags, kNo,
     "Entries of these types: BibTeX's (`inproceedings`), or `article`, `inproceedings`, `book`, "
     "`chapter`, `preprint`, `report`, `thesis`, `patent`, `software`, `other`."},
    {"years", kYears, kNo, "Entries of these years: 2024, 2019-2024, 2019- or -2018."},
};

constexpr FieldSpec kEtAlKeys[] = {
    {"max", kCount, kYes, "Longer lists of authors are shortened."},
    {"keep", kCount, kNo,
     "To so many, before \"et al.\"; otherwise to one. Your own name always stays."},
};

constexpr FieldSpec kHighlightKeys[] = {
    {"text", kText, kYes, "What the bullet says."},
    {"number", kFew, kNo,
     "A number in place of the bullet; of items in a row the first one's counts."},
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
std::span<const FieldSpec> variant_keys() {
    return kVariantKeys;
}
std::span<const FieldSpec> cv_keys() {
    return kCvKeys;
}
std::span<const FieldSpec> header_keys() {
    return std::span(kCvKeys).first(std::size(kCvKeys) - 1);
}
std::span<const FieldSpec> letter_keys() {
    return kLetterKeys;
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
std::span<const FieldSpec> bibliography_keys() {
    return std::span(kSectionKeys).last(kBibliographyKeys);
}
std::span<const FieldSpec> bib_filter_keys() {
    return kBibFilterKeys;
}
std::span<const FieldSpec> et_al_keys() {
    return kEtAlKeys;
}
std::span<const FieldSpec> highlight_keys() {
    return kHighlightKeys;
}

}  // namespace cvpdf
