#include "cv/dialects/yaml_resume.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cv/dialects/language_names.h"
#include "cv/dialects/native_tree.h"
#include "cv/dialects/resume_entries.h"
#include "cv/dialects/resume_header.h"
#include "cv/read_value.h"

namespace cvpdf::dialects {

namespace {

constexpr std::array<std::string_view, 12> kDefaultOrder{
    "basics",       "education",    "work",       "languages", "skills",    "awards",
    "certificates", "publications", "references", "projects",  "interests", "volunteer"};

/// `sections` of a layout: order and aliases.
const Node* find_path(const Node& node, std::initializer_list<std::string_view> keys) {
    const Node* found = &node;
    for (const std::string_view key : keys) {
        found = found ? found->find(key) : nullptr;
    }
    return found;
}

std::string_view engine_of(const Node& layout) {
    const Node* engine = layout.find("engine");
    return engine ? std::string_view(engine->text) : std::string_view("latex");
}

/// The layout that a PDF is made by: LaTeX's, else the first. Tells of the others.
const Node* choose_layout(const Node& layouts, Diagnostics& diagnostics) {
    if (!layouts.is_sequence() && !is_empty(layouts)) {
        report_wrong_type(layouts, "a list of layouts", diagnostics);
    }
    if (!layouts.is_sequence() || layouts.items.empty()) return nullptr;
    const auto latex = std::ranges::find(layouts.items, "latex", engine_of);
    const Node& chosen = latex == layouts.items.end() ? layouts.items.front() : *latex;
    std::vector<std::string> others;
    const Node* first = nullptr;
    for (const Node& layout : layouts.items) {
        if (&layout == &chosen || !layout.is_mapping()) continue;
        if (!first) first = &layout;
        others.emplace_back(engine_of(layout));
    }
    if (first) {
        diagnostics.warning(first->members.empty() ? first->span : first->members.front().key_span,
                            fmt::format("only the layout for {} is followed; left out: {}",
                                        engine_of(chosen), fmt::join(others, ", ")));
    }
    return &chosen;
}

class YamlResumeReader {
  public:
    YamlResumeReader(const Node& root, const DialectRequest& request, Diagnostics& diagnostics)
        : root_(root),
          context_{.program = name_of(Dialect::kYamlResume),
                   .dates = DateDetail::kMonth,
                   .request = request,
                   .diagnostics = diagnostics},
          header_(context_, root.span),
          sections_(make_mapping(root.span)) {}

    Node read() && {
        choose_design();
        if (const Node* content = root_.find("content")) read_content(*content);
        Node cv = std::move(header_).take();
        if (!sections_.members.empty()) put(cv, "sections", std::move(sections_));
        Node native = make_mapping(root_.span);
        put(native, "cv", std::move(cv));
        if (language_ && !is_empty(*language_)) {
            Node tag = language_tag(*language_, context_.diagnostics);
            if (!is_empty(tag)) put(native, "lang", std::move(tag));
        }
        if (layout_) {
            Node layout = yaml_resume_layout(*layout_, context_.diagnostics);
            if (!layout.members.empty()) put(native, "layout", std::move(layout));
        }
        check_top();
        return native;
    }

  private:
    void choose_design() {
        if (const Node* layouts = root_.find("layouts")) {
            layout_ = choose_layout(*layouts, context_.diagnostics);
        } else {
            layout_ = root_.find("layout");
        }
        if (layout_ && !layout_->is_mapping()) {
            if (!is_empty(*layout_)) {
                report_wrong_type(*layout_, "a mapping of options", context_.diagnostics);
            }
            layout_ = nullptr;
        }
        language_ = find_path(root_, {"locale", "language"});
        if (!language_ && layout_) language_ = find_path(*layout_, {"locale", "language"});
    }

    void check_top() {
        constexpr std::array<std::string_view, 5> kKnown{"content", "locale", "layouts", "layout",
                                                         "$schema"};
        for (const Member& member : root_.members) {
            if (std::ranges::find(kKnown, member.key) != kKnown.end()) continue;
            report_left_out(member, "in a YAMLResume file", context_.diagnostics, kKnown);
        }
        check_locale();
    }

    void check_locale() {
        const Node* locale = root_.find("locale");
        if (!locale || is_empty(*locale)) return;
        if (!locale->is_mapping()) {
            return report_wrong_type(*locale, "a mapping of options", context_.diagnostics);
        }
        constexpr std::array<std::string_view, 1> kKnown{"language"};
        for (const Member& member : locale->members) {
            if (member.key == kKnown.front()) continue;
            report_left_out(member, "in a locale", context_.diagnostics, kKnown);
        }
    }

    void read_content(const Node& content) {
        if (const Node* basics = content.find("basics")) read_basics(*basics);
        for (const Member& member : content.members) {
            if (member.key == "location") header_.add_location(member);
            if (member.key == "profiles") header_.add_profiles(member);
        }
        for (const std::string_view key : order()) {
            const auto found = std::ranges::find(content.members, key, &Member::key);
            if (found == content.members.end() || is_empty(found->value)) continue;
            if (key == "basics") {
                read_summary(found->value);
            } else {
                read_section(*found);
            }
        }
        for (const Member& member : content.members) read_unknown(member);
    }

    void read_basics(const Node& basics) {
        for (const Member& member : basics.members) {
            const std::string_view key = member.key;
            if (key == "name" || key == "headline") {
                header_.add_text(key, member);
            } else if (key == "email") {
                header_.add_email(member);
            } else if (key == "phone") {
                header_.add_phone(member);
            } else if (key == "url") {
                header_.add_website(member);
            } else if (key != "summary") {
                constexpr std::array<std::string_view, 6> kKnown{"name",  "headline", "email",
                                                                 "phone", "url",      "summary"};
                report_left_out(member, "in the header", context_.diagnostics, kKnown);
            }
        }
    }

    void read_summary(const Node& basics) {
        const auto found = std::ranges::find(basics.members, "summary", &Member::key);
        if (found == basics.members.end()) return;
        add_section("summary", "basics", found->key_span, text_entries(found->value, context_));
    }

    void read_section(const Member& member) {
        add_section(native_section_key(member.key), member.key, member.key_span,
                    native_entries(member, resume_section(member.key), context_));
    }

    /// A section that YAMLResume does not have.
    void read_unknown(const Member& member) {
        constexpr std::array<std::string_view, 2> kHeader{"location", "profiles"};
        if (std::ranges::find(kHeader, member.key) != kHeader.end()) return;
        if (std::ranges::find(kDefaultOrder, member.key) != kDefaultOrder.end()) return;
        if (member.value.is_sequence()) {
            warn_of_misspelled_section(member, context_);
            return read_section(member);
        }
        std::vector<std::string_view> known(kDefaultOrder.begin(), kDefaultOrder.end());
        known.insert(known.end(), kHeader.begin(), kHeader.end());
        report_left_out(member, "among the sections", context_.diagnostics, known);
    }

    /// What the layout says, then the others in YAMLResume's own order.
    std::vector<std::string_view> order() const {
        std::vector<std::string_view> keys;
        const Node* said = layout_ ? find_path(*layout_, {"sections", "order"}) : nullptr;
        const auto add = [&](std::string_view key) {
            if (std::ranges::find(keys, key) == keys.end()) keys.push_back(key);
        };
        if (said) {
            for (const Node* key : leaf_texts(*said)) {
                if (std::ranges::find(kDefaultOrder, key->text) != kDefaultOrder.end()) {
                    add(key->text);
                }
            }
        }
        std::ranges::for_each(kDefaultOrder, add);
        return keys;
    }

    void add_section(std::string_view key, std::string_view foreign, Span place, Node entries) {
        if (is_empty(entries)) return;
        if (Node* same = find(sections_, key)) {
            Node* list = same->is_mapping() ? find(*same, "entries") : same;
            std::ranges::move(entries.items, std::back_inserter(list->items));
            return;
        }
        const Node* alias = layout_ ? find_path(*layout_, {"sections", "aliases"}) : nullptr;
        const Node* title = alias ? alias->find(foreign) : nullptr;
        if (!title || is_empty(*title)) return put(sections_, key, place, std::move(entries));
        Node section = make_mapping(entries.span);
        put(section, "title", native_text(*title, context_));
        put(section, "entries", std::move(entries));
        put(sections_, key, place, std::move(section));
    }

    const Node& root_;
    ResumeContext context_;
    ResumeHeader header_;
    Node sections_;
    const Node* layout_ = nullptr;
    const Node* language_ = nullptr;
};

}  // namespace

bool is_yaml_resume(const Node& root) {
    const Node* content = root.find("content");
    if (root.find("cv") || !content) return false;
    return content->is_mapping();
}

Node from_yaml_resume(const Node& root, const DialectRequest& request, Diagnostics& diagnostics) {
    return YamlResumeReader(root, request, diagnostics).read();
}

}  // namespace cvpdf::dialects
