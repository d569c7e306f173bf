// FolderWatch: waits until files in some folders are written, moved or deleted (inotify(7)).
//
// Folders are watched, not files: editors put a new file in an old one's place.

#pragma once

#include <chrono>
#include <map>
#include <set>
#include <string>

namespace cvpdf {

class FolderWatch {
  public:
    /// Throws MachineError where the system has no watches left.
    FolderWatch();
    ~FolderWatch();
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;

    /// A folder that cannot be watched is passed over: nothing will change there that we can read.
    void add(const std::string& folder);

    /// The paths of what has changed, after it has been quiet for a moment: at least one, unless
    /// `limit` is over first. Hidden and passing files do not count.
    std::set<std::string> wait(std::chrono::milliseconds limit);

  private:
    void read_events(std::set<std::string>& changed);

    int queue_ = -1;
    std::map<int, std::string> folders_ = {};
};

}  // namespace cvpdf
