// Files of other programs, whole: every text of theirs is on the page or in a warning, in order.

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/diagnostic.h"
#include "base/source.h"
#include "catch.h"
#include "cli/run.h"
#include "input/json.h"
#include "input/yaml.h"

namespace program_test {
namespace {

using cvpdf::Member;
using cvpdf::Node;

std::vector<std::filesystem::path> samples() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry :
         std::filesystem::directory_iterator(CVPDF_SOURCE_DIR "/tests/samples")) {
        if (entry.path().extension() != ".md") paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    return paths;
}

Node parse(const std::filesystem::path& path) {
    cvpdf::SourceMap sources;
    cvpdf::Diagnostics diagnostics;
    const auto file = sources.add({.name = path.string(), .text = contents(path.string())});
    const auto root = path.extension() == ".json" ? cvpdf::parse_json(file, sources, diagnostics)
                                                  : cvpdf::parse_yaml(file, sources, diagnostics,
                                                                      {}, cvpdf::PlainStars::kText);
    REQUIRE(root);
    return *root;
}

/// Letters and digits alone, in lower case; signs above ASCII stay but for quotes and dashes.
std::string bare(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == 0xE2 && i + 2 < text.size() &&
            static_cast<unsigned char>(text[i + 1]) == 0x80) {
            i += 2;
        } else if (byte >= 0x80) {
            out += text[i];
        } else if (std::isalnum(byte) != 0) {
            out += static_cast<char>(std::tolower(byte));
        }
    }
    return out;
}

/// Without the tags of HTML, the targets of Markdown's links, the commands of LaTeX and Typst.
std::string printed(std::string_view text) {
    std::string out;
    if (text.starts_with("tel:")) text.remove_prefix(4);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool command = text[i] == '\\' || text[i] == '#';
        if (command && text.substr(i, 3) != "#h(") {
            // Of a command with an argument the argument is printed; \log is a word of its own.
            const std::size_t end = text.find_first_of(" {[(", i);
            if (end != std::string_view::npos && text[end] != ' ') {
                i = end;
                continue;
            }
        }
        if (text.substr(i, 3) == "#h(") {
            i = text.find(')', i);
            continue;
        }
        const bool tag =
            text[i] == '<' && i + 1 < text.size() &&
            (std::isalpha(static_cast<unsigned char>(text[i + 1])) != 0 || text[i + 1] == '/');
        const bool target = text[i] == '(' && i > 0 && text[i - 1] == ']';
        const std::size_t close = text.find(target ? ')' : '>', i);
        if ((tag || target) && close != std::string_view::npos) {
            i = close;
        } else if (text.substr(i, 5) == "&amp;") {
            i += 4;
        } else {
            out += text[i];
        }
    }
    return out;
}

constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// What the page says for a date that is written in digits, or with a month's name and a day.
std::vector<std::string> dates_of(std::string_view text) {
    std::vector<std::string> forms;
    const bool iso =
        text.size() >= 7 &&
        std::ranges::all_of(text,
                            [](char c) {
                                return std::isdigit(static_cast<unsigned char>(c)) != 0 ||
                                       c == '-' || c == '/';
                            }) &&
        std::isdigit(static_cast<unsigned char>(text[5])) != 0;
    if (iso) {
        const int month = std::stoi(std::string(text.substr(5, 2)));
        if (month < 1 || month > 12) return forms;
        const std::string_view name = kMonths.at(static_cast<std::size_t>(month - 1));
        forms.push_back(fmt::format("{} {}", name, text.substr(0, 4)));
        if (text.size() == 10) {
            const int day = std::stoi(std::string(text.substr(8, 2)));
            forms.push_back(fmt::format("{} {}, {}", name, day, text.substr(0, 4)));
        }
    } else if (text.size() >= 8 && std::isdigit(static_cast<unsigned char>(text.back())) != 0) {
        forms.push_back(fmt::format("{} {}", text.substr(0, 3), text.substr(text.size() - 4)));
    }
    return forms;
}

/// What a build has to show for a file.
struct Built {
    std::string page = {};      ///< bare
    std::string document = {};  ///< with the links
    std::string messages = {};
};

bool is_told(const Built& built, std::string_view text) {
    const std::string wanted = bare(printed(text));
    if (wanted.empty() || built.page.find(wanted) != std::string::npos) return true;
    // The target of a link, and so a user name of a network that prints its own name alone.
    for (const std::string& date : dates_of(text)) {
        if (built.page.find(bare(date)) != std::string::npos) return true;
    }
    const bool no_blank = text.find(' ') == std::string_view::npos;
    if (no_blank && built.document.find(text) != std::string::npos) return true;
    return built.messages.find(text) != std::string::npos;
}

/// Fields that say how a file is to be read, not what a person did.
bool is_content(std::string_view key) {
    constexpr std::array<std::string_view, 8> kNone{
        "meta",         "$schema", "entry_type", "section_order", "fontawesome_icon",
        "sort_entries", "doi",     "location"};
    return std::ranges::find(kNone, key) == kNone.end();
}

/// A nested bullet of RenderCV, or a text of several lines, is several texts on the page.
std::vector<std::string> parts_of(std::string_view text) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t end = std::min({text.find(" - ", begin), text.find('\n', begin), text.size()});
        std::string_view part = text.substr(begin, end - begin);
        while (part.starts_with(' ') || part.starts_with('-')) part.remove_prefix(1);
        if (part.size() > 3 && (part[1] == '.' || part[1] == ')')) part.remove_prefix(2);
        parts.emplace_back(part);
        begin = end + 1;
    }
    return parts;
}

void check_leaves(const Node& node, const Built& built) {
    if (node.is_scalar()) {
        for (const std::string& part : parts_of(node.text)) {
            INFO(part);
            CHECK(is_told(built, part));
        }
    }
    for (const Node& item : node.items) check_leaves(item, built);
    for (const Member& member : node.members) {
        if (is_content(member.key)) check_leaves(member.value, built);
    }
}

/// The texts of a list stand on the page one behind the other.
void check_order(const Node& node, const Built& built) {
    std::size_t at = 0;
    for (const Node& item : node.items) {
        if (!item.is_scalar()) continue;
        const std::string wanted = bare(printed(parts_of(item.text).front()));
        if (built.page.find(wanted) == std::string::npos) continue;
        INFO(item.text);
        const std::size_t found = built.page.find(wanted, at);
        CHECK(found != std::string::npos);
        if (found != std::string::npos) at = found + wanted.size();
    }
    for (const Node& item : node.items) check_order(item, built);
    for (const Member& member : node.members) {
        if (is_content(member.key)) check_order(member.value, built);
    }
}

Built build(const std::string& path, const Scratch& scratch) {
    Built built;
    const RunResult pdf = run_cvpdf({"build", path, "-o", scratch.path("out.pdf")});
    INFO(pdf.err);
    REQUIRE(pdf.status == 0);
    built.messages = pdf.err;
    const RunResult text = run({"pdftotext", "-raw", scratch.path("out.pdf"), "-"});
    REQUIRE(text.status == 0);
    built.page = bare(text.out);
    built.document = run_cvpdf({"build", path, "--dump", "document"}).out;
    return built;
}

TEST_CASE("every text of other programs' files is on the page or in a warning", "[dialects]") {
    const Scratch scratch;
    for (const auto& path : samples()) {
        INFO(path.filename().string());
        const Built built = build(path.string(), scratch);
        const Node root = parse(path);
        const Node* content = root.find("cv");
        if (!content) content = root.find("content");
        check_leaves(content ? *content : root, built);
        check_order(content ? *content : root, built);
    }
}

TEST_CASE("--from says whose a file is", "[dialects]") {
    const Scratch scratch;
    const std::string cv = scratch.write(
        "cv.yaml", "cv:\n  name: A\n  sections:\n    a:\n      - {name: B, colour: red}\n");
    CHECK(run_cvpdf({"check", cv}).status == 1);
    const RunResult forced = run_cvpdf({"check", cv, "--from", "rendercv"});
    CHECK(forced.status == 0);
    CHECK(forced.err.find("warning: 'colour' has no place in normal entries; left out: red") !=
          std::string::npos);
    const RunResult unknown = run_cvpdf({"check", cv, "--from", "rendervc"});
    CHECK(unknown.status == 2);
    CHECK(unknown.err ==
          "cvpdf: error: --from cannot be 'rendervc'\n"
          "hint: did you mean 'rendercv'?\n"
          "hint: one of: native, rendercv, jsonresume, yamlresume\n");
}

TEST_CASE("JSON is told by its name or by how it begins", "[dialects]") {
    const Scratch scratch;
    const std::string_view text =
        R"({"cv": {"name": "A \ud83d\ude00", "sections": {"about": ["B"]}}})";
    const std::string named = scratch.write("cv.json", text);
    const std::string unnamed = scratch.write("cv.txt", text);
    const std::string flow =
        scratch.write("flow.yaml", "{\"cv\": {name: A, sections: {about: [B]}}}\n");
    for (const std::string& path : {named, unnamed, flow}) {
        INFO(path);
        CHECK(run_cvpdf({"check", path}).status == 0);
    }
    const RunResult piped = run_cvpdf({"check", "-"}, {.standard_input = std::string(text)});
    CHECK(piped.status == 0);
    const RunResult broken =
        run_cvpdf({"check", scratch.write("b.json", "{\"cv\": {\"name\": 'A'}}")});
    CHECK(broken.status == 1);
    CHECK(broken.err.find("b.json:1:17: error: JSON strings stand in double quotes") !=
          std::string::npos);
    CHECK(run_cvpdf({"check", scratch.write("b.json5", "{cv: {name: 'A',}, /* end */}")}).status ==
          0);
}

}  // namespace
}  // namespace program_test
