// Image files for tests, made by libpng and libjpeg from pixels.

#pragma once

#include <optional>
#include <string>

namespace test_images {

struct PngFile {
    int width = 0;
    int height = 0;
    int color_type = 2;  ///< as IHDR has it: 0 gray, 2 RGB, 3 palette, 4 gray and alpha, 6 RGBA
    int bit_depth = 8;
    bool interlaced = false;
    std::string rows = {};          ///< as they are in the file, before filters
    std::string palette = {};       ///< RGB
    std::string transparency = {};  ///< tRNS as in the file
    std::optional<int> gamma = {};  ///< gAMA, in 1/100,000
    std::string profile = {};       ///< iCCP
    std::string exif = {};          ///< eXIf
};
std::string make_png(const PngFile& file);

struct JpegFile {
    int width = 0;
    int height = 0;
    int channels = 3;         ///< 1, 3, or 4: CMYK, 255 is full ink
    std::string pixels = {};  ///< rows from the top
    bool progressive = false;
    bool arithmetic = false;
    int sampling = 1;  ///< of the first component; 2 halves the colours' resolution
    int quality = 95;
    std::string exif = {};  ///< TIFF, without its "Exif" header
    std::string profile = {};
    std::string comment = {};
};
std::string make_jpeg(const JpegFile& file);

/// What libjpeg reads from a file: gray or RGB.
std::string jpeg_pixels(const std::string& file);

/// A TIFF directory with one tag: Orientation.
std::string exif(int orientation);

/// Pixels of RGB that differ all over: soft waves, as in a photo.
std::string waves(int width, int height);

}  // namespace test_images
