#include "base/module.h"

#include <dlfcn.h>

#include <fmt/format.h>

#include "base/error.h"

namespace cvpdf {

void Module::Close::operator()(void* library) const {
    ::dlclose(library);
}

Module::Module(const std::string& path)
    : path_(path), library_(::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL)) {
    if (library_) return;
    const char* reason = ::dlerror();
    throw MachineError(
        fmt::format("cannot open the module '{}': {}", path, reason ? reason : "unknown error"));
}

const void* Module::symbol(const char* name) const {
    const void* found = ::dlsym(library_.get(), name);
    if (found == nullptr) {
        throw MachineError(fmt::format("'{}' is no module of cvpdf: it has no '{}'", path_, name));
    }
    return found;
}

}  // namespace cvpdf
