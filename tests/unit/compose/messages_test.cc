#include "catch.h"
#include "compose_text.h"

using namespace cvpdf;
