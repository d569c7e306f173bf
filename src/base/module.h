// Module: a shared library that is opened while the program runs, so that only those pay for it who
// use it.

#pragma once

#include <memory>
#include <string>

namespace cvpdf {

class Module {
  public:
    /// Throws MachineError.
    explicit Module(const std::string& path);

    /// A variable or function of the module, by its name; it lives as long as this. Throws
    /// MachineError where there is none.
    const void* symbol(const char* name) const;

  private:
    struct Close {
        void operator()(void* library) const;
    };
    std::string path_;
    std::unique_ptr<void, Close> library_;
};

}  // namespace cvpdf
