#include "cv/bibliography/publication_types.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "cv/read_value.h"

namespace cvpdf {

namespace {

constexpr std::array<std::string_view, 3> kKeys{"of", "title", "genres"};

PublicationType read_type(const Member& member, Diagnostics& diagnostics) {
    PublicationType type{.name = member.key};
    const Node& node = member.value;
    report_unknown_keys(node, kKeys, diagnostics);
    if (const Member* of = find_present(node, "of")) {
        type.of = read_word_list(of->value, diagnostics);
    }
    if (const Member* title = find_present(node, "title")) {
        type.title = read_text(title->value, diagnostics);
    }
    if (const Member* genres = find_present(node, "genres")) {
        for (const Member& genre : genres->value.members) {
            type.genres.emplace(genre.key, read_text(genre.value, diagnostics));
        }
    }
    return type;
}

}  // namespace

std::vector<PublicationType> read_publication_types(const Node& root, Diagnostics& diagnostics) {
    std::vector<PublicationType> types;
    for (const Member& member : root.members) types.push_back(read_type(member, diagnostics));
    if (types.empty()) {
        diagnostics.error(root.span, "expected types of publications");
        types.push_back({.name = "other"});
    }
    return types;
}

const PublicationType& type_of(const std::vector<PublicationType>& types,
                               std::string_view bibtex_type) {
    assert(!types.empty() && "read_publication_types gives one at least");
    const auto found = std::ranges::find_if(types, [&](const PublicationType& type) {
        return std::ranges::find(type.of, bibtex_type) != type.of.end();
    });
    return found == types.end() ? types.back() : *found;
}

const PublicationType* find_type(const std::vector<PublicationType>& types, std::string_view name) {
    const auto found = std::ranges::find(types, name, &PublicationType::name);
    return found == types.end() ? nullptr : &*found;
}

}  // namespace cvpdf
