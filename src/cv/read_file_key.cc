#include "cv/read_file_key.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cv/file_keys.h"
#include "cv/lints.h"
#include "cv/read_date.h"
#include "cv/read_letter.h"
#include "cv/read_value.h"
#include "cv/read_variants.h"

namespace cvpdf {

namespace {

std::vector<std::string> read_ignored_lints(const Node& check, Diagnostics& diagnostics) {
    if (!check.is_mapping()) {
        report_wrong_type(check, "a mapping with 'ignore'", diagnostics);
        return {};
    }
    report_unknown_keys(check, check_keys(), diagnostics);
    const Member* ignore = find_present(check, "ignore");
    if (!ignore) return {};
    const Node& list = ignore->value;
    for (const Node& item : list.is_sequence() ? list.items : std::vector<Node>{list}) {
        check_lint_name(item, diagnostics);
    }
    return read_word_list(list, diagnostics);
}

void read_layout_key(const Node& value, CvFile& file, Diagnostics& diagnostics) {
    file.layout.reset();
    file.own_layout.reset();
    file.layout_span = value.span;
    if (value.is_mapping()) {
        file.own_layout = value;
    } else {
        file.layout = read_word(value, diagnostics);
    }
}

}  // namespace

void read_file_key(const Member& member, CvFile& file, Diagnostics& diagnostics) {
    const std::string_view key = member.key;
    const Node& value = member.value;
    if (key == "lang") {
        file.language = read_language(value, diagnostics);
        file.language_span = value.span;
    } else if (key == "layout") {
        read_layout_key(value, file, diagnostics);
    } else if (key == "pages") {
        file.pages = read_page_budget(value, diagnostics);
    } else if (key == "variants") {
        file.variants =
            std::make_shared<const std::vector<Variant>>(read_variants(value, diagnostics));
    } else if (key == "letter") {
        file.letter = read_letter(value, diagnostics);
    } else if (key == "with_letter") {
        file.with_letter = read_bool(value, diagnostics).value_or(false);
    } else if (key == "blind") {
        file.blind = read_bool(value, diagnostics).value_or(false) ? Blind::kYes : Blind::kNo;
    } else if (key == "synonyms") {
        file.synonyms = read_word_lists(value, diagnostics);
    } else if (key == "today") {
        file.today = read_day(value, diagnostics);
    } else if (key == "check") {
        file.ignored_lints = read_ignored_lints(value, diagnostics);
    }
}

}  // namespace cvpdf
