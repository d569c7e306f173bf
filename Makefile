# Short names for the scripts; plain CMake does as well (README.md).
.PHONY: demo test docs golden lint asan bench gallery install deb clean

prefix ?= /usr/local

demo:
	./scripts/demo

test:
	./scripts/test

# The pages and schemas that the program's own tables tell.
docs:
	./scripts/setup build fonts
	./scripts/compile build -DCMAKE_BUILD_TYPE=Release
	build/cvpdf schema cv > data/schema/cv.json
	build/cvpdf schema layout > data/schema/layout.json
	build/cvpdf schema posting > data/schema/posting.json
	build/cvpdf schema cv --format markdown > docs/cv-reference.md
	build/cvpdf schema posting --format markdown > docs/posting-reference.md
	/usr/bin/python3 scripts/layouts_readme.py build/cvpdf . > layouts/README.md

# Writes the dumps of tests/golden anew; the diff is the review.
golden:
	./scripts/setup build fonts tests
	./scripts/compile build-dev --preset dev
	CVPDF_UPDATE_GOLDEN=1 build-dev/tests/golden/golden

lint:
	./scripts/lint

asan:
	./scripts/setup build fonts tests
	./scripts/compile build-asan --preset asan
	ctest --test-dir build-asan --output-on-failure

bench:
	./scripts/bench

build/cvpdf:
	./scripts/setup build fonts
	./scripts/compile build -DCMAKE_BUILD_TYPE=Release

# Pictures of all layouts for the README.
gallery:
	./scripts/gallery

install: build/cvpdf
	cmake --install build --prefix "$(prefix)"

deb: build/cvpdf
	./scripts/setup deb
	cd build && cpack -G DEB

clean:
	rm -rf build build-*
