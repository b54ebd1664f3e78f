# Set-up is part of each command and quick once done: packaging/setup.sh says what it does.
.PHONY: help run test test-hard test-peers bench screens lint translations packages smoke install-desktop clean
.DEFAULT_GOAL := help

PYTHON := .venv/bin/python
# Linux without an X or Wayland display: the program is shown on a virtual screen instead.
NO_SCREEN := $(if $(DISPLAY)$(WAYLAND_DISPLAY),,$(filter Linux,$(shell uname)))

help: ## what can be made
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 22

run: ## start Taktone; without a screen, a tour of it that leaves pictures in build/tour/
ifeq ($(NO_SCREEN),)
	@sh packaging/setup.sh run
	@$(PYTHON) packaging/translations.py build
	@$(PYTHON) -m taktone $(ARGS)
else
	@echo "There is no screen here (DISPLAY and WAYLAND_DISPLAY are unset):"
	@echo "a practice call is played on a virtual one instead."
	@sh packaging/setup.sh tour
	@$(PYTHON) packaging/translations.py build
	@PYTHONPATH=tests $(PYTHON) packaging/tour.py
endif

lint: .ready-test ## style, types and the one-way imports
	@$(PYTHON) -m ruff check
	@$(PYTHON) -m ruff format --check
	@$(PYTHON) -m mypy
	@PYTHONPATH=desktop .venv/bin/lint-imports

test: lint ## all checks, unit tests and stories
	@$(PYTHON) -m pytest -n 3 --dist worksteal tests/unit tests/e2e $(ARGS)

test-hard: .ready-test ## the long ones: stories and their other language, a thousand calls in a row
	@$(PYTHON) -m pytest -n 2 --dist worksteal --hard tests/unit tests/e2e $(ARGS)

# Without root there is no network of one's own; pytest says so and runs what is left.
test-peers: ## the telephone lines with real telephones, exchange and daemons (root only)
	@sh packaging/setup.sh $(if $(filter 0,$(shell id -u)),peers,test)
	@$(PYTHON) -m pytest -n 2 --dist loadfile tests/peers $(ARGS)

bench: .ready-test ## measure speed and memory beside their yardsticks
	@$(PYTHON) tests/bench/run.py $(ARGS)

screens: .ready-test ## pictures of every state in build/screens/, and those of the README
	@$(PYTHON) packaging/translations.py build
	@PYTHONPATH=tests $(PYTHON) packaging/screens.py

translations: .ready-test ## bring the .ts files up to the code and compile them
	@$(PYTHON) packaging/translations.py update
	@$(PYTHON) packaging/translations.py build

packages: ## what is installed on Linux, into dist/: folder, .deb, .rpm, Arch, sdist and wheel
	@sh packaging/setup.sh package
	@$(PYTHON) packaging/build_linux.py

smoke: ## the .deb of dist/ in a clean Debian without Python: installed, used, upgraded, purged (root only)
	@sh packaging/setup.sh package
	@sh packaging/smoke.sh

# ARGS=--tel offers it for telephone links as well, ARGS=--remove takes it away again.
install-desktop: ## menu entry, taktone: links and start by the bus, for you alone (Linux)
	@sh packaging/setup.sh run
	@$(PYTHON) packaging/linux/install_desktop.py $(ARGS)

clean: ## remove everything that was made, .venv too
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	rm -f resources/translations/*.qm
	find desktop tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: .ready-test
.ready-test:
	@sh packaging/setup.sh test
