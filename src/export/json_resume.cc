#include "export/json_resume.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cv/ascii.h"
#include "cv/entry_kinds.h"
#include "input/inline_markdown.h"

namespace cvpdf {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchema =
    "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

// ---- plain values ----

std::string plain(const LocalizedText& text) {
    if (text.empty()) return {};
    const LocalizedText::Version& version = text.versions.front();
    return plain_text(parse_inline_markdown(version.text, version.origin));
}

std::string text_of(const Entry& entry, std::string_view name) {
    const Field* field = find_field(entry, name);
    if (field == nullptr) return {};
    if (const auto* text = std::get_if<LocalizedText>(&field->value)) return plain(*text);
    if (const auto* url = std::get_if<Url>(&field->value)) return url->target;
    return {};
}

std::vector<std::string> list_of(const Entry& entry, std::string_view name) {
    std::vector<std::string> out;
    const Field* field = find_field(entry, name);
    const auto* list = field ? std::get_if<std::vector<LocalizedText>>(&field->value) : nullptr;
    if (list == nullptr) return out;
    for (const LocalizedText& item : *list) out.push_back(plain(item));
    return out;
}

void add_highlights(std::vector<std::string>& out, const std::vector<Highlight>& highlights) {
    for (const Highlight& highlight : highlights) {
        out.push_back(plain(highlight.text));
        add_highlights(out, highlight.children);
    }
}

std::vector<std::string> highlights_of(const Entry& entry) {
    std::vector<std::string> out;
    add_highlights(out, entry.highlights);
    return out;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!out.empty()) out += separator;
        out += part;
    }
    return out;
}

/// The parts between commas that stand in no brackets.
std::vector<std::string> split_list(std::string_view text) {
    std::vector<std::string> parts;
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] == '(') ++depth;
        if (at < text.size() && text[at] == ')') --depth;
        if (at < text.size() && (text[at] != ',' || depth > 0)) continue;
        const std::string_view part = trim_blanks(text.substr(begin, at - begin));
        if (!part.empty()) parts.emplace_back(part);
        begin = at + 1;
    }
    return parts;
}

// ---- dates ----

/// The first four digits that stand alone.
std::string year_in(std::string_view text) {
    for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
        const bool digits = std::ranges::all_of(text.substr(at, 4), is_ascii_digit);
        const bool begins = at == 0 || !is_ascii_digit(text[at - 1]);
        const bool ends = at + 4 == text.size() || !is_ascii_digit(text[at + 4]);
        const bool plausible = text[at] == '1' || text[at] == '2';
        if (digits && begins && ends && plausible) return std::string(text.substr(at, 4));
    }
    return {};
}

std::string iso(const std::optional<DatePoint>& point) {
    if (!point) return {};
    if (const auto* words = std::get_if<std::string>(&*point)) return year_in(*words);
    if (const auto* season = std::get_if<Season>(&*point)) {
        return iso(CalendarDate{.year = season->year});
    }
    const auto* date = std::get_if<CalendarDate>(&*point);
    constexpr int kLastYear = 2999;  // of the schema's pattern
    if (date == nullptr || date->year > kLastYear) return {};
    std::string out = fmt::format("{:04}", date->year);
    if (date->month) out += fmt::format("-{:02}", *date->month);
    if (date->day) out += fmt::format("-{:02}", *date->day);
    return out;
}

const DateField* date_of(const Entry& entry) {
    const Field* field = find_field(entry, "date");
    return field ? std::get_if<DateField>(&field->value) : nullptr;
}

/// The day of something that happened once; of a range its end, else its start.
std::string point_of(const Entry& entry) {
    const DateField* date = date_of(entry);
    if (date == nullptr) return {};
    const std::string end = iso(date->range.end);
    return end.empty() ? iso(date->range.start) : end;
}

// ---- items ----

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
    const std::string start = iso(date->range.start);
    put(item, "startDate", start);
    put(item, "endDate", date->single ? start : iso(date->range.end));
}

std::string url_of(const Entry& entry) {
    std::string url = text_of(entry, "url");
    return url.empty() ? text_of(entry, "doi") : url;
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
                    texts.push_back(text_of(entry, spec_of(entry.kind).fields.front().name));
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
                return add_pair("languages", {"language", text_of(entry, "language")},
                                {"fluency", text_of(entry, "fluency")});
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
            Json item = {{is_volunteer ? "organization" : "name", text_of(entry, "company")}};
            put(item, "position", text_of(position, "position"));
            const std::string place = text_of(position, "location");
            put(item, "location", place.empty() ? text_of(entry, "location") : place);
            const std::string url = text_of(position, "url");
            put(item, "url", url.empty() ? text_of(entry, "url") : url);
            put_dates(item, date_of(position) ? position : entry);
            put(item, "summary", text_of(position, "summary"));
            put(item, "highlights", highlights_of(position));
            put(item, "keywords", list_of(position, "keywords"));
            add(is_volunteer ? "volunteer" : "work", std::move(item));
        };
        for (const Entry& position : entry.positions) add_item(position);
        const bool says_more = !entry.highlights.empty() || find_field(entry, "summary") ||
                               find_field(entry, "position");
        if (entry.positions.empty() || says_more) add_item(entry);
    }

    void add_teaching(const Entry& entry) {
        const std::string course = text_of(entry, "course");
        const std::string institution = text_of(entry, "institution");
        Json item = {{"name", institution.empty() ? course : institution}};
        put(item, "position",
            joined({text_of(entry, "role"), institution.empty() ? "" : course}, ", "));
        put(item, "location", text_of(entry, "location"));
        put(item, "url", text_of(entry, "url"));
        put_dates(item, entry);
        put(item, "summary", text_of(entry, "summary"));
        put(item, "highlights", highlights_of(entry));
        add("work", std::move(item));
    }

    void add_education(const Entry& entry) {
        Json item = {{"institution", text_of(entry, "institution")}};
        put(item, "url", text_of(entry, "url"));
        put(item, "area", text_of(entry, "area"));
        put(item, "studyType", text_of(entry, "degree"));
        const DateField* date = date_of(entry);
        if (date && date->single) {
            put(item, "endDate", iso(date->range.start));
        } else {
            put_dates(item, entry);
        }
        put(item, "score", text_of(entry, "grade"));
        std::vector<std::string> courses = list_of(entry, "courses");
        add_highlights(courses, entry.highlights);
        if (std::string summary = text_of(entry, "summary"); !summary.empty()) {
            courses.push_back(std::move(summary));
        }
        put(item, "courses", courses);
        add("education", std::move(item));
    }

    void add_project(const Section& section, const Entry& entry) {
        Json item = {{"name", text_of(entry, "name")}};
        put_dates(item, entry);
        put(item, "description", text_of(entry, "summary"));
        put(item, "highlights", highlights_of(entry));
        put(item, "keywords", list_of(entry, "keywords"));
        put(item, "url", text_of(entry, "url"));
        if (std::string role = text_of(entry, "role"); !role.empty()) item["roles"] = {role};
        put(item, "entity", text_of(entry, "organization"));
        item["type"] = section.key;
        add("projects", std::move(item));
    }

    void add_publication(const Entry& entry) {
        Json item = {{"name", text_of(entry, "title")}};
        const std::string_view publisher = entry.kind == EntryKind::kPatent ? "office"
                                           : entry.kind == EntryKind::kTalk ? "event"
                                                                            : "venue";
        put(item, "publisher", text_of(entry, publisher));
        put(item, "releaseDate", point_of(entry));
        put(item, "url", url_of(entry));
        std::vector<std::string> lines{joined(list_of(entry, "authors"), ", "),
                                       joined(list_of(entry, "inventors"), ", ")};
        for (const std::string_view name : {"type", "patent_number", "status", "summary", "note"}) {
            lines.push_back(text_of(entry, name));
        }
        add_highlights(lines, entry.highlights);
        put(item, "summary", joined(lines, "\n"));
        add("publications", std::move(item));
    }

    void add_award(const Entry& entry) {
        Json item = {{"title", text_of(entry, "title")}};
        put(item, "date", point_of(entry));
        put(item, "awarder", text_of(entry, "awarder"));
        std::vector<std::string> lines{text_of(entry, "summary")};
        add_highlights(lines, entry.highlights);
        put(item, "summary", joined(lines, "\n"));
        put(item, "url", text_of(entry, "url"));
        add("awards", std::move(item));
    }

    void add_certificate(const Entry& entry) {
        Json item = {{"name", text_of(entry, "name")}};
        put(item, "date", point_of(entry));
        put(item, "url", text_of(entry, "url"));
        put(item, "issuer", text_of(entry, "issuer"));
        put(item, "summary", text_of(entry, "summary"));
        add("certificates", std::move(item));
    }

    using Pair = std::pair<const char*, std::string>;
    void add_pair(const char* list, Pair first, Pair second) {
        Json item = {{first.first, std::move(first.second)}};
        put(item, second.first, std::move(second.second));
        add(list, std::move(item));
    }

    void add_one_line(const Section& section, const Entry& entry) {
        std::string label = text_of(entry, "label");
        std::string details = text_of(entry, "details");
        if (mentions(section.key, {"language"})) {
            return add_pair("languages", {"language", std::move(label)},
                            {"fluency", std::move(details)});
        }
        Json item = {{"name", std::move(label)}};
        put(item, "keywords", split_list(details));
        add(is_interests(section) ? "interests" : "skills", std::move(item));
    }

    void add_skill(const Entry& entry) {
        Json item = {{"name", text_of(entry, "name")}};
        put(item, "level", text_of(entry, "level"));
        std::vector<std::string> keywords = list_of(entry, "keywords");
        if (std::string summary = text_of(entry, "summary"); !summary.empty()) {
            keywords.push_back(std::move(summary));
        }
        put(item, "keywords", keywords);
        add("skills", std::move(item));
    }

    void add_reference(const Entry& entry) {
        std::vector<std::string> lines{text_of(entry, "reference")};
        for (const std::string_view name :
             {"position", "company", "relationship", "email", "phone"}) {
            lines.push_back(text_of(entry, name));
        }
        add_pair("references", {"name", text_of(entry, "name")},
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
        item["type"] = section.key;
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
