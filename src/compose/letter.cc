#include "compose/letter.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "compose/header_text.h"
#include "compose/inlines.h"
#include "compose/styles.h"
#include "cv/labels.h"
#include "image/prepare_image.h"
#include "input/line_join.h"

namespace cvpdf {
namespace {

constexpr std::string_view kStarter =
    "paste this into the CV, and make it yours: letter: {to: [Name of the company, \"Street, "
    "city\"], "
    "subject: The job, body: [The first paragraph., The second one.]}";

/// A paragraph's text on one line: its line ends are blanks, and nothing where no blank stands
/// between words.
LocalizedText::Version joined_lines(const LocalizedText::Version& version, std::size_t begin,
                                    std::size_t end) {
    LocalizedText::Version joined{.language = version.language,
                                  .span = version.span,
                                  .origin = Origin{version.origin.file()}};
    const std::string_view text = std::string_view(version.text).substr(0, end);
    while (begin < end) {
        const std::size_t line_end = std::min(text.find('\n', begin), end);
        const std::size_t next = std::min(line_end + 1, end);
        const bool is_blank =
            next < end && !joins_without_blank(text.substr(0, line_end), text.substr(next));
        const Origin piece_origin =
            version.origin.slice(static_cast<std::uint32_t>(begin),
                                 static_cast<std::uint32_t>(is_blank ? next : line_end));
        joined.origin.append(piece_origin, static_cast<std::uint32_t>(joined.text.size()));
        joined.text += text.substr(begin, line_end - begin);
        if (is_blank) joined.text += ' ';
        begin = next;
    }
    return joined;
}

/// The paragraphs of a text: what empty lines part.
std::vector<MarkedText> paragraphs_of(Composer& composer, const LocalizedText& text) {
    const LocalizedText::Version* version =
        choose_version(text, composer.language(), composer.fallback_language());
    std::vector<MarkedText> paragraphs;
    if (version == nullptr) return paragraphs;
    for (std::size_t begin = 0; begin < version->text.size();) {
        const std::size_t end = std::min(version->text.find("\n\n", begin), version->text.size());
        LocalizedText part;
        part.versions.push_back(joined_lines(*version, begin, end));
        MarkedText paragraph = localized(composer, part);
        if (!paragraph.empty()) paragraphs.push_back(std::move(paragraph));
        begin = std::min(version->text.find_first_not_of('\n', end), version->text.size());
    }
    return paragraphs;
}

class LetterWriter {
  public:
    LetterWriter(Composer& composer, const Letter& letter, const LetterSpec& spec)
        : composer_(composer), letter_(letter), spec_(spec) {}

    void write() {
        for (const LetterPartSpec& part : spec_.parts) {
            switch (part.part) {
                case LetterPart::kRecipient:
                    write_lines(part, letter_.to);
                    break;
                case LetterPart::kText:
                    write_text(part);
                    break;
                case LetterPart::kBody:
                    write_body(part);
                    break;
                case LetterPart::kSignature:
                    write_signature(part);
                    break;
                case LetterPart::kEnclosures:
                    write_enclosures(part);
                    break;
            }
        }
    }

  private:
    MarkedText own_or(const LocalizedText& own, const std::string& usual) {
        if (!own.empty()) return localized(composer_, own);
        return plain_marked_text(usual, composer_.language(), {});
    }

    FieldValue value(std::string_view field) {
        if (field == "place") return {.text = place()};
        if (field == "date") return {.text = date()};
        if (field == "subject") return {.text = localized(composer_, letter_.subject)};
        if (field == "salutation") return {.text = own_or(letter_.salutation, spec_.salutation)};
        if (field == "closing") return {.text = own_or(letter_.closing, spec_.closing)};
        if (field == "enclosures") return {.text = listed(composer_, letter_.enclosures)};
        if (field == "enclosures_label") return {.text = label_text(composer_, "enclosures")};
        if (field == "name") return {.text = localized(composer_, composer_.header().name)};
        return {};
    }

    MarkedText place() { return localized(composer_, letter_.place); }

    MarkedText date() const {
        if (!letter_.date) return today_text(composer_);
        return plain_marked_text(format_long_date(*letter_.date, composer_.input.locale),
                                 composer_.language(), {});
    }

    MarkedText fill(const Template& text) {
        return fill_template(
            text, [this](std::string_view field) { return value(field); },
            template_words(composer_));
    }

    void add_paragraph(const LetterPartSpec& part, MarkedText text, const Spacing& above,
                       KeepWithNext keep) {
        const PageStyle style = page_style(composer_.layout(), part.line.style);
        const StructId element =
            add_element(composer_.document.struct_tree, kRootElement, Role::kP);
        add_block(composer_,
                  {.content = Paragraph{.inlines = make_inlines(composer_, std::move(text), style,
                                                                element),
                                        .style = paragraph_style(style, composer_.direction)},
                   .space_before = above,
                   .keep_with_next = keep,
                   .group = kWholeGroup});
    }

    Length size_of(const LetterPartSpec& part) const {
        return page_style(composer_.layout(), part.line.style).size;
    }

    void end(const LetterPartSpec& part) {
        if (composer_.flow().blocks.empty()) return;
        composer_.flow().blocks.back().space_after = spacing(part.line.space_after, size_of(part));
    }

    void write_paragraphs(const LetterPartSpec& part, std::vector<MarkedText> texts,
                          KeepWithNext keep) {
        bool is_first = true;
        for (MarkedText& text : texts) {
            if (text.empty()) continue;
            add_paragraph(
                part, std::move(text),
                spacing(is_first ? part.line.space_before : part.space_between, size_of(part)),
                keep);
            is_first = false;
        }
        if (!is_first) end(part);
    }

    void write_text(const LetterPartSpec& part) {
        std::vector<MarkedText> texts;
        texts.push_back(fill(part.text));
        write_paragraphs(part, std::move(texts), KeepWithNext::kYes);
    }

    void write_lines(const LetterPartSpec& part, const std::vector<LocalizedText>& lines) {
        std::vector<MarkedText> texts;
        for (const LocalizedText& line : lines) texts.push_back(localized(composer_, line));
        write_paragraphs(part, std::move(texts), KeepWithNext::kYes);
    }

    void write_body(const LetterPartSpec& part) {
        std::vector<MarkedText> texts;
        for (const LocalizedText& text : letter_.body) {
            for (MarkedText& paragraph : paragraphs_of(composer_, text)) {
                texts.push_back(std::move(paragraph));
            }
        }
        write_paragraphs(part, std::move(texts), KeepWithNext::kNo);
        // What ends the letter is never alone on a page.
        if (!composer_.flow().blocks.empty())
            composer_.flow().blocks.back().keep_with_next = KeepWithNext::kYes;
    }

    void write_signature(const LetterPartSpec& part) {
        if (const std::optional<Figure> figure = signature(part)) {
            add_block(composer_, {.content = *figure,
                                  .space_before = spacing(part.line.space_before, size_of(part)),
                                  .space_after = spacing(part.line.space_after, size_of(part)),
                                  .keep_with_next = KeepWithNext::kYes,
                                  .group = kWholeGroup});
        } else if (!composer_.flow().blocks.empty()) {
            composer_.flow().blocks.back().space_after.natural += part.room;
        }
    }

    std::optional<Figure> signature(const LetterPartSpec& part) {
        if (!letter_.signature || !composer_.input.signature) return {};
        const Length height = part.height > Length{} ? part.height : 14_mm;
        auto result = prepare_image(*composer_.input.signature, {{}, height});
        if (auto* fault = std::get_if<ImageFault>(&result)) {
            composer_.diagnostics.error(
                letter_.signature->span,
                fmt::format("the signature '{}' {}", letter_.signature->file, fault->reason),
                std::move(fault->hints));
            return {};
        }
        Image image = std::move(std::get<PreparedImage>(result).image);
        StructTree& tree = composer_.document.struct_tree;
        const StructId element = add_element(tree, kRootElement, Role::kFigure);
        tree[element].alt = fmt::format("{}: {}", label(composer_.input.locale, "signature"),
                                        localized_plain(composer_, composer_.header().name));
        const Length width = std::min(scaled(height, image.width, image.height), kWidestSignature);
        const Size size{.width = width, .height = scaled(width, image.height, image.width)};
        return Figure{
            .image = intern_image(composer_.document.images, std::move(image)),
            .size = size,
            .side = side_of(page_style(composer_.layout(), part.line.style).resolved.align,
                            composer_.direction),
            .element = element};
    }

    void write_enclosures(const LetterPartSpec& part) {
        if (letter_.enclosures.empty()) return;
        std::vector<MarkedText> texts;
        texts.push_back(fill(part.text));
        write_paragraphs(part, std::move(texts), KeepWithNext::kNo);
    }

    static constexpr Length kWidestSignature = 70_mm;

    Composer& composer_;
    const Letter& letter_;
    const LetterSpec& spec_;
};

/// What an error about a missing letter points at: the layout that asks for one, else the name.
Span place_of_letter(const CvFile& file) {
    const auto& name = file.cv.header.name.versions;
    const bool by_layout = !file.with_letter && !file.layout_span.detached();
    return by_layout || name.empty() ? file.layout_span : name.front().span;
}

}  // namespace

void compose_letter(Composer& composer) {
    const std::optional<Letter>& letter = composer.input.file.letter;
    if (!letter) {
        composer.diagnostics.error(place_of_letter(composer.input.file), "the CV has no letter",
                                   {std::string{kStarter}});
        return;
    }
    LetterWriter{composer, *letter, *composer.layout().letter}.write();
}

}  // namespace cvpdf
