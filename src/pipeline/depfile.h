// depfile: what a build has read, in the form that Make and Ninja include.

#pragma once

#include <string>
#include <vector>

namespace cvpdf {

struct DepfileRule {
    std::string output = {};
    std::vector<std::string> inputs = {};
};

/// A rule for each output, its inputs sorted and each named once; then an empty rule for each
/// input, so that one that is deleted or renamed makes no error. Names are escaped as GNU Make and
/// Ninja both read them: blanks, `#` and `:` with a backslash, `$` doubled.
std::string format_depfile(std::vector<DepfileRule> rules);

}  // namespace cvpdf
