#include "pdf/read_page_text.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "base/unicode.h"
#include "pdf/content_lexer.h"

namespace cvpdf {

namespace {

constexpr int kDeepestForm = 8;
constexpr std::size_t kMostForms = 1000;  ///< drawn on a page
/// Nobody reads more; a page of forms that show each other could go on for ever.
constexpr std::size_t kMostBytes = 64u << 20;

struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
};

/// First `m`, then `n` (8.3.4).
Matrix product(const Matrix& m, const Matrix& n) {
    return {.a = m.a * n.a + m.b * n.c,
            .b = m.a * n.b + m.b * n.d,
            .c = m.c * n.a + m.d * n.c,
            .d = m.c * n.b + m.d * n.d,
            .e = m.e * n.a + m.f * n.c + n.e,
            .f = m.e * n.b + m.f * n.d + n.f};
}

/// A marked-content sequence that is open.
struct Mark {
    bool artifact = false;
    std::optional<std::int64_t> mcid = {};
    std::optional<std::string> actual_text = {};
    bool spoken = false;  ///< its actual text has been said
};

struct GraphicsState {
    Matrix to_page = {};
    ReadFontUse* font = nullptr;
    double size = 0;
    double character_space = 0;
    double word_space = 0;
    double scale = 1;
    double leading = 0;
};

class TextReader {
  public:
    TextReader(PdfReader& reader, SpacesFrom spaces, FontsInUse& fonts)
        : reader_(reader), spaces_(spaces), fonts_(fonts) {}

    void read(std::string_view content, const PdfItem& resources, int depth) {
        ContentLexer lexer(content);
        const std::size_t marks = marks_.size();
        const std::size_t states = states_.size();
        while (const std::optional<ContentOperation> operation = lexer.next()) {
            if (out_.whole.size() > kMostBytes || ++steps_ > kMostBytes) break;
            apply(*operation, resources, depth);
        }
        marks_.resize(std::min(marks_.size(), marks));
        states_.resize(std::min(states_.size(), states));
    }

    PageText take() { return std::move(out_); }

  private:
    static double number(const ContentOperation& operation, std::size_t index) {
        return index < operation.operands.size() ? operation.operands[index].number() : 0;
    }

    void apply(const ContentOperation& operation, const PdfItem& resources, int depth) {
        const std::string& name = operation.name;
        if (name == "Tj" || name == "TJ") {
            if (!operation.operands.empty()) show(operation.operands.back());
        } else if (name == "'" || name == "\"") {
            if (name == "\"") {
                state_.word_space = number(operation, 0);
                state_.character_space = number(operation, 1);
            }
            move(0, -state_.leading);
            if (!operation.operands.empty()) show(operation.operands.back());
        } else if (name == "BDC" || name == "BMC") {
            open_mark(operation, resources);
        } else if (name == "EMC") {
            if (!marks_.empty()) marks_.pop_back();
        } else if (name == "Do") {
            if (!operation.operands.empty()) draw(operation.operands.back(), resources, depth);
        } else if (name == "q") {
            if (states_.size() < 1000) states_.push_back(state_);
        } else if (name == "Q") {
            if (!states_.empty()) {
                state_ = states_.back();
                states_.pop_back();
            }
        } else if (name == "cm") {
            state_.to_page = product(matrix_of(operation), state_.to_page);
        } else {
            apply_text_state(operation, resources);
        }
    }

    void apply_text_state(const ContentOperation& operation, const PdfItem& resources) {
        const std::string& name = operation.name;
        if (name == "BT") {
            line_ = text_ = {};
        } else if (name == "Td") {
            move(number(operation, 0), number(operation, 1));
        } else if (name == "TD") {
            state_.leading = -number(operation, 1);
            move(number(operation, 0), number(operation, 1));
        } else if (name == "T*") {
            move(0, -state_.leading);
        } else if (name == "Tm") {
            line_ = text_ = matrix_of(operation);
        } else if (name == "TL") {
            state_.leading = number(operation, 0);
        } else if (name == "Tc") {
            state_.character_space = number(operation, 0);
        } else if (name == "Tw") {
            state_.word_space = number(operation, 0);
        } else if (name == "Tz") {
            state_.scale = number(operation, 0) / 100;
        } else if (name == "Tf" && !operation.operands.empty()) {
            set_font(operation.operands.front(), resources);
            state_.size = number(operation, 1);
        }
    }

    static Matrix matrix_of(const ContentOperation& operation) {
        return {.a = number(operation, 0),
                .b = number(operation, 1),
                .c = number(operation, 2),
                .d = number(operation, 3),
                .e = number(operation, 4),
                .f = number(operation, 5)};
    }

    void move(double x, double y) {
        line_ = product({.e = x, .f = y}, line_);
        text_ = line_;
    }

    void set_font(const PdfItem& name, const PdfItem& resources) {
        const PdfItem* reference = reader_.get(resources, "Font").find(name.text);
        state_.font = nullptr;
        if (reference == nullptr) return;
        // A font that stands in the resources themselves has no number: it is read by its place.
        const std::int64_t key = reference->is(PdfItemKind::kReference)
                                     ? reference->integer
                                     : -1 - static_cast<std::int64_t>(hash_of(name.text));
        const auto [place, is_new] = fonts_.try_emplace(key);
        if (is_new) place->second.font = read_font(reader_, reader_.resolve(*reference));
        state_.font = &place->second;
    }

    static std::uint32_t hash_of(std::string_view text) {
        std::uint32_t hash = 5381;
        for (const char c : text) hash = hash * 33 + static_cast<unsigned char>(c);
        return hash;
    }

    // ---- marks ----

    void open_mark(const ContentOperation& operation, const PdfItem& resources) {
        Mark mark;
        bool is_span = false;
        if (!operation.operands.empty()) {
            mark.artifact = operation.operands.front().is_name("Artifact");
            is_span = operation.operands.front().is_name("Span");
        }
        if (operation.operands.size() > 1) {
            const PdfItem& last = operation.operands[1];
            const PdfItem& properties =
                last.is(PdfItemKind::kName)
                    ? reader_.get(reader_.get(resources, "Properties"), last.text)
                    : last;
            const PdfItem& mcid = reader_.get(properties, "MCID");
            if (mcid.is(PdfItemKind::kInteger)) {
                mark.mcid = mcid.integer;
                out_.marked.try_emplace(mcid.integer);
            }
            const PdfItem& text = reader_.get(properties, "ActualText");
            if (is_span && text.is(PdfItemKind::kString))
                mark.actual_text = text_of_string(text.text);
        }
        if (marks_.size() < 1000) marks_.push_back(std::move(mark));
    }

    bool in_artifact() const {
        for (const Mark& mark : marks_) {
            if (mark.artifact) return true;
        }
        return false;
    }

    std::optional<std::int64_t> mcid() const {
        for (auto mark = marks_.rbegin(); mark != marks_.rend(); ++mark) {
            if (mark->mcid) return mark->mcid;
        }
        return std::nullopt;
    }

    // ---- text ----

    void show(const PdfItem& shown) {
        if (shown.is(PdfItemKind::kString)) return show_string(shown.text);
        for (const PdfItem& item : shown.items) {
            if (item.is(PdfItemKind::kString)) show_string(item.text);
            if (item.is_number()) advance(-item.number() / 1000 * state_.size * state_.scale);
        }
    }

    void advance(double distance) { text_ = product({.e = distance}, text_); }

    void show_string(std::string_view bytes) {
        if (state_.font == nullptr) return;
        const ReadFont& font = state_.font->font;
        for (const std::uint32_t code : codes_of(font, bytes)) {
            const auto text = font.texts.find(code);
            ++state_.font->shown;
            if (text == font.texts.end()) ++state_.font->unreadable;
            say(text == font.texts.end() ? "\xEF\xBF\xBD" : text->second);
            const auto width = font.widths.find(code);
            double distance = (width == font.widths.end() ? font.default_width : width->second) /
                                  1000 * state_.size +
                              state_.character_space;
            if (font.code_bytes == 1 && code == ' ') distance += state_.word_space;
            advance(distance * state_.scale);
            end_ = product(text_, state_.to_page);
            has_end_ = true;
        }
    }

    /// One glyph's text goes to the page and to its marked content.
    void say(std::string_view text) {
        if (in_artifact()) return;
        for (Mark& mark : marks_) {
            if (!mark.actual_text) continue;
            if (std::exchange(mark.spoken, true)) return;
            return put(*mark.actual_text);
        }
        put(text);
    }

    void put(std::string_view text) {
        const std::optional<std::int64_t> owner = mcid();
        if (!owner) ++out_.untagged;
        const std::string_view gap = gap_before();
        out_.whole += gap;
        out_.whole += text;
        if (!owner) return;
        std::string& marked = out_.marked[*owner];
        const bool parted = marked.empty() || marked.back() == ' ';
        if (spaces_ == SpacesFrom::kTextAndGaps && !gap.empty() && !parted) marked += ' ';
        marked += text;
    }

    /// What stands between the last glyph and this one, by their places.
    std::string_view gap_before() {
        if (!has_end_ || out_.whole.empty()) return "";
        const char last = out_.whole.back();
        const Matrix here = product(text_, state_.to_page);
        const double size = std::abs(state_.size) * std::hypot(here.a, here.b);
        const double along = std::hypot(here.a, here.b);
        if (size <= 0 || along <= 0) return "";
        const double dx = ((here.e - end_.e) * here.a + (here.f - end_.f) * here.b) / along;
        const double dy = ((here.f - end_.f) * here.a - (here.e - end_.e) * here.b) / along;
        if (std::abs(dy) > 0.4 * size) return last == '\n' ? "" : "\n";
        const bool wide = dx > 0.2 * size || dx < -size;
        return wide && last != ' ' && last != '\n' && spaces_ == SpacesFrom::kTextAndGaps ? " "
                                                                                          : "";
    }

    // ---- forms ----

    void draw(const PdfItem& name, const PdfItem& resources, int depth) {
        if (depth >= kDeepestForm || ++forms_ > kMostForms) return;
        const PdfItem* reference = reader_.get(resources, "XObject").find(name.text);
        if (reference == nullptr) return;
        const PdfItem form = reader_.resolve(*reference);
        if (!reader_.get(form, "Subtype").is_name("Form")) return;
        const GraphicsState saved = state_;
        const PdfItem& matrix = reader_.get(form, "Matrix");
        if (matrix.items.size() == 6) {
            state_.to_page = product(matrix_of({.operands = matrix.items}), state_.to_page);
        }
        const PdfItem& own = reader_.get(form, "Resources");
        read(reader_.stream(*reference), own.is(PdfItemKind::kDict) ? own : resources, depth + 1);
        state_ = saved;
    }

    PdfReader& reader_;
    SpacesFrom spaces_;
    FontsInUse& fonts_;
    PageText out_ = {};
    std::vector<Mark> marks_ = {};
    std::vector<GraphicsState> states_ = {};
    GraphicsState state_ = {};
    Matrix text_ = {};
    Matrix line_ = {};
    Matrix end_ = {};  ///< where the last glyph's advance ended, on the page
    bool has_end_ = false;
    std::size_t steps_ = 0;
    std::size_t forms_ = 0;
};

std::string contents_of(PdfReader& reader, const PdfItem& page) {
    const PdfItem* contents = page.find("Contents");
    if (contents == nullptr) return {};
    const PdfItem& resolved = reader.resolve(*contents);
    if (!resolved.is(PdfItemKind::kArray)) return reader.stream(*contents);
    std::string out;
    for (const PdfItem& part : resolved.items) {
        if (out.size() > kMostBytes) break;
        out += reader.stream(part);
        out += '\n';
    }
    return out;
}

}  // namespace

const PdfItem& inherited(PdfReader& reader, const PdfItem& page, std::string_view key) {
    const PdfItem* node = &page;
    for (int level = 0; level < 64; ++level) {
        const PdfItem& value = reader.get(*node, key);
        if (!value.is(PdfItemKind::kNull)) return value;
        const PdfItem& parent = reader.get(*node, "Parent");
        if (!parent.is(PdfItemKind::kDict)) return parent;
        node = &parent;
    }
    return reader.get(page, key);
}

PageText read_page_text(PdfReader& reader, const PdfItem& page, SpacesFrom spaces,
                        FontsInUse& fonts) {
    TextReader text(reader, spaces, fonts);
    text.read(contents_of(reader, page), inherited(reader, page, "Resources"), 0);
    return text.take();
}

}  // namespace cvpdf
