#include "tailor/other_jobs.h"

#include <algorithm>
#include <cstddef>

#include "tailor/word_runs.h"

namespace cvpdf {

bool heads_other_jobs(std::string_view folded, const PostingWords& words) {
    const auto is_among = [&](std::string_view kind, std::string_view word) {
        const auto list = words.other_jobs.find(kind);
        return list != words.other_jobs.end() &&
               std::ranges::find(list->second, word) != list->second.end();
    };
    bool tells_which = false;
    bool names_jobs = false;
    std::size_t end = 0;
    for (auto word = next_run(folded, &end); !word.empty(); word = next_run(folded, &end)) {
        const bool is_which = is_among("which", word);
        const bool is_job = is_among("jobs", word);
        if (!is_which && !is_job && tells_which && names_jobs && is_among("tails", word)) {
            return true;
        }
        if (!is_which && !is_job && !is_among("fillers", word)) return false;
        tells_which = tells_which || is_which;
        names_jobs = names_jobs || is_job;
    }
    return tells_which && names_jobs;
}

}  // namespace cvpdf
