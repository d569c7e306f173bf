// Each stage alone and the whole build, warm, on the academic and the Korean example; and whole
// builds of long CVs in Korean and English, whose time grows with their length.

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "base/diagnostic.h"
#include "base/error.h"
#include "compose/compose.h"
#include "cv/read_cv.h"
#include "input/yaml.h"
#include "pdf/write_pdf.h"
#include "pipeline/build_cv.h"
#include "pipeline/load.h"
#include "pipeline/resources.h"
#include "typeset/typeset.h"

namespace cvpdf {

namespace {

/// Everything that one example goes through, made once.
struct Stages {
    BuildRequest request = {};
    SourceMap sources = {};
    Diagnostics diagnostics = {};
    CvFile file = {};
    std::string language = {};
    std::optional<Layout> layout = {};
    Locale locale = {};
    std::vector<KnownNetwork> networks = {};
    Document document = {};
    std::vector<Page> pages = {};
};

LayoutQuery query(const Stages& stages) {
    return {.asked = stages.request.layout,
            .file = stages.file,
            .cv_path = stages.request.source->name,
            .language = stages.language};
}

ComposeInput compose_input(const Stages& stages) {
    return {.file = stages.file,
            .layout = *stages.layout,
            .locale = stages.locale,
            .networks = stages.networks,
            .language = stages.language};
}

Stages run_stages(const std::string& example, const std::string& language, Resources& resources) {
    Stages stages;
    stages.request.source = std::make_shared<const SourceFile>(
        read_source(std::string(CVPDF_SOURCE_DIR "/examples/") + example + "/cv.yaml"));
    stages.language = language;
    stages.file = load_cv(*stages.request.source, {}, stages.sources, stages.diagnostics).value();
    stages.layout = load_layout(query(stages), resources, stages.sources, stages.diagnostics);
    stages.locale = load_locale(language, {}, resources, stages.sources, stages.diagnostics);
    stages.networks = load_networks(stages.file, resources, stages.sources, stages.diagnostics);
    stages.document = compose(compose_input(stages), stages.diagnostics);
    stages.pages = typeset(stages.document, resources.text_tools(), stages.diagnostics);
    if (stages.diagnostics.has_errors())
        throw MachineError("the example " + example + " is broken");
    return stages;
}

void register_example(const std::string& name, const Stages& stages, Resources& resources) {
    const auto add = [&](const char* stage, auto body) {
        benchmark::RegisterBenchmark((name + "/" + stage).c_str(), [=](benchmark::State& state) {
            for (auto step : state) {
                static_cast<void>(step);
                benchmark::DoNotOptimize(body());
            }
        })->Unit(benchmark::kMicrosecond);
    };
    add("read", [&stages] {
        SourceMap sources;
        Diagnostics diagnostics;
        return load_cv(*stages.request.source, {}, sources, diagnostics);
    });
    add("read_layout", [&stages, &resources] {
        SourceMap sources;
        Diagnostics diagnostics;
        return load_layout(query(stages), resources, sources, diagnostics);
    });
    add("read_locale", [&stages, &resources] {
        SourceMap sources;
        Diagnostics diagnostics;
        return load_locale(stages.language, {}, resources, sources, diagnostics);
    });
    add("compose", [&stages] {
        Diagnostics diagnostics;
        return compose(compose_input(stages), diagnostics);
    });
    add("typeset", [&stages, &resources] {
        Diagnostics diagnostics;
        return typeset(stages.document, resources.text_tools(), diagnostics);
    });
    add("write_pdf", [&stages, &resources] {
        return write_pdf(stages.document, stages.pages, resources.fonts());
    });
    add("build_cv", [&stages, &resources] { return build_cv(stages.request, resources).product; });
}

/// About one page for every fifteen bullets.
std::string long_cv(int bullets) {
    constexpr std::string_view kTexts[] = {
        "Implemented fault-tolerant scheduling of heterogeneous accelerators, reducing the "
        "overhead "
        "of checkpoints considerably; the *measurements* were presented at several workshops.",
        "대규모 언어 모델(LLM)의 추론 속도를 KAIST에서 3년간 연구하였으며, 2019–2024년에 C++와 "
        "Rust로 "
        "분산 학습 시스템을 구현하여 GPU 64장의 활용률을 **71%**로 높였다."};
    constexpr int kBulletsOfEntry = 5;
    constexpr int kBulletsOfSection = 20;
    std::string text = "cv:\n  name: Long\n  sections:\n";
    for (int i = 0; i < bullets; ++i) {
        if (i % kBulletsOfSection == 0) text += "    section_" + std::to_string(i) + ":\n";
        if (i % kBulletsOfEntry == 0)
            text += "      - company: Company " + std::to_string(i) + "\n        highlights:\n";
        text += "          - \"" + std::to_string(i) + " ";
        text += kTexts[i % 2];
        text += "\"\n";
    }
    return text;
}

void register_long(Resources& resources) {
    benchmark::RegisterBenchmark(
        "long/build_cv",
        [&resources](benchmark::State& state) {
            BuildRequest request;
            request.source = std::make_shared<const SourceFile>(
                SourceFile{.name = "long.yaml", .text = long_cv(static_cast<int>(state.range(0)))});
            std::size_t pages = 0;
            for (auto step : state) {
                static_cast<void>(step);
                pages = build_cv(request, resources).page_count;
            }
            state.counters["pages"] = static_cast<double>(pages);
        })
        ->Unit(benchmark::kMillisecond)
        ->Arg(500)
        ->Arg(5000);
}

}  // namespace

}  // namespace cvpdf

int main(int count, char** arguments) {
    benchmark::Initialize(&count, arguments);
    if (benchmark::ReportUnrecognizedArguments(count, arguments)) return EXIT_FAILURE;
    try {
        cvpdf::Resources resources(CVPDF_SOURCE_DIR);
        const auto academic = cvpdf::run_stages("academic", "en", resources);
        const auto korean = cvpdf::run_stages("korean", "ko", resources);
        cvpdf::register_example("academic", academic, resources);
        cvpdf::register_example("korean", korean, resources);
        cvpdf::register_long(resources);
        benchmark::RunSpecifiedBenchmarks();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_stages: %s\n", error.what());
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
