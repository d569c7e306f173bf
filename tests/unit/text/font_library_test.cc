#include "text/font_library.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include <unistd.h>

#include <fmt/format.h>

#include "base/error.h"
#include "catch.h"
#include "test_fonts.h"

using namespace cvpdf;

namespace {

/// "LMRoman10-Regular", with "@940" where it is scaled; "missing".
std::string chosen(FontLibrary& fonts, const FontSpec& spec, std::string_view cluster,
                   std::string_view language = "en") {
    const ChosenFace face = fonts.choose(spec, cluster, language);
    if (face.face == kMissingFace) return "missing";
    std::string name = fonts.info(face.face).postscript_name;
    if (face.scale_permille != 1000) name += fmt::format("@{}", face.scale_permille);
    if (face.rise_permille != 0) name += fmt::format("^{}", face.rise_permille);
    return name;
}

const FontSpec kSerif{.family = "latin-modern", .size = 10_pt};
const FontSpec kBold{.family = "latin-modern", .weight = kBoldWeight, .size = 10_pt};
const FontSpec kItalic{.family = "latin-modern", .slant = Slant::kItalic, .size = 10_pt};
const FontSpec kSans{.family = "sans", .size = 10_pt};
const FontSpec kMono{.family = "jetbrains-mono", .size = 10_pt};

/// A folder of its own, gone at the end.
class TemporaryFolder {
  public:
    TemporaryFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "cvpdf-fonts-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    std::string path() const { return path_.string(); }
    std::string write(const std::string& name, const std::string& bytes) const {
        std::ofstream(path_ / name, std::ios::binary) << bytes;
        return (path_ / name).string();
    }

  private:
    std::filesystem::path path_;
};

FontManifest one_font_manifest(const std::string& folder, const std::string& file) {
    return {.search_folders = {folder},
            .families = {{.name = "test", .package = "fonts-test", .faces = {{.file = file}}}}};
}

std::string error_of(FontLibrary& fonts, const FontSpec& spec) {
    try {
        fonts.choose(spec, "a", "en");
    } catch (const MachineError& error) {
        return error.what();
    }
    return "no error";
}

}  // namespace

TEST_CASE("each cluster gets the face of the first family that has it") {
    struct Row {
        FontSpec spec;
        std::string_view language, cluster;
        std::string expected;
    };
    for (const Row& row : {
             Row{kSerif, "en", "a", "LMRoman10-Regular"},
             Row{kSerif, "ko", "a", "LMRoman10-Regular"},
             Row{kBold, "en", "a", "LMRoman10-Bold"},
             Row{kSerif, "ko", "한", "NotoSerifCJKkr-Regular@940"},
             Row{kSerif, "en", "한", "NotoSerifCJKkr-Regular@940"},
             Row{kBold, "ko", "한", "NotoSerifCJKkr-Bold@940"},
             Row{kItalic, "ko", "한", "NotoSerifCJKkr-Regular@940"},
             Row{kSerif, "ko", "大", "NotoSerifCJKkr-Regular@940"},
             Row{kSerif, "ja", "大", "NotoSerifCJKjp-Regular@940"},
             Row{kSerif, "zh-Hans", "大", "NotoSerifCJKsc-Regular@940"},
             Row{kSerif, "zh-Hant", "大", "NotoSerifCJKtc-Regular@940"},
             Row{kSerif, "ko", "ᄒᆞᆫ", "NotoSerifCJKkr-Regular@940"},
             Row{kSerif, "ko", "ᄊᆞ", "NotoSerifCJKkr-Regular@940"},
             Row{kSerif, "ko", "、", "NotoSerifCJKkr-Regular@940"},
             Row{kSerif, "ko", "（", "NotoSerifCJKkr-Regular@940"},
             Row{kSerif, "ko", "ㄱ", "NotoSerifCJKkr-Regular@940"},
             Row{kSerif, "ko", "㈜", "NotoSerifCJKkr-Regular@940"},
             Row{kSerif, "ko", "“", "LMRoman10-Regular"},
             Row{kSerif, "ko", "·", "LMRoman10-Regular"},
             Row{kSerif, "ko", "…", "LMRoman10-Regular"},
             Row{kSerif, "ko", "–", "LMRoman10-Regular"},
             Row{kSerif, "ko", "7", "LMRoman10-Regular"},
             Row{kSerif, "ko", "(", "LMRoman10-Regular"},
             Row{kSerif, "ko", "①", "NotoSerifCJKkr-Regular@940"},
             Row{kSerif, "en", "Ж", "CMUSerif-Roman"},
             Row{kItalic, "ru", "Ж", "CMUSerif-Italic"},
             Row{kBold, "el", "Ω", "LMRoman10-Bold"},
             Row{kSerif, "el", "ά", "CMUSerif-Roman"},
             Row{kSerif, "vi", "ệ", "LMRoman10-Regular"},
             Row{kSerif, "en", "★", "Symbola"},
             Row{kSerif, "en", "🛫", "Symbola"},
             Row{kSerif, "en", "⚙\uFE0F", "Symbola"},
             Row{kSerif, "en", " ", "LMRoman10-Regular"},
             Row{kSerif, "en", "\u2009", "LMRoman10-Regular"},
             Row{kSerif, "en", "\u2060", "LMRoman10-Regular"},
             Row{kSerif, "en", "\u2011", "LMRoman10-Regular"},
             Row{kSerif, "ko", "\u3000", "LMRoman10-Regular"},
             Row{kSerif, "en", "\U000F1234", "missing"},
             Row{kSerif, "en", "\u0378", "missing"},
             Row{kSans, "ko", "한", "NotoSansCJKkr-Regular@980"},
             Row{kSans, "ru", "Ж", "Inter-Regular"},
             Row{kMono, "ko", "한", "NotoSansMonoCJKkr-Regular@995"},
         }) {
        INFO(row.cluster << " in " << row.language);
        CHECK(chosen(test_fonts(), row.spec, row.cluster, row.language) == row.expected);
    }
}

TEST_CASE("metrics and names are the font's") {
    const FaceId roman = test_fonts().choose(kSerif, "a", "en").face;
    const FaceInfo& lm = test_fonts().info(roman);
    CHECK(lm.family_name == "LM Roman 10");
    CHECK(lm.is_cff);
    CHECK(lm.metrics.units_per_em == 1000);
    CHECK(lm.metrics.ascent == 1127);
    CHECK(lm.metrics.descent == -290);
    CHECK(lm.metrics.cap_height == 683);
    CHECK(lm.metrics.x_height == 431);
    CHECK(lm.metrics.italic_angle_degrees == 0);
    CHECK(lm.metrics.is_serif);
    CHECK_FALSE(lm.metrics.is_fixed_pitch);

    const FaceInfo& cmu = test_fonts().info(test_fonts().choose(kItalic, "Ж", "ru").face);
    CHECK_FALSE(cmu.is_cff);
    CHECK(cmu.metrics.cap_height == 683);  // measured: its OS/2 table does not say
    CHECK(cmu.metrics.italic_angle_degrees == -14);

    const FaceInfo& inter = test_fonts().info(test_fonts().choose(kSans, "a", "en").face);
    CHECK(inter.metrics.units_per_em == 2816);
    CHECK(inter.metrics.cap_height == 2048);
    CHECK_FALSE(inter.metrics.is_serif);
    CHECK(test_fonts().features(test_fonts().choose(kSans, "a", "en").face) ==
          std::vector<std::string>{"-calt"});

    const FaceInfo& mono = test_fonts().info(test_fonts().choose(kMono, "a", "en").face);
    CHECK(mono.metrics.is_fixed_pitch);
    const FaceInfo& noto = test_fonts().info(test_fonts().choose(kSerif, "한", "ko").face);
    CHECK(noto.index == 1);
    CHECK(noto.metrics.bbox[0] < 0);
    CHECK(noto.metrics.bbox[3] > 1000);
}

TEST_CASE("Latin text opens no CJK font") {
    // The CJK family's file is broken: whoever opens it hears of it.
    const TemporaryFolder folder;
    folder.write("NotoSerifCJK-Regular.ttc", "not a font");
    std::vector<std::string> folders = extra_font_folders();
    folders.insert(folders.begin(), folder.path());
    FontLibrary fonts(read_test_manifest(), folders);
    for (const std::string_view cluster : {"a", "é", " ", "–", "•", "Ж", "★", "▪", "✓", "😀"}) {
        CHECK(chosen(fonts, kSerif, cluster, "en") != "missing");
    }
    CHECK_THROWS_WITH(
        fonts.choose(kSerif, "한", "en"),
        fmt::format("font file '{}/NotoSerifCJK-Regular.ttc' is not a font; reinstall "
                    "the Debian package 'fonts-noto-cjk'",
                    folder.path()));
}

TEST_CASE("a primary font that is missing or broken is named with its package") {
    const TemporaryFolder folder;
    folder.write("empty.otf", "");
    folder.write("text.otf", "plain text, not a font");
    folder.write("header.otf", std::string("OTTO\0\1\0\0\0\0\0\0", 12));
    const FontSpec spec{.family = "test", .size = 10_pt};
    struct Row {
        std::string file, expected;
    };
    for (const Row& row : {
             Row{"nowhere.otf",
                 "font file 'nowhere.otf' of the family 'test' is not installed; install the "
                 "Debian "
                 "package 'fonts-test'"},
             Row{"empty.otf", fmt::format("font file '{}/empty.otf' is not a font; reinstall the "
                                          "Debian package 'fonts-test'",
                                          folder.path())},
             Row{"text.otf", fmt::format("font file '{}/text.otf' is not a font; reinstall the "
                                         "Debian package 'fonts-test'",
                                         folder.path())},
             Row{"header.otf", fmt::format("font file '{}/header.otf' is not a font; reinstall "
                                           "the Debian package 'fonts-test'",
                                           folder.path())},
         }) {
        FontLibrary fonts(one_font_manifest(folder.path(), row.file), {});
        CHECK(error_of(fonts, spec) == row.expected);
    }
    FontLibrary fonts(one_font_manifest(folder.path(), "empty.otf"), {});
    CHECK(error_of(fonts, {.family = "unknown", .size = 10_pt}) ==
          "there is no font family 'unknown' in fonts.yaml");
}

TEST_CASE("fallback families that are not installed are passed over and named") {
    FontManifest manifest = read_test_manifest();
    for (ManifestFamily& family : manifest.families) {
        if (family.package != "fonts-lmodern") {
            for (ManifestFace& face : family.faces) face.file = "nowhere/" + face.file;
        }
    }
    FontLibrary fonts(manifest, {});
    CHECK(chosen(fonts, kSerif, "한", "ko") == "missing");
    CHECK(fonts.missing_packages("latin-modern", "한") ==
          std::vector<std::string>{"fonts-noto-cjk", "fonts-symbola"});
    CHECK(fonts.missing_packages("serif", "ש") ==
          std::vector<std::string>{"fonts-noto-core", "fonts-symbola"});
    CHECK(fonts.missing_packages("latin-modern", "Ж") ==
          std::vector<std::string>{"fonts-cmu", "fonts-symbola"});
}

TEST_CASE("a file in an extra folder stands before the manifest's, by its bare name too") {
    const std::string lm = test_fonts().info(test_fonts().choose(kSerif, "a", "en").face).path;
    const TemporaryFolder folder;
    std::filesystem::copy_file(lm, folder.path() + "/lmroman10-regular.otf");
    FontLibrary fonts(read_test_manifest(), {folder.path()});
    CHECK(fonts.info(fonts.choose(kSerif, "a", "en").face).path ==
          folder.path() + "/lmroman10-regular.otf");
}

TEST_CASE("fonts with damaged tables never crash the library") {
    const std::string path = test_fonts().info(test_fonts().choose(kSerif, "a", "en").face).path;
    std::ifstream file(path, std::ios::binary);
    const std::string whole((std::istreambuf_iterator<char>(file)), {});
    const TemporaryFolder folder;
    std::uint32_t state = 7;
    for (int round = 0; round < 60; ++round) {
        std::string bytes = whole;
        for (int i = 0; i < 40; ++i) {
            state = state * 1664525 + 1013904223;
            // Most of the damage goes to the table directory and the short tables behind it.
            const std::size_t reach = round % 2 == 0 ? 2000 : bytes.size();
            bytes[state % reach] = static_cast<char>(state >> 24);
        }
        if (round % 5 == 0) bytes.resize(state % bytes.size());
        const std::string name = fmt::format("broken{}.otf", round);
        folder.write(name, bytes);
        FontLibrary fonts(one_font_manifest(folder.path(), name), {});
        const FontSpec spec{.family = "test", .size = 10_pt};
        const std::string message = error_of(fonts, spec);
        CHECK((message == "no error" ||
               message.find("reinstall the Debian package 'fonts-test'") != std::string::npos));
    }
}

TEST_CASE("threads that open faces at once see the same faces") {
    FontLibrary fonts(read_test_manifest(), extra_font_folders());
    std::vector<std::string> seen(4);
    std::vector<std::thread> threads;
    for (std::string& result : seen) {
        threads.emplace_back([&fonts, &result] {
            for (const std::string_view cluster : {"a", "한", "Ж", "★", "①"}) {
                result += fmt::format(
                    "{} ", static_cast<std::uint32_t>(fonts.choose(kSerif, cluster, "ko").face));
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    for (const std::string& result : seen) CHECK(result == seen.front());
}

TEST_CASE("emoji are pictures where they are wanted in colour, and letters stay what they are") {
    if (!is_installed("noto-color-emoji")) return;
    FontSpec spec = kSerif;
    spec.emoji = EmojiForm::kColor;
    const auto form_of = [&](const FontSpec& wanted, std::string_view cluster) {
        const ChosenFace chosen = test_fonts().choose(wanted, cluster, "en");
        REQUIRE(chosen.face != kMissingFace);
        return test_fonts().info(chosen.face).form;
    };
    for (const std::string_view cluster :
         {"🛫", "🎉", "👩\u200D💻", "🇰🇷", "1\uFE0F\u20E3", "❤\uFE0F"}) {
        CAPTURE(cluster);
        CHECK(form_of(spec, cluster) == GlyphForm::kPicture);
        CHECK(form_of(kSerif, cluster) == GlyphForm::kOutline);
    }
    for (const std::string_view cluster : {"1", "#", "a", "❤", "☎", "한", "🎉\uFE0E"}) {
        CAPTURE(cluster);
        CHECK(form_of(spec, cluster) == GlyphForm::kOutline);
    }
}

TEST_CASE("the package of emoji in colour is named where it is missing") {
    FontManifest manifest = read_test_manifest();
    for (ManifestFamily& family : manifest.families) {
        if (family.name == "noto-color-emoji") family.faces.front().file = "none/None.ttf";
    }
    FontLibrary fonts(std::move(manifest), extra_font_folders());
    FontSpec spec = kSerif;
    spec.emoji = EmojiForm::kColor;
    CHECK(fonts.choose(spec, "a", "en").face != kMissingFace);
    CHECK_THROWS_WITH(
        fonts.choose(spec, "🎉", "en"),
        "font file 'none/None.ttf' of the family 'noto-color-emoji' is not installed; "
        "install the Debian package 'fonts-noto-color-emoji'");
}
