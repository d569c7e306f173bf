#include "input/yaml.h"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>
#include <vector>

#include <fmt/format.h>

#include "input/check_text.h"
#include "input/condense.h"
#include "input/explain_yaml_error.h"
#include "input/scan_scalar.h"
#include "input/tree_builder.h"

namespace cvpdf {
namespace {

/// Mistakes of the kind that can be stepped over which one run shows.
constexpr std::size_t kMostPatches = 20;
/// Bytes that may be read again for the sake of showing more mistakes at once.
constexpr std::size_t kPatchBudget = 1u << 20;
/// Brackets that may be open at once before yaml-cpp is even asked: it queues all of them.
constexpr std::size_t kScanDepth = 1000;

/// A stream over text that is not copied.
class ViewBuffer : public std::streambuf {
  public:
    explicit ViewBuffer(std::string& text) {
        setg(text.data(), text.data(), text.data() + text.size());
    }
};

/// Ends the reading of a file at its second document.
class DocumentStopper : public YAML::EventHandler {
  public:
    struct Found {
        int position = 0;
    };
    void OnDocumentStart(const YAML::Mark& mark) override { throw Found{mark.pos}; }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  const std::string&) override {}
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}
};

/// Where a flow collection nests too deep or has too many values to be worth queueing.
std::optional<std::uint32_t> find_flow_flood(std::string_view text, const ReadLimits& limits) {
    std::size_t depth = 0;
    std::size_t entries = 0;
    bool at_token = true;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        const char byte = text[i];
        if (byte == ' ' || byte == '\t') continue;
        const bool opens = at_token && (byte == '[' || byte == '{');
        if (opens) {
            if (++depth > kScanDepth) return i;
        } else if ((byte == ']' || byte == '}') && depth > 0) {
            --depth;
        } else if (byte == ',' && depth > 0) {
            if (++entries > limits.nodes) return i;
        } else if ((byte == '"' || byte == '\'') && at_token) {
            const auto end = find_quote_end(text, i);
            if (!end) return std::nullopt;
            i = *end - 1;
        }
        at_token =
            opens || byte == '\n' || byte == ',' || byte == ':' || byte == '-' || byte == '?';
    }
    return std::nullopt;
}

/// Reads one file; holds what the passes over it share.
class YamlReader {
  public:
    YamlReader(const YamlText& text, Condensed& condensed, const ReadLimits& limits,
               Diagnostics& diagnostics)
        : text_(text), condensed_(condensed), limits_(limits), diagnostics_(diagnostics) {}

    std::optional<Node> read() {
        if (const auto flood = find_flow_flood(condensed_.text, limits_)) {
            diagnostics_.error(
                text_.span(*flood, *flood + 1),
                condensed_.text[*flood] == ','
                    ? fmt::format("the list holds more than {} values", limits_.nodes)
                    : fmt::format("values nest more than {} levels deep", limits_.depth));
            return std::nullopt;
        }
        std::optional<Node> root;
        while (pass(root) == Pass::kAgain) {
        }
        return root;
    }

  private:
    enum class Pass { kDone, kAgain };

    Pass pass(std::optional<Node>& root) {
        Diagnostics found;
        TreeBuilder builder(text_, limits_, found);
        ViewBuffer buffer(condensed_.text);
        std::istream stream(&buffer);
        try {
            YAML::Parser parser(stream);
            const bool any = parser.HandleNextDocument(builder);
            std::optional<Node> first = builder.take_root();
            if (patched_lines_.empty()) {
                if (!any || !first || first->is_null()) {
                    found.error({.file = text_.file}, "the file is empty");
                } else {
                    check_second_document(parser, found);
                    root = std::move(first);
                }
            }
        } catch (const StopReading&) {
            if (!patched_lines_.empty()) found = {};
        } catch (const YAML::Exception& error) {
            return fail(error, builder, found);
        }
        if (patched_lines_.empty()) report(found);
        return Pass::kDone;
    }

    /// A value that begins with a character that it may not begin with is patched to begin with a
    /// letter, and the file is read again for more of them.
    Pass fail(const YAML::Exception& error, const TreeBuilder& builder, const Diagnostics& found) {
        const YamlError explained = explain_yaml_error({.text = text_,
                                                        .position = error.mark.pos,
                                                        .message = error.msg,
                                                        .read_to = builder.position(),
                                                        .brackets = builder.open_brackets()});
        const auto line =
            std::count(condensed_.text.begin(), condensed_.text.begin() + explained.position, '\n');
        const bool echo = std::ranges::count(patched_lines_, line) > 0;
        if (patched_lines_.empty()) report(found);
        if (!echo) diagnostics_.add(explained.diagnostic);
        const bool again = explained.patchable && patched_lines_.size() < kMostPatches &&
                           (patched_lines_.size() + 1) * condensed_.text.size() < kPatchBudget;
        if (!again) return Pass::kDone;
        condensed_.text[explained.position] = 'x';
        patched_lines_.push_back(line);
        return Pass::kAgain;
    }

    void check_second_document(YAML::Parser& parser, Diagnostics& found) {
        DocumentStopper stopper;
        try {
            parser.HandleNextDocument(stopper);
        } catch (const DocumentStopper::Found& second) {
            const auto size = static_cast<std::uint32_t>(condensed_.text.size());
            const auto begin =
                std::min(static_cast<std::uint32_t>(std::max(second.position, 0)), size);
            const std::string_view rest = std::string_view(condensed_.text).substr(begin);
            if (!rest.starts_with("---")) {
                const auto end = static_cast<std::uint32_t>(
                    std::min(condensed_.text.find('\n', begin), condensed_.text.size()));
                found.error(text_.span(begin, end), "this line belongs to nothing above it",
                            {rest.starts_with("-") ? "an item of a list begins with '- '"
                                                   : "lines of one list or mapping begin in the "
                                                     "same column"});
            } else if (skip_space_and_comments(condensed_.text, begin + 3) < size) {
                found.error(text_.span(begin, begin + 3),
                            "a file holds one document; a second one begins here");
            }
        }
    }

    void report(const Diagnostics& found) {
        for (const Diagnostic& diagnostic : found.all()) diagnostics_.add(diagnostic);
    }

    YamlText text_;
    Condensed& condensed_;
    ReadLimits limits_;
    Diagnostics& diagnostics_;
    std::vector<std::ptrdiff_t> patched_lines_;
};

/// Values are taken from the raw bytes, so a letter in place of a sign hides it from yaml-cpp
/// alone.
void hide_stars(std::string& text) {
    char before = '\0';
    for (char& byte : text) {
        const char written = byte;
        const bool star = byte == '*' || byte == '@' || byte == '`';
        if (star && before != '\\') byte = 'x';
        before = written;
    }
}

}  // namespace

std::optional<Node> parse_yaml(FileId file, const SourceMap& sources, Diagnostics& diagnostics,
                               const ReadLimits& limits, PlainStars stars) {
    const std::string& raw = sources.file(file).text;
    if (raw.size() > limits.bytes) {
        const std::size_t mebibytes = limits.bytes >> 20;
        const std::string size = mebibytes > 0 ? fmt::format("{} MiB", mebibytes)
                                               : fmt::format("{} bytes", limits.bytes);
        diagnostics.error({.file = file}, "the file is larger than " + size);
        return std::nullopt;
    }
    if (check_text(file, raw, diagnostics) == TextCheck::kUnreadable) return std::nullopt;
    Condensed condensed = condense(raw);
    if (stars == PlainStars::kText) hide_stars(condensed.text);
    const YamlText text{.raw = raw, .condensed = condensed, .file = file};
    return YamlReader(text, condensed, limits, diagnostics).read();
}

}  // namespace cvpdf
