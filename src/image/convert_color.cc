#include "image/convert_color.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <vector>

#include <dlfcn.h>

#include <lcms2.h>

namespace cvpdf {
namespace {

/// The functions of Little CMS that are used, by the types of its header.
struct Lcms {
    decltype(&cmsOpenProfileFromMem) open_profile = nullptr;
    decltype(&cmsCloseProfile) close_profile = nullptr;
    decltype(&cmsGetColorSpace) color_space = nullptr;
    decltype(&cmsCreate_sRGBProfile) make_srgb = nullptr;
    decltype(&cmsCreateTransform) make_transform = nullptr;
    decltype(&cmsDeleteTransform) delete_transform = nullptr;
    decltype(&cmsDoTransform) transform = nullptr;

    bool is_whole() const {
        return open_profile && close_profile && color_space && make_srgb && make_transform &&
               delete_transform && transform;
    }
};

template <typename Function>
void find(void* library, const char* name, Function& function) {
    function = reinterpret_cast<Function>(::dlsym(library, name));
}

/// The loader counts: opening twice is cheap, and nobody closes.
Lcms open_lcms() {
    Lcms lcms;
    void* library = ::dlopen("liblcms2.so.2", RTLD_LAZY | RTLD_LOCAL);
    if (library == nullptr) return lcms;
    find(library, "cmsOpenProfileFromMem", lcms.open_profile);
    find(library, "cmsCloseProfile", lcms.close_profile);
    find(library, "cmsGetColorSpace", lcms.color_space);
    find(library, "cmsCreate_sRGBProfile", lcms.make_srgb);
    find(library, "cmsCreateTransform", lcms.make_transform);
    find(library, "cmsDeleteTransform", lcms.delete_transform);
    find(library, "cmsDoTransform", lcms.transform);
    return lcms;
}

struct Formats {
    cmsUInt32Number in = 0;
    cmsUInt32Number out = 0;  ///< RGB or RGBA
    cmsColorSpaceSignature space = cmsSigRgbData;
};

Formats formats_of(PixelLayout layout) {
    switch (layout) {
        case PixelLayout::kGray:
            return {TYPE_GRAY_8, TYPE_RGB_8, cmsSigGrayData};
        case PixelLayout::kGrayAlpha:
            return {TYPE_GRAYA_8, TYPE_RGBA_8, cmsSigGrayData};
        case PixelLayout::kRgb:
            return {TYPE_RGB_8, TYPE_RGB_8, cmsSigRgbData};
        case PixelLayout::kRgba:
            return {TYPE_RGBA_8, TYPE_RGBA_8, cmsSigRgbData};
        case PixelLayout::kCmyk:
            return {TYPE_CMYK_8, TYPE_RGB_8, cmsSigCmykData};
    }
    return {};
}

/// A way from a profile's colours to sRGB.
class Transform {
  public:
    Transform(std::string_view profile, PixelLayout layout) : lcms_(open_lcms()) {
        if (!lcms_.is_whole()) return;
        const Formats formats = formats_of(layout);
        const auto size = static_cast<cmsUInt32Number>(profile.size());
        cmsHPROFILE source = lcms_.open_profile(profile.data(), size);
        if (source == nullptr) return;
        if (lcms_.color_space(source) == formats.space) {
            cmsHPROFILE target = lcms_.make_srgb();
            transform_ = lcms_.make_transform(
                source, formats.in, target, formats.out, INTENT_RELATIVE_COLORIMETRIC,
                cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_COPY_ALPHA);
            lcms_.close_profile(target);
        }
        lcms_.close_profile(source);
    }
    ~Transform() {
        if (transform_ != nullptr) lcms_.delete_transform(transform_);
    }
    Transform(const Transform&) = delete;
    Transform& operator=(const Transform&) = delete;

    bool is_usable() const { return transform_ != nullptr; }
    void run(const void* in, void* out, std::size_t pixels) const {
        lcms_.transform(transform_, in, out, static_cast<cmsUInt32Number>(pixels));
    }

  private:
    Lcms lcms_ = {};
    cmsHTRANSFORM transform_ = nullptr;
};

PixelLayout converted_layout(PixelLayout layout) {
    return has_alpha(layout) ? PixelLayout::kRgba : PixelLayout::kRgb;
}

void run(const Transform& transform, Pixels& pixels) {
    Pixels out{
        .width = pixels.width, .height = pixels.height, .layout = converted_layout(pixels.layout)};
    out.samples.resize(out.row_bytes() * static_cast<std::size_t>(out.height));
    transform.run(pixels.samples.data(), out.samples.data(), pixels.count());
    pixels = std::move(out);
}

/// The grays of RGB pixels that have no colour: their green.
void keep_gray(Pixels& pixels) {
    const bool alpha = has_alpha(pixels.layout);
    Pixels out{.width = pixels.width,
               .height = pixels.height,
               .layout = alpha ? PixelLayout::kGrayAlpha : PixelLayout::kGray};
    out.samples.reserve(pixels.count() * 2);
    const auto step = static_cast<std::size_t>(channels_of(pixels.layout));
    for (std::size_t at = 0; at < pixels.samples.size(); at += step) {
        out.samples += pixels.samples[at + 1];
        if (alpha) out.samples += pixels.samples[at + 3];
    }
    pixels = std::move(out);
}

/// True where the transform leaves colours as they are, but for a rounding.
bool changes_nothing(const Transform& transform, PixelLayout layout) {
    constexpr int kSteps = 5;
    constexpr int kLargestDifference = 3;
    if (layout == PixelLayout::kCmyk) return false;
    const auto level = [](int step) { return static_cast<char>(step * 255 / (kSteps - 1)); };
    const bool gray = layout == PixelLayout::kGray || layout == PixelLayout::kGrayAlpha;
    Pixels probe{.width = kSteps, .height = gray ? 1 : kSteps * kSteps, .layout = layout};
    std::string wanted;
    for (int i = 0; i < probe.width * probe.height; ++i) {
        const char rgb[3] = {level(i % kSteps), level(gray ? i : i / kSteps % kSteps),
                             level(gray ? i : i / kSteps / kSteps)};
        probe.samples.append(rgb, gray ? 1 : 3);
        wanted.append(rgb, 3);
        if (has_alpha(layout)) probe.samples += '\xFF';
        if (has_alpha(layout)) wanted += '\xFF';
    }
    run(transform, probe);
    return std::ranges::equal(probe.samples, wanted, [](char a, char b) {
        return std::abs(static_cast<unsigned char>(a) - static_cast<unsigned char>(b)) <=
               kLargestDifference;
    });
}

/// Ink on white paper, as plainly as can be.
void guess_cmyk(Pixels& pixels) {
    Pixels out{.width = pixels.width, .height = pixels.height, .layout = PixelLayout::kRgb};
    out.samples.reserve(pixels.count() * 3);
    for (std::size_t at = 0; at < pixels.samples.size(); at += 4) {
        const auto paper = [&](std::size_t ink) {
            return 255 - static_cast<unsigned char>(pixels.samples[at + ink]);
        };
        for (std::size_t ink = 0; ink < 3; ++ink) {
            out.samples += static_cast<char>((paper(ink) * paper(3) + 127) / 255);
        }
    }
    pixels = std::move(out);
}

}  // namespace

Conversion convert_to_srgb(Pixels& pixels, std::string_view profile) {
    const PixelLayout layout = pixels.layout;
    const bool cmyk = layout == PixelLayout::kCmyk;
    if (profile.empty() && !cmyk) return Conversion::kNone;
    if (!profile.empty()) {
        const Transform transform(profile, layout);
        if (transform.is_usable()) {
            if (changes_nothing(transform, layout)) return Conversion::kNone;
            run(transform, pixels);
            if (layout == PixelLayout::kGray || layout == PixelLayout::kGrayAlpha)
                keep_gray(pixels);
            return Conversion::kConverted;
        }
    }
    if (!cmyk) return Conversion::kIgnored;
    guess_cmyk(pixels);
    return Conversion::kGuessed;
}

}  // namespace cvpdf
