// The keys of every mapping of a CV file that is no entry, in the order in which the reference
// lists them.

#pragma once

#include <span>

#include "cv/field_spec.h"

namespace cvpdf {

/// The top of the file: cv, lang, layout…
std::span<const FieldSpec> file_keys();
/// `check:`, what `cvpdf check` looks for.
std::span<const FieldSpec> check_keys();
/// A variant.
std::span<const FieldSpec> variant_keys();
/// `cv:`, the header's keys and `sections`.
std::span<const FieldSpec> cv_keys();
/// `letter:`, the letter that goes with the CV.
std::span<const FieldSpec> letter_keys();
/// `photo:` as a mapping.
std::span<const FieldSpec> photo_keys();
/// The same without `sections`.
std::span<const FieldSpec> header_keys();
/// An item of `social_networks:`.
std::span<const FieldSpec> network_keys();
/// An item of `fields:`.
std::span<const FieldSpec> header_field_keys();
/// A section that is a mapping.
std::span<const FieldSpec> section_keys();
/// Those of its keys that only speak of a `bibliography`.
std::span<const FieldSpec> bibliography_keys();
/// `select:` and `exclude:` of a bibliography.
std::span<const FieldSpec> bib_filter_keys();
/// `et_al:` of a bibliography.
std::span<const FieldSpec> et_al_keys();
/// A bullet that is a mapping.
std::span<const FieldSpec> highlight_keys();

}  // namespace cvpdf
