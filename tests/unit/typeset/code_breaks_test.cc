#include "typeset/code_breaks.h"

#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "catch.h"

namespace cvpdf {
namespace {

std::vector<Cluster> clusters_of(std::string_view text) {
    std::vector<Cluster> clusters;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, &at);
        clusters.push_back(
            {.kind = c == ' ' ? ClusterKind::kSpace : ClusterKind::kText, .first = c, .last = c});
    }
    return clusters;
}

/// The text, of ASCII, with its cuts as vertical bars.
std::string marked(std::string_view text) {
    const std::vector<Cluster> clusters = clusters_of(text);
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_code_break(clusters, i)) result += '|';
        result += text[i];
    }
    return result;
}

}  // namespace

TEST_CASE("code is cut behind its brackets and commas, before its stops and underscores") {
    struct Row {
        std::string_view text, expected;
    };
    for (const Row& row : {
             Row{"std::unordered_map<std::string,std::vector<int>>",
                 "std::|unordered|_map<|std::|string,|std::|vector<|int>>"},
             Row{"object->method(first,2)", "object|->method(|first,2)"},
             Row{"org.example.Main/x", "org|.example|.Main/x"},
             Row{"0000-0002-1825-0097", "0000-|0002-|1825-|0097"},
             Row{"--namespace=prod", "--namespace=|prod"},
             Row{"a.b(c)", "a.b(c)"},
             Row{"1.25,300 12:30 v1.2", "1.25,300 12:30 v1.2"},
             Row{"the end. Next (one) here", "the end. Next (one) here"},
             Row{"f((x+yy)) **kwargs", "f((x+|yy)) **kwargs"},
             Row{"", ""},
         }) {
        CHECK(marked(row.text) == row.expected);
    }
}

TEST_CASE("no letter is cut off beside a sign") {
    const std::vector<Cluster> clusters = clusters_of("<stuff_map>");
    CHECK(leaves_lone_letter(clusters, 2));
    CHECK_FALSE(leaves_lone_letter(clusters, 3));
    CHECK(leaves_lone_letter(clusters, 5));
    CHECK(leaves_lone_letter(clusters, 8));
    CHECK(leaves_lone_letter(clusters, 9));
}

}  // namespace cvpdf
