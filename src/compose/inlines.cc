#include "compose/inlines.h"

#include <optional>
#include <utility>
#include <vector>

#include "compose/drawings.h"
#include "compose/languages.h"
#include "compose/set_code_apart.h"
#include "compose/smart_text.h"
#include "compose/upper_case.h"
#include "cv/link.h"

namespace cvpdf {
namespace {

constexpr std::string_view kLineSeparator = "\u2028";

/// Line ends that the writer kept (in a block scalar) force new lines.
void force_lines(InlineRun& run) {
    std::size_t at = run.text.find('\n');
    if (at == std::string::npos) return;
    InlineRun result{.style = run.style, .link = run.link, .origin = Origin{run.origin.file()}};
    std::size_t begin = 0;
    const auto copy = [&](std::size_t from, std::size_t to, std::string_view as) {
        const Span source =
            run.origin.source(static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to));
        const auto shift = static_cast<std::uint32_t>(result.text.size());
        if (as.empty()) {
            const Origin slice =
                run.origin.slice(static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to));
            result.origin.append(slice, shift);
            result.text.append(run.text, from, to - from);
            return;
        }
        if (!source.detached()) {
            result.origin.append({.text_begin = shift,
                                  .text_length = static_cast<std::uint32_t>(as.size()),
                                  .source_begin = source.begin,
                                  .source_length = source.end - source.begin});
        }
        result.text += as;
    };
    for (; at != std::string::npos; at = run.text.find('\n', begin)) {
        if (at > begin) copy(begin, at, {});
        const std::size_t end = std::min(run.text.find_first_not_of(" \n", at), run.text.size());
        copy(at, end, kLineSeparator);
        begin = end;
    }
    if (begin < run.text.size()) copy(begin, run.text.size(), {});
    run = std::move(result);
}

const RunNote kNoNote = {};

class InlineMaker {
  public:
    InlineMaker(Composer& composer, const PageStyle& style, StructId parent, const LinkNames& names)
        : composer_(composer), style_(style), parent_(parent), names_(names) {}

    Inlines make(const MarkedText& text) {
        links_.assign(text.rich.links.size(), {});
        Inlines inlines;
        for (std::size_t i = 0; i < text.rich.runs.size(); ++i) {
            const InlineRun& run = text.rich.runs[i];
            const auto found = text.notes.find(i);
            const RunNote& note = found == text.notes.end() ? kNoNote : found->second;
            if (note.drawing) {
                inlines.push_back(draw(run, text.languages[i], *note.drawing, text.rich));
                inlines.back().wrap = note.wrap;
                continue;
            }
            for (const LanguageRun& part :
                 split_languages(run.text, text.languages[i], composer_.han_language)) {
                TextInline made =
                    make_inline(cut(run, part.begin, part.end), part.language, text.rich);
                made.wrap = note.wrap;
                if (note.is_separator) made.at_line_end = AtLineEnd::kVanishes;
                add(inlines, std::move(made));
            }
        }
        return inlines;
    }

  private:
    /// Joins texts that differ in nothing but their place in one file.
    static void add(Inlines& inlines, TextInline next) {
        if (!inlines.empty()) {
            TextInline& last = inlines.back();
            const bool same_file = next.origin.pieces().empty() || last.origin.pieces().empty() ||
                                   last.origin.file() == next.origin.file();
            if (same_file && last.style == next.style && last.element == next.element &&
                last.language == next.language && last.link == next.link &&
                last.at_line_end == next.at_line_end && last.wrap == next.wrap && !last.drawing) {
                if (last.origin.pieces().empty()) last.origin = Origin{next.origin.file()};
                last.origin.append(next.origin, static_cast<std::uint32_t>(last.text.size()));
                last.text += next.text;
                return;
            }
        }
        inlines.push_back(std::move(next));
    }

    TextInline make_inline(InlineRun run, const std::string& language, const RichText& rich) {
        TextInline result{.language = language};
        if (run.link && parent_ != kArtifact) result.link = link_for(*run.link, rich, run);
        const StructId owner =
            result.link ? composer_.document.link(*result.link).element : parent_;
        result.element = element_for(owner, language);
        TextStyle look = text_style(style_, run.style, composer_.layout());
        if (result.link && composer_.layout().link_color) {
            look.color = resolve_color(composer_.layout(), composer_.layout().link_color->name);
        }
        result.style = intern_style(composer_.document.text_styles, look);
        result.origin = std::move(run.origin);
        result.text = std::move(run.text);
        return result;
    }

    /// A drawing is an artifact, but a link that it stands in leads from it as well.
    TextInline draw(const InlineRun& run, const std::string& language, const RunDrawing& drawing,
                    const RichText& rich) {
        TextInline result{.text = run.text, .language = language};
        if (run.link && parent_ != kArtifact) result.link = link_for(*run.link, rich, run);
        TextStyle look = text_style(style_, {}, composer_.layout());
        if (drawing.color) look.color = *drawing.color;
        result.style = intern_style(composer_.document.text_styles, look);
        result.drawing = resized(drawing.drawing, style_.size);
        return result;
    }

    std::optional<LinkId> link_for(std::uint32_t index, const RichText& rich,
                                   const InlineRun& run) {
        MadeLink& made = links_[index];
        if (!made.is_made) {
            made.is_made = true;
            made.id = make_link(rich.links[index], run);
        }
        return made.id;
    }

    std::optional<LinkId> make_link(const InlineLink& link, const InlineRun& run) {
        const Span span = link.span.detached()
                              ? run.origin.source(0, static_cast<std::uint32_t>(run.text.size()))
                              : link.span;
        const std::optional<Url> checked = check_link(link.target, span, composer_.diagnostics);
        if (!checked) return {};
        const auto id = static_cast<LinkId>(composer_.document.links.size());
        const auto name = names_.find(link.target);
        composer_.document.links.push_back(
            {.uri = encode_uri(checked->target),
             .description = name != names_.end() ? name->second : checked->target,
             .element = add_element(composer_.document.struct_tree, parent_, Role::kLink)});
        return id;
    }

    /// The language that holds for text of an element.
    std::string_view language_at(StructId element) const {
        const StructTree& tree = composer_.document.struct_tree;
        while (element != kArtifact) {
            if (!tree[element].language.empty()) return tree[element].language;
            element = tree[element].parent;
        }
        return composer_.language();
    }

    /// `owner`, or a Span below it where the language changes; texts that follow one another share
    /// it.
    StructId element_for(StructId owner, const std::string& language) {
        if (owner == kArtifact || language_at(owner) == language) {
            span_owner_ = kArtifact;
            return owner;
        }
        if (span_owner_ == owner && composer_.document.struct_tree[span_].language == language)
            return span_;
        span_ = add_element(composer_.document.struct_tree, owner, Role::kSpan);
        composer_.document.struct_tree[span_].language = language;
        span_owner_ = owner;
        return span_;
    }

    struct MadeLink {
        bool is_made = false;
        std::optional<LinkId> id = {};
    };

    Composer& composer_;
    const PageStyle& style_;
    StructId parent_;
    const LinkNames& names_;
    std::vector<MadeLink> links_;
    StructId span_ = kArtifact;
    StructId span_owner_ = kArtifact;  ///< the element below which `span_` still runs
};

}  // namespace

Inlines make_inlines(Composer& composer, MarkedText text, const PageStyle& style, StructId parent,
                     const LinkNames& names) {
    make_smart(text, composer.input.locale);
    const bool on_pages = composer.input.medium == Medium::kPages;
    if (on_pages && has_right_to_left_letter(text)) set_code_apart(text);
    const bool in_capitals = style.resolved.caps == TextCaps::kUpper && on_pages;
    for (std::size_t i = 0; i < text.rich.runs.size(); ++i) {
        InlineRun& run = text.rich.runs[i];
        force_lines(run);
        if (in_capitals && !run.style.code) run = upper_case(run, text.languages[i]);
    }
    return InlineMaker{composer, style, parent, names}.make(text);
}

std::string printed_plain_text(const Composer& composer, MarkedText text) {
    make_smart(text, composer.input.locale);
    std::string result = plain_text(text.rich);
    for (char& c : result) {
        if (c == '\n') c = ' ';
    }
    return result;
}

}  // namespace cvpdf
