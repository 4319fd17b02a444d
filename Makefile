# Everything goes through here: `make run` and `make test` are all that a newcomer needs.
.DEFAULT_GOAL := help
.PHONY: help run build test lint format bench checks clean setup

help: ## Show what can be made
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

setup:
	@scripts/setup

build: setup ## Build the bot
	@scripts/build --product bowsprit

run: build ## Build the bot, and start the sandbox: a GitHub and the bot on this machine
	@exec .build/debug/bowsprit sandbox $(ARGS)

# How many tests run at a time: each may hold a server, a database and processes.
export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH ?= 16
# Those that keep the whole machine busy, or build a package of their own, and so would starve the others.
alone := WrittenPluginTests|JobCrashTests

test: setup ## Build everything, and run every test
	@scripts/build --build-tests
	@swift test --skip-build --disable-xctest --skip '$(alone)' $(ARGS)
	$(if $(ARGS),,@swift test --skip-build --disable-xctest --no-parallel --filter '$(alone)')

checks: ## Install what the contract checks need; `make test` then runs them too
	@scripts/setup-checks

lint: ## Check the style of the source
	@swift format lint --strict --parallel --recursive Package.swift Sources Plugins Tests Examples

format: ## Format the source in place
	@swift format format --in-place --parallel --recursive Package.swift Sources Plugins Tests Examples

bench: setup ## Measure how fast webhooks are taken, configuration is loaded and jobs run, in release
	@scripts/build -c release --product bowsprit
	@scripts/build -c release --product bowsprit-bench
	@.build/release/bowsprit-bench --bowsprit .build/release/bowsprit $(ARGS)

clean: ## Delete what was built
	@rm -rf .build .build-checks
