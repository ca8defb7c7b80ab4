# The commands of this checkout; `make` alone lists them.
# The first Python that is new enough; an order on the command line wins.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
PORT ?= 8000
SUKSALA_DATA ?= var
# A province installs the clients of its servers as well, and keeps them: make install PARTS=servers
PARTS ?= $(if $(wildcard .venv/servers.stamp),servers,runtime)
# Recipes read paths from the environment: there a path may hold any letter, spaces too.
export SUKSALA_DATA PYTHON TO FROM

venv := .venv
python := $(venv)/bin/python
messages := site/portal/locale/th/LC_MESSAGES/django.mo
services_env := var/services/env

# A slow mirror or a busy machine: pip's own settings (PIP_*) still win.
PIP_RETRIES ?= 8
export PIP_RETRIES
pip_install := $(python) -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps

.DEFAULT_GOAL := help
.PHONY: help install demo test lint services services-stop test-all faults bench gallery backup restore lock messages \
	check-python check-data

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(venv)/$(PARTS).stamp $(messages) ## Make what the portal needs to run (PARTS=runtime, or servers for a province)

demo: check-data install ## Run the portal with sample documents (PORT=8000 SUKSALA_DATA=var)
	@SUKSALA_BASE_URL=$${SUKSALA_BASE_URL:-http://127.0.0.1:$(PORT)} exec $(python) manage.py demo --port $(PORT)

test: $(venv)/development.stamp $(messages) ## Run the tests on SQLite, browser and slow ones left out
	@$(python) -m pytest -n auto -m "not browser and not slow"

lint: $(venv)/development.stamp ## Check style, types, layers and templates
	@failed=0; \
	for check in \
		"ruff check ." \
		"ruff format --check --quiet ." \
		"lint-imports --no-cache" \
		"djlint --quiet --lint site pages documents search" \
		"mypy" \
		"mypy --config-file tests/services/mypy.ini tests/services"; \
	do \
		echo "== $$check"; \
		PYTHONPATH=.:site $(venv)/bin/$$check || failed=1; \
	done; exit $$failed

services: $(venv)/development.stamp ## Install and start the servers that test-all needs
	@$(python) tests/services/services.py start

services-stop: ## Stop the servers that `make services` started
	@$(python) tests/services/services.py stop

test-all: $(venv)/development.stamp $(messages) ## Run every test: SQLite, PostgreSQL, servers, browser
	@tests/services/test-all

faults: $(venv)/development.stamp $(messages) ## Race, crash and mutate it in full; writes var/faults.json
	@if [ -f $(services_env) ]; then . ./$(services_env); fi; $(python) tests/faults/run.py
	@SUKSALA_TEST_EXAMPLES=20 $(python) -m pytest -n auto -m slow tests/publishing/test_every_field.py

bench: $(venv)/development.stamp $(messages) ## Measure against the raw engines; writes var/bench.json
	@$(python) tests/bench/run.py --output var/bench.json

gallery: $(venv)/development.stamp $(messages) ## Photograph every page type into var/gallery
	@$(python) tests/gallery/run.py

backup: $(venv)/runtime.stamp ## Write a backup of SUKSALA_DATA (TO=folder)
	@$(python) manage.py backup $${TO:+--to "$$TO"}

restore: $(venv)/runtime.stamp ## Restore a backup into an empty SUKSALA_DATA (FROM=folder)
	@test -n "$$FROM" || { echo "Say which backup: make restore FROM=var/backups/NAME"; exit 2; }
	@$(python) manage.py restore "$$FROM"

lock: $(venv)/bin/python ## Write requirements.lock anew (UPGRADE=1 takes newer versions)
	@$(python) -m pip install --quiet --disable-pip-version-check uv
	@$(python) .ci/lock.py $(if $(UPGRADE),--upgrade)

messages: $(venv)/runtime.stamp ## Join and compile the Thai translation
	@$(python) manage.py build_messages

$(messages): $(wildcard site/portal/locale/parts/*.po) | $(venv)/runtime.stamp
	@$(python) manage.py build_messages

check-python:
	@test -n "$$PYTHON" && "$$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "Python 3.11 or newer is needed. Install it: sudo apt-get install python3 python3-venv"; exit 2; }
	@"$$PYTHON" -c 'import venv, ensurepip' 2>/dev/null || \
		{ echo "Python's venv module is missing. Install it: sudo apt-get install python3-venv"; exit 2; }

check-data:
	@data=$$SUKSALA_DATA; case $$data in "~/"*) data=$$HOME/$${data#??};; esac; \
	{ mkdir -p "$$data" && test -w "$$data"; } 2>/dev/null || \
		{ echo "The data folder $$data cannot be written. Choose another: make demo SUKSALA_DATA=~/suksala"; exit 2; }

$(venv)/bin/python: | check-python
	@echo "Making the Python environment in $(venv)"
	@"$$PYTHON" -m venv $(venv)
	@rm -f $(venv)/*.stamp

# Each part of the lock file holds the parts before it; the last one is the whole.
$(venv)/runtime.stamp: end := servers
$(venv)/servers.stamp: end := development
$(venv)/runtime.stamp $(venv)/servers.stamp: requirements.lock | $(venv)/bin/python
	@echo "Installing the portal's packages"
	@sed '/^# ===== $(end)/,$$d' $< > $(venv)/wanted.txt
	@$(pip_install) -r $(venv)/wanted.txt
	@touch $@

$(venv)/development.stamp: requirements.lock | $(venv)/runtime.stamp
	@echo "Installing the test tools"
	@$(pip_install) -r $<
	@touch $@
