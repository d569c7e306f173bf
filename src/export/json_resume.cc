#include "export/json_resume.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/ascii.h"
#include "cv/entry_kinds.h"
#include "export/plain_values.h"

namespace cvpdf {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchema =
    "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

void put(Json& item, const char* key, std::string value) {
    if (!value.empty()) item[key] = std::move(value);
}

void put(Json& item, const char* key, const std::vector<std::string>& values) {
    if (!values.empty()) item[key] = values;
}

/// A single date is both ends, since one end alone would be an open range.
void put_dates(Json& item, const Entry& entry) {
    const DateField* date = date_of(entry);
    if (date == nullptr) return;
    const std::string start = iso_point(date->range.start);
    put(item, "startDate", start);
    put(item, "endDate", date->single ? start : iso_point(date->range.end));
}

std::string url_of(const Entry& entry) {
    std::string url = field_text(entry, "url");
    return url.empty() ? field_text(entry, "doi") : url;
}

bool mentions(std::string_view key, std::initializer_list<std::string_view> words) {
    const std::string lower = to_ascii_lower(key);
    return std::ranges::any_of(
        words, [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

class Resume {
  public:
    explicit Resume(const JsonResumeInput& input) : input_(input) {}

    Json make() {
        add_basics();
        for (const Section& section : input_.printed.cv.sections) add_section(section);
        Json out = {{"$schema", kSchema}, {"basics", std::move(basics_)}};
        for (const char* list :
             {"work", "volunteer", "education", "awards", "certificates", "publications", "skills",
              "languages", "interests", "references", "projects"}) {
            if (lists_.contains(list)) out[list] = std::move(lists_[list]);
        }
        return out;
    }

  private:
    void add(const char* list, Json item) { lists_[list].push_back(std::move(item)); }

    // ---- header ----

    void add_basics() {
        const Header& header = input_.printed.cv.header;
        basics_ = Json::object();
        put(basics_, "name", plain(header.name));
        put(basics_, "label", plain(header.headline));
        if (header.email) put(basics_, "email", header.email->text);
        if (header.phone) put(basics_, "phone", header.phone->text);
        if (header.website) put(basics_, "url", header.website->target);
        if (!header.location.empty()) basics_["location"]["city"] = plain(header.location);
        for (const SocialNetwork& account : header.social_networks) add_profile(account);
        for (const HeaderField& field : header.fields) add_header_field(field);
    }

    void add_profile(const SocialNetwork& account) {
        Json item = {{"network", account.network}, {"username", account.username}};
        Diagnostics told;  // where the header was composed
        if (const auto profile = find_profile(account, input_.networks, told)) {
            item["network"] = profile->network;
            put(item, "url", profile->uri);
        }
        basics_["profiles"].push_back(std::move(item));
    }

    void add_header_field(const HeaderField& field) {
        if (!field.url) return;
        Json item = Json::object();
        put(item, "network", plain(field.label));
        put(item, "username", plain(field.value));
        item["url"] = field.url->target;
        basics_["profiles"].push_back(std::move(item));
    }

    // ---- entries ----

    void add_section(const Section& section) {
        std::vector<std::string> texts;
        for (const Entry& entry : section.entries) {
            switch (entry.kind) {
                case EntryKind::kText:
                case EntryKind::kBullet:
                case EntryKind::kNumbered:
                case EntryKind::kReversedNumbered:
                case EntryKind::kNews:
                    texts.push_back(field_text(entry, spec_of(entry.kind).fields.front().name));
                    break;
                case EntryKind::kHeading:
                    break;  // JSON Resume has no headings within a section
                default:
                    add_entry(section, entry);
            }
        }
        if (!texts.empty()) add_texts(section, texts);
    }

    void add_entry(const Section& section, const Entry& entry) {
        switch (entry.kind) {
            case EntryKind::kExperience:
                return add_experience(section, entry);
            case EntryKind::kTeaching:
                return add_teaching(entry);
            case EntryKind::kEducation:
                return add_education(entry);
            case EntryKind::kNormal:
                return add_project(section, entry);
            case EntryKind::kPublication:
            case EntryKind::kPatent:
            case EntryKind::kTalk:
                return add_publication(entry);
            case EntryKind::kAward:
                return add_award(entry);
            case EntryKind::kCertificate:
                return add_certificate(entry);
            case EntryKind::kOneLine:
                return add_one_line(section, entry);
            case EntryKind::kLanguage:
                return add_pair("languages", {"language", field_text(entry, "language")},
                                {"fluency", field_text(entry, "fluency")});
            case EntryKind::kSkill:
                return add_skill(entry);
            case EntryKind::kReference:
                return add_reference(entry);
            case EntryKind::kText:
            case EntryKind::kBullet:
            case EntryKind::kNumbered:
            case EntryKind::kReversedNumbered:
            case EntryKind::kNews:
            case EntryKind::kHeading:
                return;  // texts of the section
        }
    }

    void add_experience(const Section& section, const Entry& entry) {
        const bool is_volunteer = mentions(section.key, {"volunteer"});
        const auto add_item = [&](const Entry& position) {
            Json item = {{is_volunteer ? "organization" : "name", field_text(entry, "company")}};
            put(item, "position", field_text(position, "position"));
            const std::string place = field_text(position, "location");
            put(item, "location", place.empty() ? field_text(entry, "location") : place);
            const std::string url = field_text(position, "url");
            put(item, "url", url.empty() ? field_text(entry, "url") : url);
            put_dates(item, date_of(position) ? position : entry);
            put(item, "summary", field_text(position, "summary"));
            put(item, "highlights", highlights_of(position));
            put(item, "keywords", field_list(position, "keywords"));
            add(is_volunteer ? "volunteer" : "work", std::move(item));
        };
        for (const Entry& position : entry.positions) add_item(position);
        const bool says_more = !entry.highlights.empty() || find_field(entry, "summary") ||
                               find_field(entry, "position");
        if (entry.positions.empty() || says_more) add_item(entry);
    }

    void add_teaching(const Entry& entry) {
        const std::string course = field_text(entry, "course");
        const std::string institution = field_text(entry, "institution");
        Json item = {{"name", institution.empty() ? course : institution}};
        put(item, "position",
            joined({field_text(entry, "role"), institution.empty() ? "" : course}, ", "));
        put(item, "location", field_text(entry, "location"));
        put(item, "url", field_text(entry, "url"));
        put_dates(item, entry);
        put(item, "summary", field_text(entry, "summary"));
        put(item, "highlights", highlights_of(entry));
        add("work", std::move(item));
    }

    void add_education(const Entry& entry) {
        Json item = {{"institution", field_text(entry, "institution")}};
        put(item, "url", field_text(entry, "url"));
        put(item, "area", field_text(entry, "area"));
        put(item, "studyType", field_text(entry, "degree"));
        const DateField* date = date_of(entry);
        if (date && date->single) {
            put(item, "endDate", iso_point(date->range.start));
        } else {
            put_dates(item, entry);
        }
        put(item, "score", field_text(entry, "grade"));
        std::vector<std::string> courses = field_list(entry, "courses");
        append_highlights(courses, entry.highlights);
        if (std::string summary = field_text(entry, "summary"); !summary.empty()) {
            courses.push_back(std::move(summary));
        }
        put(item, "courses", courses);
        add("education", std::move(item));
    }

    /// What is not simply a project.
    static void put_type(Json& item, const Section& section) {
        if (section.key != "projects") item["type"] = section.key;
    }

    void add_project(const Section& section, const Entry& entry) {
        Json item = {{"name", field_text(entry, "name")}};
        put_dates(item, entry);
        put(item, "description", field_text(entry, "summary"));
        put(item, "highlights", highlights_of(entry));
        put(item, "keywords", field_list(entry, "keywords"));
        put(item, "url", field_text(entry, "url"));
        if (std::string role = field_text(entry, "role"); !role.empty()) item["roles"] = {role};
        put(item, "entity", field_text(entry, "organization"));
        put_type(item, section);
        add("projects", std::move(item));
    }

    void add_publication(const Entry& entry) {
        Json item = {{"name", field_text(entry, "title")}};
        const std::string_view publisher = entry.kind == EntryKind::kPatent ? "office"
                                           : entry.kind == EntryKind::kTalk ? "event"
                                                                            : "venue";
        put(item, "publisher", field_text(entry, publisher));
        put(item, "releaseDate", point_of(entry));
        put(item, "url", url_of(entry));
        std::vector<std::string> lines{joined(field_list(entry, "authors"), ", "),
                                       joined(field_list(entry, "inventors"), ", ")};
        for (const std::string_view name : {"type", "patent_number", "status", "summary", "note"}) {
            lines.push_back(field_text(entry, name));
        }
        append_highlights(lines, entry.highlights);
        put(item, "summary", joined(lines, "\n"));
        add("publications", std::move(item));
    }

    void add_award(const Entry& entry) {
        Json item = {{"title", field_text(entry, "title")}};
        put(item, "date", point_of(entry));
        put(item, "awarder", field_text(entry, "awarder"));
        std::vector<std::string> lines{field_text(entry, "summary")};
        append_highlights(lines, entry.highlights);
        put(item, "summary", joined(lines, "\n"));
        put(item, "url", field_text(entry, "url"));
        add("awards", std::move(item));
    }

    void add_certificate(const Entry& entry) {
        Json item = {{"name", field_text(entry, "name")}};
        put(item, "date", point_of(entry));
        put(item, "url", field_text(entry, "url"));
        put(item, "issuer", field_text(entry, "issuer"));
        put(item, "summary", field_text(entry, "summary"));
        add("certificates", std::move(item));
    }

    using Pair = std::pair<const char*, std::string>;
    void add_pair(const char* list, Pair first, Pair second) {
        Json item = {{first.first, std::move(first.second)}};
        put(item, second.first, std::move(second.second));
        add(list, std::move(item));
    }

    void add_one_line(const Section& section, const Entry& entry) {
        std::string label = field_text(entry, "label");
        std::string details = field_text(entry, "details");
        if (mentions(section.key, {"language"})) {
            return add_pair("languages", {"language", std::move(label)},
                            {"fluency", std::move(details)});
        }
        Json item = {{"name", std::move(label)}};
        put(item, "keywords", split_list(details));
        add(is_interests(section) ? "interests" : "skills", std::move(item));
    }

    void add_skill(const Entry& entry) {
        Json item = {{"name", field_text(entry, "name")}};
        put(item, "level", field_text(entry, "level"));
        std::vector<std::string> keywords = field_list(entry, "keywords");
        if (std::string summary = field_text(entry, "summary"); !summary.empty()) {
            keywords.push_back(std::move(summary));
        }
        put(item, "keywords", keywords);
        add("skills", std::move(item));
    }

    void add_reference(const Entry& entry) {
        std::vector<std::string> lines{field_text(entry, "reference")};
        for (const std::string_view name :
             {"position", "company", "relationship", "email", "phone"}) {
            lines.push_back(field_text(entry, name));
        }
        add_pair("references", {"name", field_text(entry, "name")},
                 {"reference", joined(lines, "\n")});
    }

    // ---- texts ----

    static bool is_interests(const Section& section) {
        return mentions(section.key, {"interest", "hobb"});
    }

    void add_texts(const Section& section, const std::vector<std::string>& texts) {
        if (mentions(section.key, {"summary", "profile", "objective", "about"})) {
            const std::string before = basics_.value("summary", "");
            std::vector<std::string> paragraphs{before};
            paragraphs.insert(paragraphs.end(), texts.begin(), texts.end());
            basics_["summary"] = joined(paragraphs, "\n\n");
            return;
        }
        const bool interests = is_interests(section);
        if (interests || mentions(section.key, {"skill"})) {
            for (const std::string& text : texts) {
                add(interests ? "interests" : "skills", {{"name", text}});
            }
            return;
        }
        Json item = {
            {"name", section_title(section, input_.locale, input_.printed.language.value_or(""))}};
        item["highlights"] = texts;
        put_type(item, section);
        add("projects", std::move(item));
    }

    const JsonResumeInput& input_;
    Json basics_ = {};
    Json lists_ = Json::object();
};

}  // namespace

std::string write_json_resume(const JsonResumeInput& input) {
    constexpr int kIndent = 2;
    return Resume(input).make().dump(kIndent, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cvpdf
