// Temporary names: what a file is called for the moment before it takes the place of another.
//
// `.cvpdf-PLACE-PROCESS-NUMBER.tmp`. PLACE stands for where that process number means something:
// this run of this machine and this container. So whoever comes later can tell a writer that was
// killed from one that is at work, also in a folder that several machines share.

#pragma once

#include <string>

namespace cvpdf {

/// Of a process of this place; `number` tells its files apart.
std::string temporary_name(long process, unsigned number);

/// Removes what writers in `folder` left that were killed at that moment. What a running program is
/// about to publish stays: of programs of another place, which cannot be seen from here, whatever
/// is younger than ten minutes.
void remove_leftovers(const std::string& folder);

}  // namespace cvpdf
