# Every outside library, found once. Each is linked by its home folder alone (src/README.md).
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_library(HYPHEN_LIBRARY hyphen REQUIRED)  # libhyphen has neither a .pc file nor a CMake package
find_library(STEMMER_LIBRARY stemmer REQUIRED)  # nor has libstemmer
find_package(yaml-cpp REQUIRED)
pkg_check_modules(HARFBUZZ REQUIRED IMPORTED_TARGET harfbuzz harfbuzz-subset)
find_package(JPEG REQUIRED)
find_package(PNG REQUIRED)
pkg_check_modules(LCMS2 REQUIRED lcms2)  # its header: the library is opened when an image needs it
find_path(STB_INCLUDE_DIR stb/stb_image_resize.h REQUIRED)
pkg_check_modules(HTTPLIB REQUIRED IMPORTED_TARGET cpp-httplib)
pkg_check_modules(CAIRO REQUIRED IMPORTED_TARGET cairo)
pkg_check_modules(LIBDEFLATE REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
# A quarter of the time of many CVs; glibc's malloc does as well. Sanitizers bring their own.
if(NOT CVPDF_SANITIZE)
  pkg_check_modules(JEMALLOC IMPORTED_TARGET jemalloc)
endif()

# PoDoFo 0.9 has only a .pc file, with an empty version; 0.10 and later have a CMake package.
find_package(podofo CONFIG QUIET)
if(NOT podofo_FOUND)
  pkg_check_modules(PODOFO REQUIRED IMPORTED_TARGET libpodofo)
  add_library(podofo::podofo ALIAS PkgConfig::PODOFO)
endif()

# yaml-cpp 0.7 exports yaml-cpp, 0.8 exports yaml-cpp::yaml-cpp.
if(NOT TARGET yaml-cpp::yaml-cpp)
  add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)
endif()
