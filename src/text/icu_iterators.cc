#include "text/icu_iterators.h"

#include <array>
#include <memory>

#include <fmt/format.h>

#include "base/error.h"

namespace cvpdf {
namespace {

struct IcuClose {
    void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
    void operator()(UText* text) const { utext_close(text); }
};

void check(UErrorCode status) {
    if (U_FAILURE(status)) {
        throw MachineError(fmt::format("ICU cannot segment text: {}", u_errorName(status)));
    }
}

UBreakIterator* iterator_of_this_thread(UBreakIteratorType type) {
    thread_local std::array<std::unique_ptr<UBreakIterator, IcuClose>, 4> iterators;
    auto& iterator = iterators.at(static_cast<std::size_t>(type));
    if (!iterator) {
        UErrorCode status = U_ZERO_ERROR;
        iterator.reset(ubrk_open(type, "", nullptr, 0, &status));
        check(status);
    }
    return iterator.get();
}

}  // namespace

std::vector<SegmentBreak> find_breaks(UBreakIteratorType type, std::string_view text) {
    std::vector<SegmentBreak> breaks;
    if (text.empty()) return breaks;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UText, IcuClose> utf8(
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
    check(status);
    UBreakIterator* iterator = iterator_of_this_thread(type);
    ubrk_setUText(iterator, utf8.get(), &status);
    check(status);
    for (std::int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
        breaks.push_back({.offset = at, .rule_status = ubrk_getRuleStatus(iterator)});
    }
    return breaks;
}

}  // namespace cvpdf
