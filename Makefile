# `make help` says what there is. Nothing has to be installed first but Python 3.11 or later.
PYTHON ?= python3
BIN := .venv/bin
RUNTIME := .venv/runtime-installed
DEVELOPMENT := .venv/development-installed
PEERS := .venv-peers/installed
EXTRACTORS := .venv-peers-extraction/installed
ENGINES := .venv-peers-references/installed
PIP := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check install
RULES := $(BIN)/gx-factcheck rules --format markdown
SCHEMA := $(BIN)/gx-factcheck schema

.SILENT:
.DELETE_ON_ERROR:
.PHONY: help audit test lint types contracts coverage check docs docs-check units-table bench clean

help: ## Say what there is
	sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

audit: $(RUNTIME) ## Judge the claims of claims/ and print the table
	$(BIN)/gx-factcheck audit || { code=$$?; test $$code -eq 1 || exit $$code; }

test: $(DEVELOPMENT) ## Run the tests
	$(BIN)/python -m pytest -q -n auto --cov --cov-report=

lint: $(DEVELOPMENT) ## Look for faults of style and spelling
	$(BIN)/ruff check --quiet .
	$(BIN)/codespell src docs benchmarks scripts *.md

types: $(DEVELOPMENT) ## Check the types
	$(BIN)/mypy

contracts: $(DEVELOPMENT) ## Check that each layer imports only what lies below it
	$(BIN)/lint-imports --no-cache --no-logo

coverage: test ## Check that the tests reach every branch of checkers/ and values/
	$(BIN)/coverage report --include='src/gx_factcheck/checkers/*,src/gx_factcheck/values/*' --fail-under=100

check: lint types contracts docs-check coverage ## All that CI runs

docs: docs/rules.md docs/claims.schema.json ## Write the generated pages and the table of units anew

docs-check: $(DEVELOPMENT) ## Check that the generated pages are up to date
	{ $(RULES) | diff -u docs/rules.md - && $(SCHEMA) | diff -u docs/claims.schema.json -; } || { \
	  echo 'the generated pages differ from what the program says; run "make docs" and commit them' >&2; exit 1; }

docs/rules.md: units-table
	$(RULES) > $@.new && mv $@.new $@

docs/claims.schema.json: units-table
	$(SCHEMA) > $@.new && mv $@.new $@

# The tests hold this table against the definitions, so docs-check need not.
units-table: $(DEVELOPMENT)
	$(BIN)/python scripts/build_unit_factors.py

bench: $(DEVELOPMENT) $(PEERS) $(EXTRACTORS) $(ENGINES) ## Measure speed and accuracy beside the peers: make bench DATA=DIR
	$(BIN)/python -m benchmarks $(if $(DATA),--data "$(DATA)")

clean: ## Remove all that the other targets made
	rm -rf .venv .venv-peers .venv-peers-extraction .venv-peers-references .coverage .coverage.* dist .hypothesis .import_linter_cache .mypy_cache .nox .pytest_cache .ruff_cache
	find src tests -name __pycache__ -prune -exec rm -rf {} +

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'gx-factcheck needs Python 3.11 or later and "$(PYTHON)" is not; name another: make PYTHON=python3.12 …' >&2; exit 1; }
	$(PYTHON) -m venv .venv || { \
	  echo '"$(PYTHON)" cannot make a virtual environment; on Debian or Ubuntu: apt-get install python3-venv' >&2; rm -rf .venv; exit 1; }

$(RUNTIME): pyproject.toml | $(BIN)/python
	echo 'Installing gx-factcheck into .venv (once) …' >&2
	$(PIP) --editable .
	touch $@

$(PEERS): benchmarks/peers.txt | $(BIN)/python
	echo 'Installing the peers into .venv-peers (once) …' >&2
	$(PYTHON) -m venv .venv-peers
	.venv-peers/bin/python -m pip --quiet --quiet --disable-pip-version-check install --requirement benchmarks/peers.txt
	touch $@

# Apart from the others: they hold dependencies down, and two of them print when they are imported.
$(EXTRACTORS): benchmarks/extraction/peers.txt | $(BIN)/python
	echo 'Installing the extractors that ours is compared with into .venv-peers-extraction (once) …' >&2
	$(PYTHON) -m venv .venv-peers-extraction
	.venv-peers-extraction/bin/python -m pip --quiet --quiet --disable-pip-version-check install --requirement benchmarks/extraction/peers.txt
	touch $@

$(ENGINES): benchmarks/references/peers.txt | $(BIN)/python
	echo 'Installing the engines for tables that ours is compared with into .venv-peers-references (once) …' >&2
	$(PYTHON) -m venv .venv-peers-references
	.venv-peers-references/bin/python -m pip --quiet --quiet --disable-pip-version-check install --requirement benchmarks/references/peers.txt
	touch $@

$(DEVELOPMENT): $(RUNTIME)
	echo 'Installing the development tools into .venv (once) …' >&2
	$(PIP) --editable '.[dev]'
	touch $@
