#include "cv/bibliography/bib_venue.h"

#include "input/latex_text.h"

namespace cvpdf {

namespace {

const BibField* eprint_of(const BibEntry& entry) {
    return first_of(entry, {"eprint", "arxiv", "arxivid"});
}

bool is_arxiv_number(std::string_view text) {
    const std::size_t dot = text.find('.');
    const std::string_view digits = "0123456789";
    return dot == 4 && text.size() >= 9 && text.find_first_not_of(digits) == dot &&
           digits.find(text[5]) != std::string_view::npos;
}

}  // namespace

const BibField* first_of(const BibEntry& entry, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        const BibField* field = find_field(entry, name);
        if (field && field->value.find_first_not_of(" {}") != std::string::npos) return field;
    }
    return nullptr;
}

const BibField* venue_of(const BibEntry& entry) {
    return first_of(entry, {"journal", "journaltitle", "booktitle", "maintitle", "school",
                            "institution", "eventtitle", "organization", "howpublished"});
}

bool ends_with_year(std::string_view name) {
    const std::size_t last = name.find_last_not_of("0123456789");
    if (last == std::string_view::npos) return false;
    const std::size_t digits = name.size() - last - 1;
    const std::string_view before = name.substr(0, last + 1);
    const bool is_apostrophe = before.ends_with('\'') || before.ends_with("\u2019");
    return digits == 4 || (digits == 2 && is_apostrophe);
}

bool is_arxiv_journal(const BibField* venue) {
    return venue && (venue->value.starts_with("arXiv") || venue->value == "CoRR");
}

bool is_arxiv_volume(const BibEntry& entry, const BibField* volume) {
    return volume && volume->value.starts_with("abs/") && is_arxiv_journal(venue_of(entry));
}

std::string arxiv_number(const BibEntry& entry) {
    const BibField* eprint = eprint_of(entry);
    if (!eprint) {
        const BibField* volume = first_of(entry, {"volume"});
        return is_arxiv_volume(entry, volume) ? volume->value.substr(4) : std::string();
    }
    std::string number = latex_verbatim(eprint->value);
    for (const std::string_view prefix :
         {"https://arxiv.org/abs/", "http://arxiv.org/abs/", "arXiv:", "arxiv:"}) {
        if (number.starts_with(prefix)) number.erase(0, prefix.size());
    }
    const BibField* archive = first_of(entry, {"archiveprefix", "eprinttype"});
    const bool stated = eprint->name != "eprint" ||
                        (archive && (archive->value == "arXiv" || archive->value == "arxiv" ||
                                     archive->value == "ArXiv"));
    return stated || (!archive && is_arxiv_number(number)) ? number : std::string();
}

Span arxiv_place(const BibEntry& entry) {
    const BibField* eprint = eprint_of(entry);
    return eprint ? eprint->span : first_of(entry, {"volume"})->span;
}

}  // namespace cvpdf
