// RunReport: what a run did, as JSON for programs: `--report FILE.json`.
//
//     {"cvpdf": "0.1.0", "jobs": [{"cv": "cv.yaml", "variant": "ml", "posting": "acme", "lang":
//     "en",
//      "output": "cv-ml-acme.pdf", "pages": 2, "diagnostics": […], "left_out": […], "scores": […],
//      "keywords": […]}]}
//
// Where nothing was built `pages` is missing, and `output` is where it would have been written, if
// that was known; an output that stood and was left alone has `"stands": true` instead of `pages`.
// Scores, weights and points are thousandths. A score is a line's. With a page budget there are
// `lines` and `total` beside it, which is the score times the lines: what the fit makes as great as
// it can over all that it prints. And there is
//
//     "fit": {"pages": "1", "full": [1000], "moves": {"spaces": -320, "leading": 0, "size": 0},
//             "text_size": 10.0, "leading": 12.0, "dropped": [{"text": "Kept…", "priority": 5, …}]}
//
// What is dropped has its `lines` and `total` as well, of all that lies in it.
// `full` is how far down each page is filled, `moves` how far tokens went towards their least
// (-1000) or greatest (1000), both in thousandths; sizes are points.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/build_cv.h"

namespace cvpdf {

class RunReport {
  public:
    /// A job that came to an end; `output` is where its product is written, none where its CV would
    /// have said it.
    void add(const BuildRequest& request, const BuildResult& result,
             const std::optional<std::string>& output);
    /// A job that the machine did not let come to its end.
    void add_failure(const BuildRequest& request, std::string_view why,
                     const std::optional<std::string>& output);

    std::string json() const;

  private:
    std::vector<std::string> jobs_;  ///< each an object of JSON
};

}  // namespace cvpdf
