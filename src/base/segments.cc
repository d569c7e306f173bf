#include "base/segments.h"

#include <array>
#include <memory>

#include <fmt/format.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

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

UBreakIterator* iterator_of_this_thread(SegmentKind kind) {
    constexpr std::array kTypes = {UBRK_CHARACTER, UBRK_LINE, UBRK_SENTENCE};
    thread_local std::array<std::unique_ptr<UBreakIterator, IcuClose>, kTypes.size()> iterators;
    const auto index = static_cast<std::size_t>(kind);
    auto& iterator = iterators.at(index);
    if (!iterator) {
        UErrorCode status = U_ZERO_ERROR;
        iterator.reset(ubrk_open(kTypes.at(index), "", nullptr, 0, &status));
        check(status);
    }
    return iterator.get();
}

}  // namespace

std::vector<SegmentBreak> find_breaks(SegmentKind kind, std::string_view text) {
    std::vector<SegmentBreak> breaks;
    if (text.empty()) return breaks;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UText, IcuClose> utf8(
        utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
    check(status);
    UBreakIterator* iterator = iterator_of_this_thread(kind);
    ubrk_setUText(iterator, utf8.get(), &status);
    check(status);
    for (std::int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
        const bool is_hard =
            kind == SegmentKind::kLine && ubrk_getRuleStatus(iterator) >= UBRK_LINE_HARD;
        breaks.push_back({.offset = static_cast<std::size_t>(at), .is_hard = is_hard});
    }
    return breaks;
}

}  // namespace cvpdf
