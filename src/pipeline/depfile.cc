#include "pipeline/depfile.h"

#include <algorithm>
#include <cstddef>
#include <set>

namespace cvpdf {
namespace {

std::string escaped(const std::string& name) {
    std::string out;
    std::size_t backslashes = 0;  // right before
    for (const char c : name) {
        // Those before a blank would be read as escapes themselves.
        if (c == ' ') out.append(backslashes, '\\');
        if (c == ' ' || c == '#' || c == ':') out += '\\';
        if (c == '$') out += '$';
        out += c;
        backslashes = c == '\\' ? backslashes + 1 : 0;
    }
    return out;
}

}  // namespace

std::string format_depfile(std::vector<DepfileRule> rules) {
    std::string text;
    std::set<std::string> all;
    for (DepfileRule& rule : rules) {
        std::ranges::sort(rule.inputs);
        rule.inputs.erase(std::unique(rule.inputs.begin(), rule.inputs.end()), rule.inputs.end());
        text += escaped(rule.output) + ":";
        for (const std::string& input : rule.inputs) text += " \\\n  " + escaped(input);
        text += '\n';
        all.insert(rule.inputs.begin(), rule.inputs.end());
    }
    for (const std::string& input : all) text += "\n" + escaped(input) + ":\n";
    return text;
}

}  // namespace cvpdf
