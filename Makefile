# make help lists what can be made. Everything needed besides Go is built or installed here.

GO       ?= go
TOOL     := $(GO) tool -modfile=tools/go.mod
FUZZTIME ?= 5s
BENCH    ?= .
COUNT    ?= 6

.DEFAULT_GOAL := help

.PHONY: help
help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: build
build: ## the program, static, as bin/chancery
	CGO_ENABLED=0 $(GO) build -trimpath -o bin/chancery ./cmd/chancery

.PHONY: test
test: lint race ## all checks: format, vet, linters, import table, file sizes, tests under the race detector

.PHONY: lint
lint: ## format, vet and linters only
	$(GO) vet ./...
	$(TOOL) golangci-lint run ./...

.PHONY: race
race: compiler ## the tests under the race detector; the import table and the file sizes are among them
	$(TOOL) gotestsum --format pkgname-and-test-fails -- -race -timeout 40m ./...

.PHONY: format
format: ## rewrite the source as the linter wants it laid out
	$(TOOL) golangci-lint fmt ./...

.PHONY: fuzz
fuzz: ## every fuzz test for FUZZTIME each (FUZZTIME=60s for a minute)
	GO="$(GO)" FUZZTIME="$(FUZZTIME)" bash tools/fuzz.sh

.PHONY: bench
bench: ## benchmarks against those kept; writes docs/bench.txt and docs/bench-runs.txt; BENCH=regexp, COUNT=n
	GO="$(GO)" BENCH="$(BENCH)" COUNT="$(COUNT)" bash tools/bench.sh

.PHONY: scores
scores: ## measure against ../shared (needs python3), write docs/scores.md; CHANGE="what is measured"
	$(GO) run ./internal/gold/scores -change "$(CHANGE)"

.PHONY: growth
growth: ## measure a register of a million claims, some 20 minutes, and keep the result
	$(GO) run ./internal/gold/scores -part million -change "$(CHANGE)"

.PHONY: golden
golden: ## rewrite the README's shown output and the pages made from tables; look at the diff
	$(GO) test -count=1 . -run 'Test(Readme|ArchitecturePage)' -update

# The race detector needs a C compiler; nothing else here does.
.PHONY: compiler
compiler:
	@command -v "$$($(GO) env CC)" >/dev/null || { \
		echo "installing a C compiler for the race detector"; \
		apt-get update -q && apt-get install -qy --no-install-recommends gcc libc6-dev; }
