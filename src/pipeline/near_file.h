// "Did you mean", for files: what stands beside a path that leads nowhere.

#pragma once

#include <optional>
#include <string>

namespace cvpdf {

/// The path with the name of that file, or folder, of its own folder which is spelled most like it;
/// none where nothing is. Of large folders a part is looked at.
std::optional<std::string> near_file(const std::string& path);

}  // namespace cvpdf
