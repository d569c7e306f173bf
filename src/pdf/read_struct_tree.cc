#include "pdf/read_struct_tree.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace cvpdf {

namespace {

constexpr int kDeepest = 200;
constexpr std::size_t kMostElements = 1'000'000;
constexpr std::size_t kMostBytes = 64u << 20;

/// Elements that stand within a line (14.8.4.4); labels and bodies of list items share one.
bool is_inline(std::string_view role) {
    constexpr std::array<std::string_view, 15> kInline{
        "Span", "Link",  "Lbl",  "LBody", "Quote",  "Code",      "Em",       "Strong",
        "Sub",  "Annot", "Ruby", "RB",    "Figure", "Reference", "NonStruct"};
    return std::ranges::find(kInline, role) != kInline.end();
}

class TreeReader {
  public:
    TreeReader(PdfReader& reader, const PdfItem& root,
               const std::map<std::int64_t, const PageText*>& pages)
        : reader_(reader), roles_(reader.get(root, "RoleMap")), pages_(pages) {}

    void read_kids(const PdfItem& owner, std::int64_t page, int depth) {
        const PdfItem* kids = owner.find("K");
        if (kids == nullptr) return;
        const PdfItem resolved = reader_.resolve(*kids);
        if (!resolved.is(PdfItemKind::kArray)) return read_kid(*kids, page, depth);
        for (const PdfItem& kid : resolved.items) read_kid(kid, page, depth);
    }

    StructText take() {
        end_line();
        return std::move(out_);
    }

  private:
    void read_kid(const PdfItem& kid, std::int64_t page, int depth) {
        if (depth > kDeepest || out_.text.size() > kMostBytes) return;
        if (kid.is(PdfItemKind::kInteger)) return say_marked(page, kid.integer);
        if (kid.is(PdfItemKind::kReference) && !seen_.insert(kid.integer).second) return;
        const PdfItem item = reader_.resolve(kid);
        if (item.is(PdfItemKind::kInteger)) return say_marked(page, item.integer);
        if (!item.is(PdfItemKind::kDict) || reader_.get(item, "Type").is_name("OBJR")) return;
        const PdfItem* own_page = item.find("Pg");
        const std::int64_t number =
            own_page && own_page->is(PdfItemKind::kReference) ? own_page->integer : page;
        if (const PdfItem* mcid = item.find("MCID")) {
            return say_marked(number, reader_.resolve(*mcid).integer);
        }
        read_element(item, number, depth);
    }

    void read_element(const PdfItem& element, std::int64_t page, int depth) {
        if (++out_.elements > kMostElements) return;
        std::string role = reader_.get(element, "S").text;
        if (const PdfItem& mapped = reader_.get(roles_, role); mapped.is(PdfItemKind::kName)) {
            role = mapped.text;
        }
        const bool block = !is_inline(role);
        if (block) end_line();
        if (role == "TD" || role == "TH") say("\t");
        const PdfItem& actual = reader_.get(element, "ActualText");
        const PdfItem& alternative = reader_.get(element, "Alt");
        if (actual.is(PdfItemKind::kString)) {
            say(text_of_string(actual.text));
        } else if (role == "Figure") {
            if (alternative.text.empty()) ++out_.figures_without_words;
            say("[" + text_of_string(alternative.text) + "]");
        } else {
            read_kids(element, page, depth + 1);
        }
        if (role == "Lbl" && !out_.text.empty() && out_.text.back() != ' ') out_.text += ' ';
        after_label_ = role == "Lbl" || (after_label_ && role == "LBody");
        if (block) end_line();
    }

    void say_marked(std::int64_t page, std::int64_t mcid) {
        const auto found = pages_.find(page);
        if (found == pages_.end()) return;
        const auto text = found->second->marked.find(mcid);
        if (text != found->second->marked.end()) say(text->second);
    }

    void say(std::string_view text) {
        after_label_ = false;
        out_.text += text;
    }

    /// Behind a label its body goes on, though it be a paragraph.
    void end_line() {
        if (after_label_) return;
        while (out_.text.ends_with(' ')) out_.text.pop_back();
        if (!out_.text.empty() && out_.text.back() != '\n') out_.text += '\n';
    }

    PdfReader& reader_;
    const PdfItem& roles_;
    const std::map<std::int64_t, const PageText*>& pages_;
    std::set<std::int64_t> seen_ = {};
    StructText out_ = {};
    bool after_label_ = false;
};

}  // namespace

StructText read_struct_tree(PdfReader& reader, const PdfItem& catalog,
                            const std::map<std::int64_t, const PageText*>& pages) {
    const PdfItem& root = reader.get(catalog, "StructTreeRoot");
    TreeReader tree(reader, root, pages);
    tree.read_kids(root, 0, 0);
    return tree.take();
}

}  // namespace cvpdf
