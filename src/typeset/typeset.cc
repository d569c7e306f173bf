#include "typeset/typeset.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/unicode.h"
#include "typeset/page_regions.h"
#include "typeset/place_items.h"
#include "typeset/set_flow.h"

namespace cvpdf {
namespace {

/// Where letters stand, nearly; none where nothing is seen.
std::optional<Rect> lettered_area(const PlacedItem& item) {
    const auto* glyphs = std::get_if<PlacedGlyphs>(&item.content);
    if (glyphs == nullptr || glyphs->run->text.find_first_not_of(' ') == std::string::npos) {
        return std::nullopt;
    }
    const Length size = glyphs->run->size;
    return Rect{{glyphs->origin.x, glyphs->origin.y - scaled(size, 7, 10)},
                {run_width(*glyphs->run), scaled(size, 9, 10)}};
}

bool are_over_each_other(const Rect& a, const Rect& b) {
    return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() &&
           b.top() < a.bottom();
}

/// The first item of the running lines, which begin at `first_running`, that has text under it.
const PlacedItem* covered_running(const Page& page, std::size_t first_running) {
    for (std::size_t i = first_running; i < page.items.size(); ++i) {
        const auto area = lettered_area(page.items[i]);
        if (!area) continue;
        for (std::size_t j = 0; j < first_running; ++j) {
            const auto other = lettered_area(page.items[j]);
            if (other && are_over_each_other(*area, *other)) return &page.items[i];
        }
    }
    return nullptr;
}

/// Each character is reported once, where it is first met.
class Reporter {
  public:
    Reporter(Diagnostics& diagnostics, const FontLibrary& fonts)
        : diagnostics_(diagnostics), fonts_(fonts) {}

    void report(const std::vector<MissingCharacter>& missing) {
        for (const MissingCharacter& character : missing) {
            if (!seen_.insert(character.code_point).second) continue;
            std::string shown;
            append_utf8(shown, character.code_point);
            std::vector<std::string> hints;
            for (const std::string& package : fonts_.missing_packages(character.family, shown)) {
                hints.push_back(fmt::format("the package {} may have it", package));
            }
            if (hints.empty()) hints.emplace_back("fonts.yaml lists the fonts that are known");
            diagnostics_.warning(character.span,
                                 fmt::format("no font that is known has '{}' (U+{:04X})", shown,
                                             static_cast<std::uint32_t>(character.code_point)),
                                 std::move(hints));
        }
    }

    void report(const std::vector<MissingDictionary>& missing) {
        for (const MissingDictionary& dictionary : missing) {
            if (!packages_.insert(dictionary.package).second) continue;
            diagnostics_.warning(
                {},
                fmt::format("words in the language '{}' cannot be divided: it has no hyphenation "
                            "dictionary here",
                            dictionary.language),
                {fmt::format("the package {} brings it", dictionary.package)});
        }
    }

    void report(const SetParagraph& paragraph) {
        report(paragraph.missing);
        report(paragraph.missing_dictionaries);
        for (const OverfullLine& line : paragraph.overfull) {
            diagnostics_.warning(
                line.span,
                fmt::format("a line is {:.1f} pt too wide, and has no other place to break",
                            to_points(line.by)));
        }
        for (const Span& word : paragraph.cut_words) {
            diagnostics_.warning(word, "this word is wider than its column, and is cut in two",
                                 {"whoever reads the file finds two words there; a wider column "
                                  "or a shorter word keeps it whole"});
        }
    }

    void report(const SetTable& table) {
        for (const SetRow& row : table.rows) {
            for (const SetCell& cell : row.cells) {
                for (const SetCellParagraph& part : cell.paragraphs) report(part.set);
            }
        }
    }

    void report(const SetFlow& flow, const std::string& region) {
        for (const SetBlock& block : flow.blocks) {
            if (const auto* paragraph = std::get_if<SetParagraph>(&block)) report(*paragraph);
            if (const auto* table = std::get_if<SetTable>(&block)) report(*table);
        }
        for (const PageSpan& page : flow.pages) {
            if (page.overfull_by == Length{}) continue;
            diagnostics_.warning({}, fmt::format("a line is {:.1f} pt taller than the region '{}'",
                                                 to_points(page.overfull_by), region));
        }
    }

    /// Once for all pages.
    void report_covered(const PlacedItem& running, const Page& page, const std::string& layout) {
        if (std::exchange(covered_told_, true)) return;
        const Length baseline = std::get<PlacedGlyphs>(running.content).origin.y;
        const bool is_head = baseline * 2 < page.size.height;
        const std::string_view edge = is_head ? "top" : "bottom";
        const std::string_view line = is_head ? "head" : "foot";
        diagnostics_.warning(
            {}, fmt::format("in the layout '{}' text is printed over the running {}", layout, line),
            {fmt::format("a larger margin leaves it room: page: {{margins: {{{}: 18mm}}}}; "
                         "page: {{{}: null}} takes it away",
                         edge, line)});
    }

  private:
    bool covered_told_ = false;
    Diagnostics& diagnostics_;
    const FontLibrary& fonts_;
    std::set<char32_t> seen_;
    std::set<std::string> packages_;
};

/// The pages of one series.
std::vector<Page> set_pages(const Document& document, std::span<const Flow> flows,
                            std::span<const PageMaster> page_masters, const TextTools& tools,
                            Reporter& reporter) {
    assert(!page_masters.empty() && "a document has a page");
    std::vector<PageMaster> masters(page_masters.begin(), page_masters.end());
    std::vector<FlowToPlace> set;
    for (const Flow& flow : flows) {
        set.push_back({.source = flow, .set = set_flow(flow, masters, document, tools)});
        masters = cut_below(std::move(masters), flow, set.back().set);
        reporter.report(set.back().set, flow.region);
    }
    std::vector<Page> pages = place_items(document, masters, std::move(set));
    std::vector<std::size_t> first_running;
    for (const Page& page : pages) first_running.push_back(page.items.size());
    reporter.report(place_running(document, page_masters, pages, tools.fonts));
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const PlacedItem* covered = covered_running(pages[i], first_running[i]);
        if (covered != nullptr) reporter.report_covered(*covered, pages[i], document.info.layout);
    }
    for (Page& page : pages) page.items.shrink_to_fit();  // they are kept while the file is written
    return pages;
}

}  // namespace

std::vector<Page> typeset(const Document& document, const TextTools& tools,
                          Diagnostics& diagnostics) {
    Reporter reporter(diagnostics, tools.fonts);
    std::vector<Page> pages;
    if (document.front) {
        pages = set_pages(document, document.front->flows, document.front->page_masters, tools,
                          reporter);
        for (Page& page : pages) page.series = PageSeries::kFront;
    }
    std::ranges::move(set_pages(document, document.flows, document.page_masters, tools, reporter),
                      std::back_inserter(pages));
    return pages;
}

std::string dump_lines(const Document& document, const TextTools& tools) {
    std::string text;
    const auto out = std::back_inserter(text);
    const auto dump = [&](std::string_view what, const LineBox& line) {
        fmt::format_to(out, "  {} {:.2f} of {:.2f}", what, to_points(line.width),
                       to_points(line.measure));
        if (line.set_permille != 0) fmt::format_to(out, " set {:.3f}", line.set_permille / 1000.0);
        if (line.glyph_permille != 1000)
            fmt::format_to(out, " letters {:.3f}", line.glyph_permille / 1000.0);
        if (line.overfull_by > Length{})
            fmt::format_to(out, " overfull {:.2f}", to_points(line.overfull_by));
        fmt::format_to(out, " \"{}\"\n", line_text(line));
    };
    const auto dump_paragraph = [&](const SetParagraph& paragraph) {
        if (paragraph.label) dump("label", *paragraph.label);
        for (const LineBox& line : paragraph.lines) dump("line", line);
        if (paragraph.aside) dump("aside", *paragraph.aside);
        for (const LineBox& line : paragraph.aside_lines) dump("aside", line);
        for (const LineBox& line : paragraph.column) dump("column", line);
    };
    const auto dump_table = [&](const SetTable& table) {
        for (const SetRow& row : table.rows) {
            fmt::format_to(out, "  row {:.2f}\n", to_points(row.height));
            for (const SetCell& cell : row.cells) {
                fmt::format_to(out, "  cell {:.2f} wide\n", to_points(cell.width));
                for (const SetCellParagraph& part : cell.paragraphs) dump_paragraph(part.set);
            }
        }
    };
    const auto dump_flow = [&](const Flow& flow, std::span<const PageMaster> masters) {
        fmt::format_to(out, "flow {}\n", flow.region);
        const std::vector<SetBlock> blocks = set_blocks(flow, masters, document, tools);
        for (std::size_t b = 0; b < blocks.size(); ++b) {
            constexpr std::string_view kKinds[] = {"", " rule", " figure", " table"};
            fmt::format_to(out, " block {}{}\n", b, kKinds[blocks[b].index()]);
            if (const auto* paragraph = std::get_if<SetParagraph>(&blocks[b]))
                dump_paragraph(*paragraph);
            if (const auto* table = std::get_if<SetTable>(&blocks[b])) dump_table(*table);
        }
    };
    if (document.front) {
        for (const Flow& flow : document.front->flows) {
            dump_flow(flow, document.front->page_masters);
        }
    }
    for (const Flow& flow : document.flows) dump_flow(flow, document.page_masters);
    return text;
}

}  // namespace cvpdf
