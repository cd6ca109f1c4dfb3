# Everything a checkout needs: git, make, and Python 3.11 or newer with venv and pip.
# Packages come from locks/ by hash; nothing outside this folder is changed.

PYTHON ?= python3
VENV ?= .venv
ARGS ?=

RUN := $(VENV)/bin
PIP := $(RUN)/python -m pip --disable-pip-version-check --no-input --quiet
# Wheels only: a source package would fetch build tools that no lock names.
LOCKED := $(PIP) install --require-hashes --only-binary :all: --no-compile --requirement
COMPILE := $(RUN)/uv pip compile --quiet --no-config --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock'

# Material for MkDocs prints a notice about MkDocs 2 on every run unless told not to.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help environment site serve test browser check golden bench lock clean distclean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' Makefile

environment: $(VENV)/site.stamp ## install the locked packages and the evalgen command into .venv

site: $(VENV)/site.stamp ## build the site into site/, stopping at every problem and unaccepted finding
	$(RUN)/python -m mkdocs build --strict $(ARGS)

serve: $(VENV)/site.stamp ## show the site on this machine and rebuild on every change
	$(RUN)/python -m mkdocs serve $(ARGS)

test: $(VENV)/dev.stamp ## run every test; browser tests are skipped with a reason without Chromium
	$(RUN)/python -m pytest $(ARGS)

browser: $(VENV)/dev.stamp ## run only the browser tests, and fail without Chromium
	EVALGEN_BROWSER=required $(RUN)/python -m pytest -m browser $(ARGS)

check: $(VENV)/dev.stamp ## lint, format, types, import rules, and the evidence under projects/
	$(RUN)/ruff check
	$(RUN)/ruff format --check
	$(RUN)/mypy
	$(RUN)/lint-imports
	$(RUN)/evalgen check projects

golden: $(VENV)/dev.stamp ## renew the expected results under tests/; read the difference before committing it
	EVALGEN_RENEW=1 $(RUN)/python -m pytest -m 'not browser and not bench' $(ARGS)
	@git --no-pager diff --stat -- tests

bench: $(VENV)/dev.stamp ## measure builds beside bare mkdocs-material, search, index, and which single changes are told
	$(RUN)/python -m bench $(ARGS)
	$(RUN)/python -m bench --search $(ARGS)
	$(RUN)/python -m bench --facets $(ARGS)
	$(RUN)/python -m bench --changes $(ARGS)

lock: $(VENV)/lock.stamp ## renew locks/ from pyproject.toml (newest versions: make lock ARGS=--upgrade)
	$(COMPILE) $(ARGS) --group lock --output-file locks/lock.txt >/dev/null
	$(COMPILE) $(ARGS) pyproject.toml --group build --output-file locks/site.txt
	$(COMPILE) $(ARGS) pyproject.toml --group build --group dev --all-extras \
		--constraints locks/site.txt --output-file locks/dev.txt

clean: ## remove what was built, keep the environment
	rm -rf site public build dist *.egg-info .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

distclean: clean ## remove the environment as well
	rm -rf $(VENV)

# pip leaves a half-made environment behind when it fails; a stamp is written only after success.
$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("evalgen needs Python 3.11 or newer, \
	and $(PYTHON) is " + sys.version.split()[0] + ": try make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/site.stamp: pyproject.toml locks/site.txt | $(VENV)/pyvenv.cfg
	@echo 'Installing the packages of locks/site.txt into $(VENV): about a minute the first time.'
	@$(LOCKED) locks/site.txt
	@$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

$(VENV)/dev.stamp: locks/dev.txt $(VENV)/site.stamp
	@echo 'Installing the packages of locks/dev.txt into $(VENV).'
	@$(LOCKED) locks/dev.txt
	@touch $@

$(VENV)/lock.stamp: locks/lock.txt | $(VENV)/pyvenv.cfg
	@$(LOCKED) locks/lock.txt
	@touch $@
