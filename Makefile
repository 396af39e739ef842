SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
DESTDIR ?=
# Arguments for `make run` (ARGS="send --help") and `make test` (ARGS="--filter SettingsTests").
ARGS ?=

program := .build/release/vouch
release := swift build --configuration release --static-swift-stdlib
share := $(DESTDIR)$(PREFIX)/share
manuals := $(share)/man/man1
completions := bash-completion/completions zsh/site-functions fish/vendor_completions.d
sources := Sources Tests Package.swift
# Each test target runs in a process of its own: servers, terminals and databases of all at once are too much for two cores.
suites := $(sort $(notdir $(wildcard Tests/*Tests)))
unit := $(firstword $(wildcard Sources/MFAService/*/vouch.service))

.PHONY: help run build test check contract bench lint format install setup setup-tests setup-contract setup-bench clean

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## Build the program and open the console; ARGS="…" for another command
	@$(program) $(ARGS)

build: setup ## Build .build/release/vouch
	$(release) --product vouch

test: setup-tests lint ## Check the format, build, run every test; ARGS="--filter …" for some of them
	swift build --build-tests --explicit-target-dependency-import-check error
	@for suite in $(suites); do echo "== $$suite"; swift test --skip-build --parallel --filter "^$$suite\." $(ARGS) || exit 1; done

check: ## Run what continuous integration runs
	@.ci/run

contract: setup-contract ## Try the service with the official SDK and with generated requests
	swift build --product vouch
	Tests/Contract/run $(ARGS)

bench: setup-bench ## Measure start, keys, memory and the service against their floors
	$(release) --product vouch
	$(release) --product HistoryProbe
	$(release) --product ServiceProbe
	Tests/Bench/run

lint:
	swift format lint --strict --parallel --recursive $(sources)

format: ## Format every source file
	swift format --in-place --parallel --recursive $(sources)

install: $(program) ## Install program, man page and completions; PREFIX=/usr/local DESTDIR=
	install -d .build/install
	$(program) generate man > .build/install/vouch.1
	$(program) generate completions bash > .build/install/vouch.bash
	$(program) generate completions zsh > .build/install/_vouch
	$(program) generate completions fish > .build/install/vouch.fish
	install -d $(DESTDIR)$(PREFIX)/bin $(manuals) $(completions:%=$(share)/%)
	install -m 755 $(program) $(DESTDIR)$(PREFIX)/bin/vouch
	install -m 644 .build/install/vouch.1 $(manuals)/vouch.1
	install -m 644 .build/install/vouch.bash $(share)/bash-completion/completions/vouch
	install -m 644 .build/install/_vouch $(share)/zsh/site-functions/_vouch
	install -m 644 .build/install/vouch.fish $(share)/fish/vendor_completions.d/vouch.fish
ifneq ($(unit),)
	sed 's|/usr/local/bin/vouch|$(PREFIX)/bin/vouch|' $(unit) > .build/install/vouch.service
	install -d $(DESTDIR)$(PREFIX)/lib/systemd/system
	install -m 644 .build/install/vouch.service $(DESTDIR)$(PREFIX)/lib/systemd/system/vouch.service
endif

# Only where nothing is built yet: `sudo make install` after `make build` builds nothing as root.
$(program):
	$(MAKE) build

setup: ## Install the Debian packages that the build needs, if any is missing
	@.ci/setup build

setup-tests:
	@.ci/setup test

setup-contract:
	@.ci/setup contract

setup-bench:
	@.ci/setup bench

clean: ## Remove everything that was built
	swift package clean
	rm -rf .build/install
