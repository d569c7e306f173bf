#include "typeset/protrusion.h"

#include <algorithm>
#include <array>

namespace cvpdf {
namespace {

struct Entry {
    char32_t code_point = 0;
    int start_permille = 0;
    int end_permille = 0;
};

constexpr auto kEntries = std::to_array<Entry>({
    {U'!', 0, 150},   {U'"', 500, 500}, {U'\'', 500, 500}, {U'(', 100, 0},   {U')', 0, 100},
    {U',', 0, 700},   {U'-', 0, 550},   {U'.', 0, 700},    {U'/', 0, 100},   {U':', 0, 400},
    {U';', 0, 350},   {U'?', 0, 100},   {U'A', 50, 50},    {U'T', 50, 50},   {U'V', 50, 50},
    {U'W', 50, 50},   {U'Y', 50, 50},   {U'[', 80, 0},     {U']', 0, 80},    {U'r', 0, 50},
    {U't', 0, 50},    {U'v', 50, 50},   {U'w', 50, 50},    {U'y', 50, 60},   {U'«', 250, 250},
    {U'·', 0, 500},   {U'»', 250, 250}, {U'‐', 0, 550},    {U'–', 0, 200},   {U'—', 0, 200},
    {U'‘', 500, 500}, {U'’', 500, 500}, {U'‚', 400, 0},    {U'“', 400, 400}, {U'”', 400, 400},
    {U'„', 300, 0},   {U'…', 0, 150},   {U'‹', 300, 300},  {U'›', 300, 300}, {U'、', 0, 500},
    {U'。', 0, 500},  {U'〈', 500, 0},  {U'〉', 0, 500},   {U'《', 500, 0},  {U'》', 0, 500},
    {U'「', 500, 0},  {U'」', 0, 500},  {U'『', 500, 0},   {U'』', 0, 500},  {U'【', 500, 0},
    {U'】', 0, 500},  {U'〔', 500, 0},  {U'〕', 0, 500},   {U'（', 500, 0},  {U'）', 0, 500},
    {U'，', 0, 500},  {U'．', 0, 500},  {U'［', 500, 0},   {U'］', 0, 500},  {U'｛', 500, 0},
    {U'｝', 0, 500},
});

static_assert(std::ranges::is_sorted(kEntries, {}, &Entry::code_point));

const Entry* find_entry(char32_t code_point) {
    const auto found = std::ranges::lower_bound(kEntries, code_point, {}, &Entry::code_point);
    return found != kEntries.end() && found->code_point == code_point ? &*found : nullptr;
}

}  // namespace

Length protrusion_at_start(char32_t code_point, Length advance) {
    const Entry* entry = find_entry(code_point);
    return entry == nullptr ? Length{} : scaled(advance, entry->start_permille, 1000);
}

Length protrusion_at_end(char32_t code_point, Length advance) {
    const Entry* entry = find_entry(code_point);
    return entry == nullptr ? Length{} : scaled(advance, entry->end_permille, 1000);
}

}  // namespace cvpdf
