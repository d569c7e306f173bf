// The design of a YAMLResume file, by a table: path in its layout, path in ours, and how the value
// goes over. The old shape (one `layout`) and the new one (`layouts`) have most paths in common.

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/ascii.h"
#include "cv/dialects/layout_map.h"
#include "cv/dialects/native_tree.h"
#include "cv/dialects/yaml_resume.h"

namespace cvpdf::dialects {

namespace {

enum class DesignRole {
    kLength,
    kPaper,
    kFont,
    kLineSpacing,
    kPageNumbers,
    kTemplate,
    kKnown,  ///< read elsewhere, or nothing that a PDF of ours could do otherwise
    kNoCounterpart,
};

struct DesignKey {
    std::string_view path;
    DesignRole role = DesignRole::kKnown;
    std::string_view native = {};
    std::string_view silent = {};  ///< the value that asks for nothing
};

constexpr auto kDesign = std::to_array<DesignKey>({
    {"engine"},
    {"locale"},
    {"sections"},
    {"template", DesignRole::kTemplate},
    {"page.margins.top", DesignRole::kLength, "page.margins.top"},
    {"page.margins.bottom", DesignRole::kLength, "page.margins.bottom"},
    {"page.margins.left", DesignRole::kLength, "page.margins.left"},
    {"page.margins.right", DesignRole::kLength, "page.margins.right"},
    {"margins.top", DesignRole::kLength, "page.margins.top"},
    {"margins.bottom", DesignRole::kLength, "page.margins.bottom"},
    {"margins.left", DesignRole::kLength, "page.margins.left"},
    {"margins.right", DesignRole::kLength, "page.margins.right"},
    {"page.paperSize", DesignRole::kPaper, "page.size"},
    {"page.showPageNumbers", DesignRole::kPageNumbers, "page.foot"},
    {"typography.fontSize", DesignRole::kLength, "styles.body.size"},
    {"typography.fontFamily", DesignRole::kFont, "fonts.body"},
    {"typography.lineSpacing", DesignRole::kLineSpacing, "styles.body.leading"},
    {"typography.links.underline", DesignRole::kNoCounterpart, "", "false"},
    {"typography.fontspec.numbers", DesignRole::kNoCounterpart, "", "Auto"},
    {"latex.fontspec.numbers", DesignRole::kNoCounterpart, "", "Auto"},
    {"advanced.fontspec.numbers", DesignRole::kNoCounterpart, "", "Auto"},
    {"advanced.showIcons", DesignRole::kNoCounterpart, "", "true"},
    {"advanced.showUrls", DesignRole::kNoCounterpart, "", "true"},
    {"advanced.title", DesignRole::kNoCounterpart},
    {"advanced.footer", DesignRole::kNoCounterpart},
    {"advanced.description", DesignRole::kNoCounterpart},
    {"advanced.keywords", DesignRole::kNoCounterpart},
});

/// The layout that is nearest to a template.
struct Template {
    std::string_view name;
    std::string_view layout;
};

constexpr std::string_view kUsualLayout = "classic";
constexpr auto kTemplates = std::to_array<Template>({
    {"jake", kUsualLayout},
    {"moderncv-banking", "banking"},
    {"moderncv-classic", "timeline"},
    {"moderncv-casual", "timeline"},
    {"calm", "modern"},
    {"vscode", "modern"},
});

struct LineSpacing {
    std::string_view word;
    std::string_view leading;
};

constexpr auto kLineSpacings = std::to_array<LineSpacing>({
    {"tight", "1.12em"},
    {"snug", "1.2em"},
    {"normal", "1.25em"},
    {"relaxed", "1.35em"},
    {"loose", "1.5em"},
});

class DesignReader {
  public:
    DesignReader(Node& layout, Diagnostics& diagnostics)
        : layout_(layout), diagnostics_(diagnostics) {}

    void read(const Node& mapping, const std::string& prefix) {
        for (const Member& member : mapping.members) {
            const std::string path = prefix + member.key;
            const auto key = std::ranges::find(kDesign, path, &DesignKey::path);
            if (key != kDesign.end()) {
                if (!is_empty(member.value)) read_key(member, *key);
                continue;
            }
            const std::vector<std::string_view> known = keys_below(kDesign, prefix);
            const bool misspelled =
                std::ranges::count(known, member.key) == 0 && !meant_key(member.key, known).empty();
            if (member.value.is_mapping() && !misspelled) {
                read(member.value, path + ".");
            } else {
                report_no_counterpart(member, diagnostics_, known);
            }
        }
    }

  private:
    void read_key(const Member& member, const DesignKey& key) {
        const Node& value = member.value;
        switch (key.role) {
            case DesignRole::kLength:
                return read_length(member, key);
            case DesignRole::kPaper:
                return set(key, value, value.text);
            case DesignRole::kFont:
                return read_font(member, key);
            case DesignRole::kLineSpacing:
                return read_line_spacing(member, key);
            case DesignRole::kPageNumbers:
                if (value.text == "false") set_path(layout_, key.native, {});
                return;
            case DesignRole::kTemplate:
                return read_template(member);
            case DesignRole::kKnown:
                return;
            case DesignRole::kNoCounterpart:
                if (value.text != key.silent) report_no_counterpart(member, diagnostics_);
                return;
        }
    }

    void set(const DesignKey& key, const Node& value, std::string text) {
        set_path(layout_, key.native, make_text(std::move(text), value.span));
    }

    void read_template(const Member& member) {
        const auto found = std::ranges::find(kTemplates, member.value.text, &Template::name);
        if (found == kTemplates.end()) return report_no_counterpart(member, diagnostics_);
        set_path(layout_, "extends", make_text(std::string(found->layout), member.value.span));
    }

    /// Lengths of web pages are in px, of which 4 are 3 pt.
    static Node without_pixels(const Node& value) {
        const std::string_view text = value.text;
        double pixels = 0;
        const auto [stop, failure] =
            std::from_chars(text.data(), text.data() + text.size(), pixels);
        const std::string_view unit(stop,
                                    static_cast<std::size_t>(text.data() + text.size() - stop));
        if (failure != std::errc{} || trim_blanks(unit) != "px") return value;
        return make_text(fmt::format("{}pt", pixels * 0.75), value.span);
    }

    void read_length(const Member& member, const DesignKey& key) {
        if (std::optional<Node> length = native_length(without_pixels(member.value))) {
            set_path(layout_, key.native, *std::move(length));
        } else {
            report_no_counterpart(member, diagnostics_);
        }
    }

    void read_font(const Member& member, const DesignKey& key) {
        const FontMatch match = match_font(shown_text(member.value));
        set(key, member.value, std::string(match.family));
        if (match.same) return;
        diagnostics_.warning(member.value.span,
                             fmt::format("the font '{}' is not there; '{}' stands in for it",
                                         shown_text(member.value), match.family));
    }

    void read_line_spacing(const Member& member, const DesignKey& key) {
        const auto found = std::ranges::find(kLineSpacings, member.value.text, &LineSpacing::word);
        if (found == kLineSpacings.end()) return report_no_counterpart(member, diagnostics_);
        if (found->word != "normal") set(key, member.value, std::string(found->leading));
    }

    Node& layout_;
    Diagnostics& diagnostics_;
};

}  // namespace

Node yaml_resume_layout(const Node& layout, Diagnostics& diagnostics) {
    Node native = make_mapping(layout.span);
    DesignReader(native, diagnostics).read(layout, "");
    if (!native.members.empty() && !native.find("extends")) {
        native.members.insert(native.members.begin(),
                              {.key = "extends",
                               .key_span = layout.span,
                               .value = make_text(std::string(kUsualLayout), layout.span)});
    }
    return native;
}

}  // namespace cvpdf::dialects
