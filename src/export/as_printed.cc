#include "export/as_printed.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/script.h"
#include "cv/language_tag.h"
#include "cv/personal.h"
#include "input/merge_nodes.h"

namespace cvpdf {

namespace {

/// The one language of the page, and where a text goes that has it not.
struct Languages {
    std::string_view printed = {};
    std::string_view fallback = {};
};

/// The version that is printed. Its language stays where it is not the page's.
void resolve(LocalizedText& text, const Languages& languages) {
    const LocalizedText::Version* chosen =
        choose_version(text, languages.printed, languages.fallback);
    if (chosen == nullptr) return;
    LocalizedText::Version version = *chosen;
    if (version.language == languages.printed) version.language.clear();
    text.versions = {std::move(version)};
}

/// What the language's list does not have is gone.
void resolve(std::vector<LocalizedText>& texts, const Languages& languages) {
    for (LocalizedText& text : texts) resolve(text, languages);
    std::erase_if(texts, [](const LocalizedText& text) {
        return text.versions.size() == 1 && text.versions.front().text.empty();
    });
}

void resolve(std::vector<Highlight>& highlights, const Languages& languages) {
    for (Highlight& highlight : highlights) {
        resolve(highlight.text, languages);
        highlight.selection = {};
        resolve(highlight.children, languages);
    }
}

void resolve(std::vector<Entry>& entries, const Languages& languages) {
    for (Entry& entry : entries) {
        entry.selection = {};
        entry.min_bullets.reset();
        for (Field& field : entry.fields) {
            if (auto* text = std::get_if<LocalizedText>(&field.value)) resolve(*text, languages);
            if (auto* list = std::get_if<std::vector<LocalizedText>>(&field.value)) {
                resolve(*list, languages);
            }
        }
        resolve(entry.highlights, languages);
        resolve(entry.positions, languages);
    }
}

/// A name in Han tells of which language all Han of the CV is; where nothing is said of it, that is
/// the file's language, which the printed one takes the place of.
void keep_han_language(LocalizedText& name, const Languages& languages) {
    if (!is_written_in_han(languages.fallback) || is_written_in_han(languages.printed)) return;
    for (LocalizedText::Version& version : name.versions) {
        if (version.language.empty() && is_written_in(version.text, "Hani")) {
            version.language = languages.fallback;
        }
    }
}

void resolve(Photo& photo, const Languages& languages) {
    photo.file = file_beside(photo.file);
    resolve(photo.alt, languages);
}

void resolve(Header& header, const Languages& languages) {
    resolve(header.headline, languages);
    resolve(header.location, languages);
    std::erase_if(header.fields, [](const HeaderField& field) { return field.is_private; });
    for (HeaderField& field : header.fields) {
        resolve(field.label, languages);
        resolve(field.value, languages);
        field.selection = {};
    }
    if (header.fields.empty()) std::erase(header.order, "fields");
    if (header.photo) resolve(*header.photo, languages);
    if (!header.photo) std::erase(header.order, "photo");
}

/// Whether what a layout says of `tag` holds for pages in `language`.
bool serves(std::string_view tag, std::string_view language) {
    return language == tag ||
           (language.starts_with(tag) && language.substr(tag.size()).starts_with('-'));
}

/// A layout in place: without what it says of other languages, its base beside the CV.
void resolve(Node& layout, const Languages& languages) {
    for (Member& member : layout.members) {
        if (member.key == "extends" && member.value.is_scalar()) {
            member.value.text = layout_beside(member.value.text);
        } else if (member.key == "languages") {
            std::erase_if(member.value.members, [&](const Member& change) {
                return !serves(change.key, languages.printed);
            });
        }
    }
    std::erase_if(layout.members, [](const Member& member) {
        return member.key == "languages" && member.value.members.empty();
    });
}

/// `{extends: layout}`; without a name a layout in place extends the default one.
Node extending(const std::optional<std::string>& layout) {
    if (!layout) return make_mapping({});
    return make_mapping({{.key = "extends", .value = make_scalar(*layout)}});
}

/// The layout under `layout:`, with what was read over it.
void resolve_layout(CvFile& printed, const std::optional<std::string>& asked,
                    const Languages& languages) {
    if (asked) {
        printed.layout = *asked;
        printed.own_layout.reset();
    }
    if (printed.layout_changes) {
        Node base = printed.own_layout.value_or(extending(printed.layout));
        printed.own_layout = merge_nodes(std::move(base), *printed.layout_changes);
        printed.layout_changes.reset();
    }
    if (printed.own_layout) {
        printed.layout.reset();
        resolve(*printed.own_layout, languages);
    } else if (printed.layout) {
        printed.layout = layout_beside(*printed.layout);
    }
}

void resolve(std::optional<FileName>& file) {
    if (file) file->file = file_beside(file->file);
}

void resolve(Letter& letter, const Languages& languages) {
    for (std::vector<LocalizedText>* list : {&letter.to, &letter.body, &letter.enclosures}) {
        resolve(*list, languages);
    }
    for (LocalizedText* text :
         {&letter.subject, &letter.salutation, &letter.closing, &letter.place}) {
        resolve(*text, languages);
    }
    resolve(letter.signature);
}

/// Takes away what is not among `printed`.
void keep_personal(Header& header, const std::vector<std::string>& printed,
                   const Languages& languages) {
    Personal& personal = header.personal;
    for (const std::string_view key : personal_keys()) {
        if (std::ranges::find(printed, key) == printed.end()) clear_personal(personal, key);
        if (!has_personal(personal, key)) std::erase(header.order, key);
        if (LocalizedText* text = text_of_personal(personal, key)) resolve(*text, languages);
    }
    resolve(personal.family, languages);
}

}  // namespace

CvFile as_printed(const CvFile& file, const PrintedWith& with) {
    CvFile printed = file;
    const std::string fallback = file.language.value_or("");
    const Languages languages{.printed = with.language, .fallback = fallback};
    if (with.photo == PhotoOnPage::kNo) printed.cv.header.photo.reset();
    if (with.names == NamesOnPage::kOne) resolve(printed.cv.header.name, languages);
    keep_han_language(printed.cv.header.name, languages);
    keep_personal(printed.cv.header, with.personal, languages);
    resolve(printed.cv.header, languages);
    printed.with_letter = with.letter == LetterOnPage::kBeforeCv;
    if (with.letter == LetterOnPage::kNo) printed.letter.reset();
    if (printed.letter) resolve(*printed.letter, languages);
    if (with.letter == LetterOnPage::kAlone) printed.cv.sections.clear();
    for (Section& section : printed.cv.sections) {
        resolve(section.title, languages);
        section.selection = {};
        resolve(section.entries, languages);
    }
    printed.language = with.language;
    resolve_layout(printed, with.layout, languages);
    printed.today = with.today;
    printed.ignored_lints.clear();
    printed.variants.reset();
    printed.synonyms.clear();
    return printed;
}

std::string file_beside(std::string_view path) {
    return std::string(path.substr(path.rfind('/') + 1));
}

std::string layout_beside(std::string_view layout) {
    std::string name = file_beside(layout);
    if (name.size() == layout.size()) return name;
    if (!name.ends_with(".yaml") && !name.ends_with(".yml")) name.insert(0, "./");
    return name;
}

}  // namespace cvpdf
