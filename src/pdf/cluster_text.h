// cluster_text: which text each glyph of a run gives back to a reader.
//
// A PDF maps a code to text, one code at a time (ISO 32000-1 9.10): every glyph needs text of its
// own, so that the glyphs of a cluster together spell the cluster. Readers differ in what else they
// honour (ActualText is ignored by many), so this mapping alone has to be exact.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/glyph_run.h"

namespace cvpdf {

/// Neighbouring glyphs of a run that stand for one piece of its text.
struct GlyphCluster {
    std::size_t first = 0;
    std::size_t count = 0;
    std::string_view text = {};  ///< within the run's text
};

/// The clusters of `run` in the order of its glyphs; they cover its text.
std::vector<GlyphCluster> find_clusters(const GlyphRun& run);

/// What text extraction should yield for `text`: every blank is a space, U+FB01 is "fi", characters
/// that show nothing are left out, and those that mean nothing outside their font or are forbidden
/// (private use, controls, U+FFFD) are named, as "U+E0B0". Joiners and variation selectors stay
/// where they are a part of a word or an emoji.
std::string readable_text(std::string_view text);

/// Takes away the joiner at a text's end: some readers (pdf.js) pass over whatever ends in a format
/// character.
void drop_last_joiner(std::string& text);

/// The characters of `text` from the last to the first: how readers want what a glyph of
/// right-to-left text stands for.
std::string reversed_text(std::string_view text);

/// `text` cut into `count` parts in reading order, none empty: the last parts have one character
/// each, the first has the rest. Empty if `text` has fewer characters.
std::vector<std::string> share_text(std::string_view text, std::size_t count);

/// `text` cut where some readers need another glyph: before nonspacing marks (pdf.js), and around
/// characters beyond U+FFFF (mupdf). A joiner between two of these is a piece of its own, which
/// pdf.js passes over; behind a mark or before another character it stays in their piece.
std::vector<std::string> readable_pieces(std::string_view text);

/// A full-width sign that has been set without its blank half: its font states another width, which
/// readers would take for a step back.
bool is_narrowed(const GlyphRun& run, const GlyphCluster& cluster);

/// One glyph of a font that is read as the sign of ASCII that it stands for: nearly all are.
bool is_plain(const GlyphRun& run, const GlyphCluster& cluster);
/// Nothing but such glyphs, in the order of the text.
bool is_plain(const GlyphRun& run);

}  // namespace cvpdf
