// write_markdown: a Document → CommonMark.
//
// Headings are ATX headings of their level, lists are tight, paragraphs are one line. What a CV
// says is never markup: every sign that CommonMark could read as such is escaped. Emphasis that its
// rules for delimiters would not see (`**삼성전자(주)**에서`) stands in HTML tags, as do raised and
// lowered text, which it has no signs for. What is beside a line follows it behind " · ".

#pragma once

#include <string>

#include "export/content.h"

namespace cvpdf {

/// UTF-8; ends in a newline.
std::string write_markdown(const Content& content);

}  // namespace cvpdf
