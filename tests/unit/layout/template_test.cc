#include "layout/template.h"

#include <string>
#include <vector>

#include "catch.h"

using namespace cvpdf;

namespace {

std::string dump(const Template& text, const std::vector<TemplateNode>& nodes);

std::string dump_node(const Template& text, const TemplateNode& node) {
    if (const auto* literal = std::get_if<TemplateText>(&node.part)) {
        return "'" + text.source.substr(literal->begin, literal->end - literal->begin) + "'";
    }
    if (const auto* field = std::get_if<TemplateField>(&node.part)) return "{" + field->name + "}";
    if (const auto* group = std::get_if<TemplateGroup>(&node.part))
        return "[" + dump(text, group->content) + "]";
    const auto& link = std::get<TemplateLink>(node.part);
    return "<" + dump(text, link.content) + "|" + dump(text, link.target) + ">";
}

std::string dump(const Template& text, const std::vector<TemplateNode>& nodes) {
    std::string out;
    for (const TemplateNode& node : nodes) out += dump_node(text, node);
    return out;
}

std::string parsed(const std::string& source) {
    Diagnostics diagnostics;
    const Template result = parse_template(source, {}, diagnostics);
    std::string out = dump(result, result.nodes);
    for (const Diagnostic& diagnostic : diagnostics.all()) out += "\n" + diagnostic.message;
    return out;
}

/// The messages about a template that stands in a file of its own.
std::string messages_for(const std::string& source, const std::vector<std::string_view>& known) {
    SourceMap sources;
    Diagnostics diagnostics;
    const FileId file = sources.add({.name = "t", .text = source});
    const Template result = parse_template(
        source, Origin{file, 0, static_cast<std::uint32_t>(source.size())}, diagnostics);
    check_fields(result, known, "a 'talk' entry", diagnostics);
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics.all())
        out += format_diagnostic(diagnostic, sources);
    return out;
}

}  // namespace

TEST_CASE("a template is taken apart") {
    struct Row {
        std::string source;
        std::string parts;
    };
    const Row rows[] = {
        {"", ""},
        {"plain", "'plain'"},
        {"{a}", "{a}"},
        {"**{a}**[, {b}]", "'**'{a}'**'[', '{b}]"},
        {"[{a}[ ({b})]]", "[{a}[' ('{b}')']]"},
        {"[{a}]({b})", "<{a}|{b}>"},
        {"[{a}](https://doi.org/{b}) x", "<{a}|'https://doi.org/'{b}>' x'"},
        {"[[{a}]({b})]({c})", "<<{a}|{b}>|{c}>"},
        {"[{a} ]({b})", "<{a}' '|{b}>"},
        {R"(\[{a}\])", R"('\['{a}'\]')"},
        {R"(\{a\})", R"('\{a\}')"},
        {R"(\)", R"('\')"},
        {"{성명} 님", "{성명}' 님'"},
    };
    for (const Row& row : rows) {
        INFO(row.source);
        CHECK(parsed(row.source) == row.parts);
    }
}

TEST_CASE("a mistake in a template is shown under its signs") {
    const std::vector<std::string_view> known{"title", "event", "date"};
    CHECK(messages_for("**{title}**, {evnt}", known) ==
          "t:1:15: error: a 'talk' entry has no field 'evnt'\n"
          " 1 | **{title}**, {evnt}\n"
          "   |               ^~~~\n"
          "hint: did you mean 'event'?\n");
    CHECK(messages_for("{title} {venue_of_talk}", known) ==
          "t:1:10: error: a 'talk' entry has no field 'venue_of_talk'\n"
          " 1 | {title} {venue_of_talk}\n"
          "   |          ^~~~~~~~~~~~~\n"
          "hint: there are: title, event, date\n");
    CHECK(messages_for("{title}[, {event}", known) ==
          "t:1:8: error: this '[' has no ']'\n"
          " 1 | {title}[, {event}\n"
          "   |        ^\n"
          "hint: write '\\[' for a bracket that is printed\n");
    CHECK(messages_for("{title}, {event}]", known) ==
          "t:1:17: error: this ']' has no '['\n"
          " 1 | {title}, {event}]\n"
          "   |                 ^\n"
          "hint: write '\\]' for a bracket that is printed\n");
    CHECK(messages_for("{title, {event}", known) ==
          "t:1:1: error: this '{' has no '}'\n"
          " 1 | {title, {event}\n"
          "   | ^\n"
          "hint: write '\\{' for a brace that is printed\n");
    CHECK(messages_for("title}", known) ==
          "t:1:6: error: this '}' has no '{'\n"
          " 1 | title}\n"
          "   |      ^\n"
          "hint: write '\\}' for a brace that is printed\n");
    CHECK(messages_for("[text] {title}", known) ==
          "t:1:1: error: a group without a field never vanishes\n"
          " 1 | [text] {title}\n"
          "   | ^~~~~~\n"
          "hint: write '\\[' and '\\]' for brackets that are printed\n");
    CHECK(messages_for("[{title}]({event}", known) ==
          "t:1:10: error: this '(' of a link has no ')'\n"
          " 1 | [{title}]({event}\n"
          "   |          ^\n"
          "hint: write '\\(' for a bracket behind a group\n");
    CHECK(messages_for("{}", known) ==
          "t:1:1: error: a field without a name\n"
          " 1 | {}\n"
          "   | ^~\n"
          "hint: write '\\{\\}' for braces that are printed\n");
}

TEST_CASE("emphasis must close within its group") {
    const std::vector<std::string_view> known{"title", "event"};
    CHECK(messages_for("**{title}", known) ==
          "t:1:1: error: this '**' opens or closes nothing\n"
          " 1 | **{title}\n"
          "   | ^~\n"
          "hint: emphasis must begin and end within the same group; write '\\*' for a star\n");
    CHECK(messages_for("**{title}[, {event}**]", known) ==
          "t:1:20: error: this '**' opens or closes nothing\n"
          " 1 | **{title}[, {event}**]\n"
          "   |                    ^~\n"
          "hint: emphasis must begin and end within the same group; write '\\*' for a star\n");
    CHECK(messages_for(R"(**{title}**\* *{event}*)", known).empty());
    CHECK(messages_for("`*` {title}", known).empty());
}

TEST_CASE("a template is no bomb") {
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "[{a}";
    Diagnostics diagnostics;
    parse_template(deep, {}, diagnostics);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].message == "groups are nested more than 16 deep");
}

TEST_CASE("fields are listed in the template's order") {
    Diagnostics diagnostics;
    const Template text = parse_template("{b}[, {a}] [{c}]({d})", {}, diagnostics);
    CHECK(field_names(text) == std::vector<std::string_view>{"b", "a", "c", "d"});
}
