#include "cv/blind.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "cv/personal.h"

namespace cvpdf {
namespace {

constexpr std::string_view kMask = "○○";

constexpr std::string_view kLeftOut[] = {"birth_date", "gender", "marital_status", "family"};

/// Words for schools that are written behind a name without a space, the longer before those that
/// they end in.
constexpr std::string_view kEndings[] = {"여자고등학교", "고등학교", "중학교",      "대학원대학교",
                                         "대학교",       "대학원",   "대학",        "学校",
                                         "大学院",       "大学",     "高等学校",    "高校",
                                         "大學",         "學校",     "universiteit"};
/// Words of their own in a name.
constexpr std::string_view kWords[] = {"University", "College",     "School",      "Institute",
                                       "Academy",    "Universität", "Hochschule",  "Gymnasium",
                                       "Université", "École",       "Universidad", "Universidade",
                                       "Università", "جامعة"};

/// The names of all schools, the longest first: one may lie in another.
std::vector<std::string> school_names(const Cv& cv) {
    std::vector<std::string> names;
    for (const Section& section : cv.sections) {
        for (const Entry& entry : section.entries) {
            const Field* field =
                entry.kind == EntryKind::kEducation ? find_field(entry, "institution") : nullptr;
            const auto* name = field ? std::get_if<LocalizedText>(&field->value) : nullptr;
            if (name == nullptr) continue;
            for (const LocalizedText::Version& version : name->versions) {
                if (!version.text.empty()) names.push_back(version.text);
            }
        }
    }
    std::ranges::sort(names, [](const std::string& a, const std::string& b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    const auto same = std::ranges::unique(names);
    names.erase(same.begin(), same.end());
    return names;
}

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A name in Latin letters is a word of its own: `MIT` is not in `commitment`.
bool is_word(std::string_view text, std::size_t begin, std::size_t end) {
    const bool joins_before =
        begin > 0 && is_ascii_letter(text[begin - 1]) && is_ascii_letter(text[begin]);
    const bool joins_after =
        end < text.size() && is_ascii_letter(text[end]) && is_ascii_letter(text[end - 1]);
    return !joins_before && !joins_after;
}

class Masker {
  public:
    explicit Masker(std::vector<std::string> names) : names_(std::move(names)) {
        for (const std::string& name : names_) masks_.push_back(masked_school(name));
    }

    void mask(LocalizedText& text) const {
        for (LocalizedText::Version& version : text.versions) {
            for (std::size_t i = 0; i < names_.size(); ++i) mask(version, i);
        }
    }

    void mask(Highlight& highlight) const {
        mask(highlight.text);
        for (Highlight& child : highlight.children) mask(child);
    }

    void mask(Entry& entry) const {
        for (Field& field : entry.fields) {
            if (auto* text = std::get_if<LocalizedText>(&field.value)) mask(*text);
            if (auto* list = std::get_if<std::vector<LocalizedText>>(&field.value)) {
                for (LocalizedText& item : *list) mask(item);
            }
        }
        for (Highlight& highlight : entry.highlights) mask(highlight);
        for (Entry& position : entry.positions) mask(position);
    }

  private:
    /// What has been masked leads back to the whole text.
    void mask(LocalizedText::Version& version, std::size_t name) const {
        bool found = false;
        for (std::size_t at = version.text.find(names_[name]); at != std::string::npos;
             at = version.text.find(names_[name], at)) {
            const std::size_t end = at + names_[name].size();
            if (!is_word(version.text, at, end)) {
                at = end;
                continue;
            }
            version.text.replace(at, names_[name].size(), masks_[name]);
            at += masks_[name].size();
            found = true;
        }
        if (!found) return;
        version.origin = {};
        if (version.span.detached()) return;
        version.origin = Origin{version.span.file};
        version.origin.append({.text_begin = 0,
                               .text_length = static_cast<std::uint32_t>(version.text.size()),
                               .source_begin = version.span.begin,
                               .source_length = version.span.end - version.span.begin});
    }

    std::vector<std::string> names_;
    std::vector<std::string> masks_;
};

bool lies_at_school(std::string_view address) {
    const std::string host = fold_case(address);
    for (const std::string_view part : {".edu", ".ac."}) {
        const std::size_t at = host.find(part);
        if (at == std::string::npos) continue;
        const std::size_t end = at + part.size();
        if (part.ends_with('.') || end == host.size() || host[end] == '/' || host[end] == '.')
            return true;
    }
    return false;
}

}  // namespace

std::string masked_school(std::string_view name) {
    std::string mask{kMask};
    for (const std::string_view ending : kEndings) {
        if (name.ends_with(ending)) return mask.append(ending);
    }
    for (const std::string_view word : kWords) {
        const std::size_t at = name.find(word);
        if (at == std::string_view::npos || !is_word(name, at, at + word.size())) continue;
        return mask.append(" ").append(word);
    }
    return mask;
}

BlindCv make_blind(Cv cv) {
    BlindCv result;
    Header& header = cv.header;
    header.photo.reset();
    std::erase(header.order, "photo");
    for (const std::string_view key : kLeftOut) {
        clear_personal(header.personal, key);
        std::erase(header.order, key);
    }
    for (const std::optional<Url>* address : {&header.email, &header.website}) {
        if (*address && lies_at_school((*address)->target))
            result.school_addresses.push_back((*address)->span);
    }
    const Masker masker{school_names(cv)};
    masker.mask(header.headline);
    for (HeaderField& field : header.fields) masker.mask(field.value);
    for (Section& section : cv.sections) {
        masker.mask(section.title);
        for (Entry& entry : section.entries) {
            masker.mask(entry);
            if (entry.kind != EntryKind::kEducation) continue;
            std::erase_if(entry.fields, [](const Field& field) { return field.name == "url"; });
        }
    }
    result.cv = std::move(cv);
    return result;
}

}  // namespace cvpdf
