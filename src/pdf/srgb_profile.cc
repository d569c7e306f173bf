#include "pdf/srgb_profile.h"

#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

namespace cvpdf {

namespace {

void append_u16(std::string& out, unsigned value) {
    out += static_cast<char>(value >> 8 & 0xFF);
    out += static_cast<char>(value & 0xFF);
}

void append_u32(std::string& out, std::uint32_t value) {
    append_u16(out, value >> 16);
    append_u16(out, value & 0xFFFF);
}

/// s15Fixed16Number.
void append_fixed(std::string& out, double value) {
    append_u32(out, static_cast<std::uint32_t>(std::lround(value * 65536)));
}

struct Xyz {
    double x = 0;
    double y = 0;
    double z = 0;
};
constexpr Xyz kD50{0.9642, 1.0, 0.8249};
constexpr Xyz kRed{0.43607, 0.22249, 0.01392};
constexpr Xyz kGreen{0.38515, 0.71687, 0.09708};
constexpr Xyz kBlue{0.14307, 0.06061, 0.71410};

void append_xyz(std::string& out, Xyz xyz) {
    append_fixed(out, xyz.x);
    append_fixed(out, xyz.y);
    append_fixed(out, xyz.z);
}

std::string xyz_tag(Xyz xyz) {
    std::string out = "XYZ ";
    append_u32(out, 0);
    append_xyz(out, xyz);
    return out;
}

std::string text_tag(std::string_view text) {
    std::string out = "text";
    append_u32(out, 0);
    out += text;
    out += '\0';
    return out;
}

/// textDescriptionType: ASCII, with empty Unicode and ScriptCode parts.
std::string description_tag(std::string_view text) {
    std::string out = "desc";
    append_u32(out, 0);
    append_u32(out, static_cast<std::uint32_t>(text.size() + 1));
    out += text;
    out += '\0';
    constexpr std::size_t kEmptyUnicodeAndScriptCode = 4 + 4 + 2 + 1 + 67;
    out.append(kEmptyUnicodeAndScriptCode, '\0');
    return out;
}

double srgb_to_linear(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

std::string curve_tag() {
    constexpr unsigned kPoints = 64;
    std::string out = "curv";
    append_u32(out, 0);
    append_u32(out, kPoints);
    for (unsigned i = 0; i < kPoints; ++i) {
        const double linear = srgb_to_linear(static_cast<double>(i) / (kPoints - 1));
        append_u16(out, static_cast<unsigned>(std::lround(linear * 65535)));
    }
    return out;
}

struct Tag {
    std::string_view signature = {};
    std::size_t data = 0;  ///< index of its data; tags may share
};

constexpr std::size_t kHeaderBytes = 128;

std::string header(std::size_t profile_size) {
    std::string out;
    append_u32(out, static_cast<std::uint32_t>(profile_size));
    append_u32(out, 0);           // preferred colour engine: any
    append_u32(out, 0x02100000);  // version 2.1.0
    out += "mntrRGB XYZ ";        // display device, from RGB to XYZ
    for (const unsigned date_part : {2000U, 1U, 1U, 0U, 0U, 0U}) append_u16(out, date_part);
    out += "acsp";
    out.append(28, '\0');  // platform, flags, device, attributes, perceptual intent
    append_xyz(out, kD50);
    out.resize(kHeaderBytes, '\0');
    return out;
}

}  // namespace

std::string srgb_profile() {
    std::vector<std::string> data = {
        description_tag("sRGB"), text_tag("No copyright, use freely"), xyz_tag(kD50),
        xyz_tag(kRed),           xyz_tag(kGreen),                      xyz_tag(kBlue),
        curve_tag(),
    };
    constexpr Tag kTags[] = {
        {"desc", 0}, {"cprt", 1}, {"wtpt", 2}, {"rXYZ", 3}, {"gXYZ", 4},
        {"bXYZ", 5}, {"rTRC", 6}, {"gTRC", 6}, {"bTRC", 6},
    };
    std::size_t offset = kHeaderBytes + 4 + std::size(kTags) * 12;
    std::vector<std::size_t> offsets;
    std::vector<std::size_t> sizes;
    for (std::string& part : data) {
        offsets.push_back(offset);
        sizes.push_back(part.size());
        part.resize((part.size() + 3) / 4 * 4, '\0');
        offset += part.size();
    }
    std::string out = header(offset);
    append_u32(out, static_cast<std::uint32_t>(std::size(kTags)));
    for (const Tag& tag : kTags) {
        out += tag.signature;
        append_u32(out, static_cast<std::uint32_t>(offsets[tag.data]));
        append_u32(out, static_cast<std::uint32_t>(sizes[tag.data]));
    }
    for (const std::string& part : data) out += part;
    return out;
}

}  // namespace cvpdf
