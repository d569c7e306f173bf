#include "layout/printed_fields.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "cv/personal.h"

namespace cvpdf {
namespace {

using Names = std::set<std::string, std::less<>>;

bool has_part(const Layout& layout, HeaderPart part) {
    const auto& order = layout.header.order;
    return std::ranges::find(order, part) != order.end();
}

/// All cells of the form that is on the page.
std::vector<const FormCellSpec*> form_cells(const Layout& layout) {
    std::vector<const FormCellSpec*> cells;
    if (!layout.header.form || !has_part(layout, HeaderPart::kForm)) return cells;
    for (const FormRowSpec& row : layout.header.form->rows) {
        for (const FormCellSpec& cell : row.cells) cells.push_back(&cell);
    }
    return cells;
}

Names form_fields(const Layout& layout) {
    Names names;
    for (const FormCellSpec* cell : form_cells(layout)) {
        for (const std::string_view name : field_names(cell->text)) names.emplace(name);
    }
    return names;
}

}  // namespace

std::vector<std::string> printed_personal(const Layout& layout, const Header& header) {
    Names names = form_fields(layout);
    names.insert(layout.header.personal.begin(), layout.header.personal.end());
    if (names.contains("age")) names.insert("birth_date");
    if (names.contains("residence")) names.insert("address");
    if (header.location.empty() && has_part(layout, HeaderPart::kContacts)) names.insert("address");
    std::vector<std::string> printed;
    for (const std::string_view key : personal_keys()) {
        if (names.contains(key)) printed.emplace_back(key);
    }
    return printed;
}

bool form_prints_photo(const Layout& layout) {
    return std::ranges::any_of(form_cells(layout),
                               [](const FormCellSpec* cell) { return cell->photo == Switch::kOn; });
}

bool prints_photo(const Layout& layout) {
    const PhotoSpec& photo = layout.header.photo;
    return photo.show == Switch::kOn && photo.width > Length{};
}

bool prints_all_names(const Layout& layout) {
    const Names names = form_fields(layout);
    return names.contains("name_latin") || names.contains("name_hanja");
}

}  // namespace cvpdf
