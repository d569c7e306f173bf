#include "text/font_library.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <map>
#include <mutex>
#include <span>
#include <utility>

#include <unistd.h>

#include <fmt/format.h>

#include "base/blank.h"
#include "base/error.h"
#include "base/unicode.h"
#include "text/characters.h"
#include "text/face_coverage.h"
#include "text/font_stack.h"
#include "text/match_face.h"
#include "text/open_face.h"
#include "text/shaped_words.h"

namespace cvpdf {
namespace {

enum class SlotState { kUntouched, kOpen, kAbsent };

/// One face of the manifest. `open` is written once, under the library's lock, before `state`.
struct Slot {
    const ManifestFamily* family = nullptr;
    const ManifestFace* face = nullptr;
    OpenFace open = {};
    FaceCoverage coverage = {};
    std::atomic<SlotState> state = SlotState::kUntouched;
    std::atomic<int> runs = 0;  ///< that were shaped, up to a limit
    std::once_flag looked_at_spaces = {};
    bool words_stand_alone = false;
};

std::size_t index_of(FaceId face) {
    return static_cast<std::size_t>(face);
}

std::vector<hb_script_t> read_scripts(const ManifestFamily& family) {
    std::vector<hb_script_t> scripts;
    for (const std::string& name : family.scripts) {
        scripts.push_back(hb_script_from_string(name.data(), static_cast<int>(name.size())));
    }
    return scripts;
}

bool contains(const std::vector<hb_script_t>& scripts, hb_script_t script) {
    return std::find(scripts.begin(), scripts.end(), script) != scripts.end();
}

/// The script that a language's symbols keep company with.
hb_script_t script_of_language(std::string_view language) {
    const std::string_view base = language.substr(0, language.find('-'));
    if (base == "ko") return HB_SCRIPT_HANGUL;
    if (base == "ja" || base == "zh") return HB_SCRIPT_HAN;
    return HB_SCRIPT_LATIN;
}

/// Short, hence on the stack.
std::u32string visible_characters(std::string_view cluster) {
    std::u32string characters;
    for (std::size_t at = 0; at < cluster.size();) {
        const char32_t c = next_code_point(cluster, &at);
        if (!is_blank(c)) characters.push_back(c);
    }
    return characters;
}

/// The script that decides which families are asked first. CJK symbols count as ideographs.
std::optional<hb_script_t> deciding_script(std::u32string_view characters) {
    for (const char32_t c : characters) {
        if (is_cjk_symbol(c)) return HB_SCRIPT_HAN;
        if (const auto script = specific_script(c)) return script;
    }
    return std::nullopt;
}

bool is_cjk(hb_script_t script) {
    return script == HB_SCRIPT_HANGUL || script == HB_SCRIPT_HAN || script == HB_SCRIPT_HIRAGANA ||
           script == HB_SCRIPT_KATAKANA || script == HB_SCRIPT_BOPOMOFO;
}

}  // namespace

struct FontLibrary::State {
    FontManifest manifest = {};
    std::vector<std::string> extra_folders = {};
    std::vector<Slot> slots = {};
    std::map<std::string, const ManifestFamily*, std::less<>> families = {};
    std::map<const ManifestFamily*, std::size_t> first_slot = {};
    mutable std::mutex mutex = {};
    std::map<std::pair<FontSpec, std::string>, std::unique_ptr<FontStack>> stacks = {};
    ShapedWords words = ShapedWords();

    State(FontManifest given, std::vector<std::string> folders)
        : manifest(std::move(given)), extra_folders(std::move(folders)), slots(count_faces()) {
        std::size_t next = 0;
        for (const ManifestFamily& family : manifest.families) {
            families.emplace(family.name, &family);
            first_slot.emplace(&family, next);
            for (const ManifestFace& face : family.faces) {
                slots[next].family = &family;
                slots[next].face = &face;
                ++next;
            }
        }
        for (const FamilyAlias& alias : manifest.aliases) {
            if (const auto family = families.find(alias.family); family != families.end()) {
                families.emplace(alias.name, family->second);
            }
        }
    }

    std::size_t count_faces() const {
        std::size_t count = 0;
        for (const ManifestFamily& family : manifest.families) count += family.faces.size();
        return count;
    }

    /// Where a file lies; empty if nowhere.
    std::string find_file(const std::string& file) const {
        const auto readable = [](const std::string& path) {
            return ::access(path.c_str(), F_OK) == 0;
        };
        const std::string bare_name = file.substr(file.rfind('/') + 1);
        for (const std::string& folder : extra_folders) {
            for (const std::string& name : {file, bare_name}) {
                if (std::string path = folder + "/" + name; readable(path)) return path;
            }
        }
        for (const std::string& folder : manifest.search_folders) {
            if (std::string path = folder + "/" + file; readable(path)) return path;
        }
        return {};
    }

    /// Opens the face if it is not yet open; kAbsent if its file is not there.
    SlotState open(Slot& slot) {
        const SlotState seen = slot.state.load(std::memory_order_acquire);
        if (seen != SlotState::kUntouched) return seen;
        const std::lock_guard lock(mutex);
        if (slot.state.load(std::memory_order_relaxed) == SlotState::kUntouched) {
            const std::string path = find_file(slot.face->file);
            if (!path.empty()) {
                slot.open = open_face(path, *slot.face, *slot.family);
                slot.coverage = FaceCoverage(slot.open.font.get());
            }
            slot.state.store(path.empty() ? SlotState::kAbsent : SlotState::kOpen,
                             std::memory_order_release);
        }
        return slot.state.load(std::memory_order_relaxed);
    }

    Slot& opened(FaceId face) {
        assert(index_of(face) < slots.size() && "a face of this library");
        Slot& slot = slots[index_of(face)];
        assert(slot.state.load(std::memory_order_acquire) == SlotState::kOpen &&
               "a face that has been chosen before");
        return slot;
    }

    const ManifestFamily& family(std::string_view name) const {
        const auto found = families.find(name);
        if (found == families.end() || found->second->faces.empty()) {
            throw MachineError(fmt::format("there is no font family '{}' in fonts.yaml", name));
        }
        return *found->second;
    }

    FontStack::Candidate candidate(const ManifestFamily& of, const FontSpec& spec,
                                   std::string_view language) const {
        const std::size_t slot = first_slot.at(&of) + match_face(of, spec, language);
        return {.chosen = {.face = static_cast<FaceId>(slot)}, .scripts = read_scripts(of)};
    }

    std::unique_ptr<FontStack> make_stack(const FontSpec& spec, std::string_view language) const {
        auto stack = std::make_unique<FontStack>();
        stack->script = script_of_language(language);
        const ManifestFamily& first = family(spec.family);
        stack->candidates.push_back(candidate(first, spec, language));
        for (const FallbackFamily& fallback : first.fallback) {
            const auto found = families.find(fallback.family);
            if (found == families.end() || found->second->faces.empty()) continue;
            FontStack::Candidate next = candidate(*found->second, spec, language);
            next.chosen.scale_permille = fallback.scale_permille;
            next.chosen.rise_permille = fallback.rise_permille;
            stack->candidates.push_back(std::move(next));
        }
        if (spec.emoji == EmojiForm::kColor && manifest.color_emoji) {
            const FallbackFamily& emoji = *manifest.color_emoji;
            stack->color_emoji = candidate(family(emoji.family), spec, language);
            stack->color_emoji->chosen.scale_permille = emoji.scale_permille;
            stack->color_emoji->chosen.rise_permille = emoji.rise_permille;
        }
        return stack;
    }

    /// Opens a face that nothing can stand in for.
    void open_needed(FaceId face) {
        Slot& slot = slots[index_of(face)];
        if (open(slot) != SlotState::kAbsent) return;
        throw MachineError(fmt::format(
            "font file '{}' of the family '{}' is not installed; install the Debian package '{}'",
            slot.face->file, slot.family->name, slot.family->package));
    }

    bool covers_plain(const FontStack::Candidate& candidate, std::string_view text) {
        Slot& slot = slots[index_of(candidate.chosen.face)];
        return open(slot) == SlotState::kOpen && slot.coverage.has_plain(text);
    }

    bool covers(const FontStack::Candidate& candidate, std::u32string_view characters) {
        Slot& slot = slots[index_of(candidate.chosen.face)];
        return open(slot) == SlotState::kOpen && slot.coverage.has_all(characters);
    }
};

FontLibrary::FontLibrary(FontManifest manifest, std::vector<std::string> extra_folders)
    : state_(std::make_unique<State>(std::move(manifest), std::move(extra_folders))) {}

FontLibrary::~FontLibrary() = default;

bool FontLibrary::has_family(std::string_view name) const {
    return state_->families.find(name) != state_->families.end();
}

std::vector<std::string> FontLibrary::family_names() const {
    std::vector<std::string> names;
    for (const ManifestFamily& family : state_->manifest.families) names.push_back(family.name);
    for (const FamilyAlias& alias : state_->manifest.aliases) names.push_back(alias.name);
    return names;
}

const FontStack& FontLibrary::stack(const FontSpec& spec, std::string_view language) {
    FontSpec key = spec;
    key.ligatures = Ligatures::kStandard;
    const FontStack* found = nullptr;
    {
        const std::lock_guard lock(state_->mutex);
        std::unique_ptr<FontStack>& stack = state_->stacks[{std::move(key), std::string(language)}];
        if (!stack) stack = state_->make_stack(spec, language);
        found = stack.get();
    }
    state_->open_needed(found->candidates.front().chosen.face);
    return *found;
}

ChosenFace FontLibrary::choose(const FontStack& stack, std::string_view cluster, Company company) {
    const FontStack::Candidate& first = stack.candidates.front();
    if (company == Company::kAny) {
        if (const auto own = choose_for_plain(stack, cluster)) return *own;
    }
    const std::u32string characters = visible_characters(cluster);
    if (characters.empty()) return first.chosen;
    if (stack.color_emoji && is_emoji(cluster)) {
        state_->open_needed(stack.color_emoji->chosen.face);
        if (state_->covers(*stack.color_emoji, characters)) return stack.color_emoji->chosen;
    }
    std::optional<hb_script_t> own_script = deciding_script(characters);
    if (!own_script && company == Company::kIdeographs) own_script = HB_SCRIPT_HAN;
    const bool cjk_first = own_script && is_cjk(*own_script);
    if (!cjk_first && state_->covers(first, characters)) return first.chosen;

    const hb_script_t script = own_script.value_or(stack.script);
    const auto names_script = [&](const FontStack::Candidate& c) {
        return contains(c.scripts, script);
    };
    const auto serves_script = [&](const FontStack::Candidate& c) {
        return c.scripts.empty() || names_script(c);
    };
    const auto search = [&](const auto& wanted) -> const FontStack::Candidate* {
        for (const FontStack::Candidate& candidate : stack.candidates) {
            if (wanted(candidate) && state_->covers(candidate, characters)) return &candidate;
        }
        return nullptr;
    };
    const FontStack::Candidate* found = nullptr;
    if (cjk_first) found = search(names_script);
    if (found == nullptr) found = search(serves_script);
    if (found == nullptr) found = search([](const FontStack::Candidate&) { return true; });
    if (found != nullptr) return found->chosen;

    // The shaper composes what a font has only composed.
    const std::string composed = to_nfc(cluster);
    if (composed != cluster) return choose(stack, composed, company);
    return {};
}

std::optional<ChosenFace> FontLibrary::choose_for_plain(const FontStack& stack,
                                                        std::string_view text) {
    const FontStack::Candidate& first = stack.candidates.front();
    if (stack.color_emoji || !state_->covers_plain(first, text)) return {};
    return first.chosen;
}

ChosenFace FontLibrary::choose(const FontSpec& spec, std::string_view cluster,
                               std::string_view language) {
    return choose(stack(spec, language), cluster);
}

std::vector<FaceId> FontLibrary::asked_faces(const FontStack& stack,
                                             const std::set<FaceId>& chosen) {
    std::size_t count = 1;
    for (std::size_t i = 0; i < stack.candidates.size(); ++i) {
        if (chosen.contains(stack.candidates[i].chosen.face)) count = i + 1;
    }
    std::vector<FaceId> asked;
    for (const FontStack::Candidate& candidate : std::span(stack.candidates).first(count)) {
        const FaceId face = candidate.chosen.face;
        if (state_->open(state_->slots[index_of(face)]) == SlotState::kOpen) asked.push_back(face);
    }
    return asked;
}

std::vector<std::string> FontLibrary::missing_packages(std::string_view family,
                                                       std::string_view text) const {
    std::vector<std::string> packages;
    const std::u32string characters = visible_characters(text);
    for (const FallbackFamily& fallback : state_->family(family).fallback) {
        const auto found = state_->families.find(fallback.family);
        if (found == state_->families.end() || found->second->faces.empty()) continue;
        const ManifestFamily& other = *found->second;
        if (!state_->find_file(other.faces.front().file).empty()) continue;
        const std::vector<hb_script_t> scripts = read_scripts(other);
        const bool wanted = std::any_of(characters.begin(), characters.end(), [&](char32_t c) {
            const auto script = deciding_script({&c, 1});
            return scripts.empty() || (script && contains(scripts, *script));
        });
        const bool is_new =
            std::find(packages.begin(), packages.end(), other.package) == packages.end();
        if (wanted && is_new) packages.push_back(other.package);
    }
    return packages;
}

const FaceInfo& FontLibrary::info(FaceId face) const {
    return state_->opened(face).open.info;
}

hb_face_t* FontLibrary::hb_face(FaceId face) const {
    return state_->opened(face).open.face.get();
}

hb_font_t* FontLibrary::hb_font(FaceId face) const {
    return state_->opened(face).open.font.get();
}

bool FontLibrary::words_stand_alone(FaceId face) const {
    constexpr int kRunsBefore = 500;
    Slot& slot = state_->opened(face);
    if (slot.runs.load(std::memory_order_relaxed) < kRunsBefore) {
        slot.runs.fetch_add(1, std::memory_order_relaxed);
        return false;
    }
    std::call_once(slot.looked_at_spaces, [&] {
        slot.words_stand_alone =
            cvpdf::words_stand_alone(slot.open.face.get(), slot.open.font.get());
    });
    return slot.words_stand_alone;
}

ShapedWords& FontLibrary::words() const {
    return state_->words;
}

const std::vector<std::string>& FontLibrary::features(FaceId face) const {
    return state_->opened(face).family->features;
}

}  // namespace cvpdf
