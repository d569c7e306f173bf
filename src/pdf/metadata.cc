#include "pdf/metadata.h"

#include <chrono>
#include <vector>

#include <fmt/format.h>

#include "base/unicode.h"
#include "base/xml.h"

namespace cvpdf {

namespace {

constexpr std::string_view kOwnNamespace = "urn:cvpdf:properties:1#";

bool is_allowed_in_xml(char32_t c) {
    return (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c < 0xFFFE) || c > 0xFFFF;
}

/// One line of characters that XML 1.0 can hold.
std::string presentable(std::string_view text) {
    std::string out;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = next_code_point(text, &offset);
        append_utf8(out, is_allowed_in_xml(c) ? c : U' ');
    }
    const std::size_t begin = out.find_first_not_of(' ');
    if (begin == std::string::npos) return {};
    return shortened(out.substr(begin, out.find_last_not_of(' ') - begin + 1));
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) {
        if (!out.empty()) out += ", ";
        out += word;
    }
    return out;
}

/// Splits seconds since 1970 into the civil date and time of UTC; years outside 1–9999 are no dates
/// of PDF.
struct CivilTime {
    int year = 1970;
    unsigned month = 1;
    unsigned day = 1;
    std::int64_t hour = 0;
    std::int64_t minute = 0;
    std::int64_t second = 0;
};

std::optional<CivilTime> civil_time(std::int64_t seconds) {
    constexpr std::int64_t kFirst = -62135596800;  // 0001-01-01T00:00:00Z
    constexpr std::int64_t kLast = 253402300799;   // 9999-12-31T23:59:59Z
    if (seconds < kFirst || seconds > kLast) return {};
    const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
    const auto midnight = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{midnight};
    const std::int64_t of_day = (time - midnight).count();
    return CivilTime{
        .year = static_cast<int>(date.year()),
        .month = static_cast<unsigned>(date.month()),
        .day = static_cast<unsigned>(date.day()),
        .hour = of_day / 3600,
        .minute = of_day / 60 % 60,
        .second = of_day % 60,
    };
}

void append_simple(std::string& out, std::string_view property, std::string_view value) {
    if (value.empty()) return;
    out += fmt::format("<{0}>{1}</{0}>", property, escape_xml(value));
}

enum class Container { kLanguageAlternative, kSequence, kBag };

void append_container(std::string& out, std::string_view property, Container container,
                      std::string_view value) {
    if (value.empty()) return;
    const std::string_view element = container == Container::kSequence ? "Seq"
                                     : container == Container::kBag    ? "Bag"
                                                                       : "Alt";
    const std::string_view language =
        container == Container::kLanguageAlternative ? " xml:lang=\"x-default\"" : "";
    out += fmt::format("<{0}><rdf:{1}><rdf:li{2}>{3}</rdf:li></rdf:{1}></{0}>", property, element,
                       language, escape_xml(value));
}

struct SchemaProperty {
    std::string_view name = {};
    std::string_view value_type = {};
    std::string_view description = {};
};

/// Structures with their simple fields as attributes (ISO 16684-1 7.9.2.2).
void append_schema(std::string& out, std::string_view title, std::string_view uri,
                   std::string_view prefix, const std::vector<SchemaProperty>& properties) {
    out += fmt::format(
        "<rdf:li><rdf:Description pdfaSchema:schema=\"{}\" pdfaSchema:namespaceURI=\"{}\""
        " pdfaSchema:prefix=\"{}\"><pdfaSchema:property><rdf:Seq>",
        title, uri, prefix);
    for (const SchemaProperty& property : properties) {
        out += fmt::format(
            "<rdf:li pdfaProperty:name=\"{}\" pdfaProperty:valueType=\"{}\""
            " pdfaProperty:category=\"internal\" pdfaProperty:description=\"{}\"/>",
            property.name, property.value_type, property.description);
    }
    out += "</rdf:Seq></pdfaSchema:property></rdf:Description></rdf:li>";
}

constexpr std::string_view kPdfUaNamespace = "http://www.aiim.org/pdfua/ns/id/";

/// Namespaces that PDF/A-2 does not know must be described, all in one bag.
void append_extension_schemas(std::string& out, const Metadata& metadata) {
    out += "<pdfaExtension:schemas><rdf:Bag>";
    append_schema(out, "PDF/UA", kPdfUaNamespace, "pdfuaid",
                  {{.name = "part", .value_type = "Integer", .description = "Part of ISO 14289"}});
    std::vector<SchemaProperty> own{
        {.name = "layout", .value_type = "Text", .description = "Name of the layout"},
        {.name = "source", .value_type = "Text", .description = "Hash of the CV"}};
    if (!metadata.variant.empty() || !metadata.posting.empty()) {
        own.push_back({.name = "variant", .value_type = "Text", .description = "Its variant"});
        own.push_back({.name = "posting", .value_type = "Text", .description = "Its posting"});
    }
    append_schema(out, "cvpdf", kOwnNamespace, "cvpdf", own);
    out += "</rdf:Bag></pdfaExtension:schemas>";
}

void append_dates(std::string& out, const Metadata& metadata) {
    if (!metadata.date) return;
    const auto time = civil_time(*metadata.date);
    if (!time) return;
    const std::string date =
        fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", time->year, time->month, time->day,
                    time->hour, time->minute, time->second);
    append_simple(out, "xmp:CreateDate", date);
    append_simple(out, "xmp:ModifyDate", date);
}

}  // namespace

Metadata collect_metadata(const DocumentInfo& info, const FileFacts& facts) {
    Metadata out{
        .title = presentable(info.title),
        .author = presentable(info.author),
        .subject = presentable(info.subject),
        .keywords = presentable(joined(info.keywords)),
        .language = info.language.empty() ? "und" : info.language,
        .producer = presentable(facts.producer),
        .layout = presentable(info.layout),
        .source_hash = presentable(facts.source_hash),
        .variant = presentable(facts.variant),
        .posting = presentable(facts.posting),
        .part = facts.part,
        .date = info.date,
    };
    if (out.title.empty()) out.title = out.author.empty() ? "Curriculum vitae" : out.author;
    return out;
}

std::optional<std::string> pdf_date(std::int64_t seconds_since_1970) {
    const auto time = civil_time(seconds_since_1970);
    if (!time) return std::nullopt;
    return fmt::format("D:{:04}{:02}{:02}{:02}{:02}{:02}Z", time->year, time->month, time->day,
                       time->hour, time->minute, time->second);
}

PdfDict info_dict(const Metadata& metadata) {
    PdfDict out;
    const auto add = [&](std::string_view key, const std::string& value) {
        if (!value.empty()) out.add(key, pdf_text(value));
    };
    add("Title", metadata.title);
    add("Author", metadata.author);
    add("Subject", metadata.subject);
    add("Keywords", metadata.keywords);
    add("Creator", metadata.producer);
    add("Producer", metadata.producer);
    if (!metadata.date) return out;
    if (const auto date = pdf_date(*metadata.date)) {
        add("CreationDate", *date);
        add("ModDate", *date);
    }
    return out;
}

std::string xmp_packet(const Metadata& metadata) {
    std::string out =
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
        "<rdf:Description rdf:about=\"\""
        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
        " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
        " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
        " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
        " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
        " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"";
    out += fmt::format(" xmlns:pdfuaid=\"{}\" xmlns:cvpdf=\"{}\">", kPdfUaNamespace, kOwnNamespace);
    append_simple(out, "pdfaid:part", metadata.part == PdfaPart::k2 ? "2" : "3");
    append_simple(out, "pdfaid:conformance", "A");
    append_simple(out, "pdfuaid:part", "1");
    append_container(out, "dc:title", Container::kLanguageAlternative, metadata.title);
    append_container(out, "dc:creator", Container::kSequence, metadata.author);
    append_container(out, "dc:description", Container::kLanguageAlternative, metadata.subject);
    append_container(out, "dc:language", Container::kBag, metadata.language);
    append_simple(out, "pdf:Keywords", metadata.keywords);
    append_simple(out, "pdf:Producer", metadata.producer);
    append_simple(out, "xmp:CreatorTool", metadata.producer);
    append_dates(out, metadata);
    append_simple(out, "cvpdf:layout", metadata.layout);
    append_simple(out, "cvpdf:source", metadata.source_hash);
    append_simple(out, "cvpdf:variant", metadata.variant);
    append_simple(out, "cvpdf:posting", metadata.posting);
    append_extension_schemas(out, metadata);
    out += "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
    return out;
}

}  // namespace cvpdf
