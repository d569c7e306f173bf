// PreviewServer: shows the pages of a CV in browsers of this machine, the newest ones at once.
//
// HTTP on the loopback interface alone, answering only requests that name it by that address: a
// page from elsewhere can neither reach it by another name nor read it. The server (http_server.cc,
// by cpp-httplib) is a module that only `cvpdf watch` opens. Both sides are of one build.

#pragma once

#include <string>
#include <vector>

#include "base/module.h"

namespace cvpdf {

struct Preview {
    std::string title = {};
    std::vector<std::string> pages = {};  ///< SVG
    std::string pdf = {};
    std::string trouble = {};  ///< mistakes as text; the pages are then those from before
};

/// The server as the module has it.
struct HttpServer;

struct StartedServer {
    HttpServer* server = nullptr;
    int port = 0;
    std::string fault = {};  ///< why there is no server
};

/// What the module shows to the world, by this name.
struct PreviewServerModule {
    const char* version = nullptr;  ///< of cvpdf; another one is another build
    StartedServer (*start)(int port) = nullptr;
    void (*publish)(HttpServer& server, Preview preview) = nullptr;
    void (*stop)(HttpServer* server) = nullptr;
};
inline constexpr const char* kPreviewServerSymbol = "cvpdf_preview_server";
inline constexpr const char* kPreviewServerFile = "cvpdf-preview-server.so";

class PreviewServer {
  public:
    /// `port` 0 is any that is free. Throws MachineError.
    PreviewServer(const std::string& module_path, int port);
    ~PreviewServer();
    PreviewServer(const PreviewServer&) = delete;
    PreviewServer& operator=(const PreviewServer&) = delete;

    std::string address() const;  ///< "http://127.0.0.1:8000/"
    void publish(Preview preview);

  private:
    Module module_;
    const PreviewServerModule* functions_ = nullptr;
    StartedServer started_ = {};
};

}  // namespace cvpdf
