# cvpdf_component(<folder> SOURCES … USES <folders…> PRIVATE <outside libraries…>)
#
# A folder of src/ is a static library cvpdf_<folder>. USES names the folders that it may include
# (tests/layers checks the same rule on every #include); outside libraries stay private to it.
function(cvpdf_component folder)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES;PRIVATE" ${ARGN})
  list(TRANSFORM ARG_USES PREPEND cvpdf_)
  if(ARG_SOURCES)
    add_library(cvpdf_${folder} STATIC ${ARG_SOURCES})
    target_include_directories(cvpdf_${folder} PUBLIC "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(cvpdf_${folder} PUBLIC ${ARG_USES} PRIVATE cvpdf_options ${ARG_PRIVATE})
  else()
    add_library(cvpdf_${folder} INTERFACE)
    target_include_directories(cvpdf_${folder} INTERFACE "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(cvpdf_${folder} INTERFACE ${ARG_USES})
  endif()
endfunction()

# cvpdf_test(<name> SOURCES … USES <folders…> PRIVATE <outside libraries…>)
#
# A Catch2 program; every TEST_CASE in it becomes a CTest test.
function(cvpdf_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES;PRIVATE" ${ARGN})
  list(TRANSFORM ARG_USES PREPEND cvpdf_)
  add_executable(${name} ${ARG_SOURCES})
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_compile_definitions(${name} PRIVATE CVPDF_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE cvpdf_options ${ARG_USES} ${ARG_PRIVATE} cvpdf_catch_main)
  add_test(NAME ${name} COMMAND ${name})
endfunction()
