#include "cli/preview_server.h"

#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/error.h"

namespace cvpdf {

PreviewServer::PreviewServer(const std::string& module_path, int port) : module_(module_path) {
    functions_ = static_cast<const PreviewServerModule*>(module_.symbol(kPreviewServerSymbol));
    if (std::string_view(functions_->version) != CVPDF_VERSION) {
        throw MachineError(fmt::format("'{}' is of cvpdf {}, this is " CVPDF_VERSION, module_path,
                                       functions_->version));
    }
    started_ = functions_->start(port);
    if (started_.server == nullptr) {
        throw MachineError(fmt::format("cannot show a preview: {}", started_.fault));
    }
}

PreviewServer::~PreviewServer() {
    functions_->stop(started_.server);
}

std::string PreviewServer::address() const {
    return fmt::format("http://127.0.0.1:{}/", started_.port);
}

void PreviewServer::publish(Preview preview) {
    functions_->publish(*started_.server, std::move(preview));
}

}  // namespace cvpdf
