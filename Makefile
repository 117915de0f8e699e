# Two commands: `make site` builds, `make test` tests. Each sets up what it needs.

PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve test check lock picture zensical benchmark lighthouse clean

site: .venv/site node_modules/.done
	$(BIN)/mkdocs build --strict

serve: .venv/site node_modules/.done
	$(BIN)/mkdocs serve

test: .venv/test node_modules/.done
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mkdocs build --strict
	$(BIN)/pytest

check: .venv/site
	$(BIN)/python build_charts.py check

# A picture of the built site for the README.
picture: .venv/test site
	$(BIN)/python -m tests.browser.picture docs/assets/overview.png

# The same pages with MkDocs' successor, outside the gate because it is installed apart.
zensical: site
	$(PYTHON) -m venv .venv-zensical
	.venv-zensical/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-zensical.txt
	$(BIN)/python -m tests.built.zensical .venv-zensical/bin/zensical

# How fast the page with the timeline is beside other libraries; takes long, and is no part of the gate.
benchmark: .venv/test node_modules/.done benchmarks/node_modules/.done
	$(BIN)/python -m benchmarks.run

lighthouse: site .venv/test benchmarks/node_modules/.done
	$(BIN)/python -m benchmarks.lighthouse

benchmarks/node_modules/.done: benchmarks/package-lock.json
	npm ci --silent --prefix benchmarks
	touch $@

.venv/site: requirements.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

.venv/test: requirements-test.txt .venv/site
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	touch $@

# The smaller plotly.js, where npm is at hand; without it the builder takes the one inside plotly.py.
node_modules/.done: package-lock.json
	@mkdir -p node_modules
	@if command -v npm >/dev/null && npm ci --silent; then touch $@; else echo "npm gave no smaller plotly.js; going on without it"; fi

# Writes the locks anew; needs uv.
lock:
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --upgrade requirements.in -o requirements.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --upgrade requirements-test.in -o requirements-test.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --upgrade requirements-zensical.in -o requirements-zensical.txt

clean:
	rm -rf .venv .venv-zensical node_modules benchmarks/node_modules site docs/.fragments docs/charts docs/cite docs/data docs/embed docs/events docs/figures docs/pictures docs/scripts docs/slides docs/social docs/styles docs/vendor
