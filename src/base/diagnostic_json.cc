#include <nlohmann/json.hpp>

#include "base/diagnostic.h"

namespace cvpdf {

namespace {

using Json = nlohmann::ordered_json;

void add_place(Json& object, const Span& span, const SourceMap& sources) {
    if (span.detached()) return;
    const LineColumn begin = sources.locate(span.file, span.begin);
    const LineColumn end = sources.locate(span.file, span.end);
    object["file"] = sources.file(span.file).name;
    object["line"] = begin.line;
    object["column"] = begin.column;
    object["end"] = {{"line", end.line}, {"column", end.column}};
}

}  // namespace

std::string format_diagnostic_json(const Diagnostic& diagnostic, const SourceMap& sources) {
    Json object;
    object["severity"] = diagnostic.severity == Severity::kError ? "error" : "warning";
    add_place(object, diagnostic.span, sources);
    object["message"] = diagnostic.message;
    std::string hint;
    for (const std::string& line : diagnostic.hints) {
        if (!hint.empty()) hint += '\n';
        hint += line;
    }
    if (!hint.empty()) object["hint"] = hint;
    if (!diagnostic.code.empty()) object["code"] = diagnostic.code;
    for (const Note& note : diagnostic.notes) {
        Json other;
        add_place(other, note.span, sources);
        other["message"] = note.message;
        object["notes"].push_back(std::move(other));
    }
    // File names and quoted values may hold bytes that are no UTF-8.
    return object.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace cvpdf
