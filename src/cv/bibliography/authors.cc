#include "cv/bibliography/authors.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/bib_names.h"

namespace cvpdf {

namespace {

constexpr std::string_view kEtAl = "et al.";
constexpr std::string_view kGap = "…";

bool is_cjk(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (!is_cjk_letter(next_code_point(text, &at))) return false;
    }
    return !text.empty();
}

/// "Jean-Luc Pierre" as "J.-L. P."; names of Han and Hangul have no initials.
std::string initials(std::string_view given) {
    std::string out;
    bool begins = true;
    for (std::size_t at = 0; at < given.size();) {
        const std::size_t begin = at;
        const char32_t sign = next_code_point(given, &at);
        const std::string_view bytes = given.substr(begin, at - begin);
        if (sign == '-') {
            out += '-';
            begins = true;
        } else if (sign == '.' || sign == ' ' || sign == 0xA0) {
            begins = true;
        } else if (begins && sign != '*' && sign != '\\') {
            if (!out.empty() && out.back() != '-') out += ' ';
            out += bytes;
            out += '.';
            begins = false;
        }
    }
    return out;
}

/// Who is meant by `1, 3` or `1=equal; 3=equal`.
std::set<std::size_t> numbers_in(std::string_view text) {
    std::set<std::size_t> numbers;
    std::size_t number = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9' && number < 10'000) {
            number = number * 10 + static_cast<std::size_t>(c - '0');
        } else {
            if (number > 0) numbers.insert(number);
            number = 0;
        }
    }
    if (number > 0) numbers.insert(number);
    return numbers;
}

/// The names that an annotation gives one of `words`: `1=equal,self; 2=equal`.
std::set<std::size_t> annotated(const BibEntry& entry, const BibField& field,
                                std::initializer_list<std::string_view> words) {
    std::set<std::size_t> found;
    const BibField* annotation = find_field(entry, field.name + "+an");
    if (!annotation) return found;
    for (const std::string_view part : split_latex(annotation->value, ";")) {
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos) continue;
        for (std::string_view value : split_latex(part.substr(equals + 1), ",")) {
            while (!value.empty() && value.front() == '"') value.remove_prefix(1);
            while (!value.empty() && value.back() == '"') value.remove_suffix(1);
            if (std::ranges::find(words, value) != words.end()) {
                found.merge(numbers_in(part.substr(0, equals)));
            }
        }
    }
    return found;
}

/// Punctuation with backslashes, so that it is no markup.
std::string escaped(std::string_view plain) {
    std::string out;
    for (const char c : plain) {
        const bool is_sign = (c > ' ' && c < '0') || (c > '9' && c < 'A') || (c > 'Z' && c < 'a') ||
                             (c > 'z' && c < 0x7F);
        if (is_sign) out += '\\';
        out += c;
    }
    return out;
}

std::string joined(std::initializer_list<std::string_view> parts, std::string_view separator) {
    std::string out;
    for (const std::string_view part : parts) {
        if (part.empty()) continue;
        if (!out.empty()) out += separator;
        out += part;
    }
    return out;
}

class NamePrinter {
  public:
    NamePrinter(const BibField& field, PublicationContext& context, Diagnostics& diagnostics)
        : field_(field), context_(context), diagnostics_(diagnostics) {}

    std::string print(const BibName& name) {
        const std::string given = text(name.given);
        const std::string family = text(name.family);
        const std::string suffix = text(name.suffix);
        if (is_cjk(given) && is_cjk(family)) return family + given;
        const BibNameForm form = context_.bibliography.names;
        const bool short_form =
            form == BibNameForm::kInitials || form == BibNameForm::kFamilyInitials;
        const bool family_first =
            form == BibNameForm::kFamilyFirst || form == BibNameForm::kFamilyInitials;
        const std::string first = short_form && !is_cjk(given) ? initials(given) : given;
        const std::string whole_family = joined({text(name.prefix), family}, " ");
        return family_first ? joined({whole_family, first, suffix}, ", ")
                            : joined({first, whole_family, suffix}, " ");
    }

  private:
    std::string text(std::string_view latex) {
        return latex_text(latex, field_.span, context_.reported, diagnostics_);
    }

    const BibField& field_;
    PublicationContext& context_;
    Diagnostics& diagnostics_;
};

/// Which names are printed: the first ones, and one's own.
std::vector<std::size_t> shown_names(std::size_t count, const std::vector<bool>& own,
                                     const EtAl& et_al) {
    std::vector<std::size_t> shown;
    const bool cut = et_al.most > 0 && count > et_al.most;
    for (std::size_t i = 0; i < count; ++i) {
        if (!cut || i < et_al.keep || own[i]) shown.push_back(i);
    }
    return shown;
}

/// Whom the authors write for: "Georges Aad, et al. (ATLAS Collaboration)".
void add_collaboration(const BibEntry& entry, std::vector<std::string>& names,
                       PublicationContext& context, Diagnostics& diagnostics) {
    const BibField* field = find_field(entry, "collaboration");
    if (!field || names.empty()) return;
    std::string who = latex_text(field->value, field->span, context.reported, diagnostics);
    if (who.empty()) return;
    if (!to_ascii_lower(who).ends_with("collaboration")) who += " Collaboration";
    names.back() += fmt::format(" ({})", who);
}

}  // namespace

std::vector<std::string> printed_names(const BibEntry& entry, const BibField& field,
                                       PublicationContext& context, Diagnostics& diagnostics) {
    const BibNames all = parse_bib_names(field.value);
    std::set<std::size_t> equal = annotated(entry, field, {"equal", "equalcontrib", "cofirst"});
    const std::set<std::size_t> self = annotated(entry, field, {"me", "self", "highlight"});
    if (const BibField* numbers = find_field(entry, "equal"); numbers && field.name == "author") {
        equal.merge(numbers_in(numbers->value));
    }
    std::vector<bool> own;
    for (std::size_t i = 0; i < all.names.size(); ++i) {
        own.push_back(self.contains(i + 1) || is_own_name(all.names[i], context.own));
    }
    const std::vector<std::size_t> shown =
        shown_names(all.names.size(), own, context.bibliography.et_al);
    std::vector<std::string> printed;
    NamePrinter printer(field, context, diagnostics);
    std::size_t next = 0;
    for (const std::size_t i : shown) {
        if (i > next) printed.emplace_back(kGap);
        next = i + 1;
        std::string name = printer.print(all.names[i]);
        if (own[i]) name = fmt::format("**{}**", name);
        if (equal.contains(i + 1)) name += escaped(context.bibliography.equal_mark);
        printed.push_back(std::move(name));
    }
    if (next < all.names.size() || all.others == MoreNames::kYes) printed.emplace_back(kEtAl);
    if (field.name == "author") add_collaboration(entry, printed, context, diagnostics);
    return printed;
}

}  // namespace cvpdf
