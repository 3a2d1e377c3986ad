# `make demo` and `make test` each work as the first command on a fresh machine.
# On Windows: the lines in README.md.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help demo test test-long test-real check bench bench-start build screenshots lock system system-real system-build

help:
	@echo "make demo        record, merge and print the sample praktijktoets, and show it"
	@echo "make test        run the tests"
	@echo "make test-long   run the long tests and write their outcome in docs/benchmarks.md"
	@echo "make test-real   run the tests that need a display, a keychain or Debian's programs"
	@echo "make check       format, lint, types, architecture, translations"
	@echo "make bench       compare the measured ratios with their budgets"
	@echo "make bench-start how soon the opened visit is in the window: hardly met"
	@echo "make build       build the one-folder program and let it test itself"
	@echo "make screenshots pictures of every page, light, dark and high contrast, from the sample"
	@echo "make lock        renew requirements.lock from pyproject.toml"

demo: $(READY)
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
		$(BIN)/veldtool demo --out demo; \
	else \
		$(BIN)/veldtool demo --headless --out demo; \
	fi

test: $(READY)
	$(BIN)/python -m pytest -q

test-long: $(READY)
	PYTHONPATH=. $(BIN)/python tests/reliability/run_long.py $(TESTS)

test-real: system-real $(READY)
	$(BIN)/python -m pytest -q -m real

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo --no-cache
	$(BIN)/python -m pytest -q tests/architecture $(wildcard tests/ui/test_translation*.py)

bench: $(READY)
	$(BIN)/python tests/benchmarks/run.py

bench-start: $(READY)
	PYTHONPATH=. $(BIN)/python tests/benchmarks/measure_start.py

build: system-build $(READY)
	$(BIN)/python -m PyInstaller --noconfirm --clean --log-level WARN build.spec
	dist/veldtool/veldtool selftest

screenshots: $(READY)
	$(BIN)/python tests/screenshots/make.py screenshots

lock: $(READY)
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --all-extras --generate-hashes \
		--no-header --no-emit-index-url --upgrade --output-file requirements.lock pyproject.toml

system:
	@PYTHON="$(PYTHON)" .ci/system

system-real:
	@PYTHON="$(PYTHON)" .ci/system real

system-build:
	@PYTHON="$(PYTHON)" .ci/system build

$(READY): requirements.lock pyproject.toml | system
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --use-pep517 \
		--require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check \
		--no-deps --no-build-isolation --editable .
	@touch $@
