#include "pipeline/read_font_manifest.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/parse_number.h"
#include "base/suggest.h"

namespace cvpdf {
namespace {

constexpr std::array<std::string_view, 5> kTopKeys = {"search_folders", "aliases", "color_emoji",
                                                      "groups", "families"};
constexpr std::array<std::string_view, 6> kFamilyKeys = {"package",  "generic", "scripts",
                                                         "fallback", "faces",   "features"};

/// A piece of a scalar's text, which knows its place in the file.
struct Piece {
    std::string_view text = {};
    Span span = {};
};

/// The parts of a scalar between any of `separators`; empty ones are left out.
std::vector<Piece> split(const Node& scalar, Piece whole, std::string_view separators) {
    std::vector<Piece> pieces;
    const std::string_view text = whole.text;
    for (std::size_t begin = text.find_first_not_of(separators); begin != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
        const auto offset = static_cast<std::uint32_t>(text.data() - scalar.text.data() +
                                                       static_cast<std::ptrdiff_t>(begin));
        const auto length = static_cast<std::uint32_t>(end - begin);
        pieces.push_back({.text = text.substr(begin, length),
                          .span = scalar.origin.source(offset, offset + length)});
        begin = text.find_first_not_of(separators, end);
    }
    return pieces;
}

Piece whole_of(const Node& scalar) {
    return {.text = scalar.text, .span = scalar.span};
}

std::optional<Length> read_points(std::string_view text) {
    const auto points = parse_number<double>(text);
    if (!points || !(*points >= 0 && *points <= 10'000)) return std::nullopt;
    return from_points(*points);
}

class Reader {
  public:
    explicit Reader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    FontManifest read(const Node& node) {
        FontManifest manifest;
        if (!expect(node, NodeKind::kMapping, "the font manifest")) return manifest;
        for (const Member& member : node.members) {
            if (member.key == "search_folders") {
                manifest.search_folders = read_texts(member);
            } else if (member.key == "aliases") {
                manifest.aliases = read_aliases(member);
            } else if (member.key == "color_emoji") {
                manifest.color_emoji = read_color_emoji(member);
            } else if (member.key == "groups") {
                read_groups(member);
            } else if (member.key == "families") {
                manifest.families = read_families(member);
            } else {
                unknown_key(member, kTopKeys);
            }
        }
        check_names(node, manifest);
        for (ManifestFamily& family : manifest.families) expand_groups(family);
        return manifest;
    }

  private:
    /// Families that a fallback names at once.
    struct Group {
        std::string name = {};
        std::vector<Piece> families = {};
    };

    bool expect(const Node& node, NodeKind kind, std::string_view what) {
        if (node.kind == kind) return true;
        diagnostics_.error(node.span, fmt::format("{} should be {}, not {}", what, describe(kind),
                                                  describe(node.kind)));
        return false;
    }

    void unknown_key(const Member& member, std::span<const std::string_view> known) {
        std::vector<std::string> hints;
        if (const auto meant = suggest(member.key, known)) {
            hints.push_back(fmt::format("did you mean '{}'?", *meant));
        }
        diagnostics_.error(member.key_span, fmt::format("unknown key '{}'", member.key),
                           std::move(hints));
    }

    std::string read_text(const Member& member) {
        if (!expect(member.value, NodeKind::kScalar, fmt::format("'{}'", member.key))) return {};
        return member.value.text;
    }

    std::vector<std::string> read_texts(const Member& member) {
        std::vector<std::string> texts;
        if (!expect(member.value, NodeKind::kSequence, fmt::format("'{}'", member.key))) {
            return texts;
        }
        for (const Node& item : member.value.items) {
            if (expect(item, NodeKind::kScalar, fmt::format("an item of '{}'", member.key))) {
                texts.push_back(item.text);
            }
        }
        return texts;
    }

    std::vector<FamilyAlias> read_aliases(const Member& member) {
        std::vector<FamilyAlias> aliases;
        if (!expect(member.value, NodeKind::kMapping, "'aliases'")) return aliases;
        for (const Member& alias : member.value.members) {
            aliases.push_back({.name = alias.key, .family = read_text(alias)});
        }
        return aliases;
    }

    void read_groups(const Member& member) {
        if (!expect(member.value, NodeKind::kMapping, "'groups'")) return;
        for (const Member& group : member.value.members) {
            Group& read = groups_.emplace_back(Group{.name = group.key});
            if (!expect(group.value, NodeKind::kScalar, fmt::format("'{}'", group.key))) continue;
            read.families = split(group.value, whole_of(group.value), ", \n");
        }
    }

    /// Each group's families in its place, with its scale and rise; a family never names itself.
    void expand_groups(ManifestFamily& family) const {
        std::vector<FallbackFamily> expanded;
        for (FallbackFamily& fallback : family.fallback) {
            const auto group = std::ranges::find(groups_, fallback.family, &Group::name);
            if (group == groups_.end()) {
                expanded.push_back(std::move(fallback));
                continue;
            }
            for (const Piece& name : group->families) {
                if (name.text == family.name) continue;
                expanded.push_back({.family = std::string(name.text),
                                    .scale_permille = fallback.scale_permille,
                                    .rise_permille = fallback.rise_permille});
            }
        }
        family.fallback = std::move(expanded);
    }

    std::vector<ManifestFamily> read_families(const Member& member) {
        std::vector<ManifestFamily> families;
        if (!expect(member.value, NodeKind::kMapping, "'families'")) return families;
        for (const Member& family : member.value.members) {
            if (!expect(family.value, NodeKind::kMapping, fmt::format("'{}'", family.key))) {
                continue;
            }
            families.push_back(read_family(family));
            if (families.back().faces.empty()) {
                diagnostics_.error(family.key_span,
                                   fmt::format("the family '{}' has no faces", family.key));
            }
        }
        return families;
    }

    ManifestFamily read_family(const Member& member) {
        ManifestFamily family;
        family.name = member.key;
        for (const Member& field : member.value.members) {
            if (field.key == "package") {
                family.package = read_text(field);
            } else if (field.key == "generic") {
                family.generic = read_generic(field);
            } else if (field.key == "scripts") {
                family.scripts = read_texts(field);
            } else if (field.key == "features") {
                family.features = read_texts(field);
            } else if (field.key == "fallback") {
                family.fallback = read_fallback(field);
            } else if (field.key == "faces") {
                family.faces = read_faces(field);
            } else {
                unknown_key(field, kFamilyKeys);
            }
        }
        return family;
    }

    GenericFamily read_generic(const Member& member) {
        const std::string text = read_text(member);
        if (text == "sans") return GenericFamily::kSans;
        if (text == "mono") return GenericFamily::kMono;
        if (text != "serif") {
            diagnostics_.error(member.value.span,
                               fmt::format("'{}' is not one of serif, sans, mono", text));
        }
        return GenericFamily::kSerif;
    }

    /// `noto-serif-cjk 940, symbola 1000 -20`: families, each with its scale and rise.
    std::vector<FallbackFamily> read_fallback(const Member& member) {
        std::vector<FallbackFamily> fallback;
        if (!expect(member.value, NodeKind::kScalar, fmt::format("'{}'", member.key)))
            return fallback;
        for (const Piece& entry : split(member.value, whole_of(member.value), ",\n")) {
            const std::vector<Piece> words = split(member.value, entry, " \t");
            if (words.empty()) continue;
            FallbackFamily family{.family = std::string(words[0].text)};
            const auto scale = words.size() > 1 ? parse_number<int>(words[1].text) : 1000;
            const auto rise = words.size() > 2 ? parse_number<int>(words[2].text) : 0;
            if (!scale || *scale < 100 || *scale > 4000 || !rise || *rise < -1000 || *rise > 1000 ||
                words.size() > 3) {
                diagnostics_.error(entry.span,
                                   "a fallback is a family, its scale in thousandths "
                                   "and its rise in thousandths of the size");
                continue;
            }
            family.scale_permille = *scale;
            family.rise_permille = *rise;
            fallback.push_back(std::move(family));
        }
        return fallback;
    }

    std::optional<FallbackFamily> read_color_emoji(const Member& member) {
        std::vector<FallbackFamily> families = read_fallback(member);
        if (families.size() == 1) return std::move(families.front());
        if (!families.empty()) {
            diagnostics_.error(member.value.span, "'color_emoji' is one family");
        }
        return std::nullopt;
    }

    /// A face a line: `noto/NotoSerifCJK-Bold.ttc#1 bold ko`.
    std::vector<ManifestFace> read_faces(const Member& member) {
        std::vector<ManifestFace> faces;
        if (!expect(member.value, NodeKind::kScalar, "'faces'")) return faces;
        for (const Piece& line : split(member.value, whole_of(member.value), "\n")) {
            const std::vector<Piece> words = split(member.value, line, " \t");
            if (words.empty()) continue;
            ManifestFace face;
            read_file(words[0], face);
            for (std::size_t i = 1; i < words.size(); ++i) read_attribute(words[i], face);
            faces.push_back(std::move(face));
        }
        return faces;
    }

    void read_file(const Piece& word, ManifestFace& face) {
        const std::size_t hash = word.text.find('#');
        face.file = std::string(word.text.substr(0, hash));
        if (hash == std::string_view::npos) return;
        const auto index = parse_number<int>(word.text.substr(hash + 1));
        if (index && *index >= 0) {
            face.index = static_cast<unsigned>(*index);
        } else {
            diagnostics_.error(word.span, "behind '#' stands the number of a face in the file");
        }
    }

    /// A weight, `italic`, `small-caps`, a range of sizes in points, or a language.
    void read_attribute(const Piece& word, ManifestFace& face) {
        const std::string_view text = word.text;
        if (text == "bold") {
            face.weight = kBoldWeight;
        } else if (text == "italic") {
            face.slant = Slant::kItalic;
        } else if (text == "small-caps") {
            face.caps = Caps::kSmallCaps;
        } else if (const auto weight = parse_number<int>(text); weight && *weight > 0) {
            face.weight = *weight;
        } else if (text.find_first_not_of("0123456789.-") == std::string_view::npos) {
            read_sizes(word, face);
        } else if (text.size() >= 2 && text[0] >= 'a' && text[0] <= 'z' &&
                   (text.size() <= 3 || text[2] == '-' || text[3] == '-')) {
            face.languages.emplace_back(text);
        } else {
            diagnostics_.error(word.span, fmt::format("'{}' is not a weight, italic, small-caps, "
                                                      "a range of sizes or a language",
                                                      text));
        }
    }

    void read_sizes(const Piece& word, ManifestFace& face) {
        const std::size_t dash = word.text.find('-');
        const std::string_view low = word.text.substr(0, dash);
        const std::string_view high =
            dash == std::string_view::npos ? std::string_view() : word.text.substr(dash + 1);
        const auto min_size = low.empty() ? Length{} : read_points(low);
        const auto max_size = high.empty() ? Length{} : read_points(high);
        const bool ordered =
            min_size && max_size && (high.empty() ? !low.empty() : *min_size < *max_size);
        if (dash == std::string_view::npos || !ordered) {
            diagnostics_.error(word.span,
                               fmt::format("'{}' is not a range of sizes like 9.5-11", word.text));
            return;
        }
        face.min_size = *min_size;
        face.max_size = *max_size;
    }

    static bool is_known(const FontManifest& manifest, std::string_view name) {
        return std::ranges::find(manifest.families, name, &ManifestFamily::name) !=
               manifest.families.end();
    }

    bool is_group(std::string_view name) const {
        return std::ranges::find(groups_, name, &Group::name) != groups_.end();
    }

    /// Every name that is used is that of a family, in a fallback perhaps of a group of them.
    void check_names(const Node& node, const FontManifest& manifest) {
        const auto known = [&](std::string_view name) { return is_known(manifest, name); };
        for (const FamilyAlias& alias : manifest.aliases) {
            if (!known(alias.family)) no_family(node.find("aliases")->span, alias.family);
        }
        if (manifest.color_emoji && !known(manifest.color_emoji->family)) {
            no_family(node.find("color_emoji")->span, manifest.color_emoji->family);
        }
        for (const Group& group : groups_) {
            for (const Piece& name : group.families) {
                if (!known(name.text)) no_family(name.span, name.text);
            }
        }
        for (const ManifestFamily& family : manifest.families) {
            for (const FallbackFamily& fallback : family.fallback) {
                if (is_group(fallback.family) || known(fallback.family)) continue;
                const Node* place = node.find("families")->find(family.name)->find("fallback");
                no_family(place->span, fallback.family);
            }
        }
    }

    void no_family(Span span, std::string_view name) {
        diagnostics_.error(span, fmt::format("there is no family '{}'", name));
    }

    Diagnostics& diagnostics_;
    std::vector<Group> groups_ = {};
};

}  // namespace

FontManifest read_font_manifest(const Node& node, Diagnostics& diagnostics) {
    return Reader(diagnostics).read(node);
}

}  // namespace cvpdf
