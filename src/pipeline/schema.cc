#include "pipeline/schema.h"

#include "cv/cv_schema.h"
#include "layout/layout_schema.h"
#include "tailor/posting_schema.h"

namespace cvpdf {

std::string make_schema(SchemaSubject subject, SchemaFormat format) {
    const bool json = format == SchemaFormat::kJson;
    switch (subject) {
        case SchemaSubject::kCv:
            return json ? cv_schema() : cv_reference();
        case SchemaSubject::kLayout:
            return json ? layout_schema() : layout_reference_page();
        case SchemaSubject::kPosting:
            return json ? posting_schema() : posting_reference();
    }
    return {};
}

}  // namespace cvpdf
