#include <span>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cv/cv_schema.h"
#include "cv/entry_kinds.h"
#include "cv/file_keys.h"
#include "cv/lints.h"

namespace cvpdf {

namespace {

std::string_view type_in_words(FieldType type) {
    switch (type) {
        case FieldType::kText:
            return "text";
        case FieldType::kTextList:
            return "list of texts";
        case FieldType::kDate:
            return "date";
        case FieldType::kUrl:
            return "link";
        case FieldType::kDoi:
            return "DOI";
        case FieldType::kHighlights:
            return "list of [bullets](#bullets)";
        case FieldType::kPositions:
            return "list of [positions](#position)";
        case FieldType::kWord:
            return "word";
        case FieldType::kEmail:
            return "e-mail address";
        case FieldType::kPhone:
            return "phone number";
        case FieldType::kId:
            return "id";
        case FieldType::kTags:
            return "list of words";
        case FieldType::kPriority:
            return "`always`, or 0 to 9";
        case FieldType::kKind:
            return "an [entry kind](#entries)";
        case FieldType::kPageBreak:
            return "`auto`, `before`, `avoid`";
        case FieldType::kFlag:
            return "`true`, `false`";
        case FieldType::kExtra:
            return "mapping";
        case FieldType::kLetter:
            return "[mapping](#letter)";
        case FieldType::kPhoto:
            return "file, or [mapping](#photo)";
        case FieldType::kNetworks:
            return "list of [networks](#social_networks)";
        case FieldType::kHeaderFields:
            return "list of [fields](#fields)";
        case FieldType::kSections:
            return "mapping of [sections](#sections)";
        case FieldType::kEntries:
            return "list of [entries](#entries)";
        case FieldType::kCv:
            return "[mapping](#cv)";
        case FieldType::kLanguage:
            return "language tag";
        case FieldType::kLayout:
            return "name, path or mapping";
        case FieldType::kDay:
            return "day";
        case FieldType::kCheck:
            return "[mapping](#check)";
        case FieldType::kChoice:
            return "one word";
        case FieldType::kBibFilter:
            return "[mapping](#bibliographies)";
        case FieldType::kEtAl:
            return "[mapping](#bibliographies)";
        case FieldType::kYears:
            return "years";
        case FieldType::kCount:
            return "1 to 999";
        case FieldType::kFew:
            return "0 to 99";
        case FieldType::kPages:
            return "1 to 999, or a range";
        case FieldType::kVariants:
            return "mapping of [variants](#variants)";
        case FieldType::kTitles:
            return "mapping of ids to texts";
        case FieldType::kLimits:
            return "mapping of ids to 1 to 999";
        case FieldType::kSynonyms:
            return "list of lists of words";
        case FieldType::kSettings:
            return "mapping of paths to values";
    }
    return {};
}

/// A sign that would end a cell of a table.
std::string cell(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '|') out += '\\';
        out += c;
    }
    return out;
}

std::string table_of(std::span<const FieldSpec> keys) {
    std::string out = "| key | value | |\n|---|---|---|\n";
    for (const FieldSpec& key : keys) {
        const bool required = key.required == Required::kYes;
        const std::string type = key.choices.empty()
                                     ? std::string(type_in_words(key.type))
                                     : fmt::format("`{}`", fmt::join(key.choices, "`, `"));
        out += fmt::format("| `{}`{} | {} | {} |\n", key.name, required ? " (required)" : "", type,
                           cell(key.doc));
    }
    return out;
}

constexpr std::string_view kBeginning = R"(# The CV file

Made by `cvpdf schema cv --format markdown` from the tables that the reader reads by.

A key without a value counts as missing. Unknown keys are mistakes; fields of your own go under `extra:`.

| value | |
|---|---|
| text | Markdown within a line: `**bold**`, `*italic*`, `` `code` ``, `[link](https://example.org)`. Lists and headings are plain text. Any text may be a map of languages: `{en: Seoul, ko: 서울}`. |
| list of texts | `[A, B]`, or one text; for each language its own: `{en: [A, B], ko: [가]}`. |
| date | `2018`, `2018-03`, `2018-03-14`, `present`; a season (`Fall 2024`, `2024-23`); a range (`2018-03/2020-02`, `2018-03 – present`, `2018 ~`); anything else with words prints as it is. The locale says how dates print. |
| link | `https://…`, `http://…`, `mailto:…`, `tel:…`; without a scheme it is `https://`. |
| language tag | `en`, `ko`, `pt-BR`, `zh-Hant` |
| id | Letters, digits, `_` and `-`; it stands once in the file. A section's key is its id. |
| word | Text without markup or languages. |

`!include other.yaml` may stand for any value. The file lies in the CV's folder or below; its own includes are relative to it.
)";

}  // namespace

std::string cv_reference() {
    std::string out(kBeginning);
    const auto add = [&out](std::string_view title, std::string_view text,
                            std::span<const FieldSpec> keys) {
        out += fmt::format("\n## {}\n\n", title);
        if (!text.empty()) out += fmt::format("{}\n\n", text);
        out += table_of(keys);
    };
    add("The top of the file", "", file_keys());
    add("cv", "", cv_keys());
    add("letter", "", letter_keys());
    add("photo", "", photo_keys());
    add("social_networks", "", network_keys());
    add("fields", "", header_field_keys());
    add("sections",
        "A section is a list of entries, or a mapping with these keys. Known keys of sections get "
        "their titles in the "
        "CV's language; a key with a space or a capital is printed as written; any other becomes a "
        "title "
        "(`my_projects`: My Projects).",
        section_keys());
    add("bibliographies",
        "`select` and `exclude` of a section with a `bibliography`; what is said must all hold. "
        "([More on bibliographies](bibliography.md).)",
        bib_filter_keys());
    out += "\n`et_al`:\n\n" + table_of(et_al_keys());
    add("bullets", "A bullet is a text, or a mapping with these keys.", highlight_keys());
    out +=
        "\n## entries\n\nAn entry is a text, or a mapping whose keys tell its kind. A section may "
        "mix kinds. "
        "Every entry may also have these keys:\n\n";
    out += table_of(common_entry_keys());
    for (const EntryKindSpec& kind : entry_kinds()) {
        out += fmt::format("\n### {}\n\n{}\n\n{}", kind.name, kind.doc, table_of(kind.fields));
    }
    out += fmt::format("\n### position\n\n{}\n\n{}", position_spec().doc,
                       table_of(position_spec().fields));
    add("variants",
        "A variant is another CV made of this file: `cvpdf build cv.yaml --variant NAME`, or "
        "`--all`. "
        "It speaks of things by their ids and keys; what it names must be there.",
        variant_keys());
    out +=
        "\nPaths under `set` and in `--set PATH=VALUE`: `cv.phone` (the header), `pages`, "
        "`layout.page.size` (the file), `samsung.position` (a part by its id and a key of it), "
        "`samsung.cut` (a bullet's text), `samsung.position.ko` (one language of a text). No value "
        "takes a key away.\n";
    add("check", "`cvpdf check` warns of these, each by its name:", check_keys());
    out += "\n| lint | |\n|---|---|\n";
    for (const LintSpec& lint : lint_table()) {
        out += fmt::format("| `{}` | {} |\n", lint.name, cell(lint.doc));
    }
    return out;
}

}  // namespace cvpdf
