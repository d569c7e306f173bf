#include "image/jpeg_metadata.h"

namespace cvpdf {
namespace {

constexpr unsigned kStartOfScan = 0xDA;
constexpr unsigned kEndOfImage = 0xD9;

unsigned byte_at(std::string_view file, std::size_t at) {
    return at < file.size() ? static_cast<unsigned char>(file[at]) : 0u;
}

bool stays(unsigned marker, std::string_view content) {
    constexpr std::string_view kJfif{"JFIF\0", 5};
    constexpr std::size_t kJfifWithoutThumbnail = 14;
    if (marker == 0xE0)
        return content.starts_with(kJfif) && content.size() == kJfifWithoutThumbnail;
    if (marker == 0xEE) return content.starts_with("Adobe");
    return marker != 0xFE && !(marker >= 0xE0 && marker <= 0xEF);
}

/// Behind the coded data that begins at `at`: where its next marker is.
std::size_t end_of_scan(std::string_view file, std::size_t at) {
    while ((at = file.find('\xFF', at)) != std::string_view::npos) {
        const unsigned next = byte_at(file, at + 1);
        const bool is_data = next == 0 || (next >= 0xD0 && next <= 0xD7);
        if (!is_data && next != 0xFF) return at;
        at += is_data ? 2 : 1;
    }
    return file.size();
}

}  // namespace

std::string strip_jpeg(std::string_view file) {
    if (!file.starts_with("\xFF\xD8")) return {};
    std::string out{"\xFF\xD8"};
    std::size_t at = 2;
    while (at + 4 <= file.size() || byte_at(file, at + 1) == kEndOfImage) {
        if (byte_at(file, at) != 0xFF) return {};
        const unsigned marker = byte_at(file, at + 1);
        if (marker == 0xFF) {  // fill bytes may stand before any marker
            ++at;
            continue;
        }
        if (marker == kEndOfImage) return out += "\xFF\xD9";
        const std::size_t length = byte_at(file, at + 2) << 8 | byte_at(file, at + 3);
        if (length < 2 || length > file.size() - at - 2) return {};
        std::size_t end = at + 2 + length;
        if (!stays(marker, file.substr(at + 4, length - 2))) {
            at = end;
            continue;
        }
        if (marker == kStartOfScan) end = end_of_scan(file, end);
        out += file.substr(at, end - at);
        at = end;
    }
    return {};
}

}  // namespace cvpdf
