#include "pdf/content_writer.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "base/unicode.h"
#include "pdf/pdf_syntax.h"

namespace cvpdf {

namespace {

std::int64_t divided_round(std::int64_t value, std::int64_t divisor) {
    const std::int64_t half = divisor / 2;
    return value >= 0 ? (value + half) / divisor : -((-value + half) / divisor);
}

/// Millionths of a point: what a width in 1/1000 em times a size in 1/1000 pt makes.
std::int64_t to_millionths(Length length) {
    return scaled(length, 1'000'000, kUnitsPerPoint).units;
}

}  // namespace

std::int64_t to_thousandths(Length length) {
    return scaled(length, 1000, kUnitsPerPoint).units;
}

void ContentWriter::begin_marked(std::string_view operands, MarkedKind kind) {
    marked_ = kind;
    if (kind == MarkedKind::kText) {
        open_text();
        flush_shown();
    } else {
        close_text();
    }
    out_ += operands;
    out_ += "BDC\n";
}

void ContentWriter::end_marked() {
    if (marked_ == MarkedKind::kText) {
        flush_shown();
    } else {
        close_text();
    }
    out_ += "EMC\n";
}

void ContentWriter::set_color(Color color) {
    if (color == color_) return;
    flush_shown();
    color_ = color;
    for (const std::uint8_t channel : {color.red, color.green, color.blue}) {
        append_thousandths(out_, divided_round(std::int64_t{channel} * 1000, 255));
        out_ += ' ';
    }
    out_ += "rg\n";
}

void ContentWriter::open_text() {
    if (in_text_) return;
    out_ += "BT\n";
    in_text_ = true;
    line_x_ = 0;
    line_y_ = 0;
    pen_ = 0;
}

void ContentWriter::close_text() {
    if (!in_text_) return;
    flush_shown();
    out_ += "ET\n";
    in_text_ = false;
}

void ContentWriter::begin_run(const TextRunStart& run) {
    open_text();
    run_x_ = run.origin.x;
    run_y_ = to_thousandths(page_height_ - run.origin.y);
    run_size_ = std::max<std::int64_t>(to_thousandths(run.size), 1);
    run_scale_ = run.width_permille;
    run_letter_space_ = run.letter_space;
}

void ContentWriter::move_to(std::int64_t x, std::int64_t y) {
    flush_shown();
    append_thousandths(out_, x - line_x_);
    out_ += ' ';
    append_thousandths(out_, y - line_y_);
    out_ += " Td\n";
    line_x_ = x;
    line_y_ = y;
    pen_ = x * 1000;
    drift_ = 0;
}

/// Brings the reader's pen to `target` (millionths), by a new position if the glyph is on another
/// line or far back, else by a number in the TJ array: the next line then begins where this one
/// did. A step back behind the last glyph begins a new array: readers that sort by place do not
/// look into one. PDF.js adds the letter spacing once more to a number that begins an array.
void ContentWriter::reach(std::int64_t target) {
    constexpr std::int64_t kFarInEms = 4;
    const std::int64_t distance = target - pen_;
    const bool is_far = -distance > kFarInEms * 1000 * font_size_;
    if (run_y_ != line_y_ || is_far) return move_to(divided_round(target, 1000), run_y_);
    // Under one and a half thousandths of an em nobody sees; the next glyph starts from the true
    // place again.
    const std::int64_t drift = std::exchange(drift_, distance);
    if (2000 * std::abs(distance) < 3 * font_size_ * scale_) return;
    drift_ = 0;
    if (space_words(distance - drift)) {
        drift_ = drift;
        return;
    }
    const bool begins_array = shown_.empty() || is_behind_glyph(target);
    if (begins_array && letter_space_ != 0) return move_to(divided_round(target, 1000), run_y_);
    if (begins_array) flush_shown();
    const std::int64_t adjustment = divided_round(-distance * 1000, font_size_ * scale_);
    close_string();
    shown_is_array_ = true;
    append_integer(shown_, adjustment);
    pen_ -= divided_round(adjustment * font_size_ * scale_, 1000);
}

/// Tries to make up for `distance` (millionths) with the word spacing, which the only space so far
/// of what is shown next then has.
bool ContentWriter::space_words(std::int64_t distance) {
    constexpr std::int64_t kMostPerMilleOfEm = 400;
    if (!ends_in_space_ || shown_spaces_ != 1) return false;
    const std::int64_t wanted = next_word_space_ + divided_round(distance, run_scale_);
    if (std::abs(wanted) * 1000 > kMostPerMilleOfEm * font_size_) return false;
    pen_ += (wanted - next_word_space_) * run_scale_;
    next_word_space_ = wanted;
    return true;
}

void ContentWriter::show_glyph(const EmbeddedFont& font, std::uint32_t slot, Length x,
                               Length rise) {
    const std::int64_t target = to_millionths(run_x_ + x);
    const bool is_reached = is_space_at_pen(font, slot, target) || reaches_in_array(target);
    if (&font != font_ || run_size_ != font_size_) set_font(font);
    if (rise != rise_) set_rise(rise);
    if (run_scale_ != scale_) set_scale();
    if (run_letter_space_ != letter_space_) set_letter_space();
    if (!is_reached) reach(target);
    if (!pending_actual_text_.empty()) {
        flush_shown();
        out_ += pending_actual_text_;
        pending_actual_text_.clear();
    }
    const bool is_code_of_space = font.codes[slot] == ' ';
    const bool is_short = font.code_length == CodeLength::kOneByte;
    if (is_code_of_space && !is_short && next_word_space_ != 0) {
        // Poppler spaces a code of 32 in any font.
        flush_shown();
        next_word_space_ = 0;
    }
    append_code(font, slot);
    glyph_ = pen_;
    pen_ += divided_round(font.widths[slot] * font_size_ * scale_, 1000) + letter_space_ * scale_;
    ends_in_space_ = is_short && is_code_of_space;
    if (!ends_in_space_) return;
    ++shown_spaces_;
    pen_ += next_word_space_ * scale_;
}

/// A space so near to the pen that it may as well begin there.
bool ContentWriter::is_space_at_pen(const EmbeddedFont& font, std::uint32_t slot,
                                    std::int64_t target) const {
    constexpr std::int64_t kNearPerMilleOfEm = 50;
    return font.texts[slot] == " " && !ends_in_space_ && run_y_ == line_y_ &&
           std::abs(target - pen_) <= kNearPerMilleOfEm * run_size_;
}

/// True if `target` is left of where the last glyph began; a mark and its letter begin in one place
/// but for rounding.
bool ContentWriter::is_behind_glyph(std::int64_t target) const {
    constexpr std::int64_t kPerMilleOfEm = 2;
    return glyph_ - target > kPerMilleOfEm * font_size_;
}

/// Reaches the glyph before what is shown so far ends, if it stands behind that on the same line.
bool ContentWriter::reaches_in_array(std::int64_t target) {
    if (shown_.empty() || run_y_ != line_y_ || is_behind_glyph(target)) return false;
    reach(target);
    return true;
}

void ContentWriter::set_font(const EmbeddedFont& font) {
    flush_shown();
    font_ = &font;
    font_size_ = run_size_;
    out_ += '/';
    out_ += font.resource_name;
    out_ += ' ';
    append_thousandths(out_, font_size_);
    out_ += " Tf\n";
}

void ContentWriter::set_scale() {
    flush_shown();
    scale_ = run_scale_;
    append_thousandths(out_, scale_ * 100);
    out_ += " Tz\n";
}

void ContentWriter::set_letter_space() {
    flush_shown();
    letter_space_ = run_letter_space_;
    append_thousandths(out_, letter_space_);
    out_ += " Tc\n";
}

void ContentWriter::set_rise(Length rise) {
    const std::int64_t wanted = to_thousandths(rise);
    const std::int64_t before = to_thousandths(std::exchange(rise_, rise));
    if (wanted == before) return;
    flush_shown();
    append_thousandths(out_, wanted);
    out_ += " Ts\n";
}

void ContentWriter::append_code(const EmbeddedFont& font, std::uint32_t slot) {
    const bool is_hexadecimal = string_form_ == StringForm::kHexadecimal;
    if (!string_is_open_) shown_ += is_hexadecimal ? '<' : '(';
    string_is_open_ = true;
    const unsigned code = font.codes[slot];
    const bool is_long = font.code_length == CodeLength::kTwoBytes;
    if (is_hexadecimal) {
        append_hex(shown_, code, is_long ? 4 : 2);
        return;
    }
    constexpr std::size_t kMost = 2 * kLiteralByteLength;
    if (code_count_ + kMost > codes_.size()) spill_codes();
    char* end = codes_.data() + code_count_;
    if (is_long) end = write_literal(end, static_cast<char>(code >> 8));
    end = write_literal(end, static_cast<char>(code & 0xFF));
    code_count_ = static_cast<std::size_t>(end - codes_.data());
}

void ContentWriter::spill_codes() {
    shown_.append(codes_.data(), code_count_);
    code_count_ = 0;
}

void ContentWriter::close_string() {
    spill_codes();
    if (string_is_open_) shown_ += string_form_ == StringForm::kHexadecimal ? '>' : ')';
    string_is_open_ = false;
}

void ContentWriter::begin_actual_text(std::string_view tag, std::string_view utf8) {
    const std::string text = to_utf16be_with_bom(utf8);
    pending_actual_text_ += fmt::format("/{}<</ActualText", tag);
    if (string_form_ == StringForm::kHexadecimal) {
        pending_actual_text_ += '<';
        for (const char byte : text) {
            append_hex(pending_actual_text_, static_cast<unsigned char>(byte), 2);
        }
        pending_actual_text_ += '>';
    } else {
        pending_actual_text_ += '(';
        for (const char byte : text) {
            char literal[kLiteralByteLength];
            pending_actual_text_.append(literal, write_literal(literal, byte));
        }
        pending_actual_text_ += ')';
    }
    pending_actual_text_ += ">>BDC\n";
}

void ContentWriter::end_actual_text() {
    flush_shown();
    out_ += "EMC\n";
}

void ContentWriter::flush_shown() {
    if (shown_.empty()) return;
    close_string();
    if (next_word_space_ != word_space_) {
        word_space_ = next_word_space_;
        append_thousandths(out_, word_space_);
        out_ += " Tw\n";
    }
    if (shown_is_array_) {
        out_ += '[';
        out_ += shown_;
        out_ += "]TJ\n";
    } else {
        out_ += shown_;
        out_ += "Tj\n";
    }
    shown_.clear();
    shown_is_array_ = false;
    shown_spaces_ = 0;
    ends_in_space_ = false;
}

std::string ContentWriter::finish() && {
    close_text();
    return std::move(out_);
}

}  // namespace cvpdf
