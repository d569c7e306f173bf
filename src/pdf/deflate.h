// deflate: zlib streams for /FlateDecode (ISO 32000-1 7.4.4).

#pragma once

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace cvpdf {

/// Keeps the tables of a compressor, most of a megabyte, from one stream to the next. Belongs to
/// one thread at a time.
class Deflater {
  public:
    /// Throws MachineError where there is no memory.
    Deflater();

    /// RFC 1950: the same bytes for the same input and libdeflate.
    std::string deflate(std::string_view data);

  private:
    struct Deleter {
        void operator()(libdeflate_compressor* compressor) const;
    };
    std::unique_ptr<libdeflate_compressor, Deleter> compressor_;
};

}  // namespace cvpdf
