// FontLibrary: the faces of the manifest, opened when first asked for, shared by all documents of a
// process. Thread-safe: a face never changes once it is open; opening is locked.
//
// Faces are mapped into memory, never read whole. A missing file is a MachineError that names the
// Debian package.

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
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

struct FaceInfo {
    std::string postscript_name = {};
    std::string family_name = {};
    std::string path = {};
    unsigned index = 0;
    int weight = kRegularWeight;
    Slant slant = Slant::kUpright;
    bool is_cff = false;
    FaceMetrics metrics = {};
};

/// A face together with how it sits in the run: fallback faces are scaled and raised.
struct ChosenFace {
    FaceId face = kMissingFace;
    int scale_permille = 1000;
    int rise_permille = 0;
    bool operator==(const ChosenFace&) const = default;
};

class FontLibrary {
  public:
    FontLibrary(FontManifest manifest, std::vector<std::string> extra_folders);
    ~FontLibrary();
    FontLibrary(const FontLibrary&) = delete;
    FontLibrary& operator=(const FontLibrary&) = delete;

    bool has_family(std::string_view name) const;
    std::vector<std::string> family_names() const;

    /// The face for one grapheme cluster: the family's own where it has every character of the
    /// cluster, else along its fallback chain, else kMissingFace. Common characters (digits,
    /// quotes, dashes) stay in the first family; CJK symbols go to the CJK font. `language` picks
    /// the regional face.
    ChosenFace choose(const FontSpec& spec, std::string_view cluster, std::string_view language);

    const FaceInfo& info(FaceId face) const;
    hb_face_t* hb_face(FaceId face) const;  ///< immutable; owned by the library
    hb_font_t* hb_font(FaceId face) const;  ///< at units_per_em; immutable; owned by the library
    /// Features set for every run of this face.
    const std::vector<std::string>& features(FaceId face) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace cvpdf
