#include "cv/dialects/json_resume.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "cv/dialects/native_tree.h"
#include "cv/dialects/resume_entries.h"
#include "cv/dialects/resume_header.h"
#include "cv/language_tag.h"

namespace cvpdf::dialects {

namespace {

/// Where a field of `basics` goes.
enum class BasicsRole {
    kName,
    kNamePart,
    kHeadline,
    kEmail,
    kPhone,
    kWebsite,
    kLocation,
    kPhoto,
    kProfiles,
    kSummary,
    kPersonal,  ///< under the native key
    kIgnored,
};

struct BasicsField {
    std::string_view key;
    BasicsRole role;
    std::string_view native = {};
};

constexpr auto kBasics = std::to_array<BasicsField>({
    {"name", BasicsRole::kName},
    {"firstName", BasicsRole::kNamePart},
    {"lastName", BasicsRole::kNamePart},
    {"label", BasicsRole::kHeadline},
    {"headline", BasicsRole::kHeadline},
    {"title", BasicsRole::kHeadline},
    {"image", BasicsRole::kPhoto},
    {"picture", BasicsRole::kPhoto},
    {"email", BasicsRole::kEmail},
    {"phone", BasicsRole::kPhone},
    {"phoneNumber", BasicsRole::kPhone},
    {"url", BasicsRole::kWebsite},
    {"website", BasicsRole::kWebsite},
    {"websites", BasicsRole::kWebsite},
    {"summary", BasicsRole::kSummary},
    {"about", BasicsRole::kSummary},
    {"bio", BasicsRole::kSummary},
    {"location", BasicsRole::kLocation},
    {"profiles", BasicsRole::kProfiles},
    {"social", BasicsRole::kProfiles},
    {"birthDate", BasicsRole::kPersonal, "birth_date"},
    {"dateOfBirth", BasicsRole::kPersonal, "birth_date"},
    {"birthday", BasicsRole::kPersonal, "birth_date"},
    {"nationality", BasicsRole::kPersonal, "nationality"},
    {"gender", BasicsRole::kPersonal, "gender"},
    {"maritalStatus", BasicsRole::kPersonal, "marital_status"},
    {"displayUrl", BasicsRole::kIgnored},
});

constexpr std::array<std::string_view, 3> kBasicsKeys{"basics", "bio", "personal"};
constexpr std::array<std::string_view, 4> kIgnoredKeys{"$schema", "meta", "_id", "version"};

bool is_basics(std::string_view key) {
    return std::ranges::find(kBasicsKeys, key) != kBasicsKeys.end();
}

/// The first drafts of the format had no `basics`: its fields stood at the top.
bool has_flat_basics(const Node& root) {
    return std::ranges::none_of(root.members, [](const Member& member) {
        return is_basics(member.key) && member.value.is_mapping();
    });
}

bool is_basics_field(std::string_view key) {
    return std::ranges::find(kBasics, key, &BasicsField::key) != kBasics.end();
}

Span basics_span(const Node& root) {
    for (const std::string_view key : kBasicsKeys) {
        const Node* basics = root.find(key);
        if (basics && basics->is_mapping()) return basics->span;
    }
    return root.span;
}

class JsonResumeReader {
  public:
    JsonResumeReader(const Node& root, const DialectRequest& request, Diagnostics& diagnostics)
        : root_(root),
          context_{.program = name_of(Dialect::kJsonResume),
                   .request = request,
                   .diagnostics = diagnostics},
          header_(context_, basics_span(root)),
          flat_(has_flat_basics(root)),
          sections_(make_mapping(root.span)) {}

    Node read() && {
        for (const Member& member : root_.members) {
            if (flat_ && is_basics_field(member.key)) {
                read_basics_field(member);
            } else if (is_basics(member.key)) {
                read_basics(member);
            }
        }
        if (flat_) add_name_of_parts(root_);
        for (const Member* member : ordered_sections()) read_section(*member);
        Node cv = std::move(header_).take();
        if (!sections_.members.empty()) put(cv, "sections", std::move(sections_));
        Node native = make_mapping(root_.span);
        put(native, "cv", std::move(cv));
        report_unknown_meta();
        if (Node language = language_of_meta(); !is_empty(language)) {
            put(native, "lang", std::move(language));
        }
        return native;
    }

  private:
    const Node* meta(std::string_view key) const {
        const Node* meta = root_.find("meta");
        return meta ? meta->find(key) : nullptr;
    }

    void report_unknown_meta() {
        const Node* meta = root_.find("meta");
        if (!meta || !meta->is_mapping()) return;
        constexpr std::array<std::string_view, 7> kKnown{
            "canonical", "version", "lastModified", "theme", "language", "lang", "order"};
        for (const Member& member : meta->members) {
            if (std::ranges::find(kKnown, member.key) == kKnown.end()) {
                report_left_out(member, "in 'meta'", context_.diagnostics, kKnown);
            }
        }
    }

    Node language_of_meta() const {
        for (const std::string_view key : {"language", "lang"}) {
            const Node* language = meta(key);
            if (language && language->is_scalar() && is_language_tag(language->text)) {
                return *language;
            }
        }
        return {};
    }

    void read_basics(const Member& basics) {
        if (!basics.value.is_mapping()) {
            report_left_out(basics, "without its fields", context_.diagnostics);
            return;
        }
        for (const Member& member : basics.value.members) read_basics_field(member);
        add_name_of_parts(basics.value);
    }

    void read_basics_field(const Member& member) {
        const auto field = std::ranges::find(kBasics, member.key, &BasicsField::key);
        if (field == kBasics.end()) {
            report_left_out(member, "in the header", context_.diagnostics,
                            keys_of(kBasics, &BasicsField::key));
        } else {
            read_field(member, *field);
        }
    }

    void add_name_of_parts(const Node& basics) {
        Node name;
        for (const std::string_view key : {"firstName", "lastName"}) {
            const Node* part = basics.find(key);
            if (part && !is_empty(*part)) append_text(name, " ", native_text(*part, context_));
        }
        header_.add_name(std::move(name));
    }

    void read_field(const Member& member, const BasicsField& field) {
        switch (field.role) {
            case BasicsRole::kName:
                return header_.add_text("name", member);
            case BasicsRole::kHeadline:
                return header_.add_text("headline", member);
            case BasicsRole::kEmail:
                return header_.add_email(member);
            case BasicsRole::kPhone:
                return header_.add_phone(member);
            case BasicsRole::kWebsite:
                return header_.add_website(member);
            case BasicsRole::kLocation:
                return header_.add_location(member);
            case BasicsRole::kPhoto:
                return header_.add_photo(member);
            case BasicsRole::kProfiles:
                return header_.add_profiles(member);
            case BasicsRole::kSummary:
                return add_section("summary", member, text_entries(member.value, context_));
            case BasicsRole::kPersonal:
                return header_.add_personal(field.native, member);
            case BasicsRole::kNamePart:
            case BasicsRole::kIgnored:
                return;
        }
    }

    /// Those that `meta.order` names first, then the others as they stand in the file.
    std::vector<const Member*> ordered_sections() const {
        std::map<std::string_view, const Member*> left;
        for (const Member& member : root_.members) left.emplace(member.key, &member);
        std::vector<const Member*> sections;
        const auto add = [&](std::string_view key) {
            if (const auto found = left.find(key); found != left.end()) {
                sections.push_back(found->second);
                left.erase(found);
            }
        };
        if (const Node* order = meta("order")) {
            for (const Node* key : leaf_texts(*order)) add(key->text);
        }
        for (const Member& member : root_.members) add(member.key);
        return sections;
    }

    void read_section(const Member& member) {
        const bool ignored = std::ranges::find(kIgnoredKeys, member.key) != kIgnoredKeys.end();
        if (ignored || is_basics(member.key) || is_empty(member.value)) return;
        if (flat_ && is_basics_field(member.key)) return;
        const bool known = !resume_section(member.key).section.empty();
        if (!known && !member.value.is_sequence()) {
            report_left_out(member, "in a JSON Resume file", context_.diagnostics,
                            keys_of(resume_sections(), &ForeignSection::key));
            return;
        }
        if (!known) warn_of_misspelled_section(member, context_);
        add_section(native_section_key(member.key), member,
                    native_entries(member, resume_section(member.key), context_));
    }

    void add_section(std::string_view key, const Member& member, Node entries) {
        if (is_empty(entries)) return;
        const auto [place, is_new] = places_.emplace(key, sections_.members.size());
        if (is_new) return put(sections_, key, member.key_span, std::move(entries));
        std::ranges::move(entries.items,
                          std::back_inserter(sections_.members[place->second].value.items));
    }

    const Node& root_;
    ResumeContext context_;
    ResumeHeader header_;
    bool flat_ = false;
    Node sections_;
    std::map<std::string, std::size_t> places_;  ///< of the sections by their keys
};

}  // namespace

bool is_json_resume(const Node& root) {
    if (root.find("cv") || root.find("content")) return false;
    if (const Node* schema = root.find("$schema")) {
        for (const std::string_view mark : {"jsonresume", "resume-schema", "resume.json"}) {
            if (schema->text.find(mark) != std::string::npos) return true;
        }
    }
    for (const std::string_view key : kBasicsKeys) {
        if (root.find(key)) return true;
    }
    if (root.find("meta") && root.members.size() == 1) return true;
    return std::ranges::count_if(root.members, [](const Member& member) {
               return member.value.is_sequence() && !resume_section(member.key).section.empty();
           }) >= 2;
}

Node from_json_resume(const Node& root, const DialectRequest& request, Diagnostics& diagnostics) {
    return JsonResumeReader(root, request, diagnostics).read();
}

}  // namespace cvpdf::dialects
