# Every target makes its own virtual environment in .venv first. `make PYTHON=python3.12 test` takes another Python.
PYTHON ?= python3
BIN := .venv/bin
# Tests run on this many processor cores.
JOBS ?= 2

.DEFAULT_GOAL := help
.PHONY: help setup run ir test types lint format bench clean

help:
	@echo 'make setup   the virtual environment .venv, with oxad and what its tests and checkers need'
	@echo 'make run     the main job: Rosenbrock, its gradient and eight directions, checked and timed'
	@echo 'make test    the whole test suite'
	@echo 'make lint    formatter, linter and type checker'
	@echo 'make bench   what derivatives cost, in time and memory, and what making them costs'

setup: .venv/made

.venv/made: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "oxad needs Python 3.11 or newer; this is " + sys.version.split()[0])'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

run: setup
	@$(BIN)/python examples/run.py

# examples/ir: what a machine without Rust runs. Wants Rust.
ir: setup
	$(BIN)/python examples/ir/make.py

test: setup
	@$(BIN)/python test/run.py --jobs $(JOBS)

# The import names differ from the folders (oxad.passes is passes/): a checker reads a copy.
types:
	@rm -rf build/types && mkdir -p build/types/oxad
	@cp -R oxad/__init__.py dialects lifting passes lowering tools build/types/oxad/

lint: setup types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/basedpyright --pythonpath $(BIN)/python

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: setup
	@$(BIN)/python benchmarks/run.py
	@$(BIN)/python benchmarks/ir.py --sizes 1000,10000
	@$(BIN)/python benchmarks/analyses.py --sizes 1000,10000

clean:
	rm -rf .venv build test/Output
