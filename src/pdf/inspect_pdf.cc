#include "pdf/inspect_pdf.h"

#include <cmath>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "pdf/pdf_reader.h"
#include "pdf/read_page_text.h"
#include "pdf/read_struct_tree.h"
#include "pdf/read_xmp.h"

namespace cvpdf {

namespace {

constexpr std::size_t kMostPages = 100'000;
constexpr int kDeepestTree = 64;

class Inspector {
  public:
    explicit Inspector(std::string_view bytes)
        : reader_(bytes), catalog_(reader_.get(reader_.trailer(), "Root")) {
        if (!catalog_.is(PdfItemKind::kDict))
            throw PdfReadError("it is damaged (it has no catalog)");
        out_.version = version_of(bytes);
    }

    Inspection inspect() {
        read_metadata();
        std::set<std::int64_t> seen;
        if (const PdfItem* pages = catalog_.find("Pages")) collect_pages(*pages, seen, 0);
        read_pages();
        read_text();
        read_fonts();
        if (const PdfItem& files = reader_.get(reader_.get(catalog_, "Names"), "EmbeddedFiles");
            files.is(PdfItemKind::kDict)) {
            std::set<std::int64_t> nodes;
            read_attachments(files, nodes, 0);
        }
        check();
        return std::move(out_);
    }

  private:
    std::string version_of(std::string_view bytes) {
        const std::size_t at = bytes.find("%PDF-");
        const PdfItem& newer = reader_.get(catalog_, "Version");
        if (newer.is(PdfItemKind::kName)) return newer.text;
        return at == std::string_view::npos ? "" : std::string(bytes.substr(at + 5, 3));
    }

    // ---- metadata ----

    void add_metadata(std::string_view name, std::string value) {
        if (!value.empty()) out_.metadata.emplace_back(name, std::move(value));
    }

    void read_metadata() {
        const PdfItem* packet = catalog_.find("Metadata");
        xmp_ = read_xmp(packet == nullptr ? std::string() : reader_.stream(*packet));
        const PdfItem& info = reader_.get(reader_.trailer(), "Info");
        const auto add = [&](std::string_view name, std::string_view key,
                             std::string_view property) {
            std::string value = text_of_string(reader_.get(info, key).text);
            add_metadata(name, value.empty() ? xmp_.value(property) : value);
        };
        add("title", "Title", "dc:title");
        add("author", "Author", "dc:creator");
        add("subject", "Subject", "dc:description");
        add("keywords", "Keywords", "pdf:Keywords");
        add_metadata("language", text_of_string(reader_.get(catalog_, "Lang").text));
        add("creator", "Creator", "xmp:CreatorTool");
        add("producer", "Producer", "pdf:Producer");
        add("created", "CreationDate", "xmp:CreateDate");
        add("modified", "ModDate", "xmp:ModifyDate");
        add_metadata("layout", xmp_.value("cvpdf:layout"));
        add_metadata("source", xmp_.value("cvpdf:source"));
        add_metadata("variant", xmp_.value("cvpdf:variant"));
        add_metadata("posting", xmp_.value("cvpdf:posting"));
        if (const std::string part = xmp_.value("pdfaid:part"); !part.empty()) {
            std::string level = xmp_.value("pdfaid:conformance");
            for (char& c : level) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            out_.claims.push_back(fmt::format("PDF/A-{}{}", part, level));
        }
        if (const std::string part = xmp_.value("pdfuaid:part"); !part.empty()) {
            out_.claims.push_back(fmt::format("PDF/UA-{}", part));
        }
    }

    bool claims_pdfua() const { return !xmp_.value("pdfuaid:part").empty(); }

    // ---- pages ----

    void collect_pages(const PdfItem& node, std::set<std::int64_t>& seen, int depth) {
        if (depth > kDeepestTree || page_refs_.size() >= kMostPages) return;
        if (node.is(PdfItemKind::kReference) && !seen.insert(node.integer).second) return;
        const PdfItem item = reader_.resolve(node);
        if (!item.is(PdfItemKind::kDict)) return;
        const PdfItem& kids = reader_.get(item, "Kids");
        if (!kids.is(PdfItemKind::kArray)) {
            page_refs_.push_back(node);
            return;
        }
        for (const PdfItem& kid : kids.items) collect_pages(kid, seen, depth + 1);
    }

    static std::int64_t thousandths(double points) {
        constexpr double kMost = 1e9;
        return std::abs(points) < kMost ? std::llround(points * 1000) : 0;
    }

    void read_pages() {
        texts_.reserve(page_refs_.size());
        const SpacesFrom spaces =
            claims_pdfua() ? SpacesFrom::kTextAlone : SpacesFrom::kTextAndGaps;
        for (const PdfItem& reference : page_refs_) {
            const PdfItem page = reader_.resolve(reference);
            const PdfItem box = inherited(reader_, page, "MediaBox");
            InspectedPage size;
            if (box.items.size() == 4) {
                const auto edge = [&](std::size_t i) {
                    return reader_.resolve(box.items[i]).number();
                };
                size = {.width = thousandths(edge(2) - edge(0)),
                        .height = thousandths(edge(3) - edge(1))};
            }
            out_.pages.push_back(size);
            texts_.push_back(read_page_text(reader_, page, spaces, fonts_));
            read_links(page);
        }
    }

    void read_links(const PdfItem& page) {
        const PdfItem annotations = reader_.get(page, "Annots");
        for (const PdfItem& reference : annotations.items) {
            const PdfItem annotation = reader_.resolve(reference);
            if (!reader_.get(annotation, "Subtype").is_name("Link")) continue;
            const PdfItem& action = reader_.get(annotation, "A");
            InspectedLink link{.text = text_of_string(reader_.get(annotation, "Contents").text),
                               .page = out_.pages.size()};
            if (link.text.empty()) ++silent_links_;
            const PdfItem& uri = reader_.get(action, "URI");
            if (uri.is(PdfItemKind::kString)) {
                link.target = uri.text;
            } else if (const std::string kind = reader_.get(action, "S").text; !kind.empty()) {
                link.target = fmt::format("({})", kind);
            } else {
                link.target = "(a place in the file)";
            }
            out_.links.push_back(std::move(link));
        }
    }

    // ---- text ----

    bool is_tagged() { return reader_.get(catalog_, "StructTreeRoot").is(PdfItemKind::kDict); }

    void read_text() {
        if (is_tagged()) {
            std::map<std::int64_t, const PageText*> pages;
            for (std::size_t i = 0; i < page_refs_.size(); ++i)
                pages[page_refs_[i].integer] = &texts_[i];
            StructText tree = read_struct_tree(reader_, catalog_, pages);
            out_.text = std::move(tree.text);
            figures_without_words_ = tree.figures_without_words;
            if (!out_.text.empty()) return;
        }
        for (const PageText& page : texts_) {
            out_.text += page.whole;
            if (!page.whole.empty() && page.whole.back() != '\n') out_.text += '\n';
        }
    }

    void read_fonts() {
        for (const auto& [number, use] : fonts_) {
            const Embedding embedding = use.font.embedding;
            out_.fonts.push_back({.name = use.font.name,
                                  .type = use.font.subtype,
                                  .program = embedding == Embedding::kSubset  ? "subset"
                                             : embedding == Embedding::kWhole ? "whole"
                                             : embedding == Embedding::kDrawn ? "drawn"
                                                                              : "not embedded",
                                  .glyphs = use.shown,
                                  .unreadable = use.unreadable});
        }
    }

    // ---- attachments ----

    void read_attachments(const PdfItem& node, std::set<std::int64_t>& seen, int depth) {
        if (depth > kDeepestTree) return;
        const PdfItem names = reader_.get(node, "Names");
        for (std::size_t i = 0; i + 1 < names.items.size(); i += 2) {
            read_attachment(names.items[i], reader_.resolve(names.items[i + 1]));
        }
        const PdfItem kids = reader_.get(node, "Kids");
        for (const PdfItem& kid : kids.items) {
            if (!kid.is(PdfItemKind::kReference) || !seen.insert(kid.integer).second) continue;
            read_attachments(PdfItem(reader_.resolve(kid)), seen, depth + 1);
        }
    }

    void read_attachment(const PdfItem& key, const PdfItem& file) {
        const PdfItem& streams = reader_.get(file, "EF");
        const PdfItem* stream = streams.find("UF") ? streams.find("UF") : streams.find("F");
        if (stream == nullptr) return;
        InspectedAttachment attachment;
        for (const std::string_view name : {"UF", "F"}) {
            if (attachment.name.empty()) {
                attachment.name = text_of_string(reader_.get(file, name).text);
            }
        }
        if (attachment.name.empty()) attachment.name = text_of_string(reader_.resolve(key).text);
        attachment.type = reader_.get(reader_.resolve(*stream), "Subtype").text;
        attachment.relationship = reader_.get(file, "AFRelationship").text;
        attachment.description = text_of_string(reader_.get(file, "Desc").text);
        attachment.bytes = reader_.stream(*stream);
        out_.attachments.push_back(std::move(attachment));
    }

    // ---- checks ----

    void add_check(std::string_view name, bool passed, std::string detail) {
        out_.checks.push_back({.name = std::string(name),
                               .passed = passed,
                               .detail = passed ? std::string() : std::move(detail)});
    }

    void check() {
        const bool marked = reader_.get(reader_.get(catalog_, "MarkInfo"), "Marked").integer == 1;
        add_check("tagged", marked && is_tagged(),
                  marked ? "there is no struct tree" : "MarkInfo does not say so");
        std::size_t untagged = 0;
        for (const PageText& page : texts_) untagged += page.untagged;
        if (is_tagged()) {
            add_check("all text is tagged", untagged == 0,
                      fmt::format("{} glyphs are not", untagged));
        }
        std::size_t unreadable = 0;
        std::string not_embedded;
        for (const InspectedFont& font : out_.fonts) {
            unreadable += font.unreadable;
            if (font.program == "not embedded")
                not_embedded += (not_embedded.empty() ? "" : ", ") + font.name;
        }
        add_check("every glyph has Unicode", unreadable == 0,
                  fmt::format("{} glyphs have none", unreadable));
        add_check("fonts are embedded", not_embedded.empty(), not_embedded);
        add_check("language is set", !reader_.get(catalog_, "Lang").text.empty(),
                  "Lang is missing");
        const bool title_shown =
            reader_.get(reader_.get(catalog_, "ViewerPreferences"), "DisplayDocTitle").integer == 1;
        add_check("title is shown", title_shown, "DisplayDocTitle is not set");
        add_check("links have words", silent_links_ == 0,
                  fmt::format("{} have no Contents", silent_links_));
        add_check("pictures have words", figures_without_words_ == 0,
                  fmt::format("{} have no Alt", figures_without_words_));
        add_check("there is text", out_.text.find_first_not_of(" \n\t") != std::string::npos,
                  "a parser finds none");
    }

    PdfReader reader_;
    const PdfItem catalog_;
    Xmp xmp_ = {};
    Inspection out_ = {};
    std::vector<PdfItem> page_refs_ = {};
    std::vector<PageText> texts_ = {};
    FontsInUse fonts_ = {};
    std::size_t silent_links_ = 0;
    std::size_t figures_without_words_ = 0;
};

}  // namespace

Inspection inspect_pdf(std::string_view bytes) {
    return Inspector(bytes).inspect();
}

}  // namespace cvpdf
