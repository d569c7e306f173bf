#include "cv/blind.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/unicode.h"
#include "cv/labels.h"
#include "cv/mask_text.h"
#include "cv/personal.h"
#include "cv/school_names.h"
#include "input/inline_markdown.h"

namespace cvpdf {
namespace {

/// Personal data, and labels of fields that say the same.
constexpr std::string_view kLeftOut[] = {"birth_date", "gender", "marital_status", "family"};
constexpr std::string_view kLabelsLeftOut[] = {"birth_date",     "age",    "gender",
                                               "marital_status", "family", "photo"};

class Blinder {
  public:
    explicit Blinder(const Cv& cv) : masker_(school_names(cv)) {}

    void hide(Header& header) const {
        for (LocalizedText* text : {&header.name, &header.headline, &header.location}) {
            masker_.mask(*text);
        }
        for (const std::string_view key : personal_keys()) {
            if (LocalizedText* text = text_of_personal(header.personal, key)) masker_.mask(*text);
        }
        std::erase_if(header.social_networks, [&](const SocialNetwork& profile) {
            return masker_.is_of_school(profile.username);
        });
        if (header.social_networks.empty()) std::erase(header.order, "social_networks");
        for (HeaderField& field : header.fields) {
            masker_.mask(field.label);
            masker_.mask(field.value);
            drop_school(field.url);
        }
    }

    void hide(Section& section) const {
        masker_.mask(section.key);
        masker_.mask(section.title);
        for (Entry& entry : section.entries) {
            const std::string_view school = school_field(section, entry);
            for (Field& field : entry.fields) {
                if (field.name == school) hide_school(field);
            }
            hide(entry);
            if (entry.kind != EntryKind::kEducation) continue;
            std::erase_if(entry.fields, [](const Field& field) { return field.name == "url"; });
        }
    }

    void hide(Letter& letter) const {
        for (LocalizedText* text :
             {&letter.subject, &letter.salutation, &letter.closing, &letter.place}) {
            masker_.mask(*text);
        }
        for (LocalizedText& text : letter.body) masker_.mask(text);
        for (LocalizedText& text : letter.enclosures) masker_.mask(text);
    }

    bool is_at_school(const std::optional<Url>& url) const {
        return url && masker_.is_at_school(url->target);
    }

  private:
    /// The name of a school as a whole, whatever it says besides.
    static void hide_school(Field& field) {
        auto* text = std::get_if<LocalizedText>(&field.value);
        if (text == nullptr) return;
        for (LocalizedText::Version& version : text->versions) {
            const std::string plain = plain_text(parse_inline_markdown(version.text, {}));
            version.text = masked_school(trim_blanks(plain));
            version.origin = {};
        }
    }

    void drop_school(std::optional<Url>& url) const {
        if (is_at_school(url)) url.reset();
    }

    void hide(Highlight& highlight) const {
        masker_.mask(highlight.text);
        for (Highlight& child : highlight.children) hide(child);
    }

    void hide(DateField& date) const {
        for (std::optional<DatePoint>* point : {&date.range.start, &date.range.end}) {
            auto* words = *point ? std::get_if<std::string>(&**point) : nullptr;
            if (words != nullptr) masker_.mask(*words);
        }
    }

    void hide(Entry& entry) const {
        std::erase_if(entry.fields, [&](const Field& field) {
            const auto* url = std::get_if<Url>(&field.value);
            return url && masker_.is_at_school(url->target);
        });
        for (Field& field : entry.fields) {
            if (auto* text = std::get_if<LocalizedText>(&field.value)) masker_.mask(*text);
            if (auto* date = std::get_if<DateField>(&field.value)) hide(*date);
            if (auto* list = std::get_if<std::vector<LocalizedText>>(&field.value)) {
                for (LocalizedText& item : *list) masker_.mask(item);
            }
        }
        for (Highlight& highlight : entry.highlights) hide(highlight);
        for (Entry& position : entry.positions) hide(position);
    }

    NameMasker masker_;
};

/// Labels of a header's own fields that tell the person, in one case: those of personal data, and
/// what the country's CVs leave out.
std::vector<std::string> personal_labels(const Locale& locale) {
    std::vector<std::string> labels;
    for (const std::string_view key : kLabelsLeftOut) {
        labels.push_back(fold_case(label(locale, key)));
    }
    for (const auto& [what, words] : locale.custom) {
        for (const std::string& word : words) labels.push_back(fold_case(word));
    }
    return labels;
}

/// Of the header what a blind CV never has, under whatever name it is said.
void leave_out_person(Header& header, const Locale& locale) {
    header.photo.reset();
    std::erase(header.order, "photo");
    for (const std::string_view key : kLeftOut) {
        clear_personal(header.personal, key);
        std::erase(header.order, key);
    }
    const std::vector<std::string> labels = personal_labels(locale);
    std::erase_if(header.fields, [&](const HeaderField& field) {
        return std::ranges::any_of(
            field.label.versions, [&](const LocalizedText::Version& version) {
                const std::string words = fold_case(trim_blanks(version.text));
                return std::ranges::find(labels, words) != labels.end();
            });
    });
    if (header.fields.empty()) std::erase(header.order, "fields");
}

/// Where a section for education has texts without fields.
std::vector<Span> loose_school_texts(const Cv& cv) {
    constexpr std::array kLoose{EntryKind::kText, EntryKind::kBullet, EntryKind::kNumbered,
                                EntryKind::kReversedNumbered, EntryKind::kOneLine};
    std::vector<Span> places;
    for (const Section& section : cv.sections) {
        if (default_kind(section.key) != EntryKind::kEducation) continue;
        for (const Entry& entry : section.entries) {
            if (std::ranges::find(kLoose, entry.kind) != kLoose.end()) places.push_back(entry.span);
        }
    }
    return places;
}

}  // namespace

BlindCv make_blind(CvFile file, const Locale& locale) {
    BlindCv result{.school_texts = loose_school_texts(file.cv)};
    const Blinder blinder{file.cv};
    Header& header = file.cv.header;
    leave_out_person(header, locale);
    for (const std::optional<Url>* address : {&header.email, &header.website}) {
        if (blinder.is_at_school(*address)) result.school_addresses.push_back((*address)->span);
    }
    blinder.hide(header);
    for (Section& section : file.cv.sections) blinder.hide(section);
    if (file.letter) blinder.hide(*file.letter);
    result.file = std::move(file);
    return result;
}

}  // namespace cvpdf
