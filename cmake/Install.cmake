# bin/cvpdf, share/cvpdf/{layouts,data,fonts}. The program finds its data relative to itself; in a
# build tree the same folders stand beside it as links to the sources.
include(GNUInstallDirs)

set(data_folders)
foreach(folder IN ITEMS layouts data fonts)
  if(IS_DIRECTORY "${PROJECT_SOURCE_DIR}/${folder}")
    list(APPEND data_folders ${folder})
  endif()
endforeach()

file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/share/cvpdf")
foreach(folder IN LISTS data_folders)
  file(CREATE_LINK "${PROJECT_SOURCE_DIR}/${folder}" "${PROJECT_BINARY_DIR}/share/cvpdf/${folder}" SYMBOLIC)
endforeach()

install(DIRECTORY ${data_folders} DESTINATION "${CMAKE_INSTALL_DATADIR}/cvpdf" PATTERN "*.md" EXCLUDE)
# What the README links to stands beside it, as in the sources.
install(FILES LICENSE README.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(FILES layouts/README.md layouts/how-to.md DESTINATION "${CMAKE_INSTALL_DOCDIR}/layouts")
install(DIRECTORY docs examples DESTINATION "${CMAKE_INSTALL_DOCDIR}" PATTERN ".gitignore" EXCLUDE)

# The Debian package (make deb): libraries from the program itself, fonts from scripts/packages.
file(STRINGS "${PROJECT_SOURCE_DIR}/scripts/packages" font_packages REGEX "^fonts ")
list(TRANSFORM font_packages REPLACE "^fonts +([^ ]+).*" "\\1")
# Opened while the program runs, so that dpkg-shlibdeps does not see it.
list(APPEND font_packages liblcms2-2)
list(JOIN font_packages ", " CPACK_DEBIAN_PACKAGE_DEPENDS)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "the cvpdf authors")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
