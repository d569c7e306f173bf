// FontLibrary: the faces of the manifest, opened when first asked for, shared by all documents of a
// process. Thread-safe: a face never changes once it is open; opening is locked.
//
// Faces are mapped into memory, never read whole, and opened by the first cluster that wants them:
// Latin text never touches a CJK font. A missing file is a MachineError that names the Debian
// package. FaceIds follow the manifest's order, whatever was opened first.

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/length.h"
#include "document/style.h"
#include "text/font_manifest.h"

struct hb_face_t;
struct hb_font_t;

namespace cvpdf {

/// Index of an open face. kMissingFace stands for "no font has this": see GlyphRun.
enum class FaceId : std::uint32_t {};
inline constexpr FaceId kMissingFace{0xFFFF'FFFF};

/// In font units, y up, for the font descriptor (ISO 32000-1 9.8).
struct FaceMetrics {
    int units_per_em = 1000;
    int ascent = 0;
    int descent = 0;  ///< negative
    int cap_height = 0;
    int x_height = 0;
    int italic_angle_degrees = 0;
    int bbox[4] = {};  ///< left, bottom, right, top
    bool is_serif = false;
    bool is_fixed_pitch = false;
};

enum class GlyphForm {
    kOutline,
    kPicture,  ///< pictures only: emoji in colour
};

struct FaceInfo {
    std::string postscript_name = {};
    std::string family_name = {};
    std::string path = {};
    unsigned index = 0;
    int weight = kRegularWeight;
    Slant slant = Slant::kUpright;
    bool is_cff = false;
    bool is_cid_keyed = false;  ///< CFF; others have names for glyphs, or neither
    GlyphForm form = GlyphForm::kOutline;
    FaceMetrics metrics = {};
};

/// A face together with how it sits in the run: fallback faces are scaled and raised.
struct ChosenFace {
    FaceId face = kMissingFace;
    int scale_permille = 1000;
    int rise_permille = 0;
    bool operator==(const ChosenFace&) const = default;
};

/// Whom a cluster of no script of its own keeps company with.
enum class Company { kAny, kIdeographs };

/// What a FontSpec gets in a language: its own face, and the fallbacks in their order. Made and
/// owned by a FontLibrary, for as long as that lives.
class FontStack;

class ShapedWords;

class FontLibrary {
  public:
    /// `extra_folders` (of CVPDF_FONT_PATH) stand before the manifest's; in them a file is also
    /// found by its bare name.
    FontLibrary(FontManifest manifest, std::vector<std::string> extra_folders);
    ~FontLibrary();
    FontLibrary(const FontLibrary&) = delete;
    FontLibrary& operator=(const FontLibrary&) = delete;

    /// Families and aliases.
    bool has_family(std::string_view name) const;
    std::vector<std::string> family_names() const;

    /// Throws MachineError if the face's file is missing (naming the Debian package) or damaged, or
    /// if there is no such family.
    const FontStack& stack(const FontSpec& spec, std::string_view language);

    /// The face for one grapheme cluster: the family's own where it has every character of the
    /// cluster, else along its fallback chain, else kMissingFace. Common characters (digits,
    /// quotes, dashes) stay in the first family; CJK symbols go to the CJK font. A fallback that is
    /// not installed is passed over. A cluster that shows nothing (a space) stays in the first
    /// face. Emoji that are wanted in colour come from the manifest's `color_emoji`; throws
    /// MachineError if that is not installed.
    ChosenFace choose(const FontStack& stack, std::string_view cluster,
                      Company company = Company::kAny);
    /// The same for each cluster of a text, if it is nothing but plain characters (characters.h)
    /// that the family's own face has; else none.
    std::optional<ChosenFace> choose_for_plain(const FontStack& stack, std::string_view text);
    /// The same for one cluster alone; `language` picks the regional face.
    ChosenFace choose(const FontSpec& spec, std::string_view cluster, std::string_view language);

    /// Debian packages of fallback families of `family` that are not installed and are meant for
    /// the scripts of `text`: what to install when a character is missing.
    std::vector<std::string> missing_packages(std::string_view family, std::string_view text) const;

    /// Whose files decide what choose() finds in a stack, where it may find `chosen`: the first
    /// one, and those of `chosen` and of all fallbacks before one of them, as far as they are
    /// there.
    std::vector<FaceId> asked_faces(const FontStack& stack, const std::set<FaceId>& chosen);

    /// `face` has been chosen before.
    const FaceInfo& info(FaceId face) const;
    hb_face_t* hb_face(FaceId face) const;  ///< immutable; owned by the library
    hb_font_t* hb_font(FaceId face) const;  ///< at units_per_em; immutable; owned by the library
    /// Whether its words are shaped as if they stood alone (shaped_words.h). Says no as long as
    /// the face has shaped too little for looking to be worth it.
    bool words_stand_alone(FaceId face) const;
    /// Of all faces, for all documents.
    ShapedWords& words() const;
    /// Features set for every run of this face.
    const std::vector<std::string>& features(FaceId face) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace cvpdf
