#include "pdf/embed_fonts.h"

#include <algorithm>
#include <map>
#include <numeric>

#include <fmt/format.h>

#include "base/hash.h"
#include "pdf/coded_stream.h"
#include "pdf/drawn_font.h"

namespace cvpdf {

namespace {

/// One embedded font program and what stands over it: a CIDFont, or of programs with an encoding
/// of their own the descriptor that simple fonts share.
struct FaceProgram {
    FontProgramKind kind = FontProgramKind::kCff;
    PdfRef cid_font = {};
    PdfRef descriptor = {};
    std::string base_font = {};
    std::vector<std::uint16_t> cids = {};
    std::vector<std::int64_t> widths = {};
};

std::int64_t per_mille_of_em(std::int64_t font_units, int units_per_em) {
    const std::int64_t doubled = 2 * font_units * 1000;
    return (doubled >= 0 ? doubled + units_per_em : doubled - units_per_em) /
           (std::int64_t{2} * units_per_em);
}

/// "ABCDEF+": six letters that tell subsets of a font apart (9.6.4).
std::string subset_tag(std::string_view program) {
    const Hash128 hash = hash128(program);
    std::string tag;
    for (std::size_t i = 0; i < 6; ++i) tag += static_cast<char>('A' + hash[i] % 26);
    return tag + "+";
}

std::string name_characters(std::string_view postscript_name) {
    std::string out;
    for (const char c : postscript_name) {
        if (c > ' ' && c < 0x7F && std::string_view("()<>[]{}/%#").find(c) == std::string::npos) {
            out += c;
        }
    }
    return out.empty() ? "Unnamed" : out;
}

/// Table 123. A CIDFont's own encoding is not Latin's, so it counts as symbolic.
int descriptor_flags(const FaceInfo& info) {
    constexpr int kFixedPitch = 1 << 0;
    constexpr int kSerif = 1 << 1;
    constexpr int kSymbolic = 1 << 2;
    constexpr int kItalic = 1 << 6;
    int flags = kSymbolic;
    if (info.metrics.is_fixed_pitch) flags |= kFixedPitch;
    if (info.metrics.is_serif) flags |= kSerif;
    if (info.slant == Slant::kItalic) flags |= kItalic;
    return flags;
}

/// Fonts do not say how thick their stems are; this fits the weight, and is only a reader's help
/// when it has to substitute the font.
int stem_thickness(int weight) {
    return 50 + weight * weight / 4225;
}

PdfRef add_program(PdfObjects& objects, PdfForm form, const CodedProgram& coded) {
    const FontSubset& subset = coded.subset;
    PdfDict dict;
    switch (subset.kind) {
        case FontProgramKind::kCff:
            dict.add("Subtype", pdf_name("CIDFontType0C"));
            break;
        case FontProgramKind::kEncodedCff:
            dict.add("Subtype", pdf_name("Type1C"));
            break;
        case FontProgramKind::kTrueType:
            dict.add("Length1", static_cast<std::int64_t>(subset.program.size()));
            break;
    }
    if (form == PdfForm::kReadable) return objects.add_stream(std::move(dict), subset.program);
    dict.add("Filter", pdf_name("FlateDecode"));
    return objects.add_stream(std::move(dict), coded.deflated);
}

PdfRef add_descriptor(PdfObjects& objects, const FaceInfo& info, const std::string& base_font,
                      const FontSubset& subset, PdfRef program) {
    const FaceMetrics& metrics = info.metrics;
    const auto in_em = [&](int units) { return per_mille_of_em(units, metrics.units_per_em); };
    PdfArray box;
    for (const int edge : metrics.bbox) box.add(in_em(edge));
    return objects.add({
        {"Type", pdf_name("FontDescriptor")},
        {"FontName", pdf_name(base_font)},
        {"Flags", descriptor_flags(info)},
        {"FontBBox", std::move(box)},
        {"ItalicAngle", metrics.italic_angle_degrees},
        {"Ascent", in_em(metrics.ascent)},
        {"Descent", in_em(metrics.descent)},
        {"CapHeight", in_em(metrics.cap_height)},
        {"XHeight", in_em(metrics.x_height)},
        {"StemV", stem_thickness(info.weight)},
        {subset.kind == FontProgramKind::kTrueType ? "FontFile2" : "FontFile3", program},
    });
}

/// The width of most glyphs, the smaller one of two.
std::int64_t most_frequent_width(const std::vector<std::int64_t>& widths) {
    std::map<std::int64_t, std::size_t> counts;
    for (const std::int64_t width : widths) ++counts[width];
    return std::ranges::max_element(counts, {}, &decltype(counts)::value_type::second)->first;
}

/// W (9.7.4.3): runs of neighbouring CIDs, each with its widths.
PdfArray width_array(const std::vector<std::uint16_t>& cids,
                     const std::vector<std::int64_t>& widths, std::int64_t default_width) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < cids.size(); ++i) {
        if (widths[i] != default_width) order.push_back(i);
    }
    std::ranges::sort(order, {}, [&](std::size_t i) { return cids[i]; });
    PdfArray out;
    for (std::size_t i = 0; i < order.size();) {
        const std::uint16_t first = cids[order[i]];
        PdfArray run;
        std::uint32_t next = first;
        while (i < order.size() && cids[order[i]] == next) {
            run.add(widths[order[i]]);
            ++i;
            ++next;
        }
        out.add(int{first});
        out.add(std::move(run));
    }
    return out;
}

/// Subsets the face. Glyphs are asked for in sorted order, shifted ones behind them; the answers go
/// back to their slots.
FaceProgram embed_face(PdfObjects& objects, PdfForm form, const FaceUse& use,
                       const FontSource& fonts) {
    std::vector<std::size_t> order(use.glyphs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t slot) { return use.glyphs[slot]; });
    ProgramGlyphs wanted;
    wanted.glyphs.reserve(order.size());
    for (const std::size_t slot : order) {
        const std::uint32_t glyph = use.glyphs[slot];
        if (glyph < kFirstShifted) {
            wanted.glyphs.push_back(glyph);
        } else {
            wanted.shifted.push_back(use.shifted.at(glyph - kFirstShifted));
        }
    }

    const FaceInfo& info = fonts.library.info(use.face);
    const auto coded = fonts.programs == nullptr
                           ? std::make_shared<const CodedProgram>(
                                 code_program(fonts.library, use.face, wanted, objects.deflater()))
                           : fonts.programs->program(fonts.library, use.face, std::move(wanted),
                                                     objects.deflater());
    const FontSubset& subset = coded->subset;
    FaceProgram out{
        .kind = subset.kind,
        .base_font = subset_tag(subset.program) + name_characters(info.postscript_name),
        .cids = std::vector<std::uint16_t>(order.size()),
        .widths = std::vector<std::int64_t>(order.size()),
    };
    for (std::size_t i = 0; i < order.size(); ++i) {
        out.cids[order[i]] = subset.cids[i];
        out.widths[order[i]] = per_mille_of_em(subset.advances[i], info.metrics.units_per_em);
    }
    out.descriptor =
        add_descriptor(objects, info, out.base_font, subset, add_program(objects, form, *coded));
    if (subset.kind == FontProgramKind::kEncodedCff) return out;
    const bool is_cff = subset.kind == FontProgramKind::kCff;
    const std::int64_t default_width = most_frequent_width(out.widths);
    PdfDict cid_font{
        {"Type", pdf_name("Font")},
        {"Subtype", pdf_name(is_cff ? "CIDFontType0" : "CIDFontType2")},
        {"BaseFont", pdf_name(out.base_font)},
        {"CIDSystemInfo", PdfDict{{"Registry", pdf_bytes("Adobe")},
                                  {"Ordering", pdf_bytes("Identity")},
                                  {"Supplement", 0}}},
        {"FontDescriptor", out.descriptor},
        {"DW", default_width},
        {"W", width_array(out.cids, out.widths, default_width)},
    };
    if (!is_cff) cid_font.add("CIDToGIDMap", pdf_name("Identity"));
    out.cid_font = objects.add(std::move(cid_font));
    return out;
}

PdfDict composite_font(const FaceProgram& program) {
    return {
        {"Type", pdf_name("Font")},
        {"Subtype", pdf_name("Type0")},
        {"BaseFont", pdf_name(program.base_font)},
        {"Encoding", pdf_name("Identity-H")},
        {"DescendantFonts", PdfArray{program.cid_font}},
    };
}

/// A simple font (9.6.2) without /Encoding: the program's own holds.
PdfDict simple_font(const FaceProgram& program) {
    const auto [first, last] = std::ranges::minmax(program.cids);
    std::vector<std::int64_t> widths(last - first + 1U);
    for (std::size_t i = 0; i < program.cids.size(); ++i) {
        widths[program.cids[i] - first] = program.widths[i];
    }
    PdfArray width_array;
    for (const std::int64_t width : widths) width_array.add(width);
    return {
        {"Type", pdf_name("Font")},
        {"Subtype", pdf_name("Type1")},
        {"BaseFont", pdf_name(program.base_font)},
        {"FirstChar", int{first}},
        {"LastChar", int{last}},
        {"Widths", std::move(width_array)},
        {"FontDescriptor", program.descriptor},
    };
}

bool is_simple(const FaceProgram& program) {
    return program.kind == FontProgramKind::kEncodedCff;
}

std::vector<CodeText> code_texts(const FaceFont& font, const FaceProgram& program) {
    std::vector<CodeText> texts;
    texts.reserve(font.texts.size());
    for (const SlotText& entry : font.texts) {
        texts.push_back({.code = program.cids[entry.slot], .text = entry.text});
    }
    std::ranges::sort(texts, {}, &CodeText::code);
    return texts;
}

/// By font of the plan, its ToUnicode: simple fonts share theirs as far as they agree.
std::vector<PdfRef> add_to_unicode(PdfObjects& objects, PdfForm form, const GlyphPlan& plan,
                                   const std::vector<FaceProgram>& programs) {
    std::vector<PdfRef> refs(plan.fonts.size());
    std::vector<std::size_t> simple;
    std::vector<std::vector<CodeText>> simple_texts;
    for (std::size_t i = 0; i < refs.size(); ++i) {
        const auto* font = std::get_if<FaceFont>(&plan.fonts[i]);
        if (font == nullptr) continue;
        const FaceProgram& program = programs[font->face_use];
        std::vector<CodeText> texts = code_texts(*font, program);
        if (is_simple(program)) {
            simple.push_back(i);
            simple_texts.push_back(std::move(texts));
        } else {
            refs[i] =
                add_coded_stream(objects, form, {}, to_unicode_cmap(texts, CodeLength::kTwoBytes));
        }
    }
    const SharedTexts shared = share_texts(simple_texts);
    std::vector<PdfRef> maps;
    for (const std::vector<CodeText>& texts : shared.maps) {
        maps.push_back(
            add_coded_stream(objects, form, {}, to_unicode_cmap(texts, CodeLength::kOneByte)));
    }
    for (std::size_t i = 0; i < simple.size(); ++i) refs[simple[i]] = maps[shared.map_of[i]];
    return refs;
}

EmbeddedFont embed_face_font(PdfObjects& objects, const FaceFont& font, const FaceProgram& program,
                             PdfRef to_unicode) {
    std::vector<std::string> by_slot(program.cids.size());
    for (const SlotText& entry : font.texts) by_slot[entry.slot] = entry.text;
    PdfDict dict = is_simple(program) ? simple_font(program) : composite_font(program);
    dict.add("ToUnicode", to_unicode);
    return {.ref = objects.add(std::move(dict)),
            .code_length = is_simple(program) ? CodeLength::kOneByte : CodeLength::kTwoBytes,
            .codes = program.cids,
            .widths = program.widths,
            .texts = std::move(by_slot)};
}

}  // namespace

std::vector<EmbeddedFont> embed_fonts(PdfObjects& objects, PdfForm form, const GlyphPlan& plan,
                                      const FontSource& fonts) {
    std::vector<FaceProgram> programs;
    programs.reserve(plan.faces.size());
    for (const FaceUse& use : plan.faces) {
        programs.push_back(embed_face(objects, form, use, fonts));
    }
    const std::vector<PdfRef> to_unicode = add_to_unicode(objects, form, plan, programs);
    std::vector<EmbeddedFont> out(plan.fonts.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (const auto* font = std::get_if<FaceFont>(&plan.fonts[i])) {
            out[i] = embed_face_font(objects, *font, programs[font->face_use], to_unicode[i]);
        }
        out[i].resource_name = fmt::format("F{}", i);
    }
    // Drawn glyphs may show glyphs of the fonts above.
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (const auto* font = std::get_if<DrawnFont>(&plan.fonts[i])) {
            out[i] = embed_drawn_font(form, *font,
                                      {.objects = objects,
                                       .plan = plan,
                                       .embedded = out,
                                       .library = fonts.library,
                                       .resource_name = out[i].resource_name});
        }
    }
    return out;
}

PdfDict font_resources(const std::vector<EmbeddedFont>& fonts) {
    PdfDict out;
    for (const EmbeddedFont& font : fonts) out.add(font.resource_name, font.ref);
    return out;
}

}  // namespace cvpdf
