# Language level, warnings and build types that hold for every target of the project.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

option(CVPDF_WERROR "Treat compiler warnings as errors" OFF)
option(CVPDF_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

add_library(cvpdf_options INTERFACE)
# GCC 12 sees uninitialized members in every moved std::variant (GCC bug 105562 and its kin).
target_compile_options(cvpdf_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
                                               $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
                                               $<$<BOOL:${CVPDF_WERROR}>:-Werror>)
# What assertions print names the file in the repository, not on the machine that built it.
target_compile_options(cvpdf_options INTERFACE "-fmacro-prefix-map=${PROJECT_SOURCE_DIR}/=")
if(CVPDF_SANITIZE)
  target_compile_options(cvpdf_options INTERFACE -fsanitize=address,undefined
                                                 -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(cvpdf_options INTERFACE -fsanitize=address,undefined)
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()
