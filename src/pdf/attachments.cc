#include "pdf/attachments.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "pdf/coded_stream.h"
#include "pdf/metadata.h"
#include "pdf/pdf_objects.h"

namespace cvpdf {

namespace {

std::string_view name_of(Relationship relationship) {
    switch (relationship) {
        case Relationship::kSource:
            return "Source";
        case Relationship::kData:
            return "Data";
    }
    return "Unspecified";
}

PdfRef add_attachment(PdfObjects& objects, PdfForm form, const Attachment& attachment,
                      const std::string& date) {
    const PdfDict params{{"Size", static_cast<std::int64_t>(attachment.bytes.size())},
                         {"ModDate", pdf_text(date)}};
    const PdfRef stream = add_coded_stream(objects, form,
                                           {{"Type", pdf_name("EmbeddedFile")},
                                            {"Subtype", pdf_name(attachment.mime_type)},
                                            {"Params", params}},
                                           attachment.bytes);
    return objects.add({
        {"Type", pdf_name("Filespec")},
        {"F", pdf_text(attachment.name)},
        {"UF", pdf_text(attachment.name)},
        {"Desc", pdf_text(attachment.description)},
        {"AFRelationship", pdf_name(name_of(attachment.relationship))},
        {"EF", PdfDict{{"F", stream}, {"UF", stream}}},
    });
}

}  // namespace

void add_attachments(PdfObjects& objects, PdfForm form, std::vector<Attachment> attachments,
                     std::optional<std::int64_t> date, PdfDict& catalog) {
    if (attachments.empty()) return;
    // A name tree is sorted (7.9.6).
    std::ranges::sort(attachments, {}, &Attachment::name);
    const std::string day = pdf_date(date.value_or(0)).value_or("D:19700101000000Z");
    PdfArray names;
    PdfArray files;
    for (const Attachment& attachment : attachments) {
        const PdfRef file = add_attachment(objects, form, attachment, day);
        names.add(pdf_text(attachment.name));
        names.add(file);
        files.add(file);
    }
    catalog.add("Names", PdfDict{{"EmbeddedFiles", PdfDict{{"Names", std::move(names)}}}});
    catalog.add("AF", std::move(files));
}

}  // namespace cvpdf
