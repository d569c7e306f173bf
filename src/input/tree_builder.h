// TreeBuilder: yaml-cpp's events → Node, with everything that yaml-cpp does not do: ends of spans,
// Origins, NFC, copies of aliases, merge keys (`<<`), tags, includes, unique keys, and the limits.
//
// Private to input/. Mistakes become diagnostics and building goes on; a limit throws StopReading
// after its diagnostic.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <yaml-cpp/eventhandler.h>

#include "base/diagnostic.h"
#include "base/source.h"
#include "input/condense.h"
#include "input/member_table.h"
#include "input/node.h"
#include "input/yaml.h"

namespace cvpdf {

/// The file cannot be read further; why has been reported.
struct StopReading {};

/// Whether a pass over a file reads what the file includes: those that only look for mistakes do
/// not.
enum class Includes { kRead, kSkip };

inline constexpr std::string_view kIncludeTag = "!include";

/// What the reading of a file shares with that of all files that it includes.
struct ReadState {
    const YamlRequest& request;
    std::vector<FileId> chain = {};  ///< the files that are being read, outermost first
    std::size_t depth = 0;           ///< nesting round the file that is being read
    std::size_t bytes = 0;           ///< read so far
    std::size_t nodes = 0;           ///< made so far, as are the text's bytes
    std::size_t text_bytes = 0;
};

/// Reads one file; none where nothing in it can be used.
std::optional<Node> read_yaml_file(FileId file, ReadState& state, Diagnostics& diagnostics);

/// What one YAML file is read from.
struct YamlText {
    std::string_view raw = {};
    const Condensed& condensed;
    FileId file = kNoFile;

    /// Offsets of the condensed text → place in the file.
    Span span(std::uint32_t begin, std::uint32_t end) const {
        return {
            .file = file, .begin = condensed.raw_offset(begin), .end = condensed.raw_offset(end)};
    }
};

class TreeBuilder : public YAML::EventHandler {
  public:
    TreeBuilder(const YamlText& text, ReadState& state, Includes includes,
                Diagnostics& diagnostics);

    std::optional<Node> take_root() { return std::move(root_); }
    /// The end of what has been read, in the condensed text.
    std::uint32_t position() const { return position_; }
    /// The brackets that are open, outermost first, in the condensed text.
    std::vector<std::uint32_t> open_brackets() const;

    void OnDocumentStart(const YAML::Mark& mark) override;
    void OnDocumentEnd() override;
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override;
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override;

  private:
    /// What a node adds to the tree, for the limits.
    struct Cost {
        std::size_t nodes = 0;
        std::size_t text_bytes = 0;
        std::size_t depth = 0;
    };
    struct Key {
        std::string text = {};
        Span span = {};
        std::uint32_t end = 0;  ///< in the condensed text
        bool merge = false;     ///< a plain `<<`
        bool usable = true;
    };
    struct Frame {
        Node node = {};
        std::uint32_t begin = 0;  ///< in the condensed text
        bool flow = false;
        YAML::anchor_t anchor = 0;
        Cost cost = {};
        std::optional<Key> key = {};
        std::vector<Member> merged = {};
        MemberTable table{Twice::kMistake};
    };
    struct Anchored {
        std::optional<Node> node = {};
        Cost cost = {};
    };

    void open(NodeKind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style);
    void close();
    void add(Node node, const Cost& cost, YAML::anchor_t anchor, std::uint32_t begin);
    void take_key(Frame& frame, Node node, std::uint32_t begin);
    void take_value(Frame& frame, Node node);
    void check_colon(const Frame& frame, const Key& key, std::uint32_t begin);
    void finish_merge(Frame& frame);
    void merge(Frame& frame, Node value, const Span& key_span);
    void check_room(const Cost& cost, const Span& place) const;
    void spend(const Cost& cost, const Span& place);
    void check_tag(std::string_view tag, NodeKind kind, std::uint32_t begin);
    void include(const Node& name, const Span& place, YAML::anchor_t anchor, std::uint32_t begin);
    static Cost cost_of(const Node& node);
    Node read_scalar(std::uint32_t begin, const std::string& value);
    std::optional<std::uint32_t> find_null_word(std::uint32_t begin, bool as_key) const;
    void check_characters(const Node& scalar);
    void warn_of_lost_text(std::uint32_t end);
    std::uint32_t find_place_of_value() const;
    bool expects_key() const;
    std::uint32_t offset_of(const YAML::Mark& mark) const;

    YamlText text_;
    ReadState& state_;
    Includes includes_;
    const ReadLimits& limits_;
    Diagnostics& diagnostics_;
    std::vector<Frame> frames_;
    std::vector<Anchored> anchors_;  ///< by yaml-cpp's number
    std::optional<Node> root_;
    std::uint32_t position_ = 0;
    bool keeps_anchors_ = false;
};

}  // namespace cvpdf
