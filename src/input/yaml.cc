#include "input/yaml.h"

#include <algorithm>
#include <istream>
#include <streambuf>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include "input/block_yaml.h"
#include "input/check_text.h"
#include "input/condense.h"
#include "input/explain_yaml_error.h"
#include "input/no_events.h"
#include "input/plain_stars.h"
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
class DocumentStopper : public NoEvents {
  public:
    struct Found {
        int position = 0;
    };
    void OnDocumentStart(const YAML::Mark& mark) override { throw Found{mark.pos}; }
};

/// Where flow collections pass a limit, as far as a scan that knows no block scalars can tell.
struct FlowFlood {
    std::uint32_t place = 0;
    std::string closers = {};  ///< what would close the brackets that are open there
};

/// Where more than `depth` brackets are open, or a collection has too many values to be queued.
std::optional<FlowFlood> find_flow_flood(std::string_view text, std::size_t depth,
                                         std::size_t most_values) {
    std::string open;
    std::size_t entries = 0;
    bool at_token = true;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        const char byte = text[i];
        if (byte == ' ' || byte == '\t') continue;
        const bool opens = at_token && (byte == '[' || byte == '{');
        if (opens) {
            if (open.size() == depth) {
                std::ranges::reverse(open);
                return FlowFlood{.place = i, .closers = std::move(open)};
            }
            open += byte == '[' ? ']' : '}';
        } else if ((byte == ']' || byte == '}') && !open.empty()) {
            open.pop_back();
        } else if (byte == ',' && !open.empty()) {
            if (++entries > most_values) return FlowFlood{.place = i};
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
    YamlReader(const YamlText& text, Condensed& condensed, ReadState& state,
               Diagnostics& diagnostics)
        : text_(text),
          condensed_(condensed),
          state_(state),
          limits_(state.request.limits),
          diagnostics_(diagnostics) {}

    std::optional<Node> read() {
        if (stops_flood()) return std::nullopt;
        std::optional<Node> root = read_blocks();
        if (root) return root;
        while (pass(root) == Pass::kAgain) {
        }
        return root;
    }

  private:
    enum class Pass { kDone, kAgain };

    /// True, and told, where brackets or commas pass a limit: yaml-cpp would queue all of them.
    bool stops_flood() {
        const auto flood = find_flow_flood(condensed_.text, limits_.depth, limits_.nodes);
        if (!flood) return false;
        if (flood->closers.empty()) {
            tell(flood->place, fmt::format("the list holds more than {} values", limits_.nodes),
                 kSizeHint);
            return true;
        }
        if (stops_at_bracket(*flood)) return true;
        // They stand in a text, which the scan cannot tell from others.
        if (!find_flow_flood(condensed_.text, kScanDepth, limits_.nodes)) return false;
        tell(flood->place, fmt::format("values nest more than {} levels deep", limits_.depth),
             kDepthHint);
        return true;
    }

    void tell(std::uint32_t place, std::string message, std::string_view hint) {
        diagnostics_.error(text_.span(place, place + 1), std::move(message), {std::string(hint)});
    }

    /// Reads what stands before the flood, so that the builder names the very bracket that passes
    /// the limit.
    bool stops_at_bracket(const FlowFlood& flood) {
        const char bracket = condensed_.text[flood.place];
        std::string whole = condensed_.text.substr(0, flood.place + 1) +
                            (bracket == '[' ? ']' : '}') + flood.closers;
        whole.swap(condensed_.text);
        Diagnostics found;
        bool stopped = false;
        TreeBuilder builder(text_, state_, Includes::kSkip, found);
        ViewBuffer buffer(condensed_.text);
        std::istream stream(&buffer);
        try {
            YAML::Parser parser(stream);
            parser.HandleNextDocument(builder);
        } catch (const StopReading&) {
            report(found);
            stopped = true;
        } catch (const YAML::Exception&) {
            // A mistake before the brackets: it is told when the file is read as a whole.
        }
        state_.nodes = nodes_before_;
        state_.text_bytes = text_bytes_before_;
        whole.swap(condensed_.text);
        return stopped;
    }

    /// What is written as nearly all files are; none where yaml-cpp is needed, or has to say more.
    std::optional<Node> read_blocks() {
        Diagnostics found;
        TreeBuilder builder(text_, state_, Includes::kRead, found);
        try {
            if (!read_block_yaml(condensed_.text, builder)) return std::nullopt;
        } catch (const StopReading&) {
            return std::nullopt;
        }
        std::optional<Node> root = builder.take_root();
        if (!root || root->is_null()) return std::nullopt;
        report(found);
        return root;
    }

    Pass pass(std::optional<Node>& root) {
        Diagnostics found;
        const bool is_first = patched_lines_.empty();
        state_.nodes = nodes_before_;
        state_.text_bytes = text_bytes_before_;
        TreeBuilder builder(text_, state_, is_first ? Includes::kRead : Includes::kSkip, found);
        ViewBuffer buffer(condensed_.text);
        std::istream stream(&buffer);
        try {
            YAML::Parser parser(stream);
            const bool any = parser.HandleNextDocument(builder);
            std::optional<Node> first = builder.take_root();
            if (is_first) {
                if (!any || !first || first->is_null()) {
                    if (!found.has_errors()) {
                        found.error({.file = text_.file}, "the file is empty",
                                    {std::string(kEmptyHint)});
                    }
                } else {
                    check_second_document(parser, found);
                    root = std::move(first);
                }
            }
        } catch (const StopReading&) {
            if (!is_first) found = {};
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
                            "a file holds one document; a second one begins here",
                            {"take the line out, or put what follows in a file of its own"});
            }
        }
    }

    void report(const Diagnostics& found) { diagnostics_.append(found); }

    YamlText text_;
    Condensed& condensed_;
    ReadState& state_;
    const ReadLimits& limits_;
    Diagnostics& diagnostics_;
    std::size_t nodes_before_ = state_.nodes;
    std::size_t text_bytes_before_ = state_.text_bytes;
    std::vector<std::ptrdiff_t> patched_lines_;
};

}  // namespace

std::optional<Node> read_yaml_file(FileId file, ReadState& state, Diagnostics& diagnostics) {
    const ReadLimits& limits = state.request.limits;
    const std::string& raw = state.request.sources.file(file).text;
    const bool is_first = state.chain.empty();
    state.bytes += raw.size();
    if (state.bytes > limits.bytes) {
        const std::size_t mebibytes = limits.bytes >> 20;
        const std::string size = mebibytes > 0 ? fmt::format("{} MiB", mebibytes)
                                               : fmt::format("{} bytes", limits.bytes);
        diagnostics.error({.file = file},
                          is_first ? "the file is larger than " + size
                                   : "with this file, what is included is larger than " + size,
                          {std::string(kSizeHint)});
        return std::nullopt;
    }
    if (check_text(file, raw, diagnostics) == TextCheck::kUnreadable) return std::nullopt;
    Condensed condensed = condense(raw);
    if (state.request.stars == PlainStars::kText) hide_stars(condensed.text);
    const YamlText text{.raw = raw, .condensed = condensed, .file = file};
    state.chain.push_back(file);
    auto root = YamlReader(text, condensed, state, diagnostics).read();
    state.chain.pop_back();
    return root;
}

std::optional<Node> parse_yaml(const YamlRequest& request, Diagnostics& diagnostics) {
    ReadState state{.request = request};
    return read_yaml_file(request.file, state, diagnostics);
}

std::optional<Node> parse_yaml(FileId file, const SourceMap& sources, Diagnostics& diagnostics,
                               const ReadLimits& limits, PlainStars stars) {
    return parse_yaml({.file = file, .sources = sources, .limits = limits, .stars = stars},
                      diagnostics);
}

}  // namespace cvpdf
