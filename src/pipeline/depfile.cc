#include "pipeline/depfile.h"

#include <algorithm>
#include <set>

namespace cvpdf {
namespace {

std::string escaped(const std::string& name) {
    std::string out;
    for (const char c : name) {
        if (c == ' ' || c == '#') out += '\\';
        if (c == '$') out += '$';
        out += c;
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
