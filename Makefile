# `make site` builds, `make test` tests; each sets up what it needs. `make help` names the others.

PYTHON ?= python3
BIN := .venv/bin
# The files with long tests come first, as their names have it, so that no process waits at the end.
PYTEST := $(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder
export NO_MKDOCS_2_WARNING := 1
# Passes over what npm has not brought the tools for.
WITH_NPM = test -e node_modules/.done || { echo "the scripts are not checked, because npm has not run"; exit 0; };

.PHONY: help site serve preview test lint lint-python lint-web pytest unit fuzz browser firefox check lock words picture office zensical benchmark lighthouse clean

help: ## name every target
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

site: .venv/site node_modules/.done ## build the site into site/
	$(BIN)/mkdocs build --strict

serve: .venv/site node_modules/.done ## serve it on this machine, and reload when a file is saved
	$(BIN)/mkdocs serve

preview: site ## serve the built site on this machine as a host would, with its headers and redirects
	$(BIN)/python -m tests.host site

check: .venv/site ## check the data
	$(BIN)/python build_charts.py check

test: .venv/test node_modules/.done ## the gate: linters, types, every test, a strict build, side by side
	@$(MAKE) --jobs=3 --output-sync=target --no-print-directory lint-python lint-web pytest

lint: lint-python lint-web ## format, lint and types of the code, and the direction of imports

lint-python: .venv/test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/mypy

lint-web: node_modules/.done
	@$(WITH_NPM) npm run --silent lint && npm test --silent

pytest: .venv/test node_modules/.done
	$(PYTEST)

unit: .venv/test node_modules/.done ## the quick tests: no site, no browser
	@$(WITH_NPM) npm test
	$(PYTEST) tests/unit tests/mistakes tests/fuzz tests/repository

FUZZ_SEED ?= 1
fuzz: .venv/test node_modules/.done ## the long form: more odd edits, damaged files, killed builds, fonts, widths; from another seed by FUZZ_SEED=…
	FUZZ=long FUZZ_SEED=$(FUZZ_SEED) $(PYTEST) tests/fuzz tests/browser tests/data

browser: .venv/test node_modules/.done ## the tests in browsers
	$(PYTEST) tests/browser

firefox: .venv/test node_modules/.done ## those of them in Firefox, which the gate passes over where it is not installed
	$(BIN)/pytest tests/browser/test_firefox.py

words: .venv/test ## collect the words of the interface for translators
	$(BIN)/python -m tests.interface

picture: .venv/test site ## draw the picture of the README anew
	$(BIN)/python -m tests.data.picture docs/assets/overview.png

# Outside the gate, because these are installed apart.
office: .venv/test site ## turn documents and slides into PDF by LibreOffice, count their pages, draw them in build/office
	$(BIN)/python -m tests.data.office build/office

zensical: site ## build the same pages with MkDocs' successor
	$(PYTHON) -m venv .venv-zensical
	.venv-zensical/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-zensical.txt
	$(BIN)/python -m tests.data.zensical .venv-zensical/bin/zensical

benchmark: .venv/test node_modules/.done benchmarks/node_modules/.done ## time the page beside other libraries; takes long
	$(BIN)/python -m benchmarks.run

lighthouse: site .venv/test benchmarks/node_modules/.done ## audit the built site
	$(BIN)/python -m benchmarks.lighthouse

benchmarks/node_modules/.done: benchmarks/package-lock.json
	npm ci --silent --prefix benchmarks
	touch $@

.venv/site: requirements.txt
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>/dev/null || \
		{ echo "$(PYTHON) must be Python 3.11 or newer; name one that is: make PYTHON=…"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --no-compile --require-hashes -r requirements.txt
	touch $@

.venv/test: requirements-test.txt .venv/site
	$(BIN)/pip install --quiet --disable-pip-version-check --no-compile --require-hashes -r requirements-test.txt
	touch $@

# What npm brings, where it is at hand; without it the builder serves the scripts as they are, and the plotly.js inside plotly.py.
node_modules/.done: package-lock.json
	@mkdir -p node_modules
	@if command -v npm >/dev/null && npm ci --silent; then touch $@; else echo "npm brought nothing; going on without it"; fi

LOCK := uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --upgrade
lock: ## write the hashed locks anew from pyproject.toml; needs uv
	$(LOCK) pyproject.toml -o requirements.txt
	$(LOCK) pyproject.toml --group test -o requirements-test.txt
	$(LOCK) --group zensical -o requirements-zensical.txt

clean: ## delete what was set up and built
	rm -rf .venv .venv-zensical node_modules benchmarks/node_modules site .new-site* docs/.fragments docs/charts docs/data docs/embed docs/events docs/figures docs/images docs/pictures docs/scripts docs/slides docs/social docs/styles docs/vendor
