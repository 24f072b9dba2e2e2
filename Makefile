# `make serve` and `make test` are all that a newcomer needs; `make help` lists the rest.

# The debug build starts soonest, and the tests share it. For real use: make serve CONFIG=release
CONFIG ?= debug
VENV := .build/python
PYTHON_READY := $(VENV)/.ready
# Folders with Swift of ours; generated code is formatted by its generator and lives under .build/.
SWIFT_FOLDERS := $(wildcard Package.swift Sources Tests Plugins Examples Benchmarks)

# One thing at a time, also under `make -j`: the steps build in one folder.
.NOTPARALLEL:

comma := ,

.PHONY: help serve test build unit lint format contract schemathesis scenarios docs-page end-to-end bench docs clean
.PHONY: deployment bench-decoding bench-growth bench-routing torture torture-short allocations sanitize fuzz setup setup-test

help: ## list the commands (this text)
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-14s %s\n", $$1, $$2 }'

serve: build ## build the task API and serve it on http://127.0.0.1:8080 (settings: see README.md)
	@exec "$$(swift build -c $(CONFIG) --show-bin-path)/task-server" serve

test: setup-test lint contract ## run every test: lint, contract, unit, findings, llhttp, conformance, scenarios, deployment, torture, schemathesis, docs page, end to end, examples
	@$(MAKE) --no-print-directory unit
	@$(MAKE) --no-print-directory lint-contract
	@$(MAKE) --no-print-directory fuzz-http-differential CASES=20000
	@$(MAKE) --no-print-directory conformance SUITE=Tests/Conformance/Suite
	@$(if $(SUITE),$(MAKE) --no-print-directory conformance ONLY=dynamicRef,echo "conformance: no suite beside the package: passed over")
	@$(MAKE) --no-print-directory fuzz-schemas SCHEMAS=40
	@$(MAKE) --no-print-directory scenarios
	@$(MAKE) --no-print-directory deployment
	@$(MAKE) --no-print-directory torture-short
	@$(MAKE) --no-print-directory allocations CONFIG=debug
	@$(MAKE) --no-print-directory schemathesis
	@$(MAKE) --no-print-directory docs-page
	@$(MAKE) --no-print-directory end-to-end
	@$(MAKE) --no-print-directory examples
	@echo "all tests passed"

build: setup ## build task-server (CONFIG=debug or release)
	@swift build -c $(CONFIG) --product task-server

unit: setup-test ## the Swift tests, with the contract tests made from api.yaml
	@swift build --build-tests
	@Tests/Support/swift-tests

lint: setup ## check the formatting (make format repairs it)
	@swift format lint --strict --parallel --recursive --configuration .swift-format $(SWIFT_FOLDERS)

format: setup ## format all Swift files
	@swift format format --in-place --parallel --recursive --configuration .swift-format $(SWIFT_FOLDERS)

contract: $(PYTHON_READY) ## check that api.yaml is valid OpenAPI 3.1
	@$(VENV)/bin/openapi-spec-validator api.yaml

.PHONY: lint-contract
lint-contract: setup ## say what the generator finds in api.yaml, without a build (FORMAT=text, jsonl or sarif)
	@swift package api-lint $(if $(FORMAT),--format $(FORMAT))

schemathesis: $(PYTHON_READY) ## test a running server against api.yaml with generated requests
	@swift build --product task-server
	@Tests/Schemathesis/run "$$(swift build --show-bin-path)/task-server" $(VENV)/bin

scenarios: setup-test ## use a running server as clients do: accounts, tasks, hostile input, load, kill -9
	@swift build --product task-server
	@Tests/ScenarioTests/run "$$(swift build --show-bin-path)/task-server"

deployment: setup-test ## try the files of Deployment/: nginx before a real server, the units of systemd
	@swift build --product task-server
	@Tests/Deployment/run "$$(swift build --show-bin-path)/task-server" $(NAMES)

allocations: setup-test ## count what a request allocates (CONFIG=debug or release), against what it may
	@swift build -c $(CONFIG) --product task-server
	@Tests/Allocations/run "$$(swift build -c $(CONFIG) --show-bin-path)/task-server" $(CONFIG)

docs-page: $(PYTHON_READY) setup-test ## read and use /docs in headless Chromium, and take screenshots
	@swift build --product task-server
	@$(VENV)/bin/python Tests/DocsPage/run "$$(swift build --show-bin-path)/task-server"

end-to-end: setup-test ## copy the package, evolve its api.yaml, and see the compiler ask for the handler
	@Tests/EndToEndTests/run

.PHONY: examples
examples: setup-test ## build the packages of Examples/ as an outside user does, and call them as their README says
	@Tests/EndToEndTests/examples

# FORGED_TOKENS=… for another number, TREATY_FORGED_SEED=… to repeat a run.
FORGED_TOKENS ?= 1000000
.PHONY: forged-tokens
forged-tokens: setup-test ## verify a million forged tokens, of which none may be taken (2 minutes)
	@swift build --build-tests
	@TREATY_FORGED_TOKENS=$(FORGED_TOKENS) swift test --skip-build --filter ForgedTokensTests

# Static: what is measured is what is shipped, one file that needs the C libraries only.
bench: ## measure the release build against its peers (QUICK=1, ONLY=operations,rows,…; see Benchmarks/README.md)
	@.ci/setup bench
	@swift build -c release --static-swift-stdlib --product task-server
	@Benchmarks/run "$$(swift build -c release --static-swift-stdlib --show-bin-path)/task-server" \
		$(if $(QUICK),--quick) $(if $(ONLY),--only $(ONLY)) $(if $(ROUNDS),--rounds $(ROUNDS)) \
		$(if $(SECONDS_EACH),--seconds $(SECONDS_EACH)) $(if $(RECORD),--record)

# DOCS=… for other folders, ONLY=… for documents with this in their names, FINDINGS=1 for what blocks by kind.
DOCS ?= ../shared/corpora/openapi-real ../shared/corpora/openapi-features
.PHONY: generator-cost
generator-cost: ## measure what a large contract costs its builds (RELEASE=1 too; builds for minutes)
	@.ci/setup bench
	@Benchmarks/generator-cost $(if $(RELEASE),--release)

.PHONY: corpus
corpus: $(PYTHON_READY) ## generate and type-check every document of a folder (DOCS=DIR), with lines, seconds and memory
	@swift build --product treaty-generator
	@swift build --target Treaty
	@$(VENV)/bin/python Tests/Corpus/run "$$(swift build --show-bin-path)" $(DOCS) \
		$(if $(ONLY),--only $(ONLY)) $(if $(FINDINGS),--findings)

CASES_OF_VALIDITY = $(if $(filter file,$(origin CASES)),../shared/corpora/openapi-validity,$(CASES))
.PHONY: validity
validity: setup-test ## hold the generator against documents that are known to be valid or invalid (CASES=DIR, with a cases.json)
	@swift build --product treaty-generator
	@Tests/Validity/run "$$(swift build --show-bin-path)" $(CASES_OF_VALIDITY) $(if $(ONLY),--only $(ONLY))

bench-decoding: ## count what decoding, validating and encoding take, against Foundation (builds for minutes; SCHEMAS=Task,…)
	@.ci/setup bench
	@Benchmarks/decoding $(subst $(comma), ,$(SCHEMAS))

bench-routing: ## measure finding a route among the operations of a large contract (CONTRACT=…)
	@.ci/setup bench
	@Benchmarks/routing $(CONTRACT)

bench-growth: ## measure how a request's cost grows with the operations in the contract (builds for minutes)
	@.ci/setup bench
	@Benchmarks/contract-growth $(OPERATIONS)

torture: setup-test ## the promises under faults and load, in full size, with the release build (NAMES=… picks some)
	@swift build -c release --product task-server
	@Tests/Torture/run --long "$$(swift build -c release --show-bin-path)/task-server" $(NAMES)

torture-short: setup-test ## the same in a minute, with the debug build
	@swift build --product task-server
	@Tests/Torture/run "$$(swift build --show-bin-path)/task-server" $(NAMES)

sanitize: setup-test ## the Swift tests, and a server under load, with the thread and the address sanitizer (NAMES=thread; builds for minutes)
	@for name in $(or $(NAMES),thread address); do Tests/Sanitizers/run $$name || exit 1; done

# SUITE has the layout of JSON-Schema-Test-Suite; ONLY=… takes files whose name contains it.
SUITE ?= $(wildcard ../shared/corpora/json-schema-2020-12)
.PHONY: conformance
conformance: setup-test ## hold generated decoders against the JSON Schema Test Suite (SUITE=DIR, ONLY=… for some files)
	@test -n "$(SUITE)" || { echo "conformance: which SUITE? A folder with the layout of JSON-Schema-Test-Suite" >&2; exit 2; }
	@swift build --product treaty-conformance && swift build --target Treaty
	@Tests/Conformance/run "$$(swift build --show-bin-path)" "$(SUITE)" $(if $(ONLY),--only $(ONLY))

# SEED=… repeats a run.
.PHONY: fuzz-schemas
fuzz-schemas: $(PYTHON_READY) ## compare decoders of random schemas with Python's jsonschema (minutes; SCHEMAS=300 INSTANCES=40 SEED=…)
	@swift build --product treaty-conformance && swift build --target Treaty
	@$(VENV)/bin/python Tests/Conformance/fuzz "$$(swift build --show-bin-path)" $(if $(SEED),--seed $(SEED)) \
		$(if $(SCHEMAS),--schemas $(SCHEMAS)) $(if $(INSTANCES),--instances $(INSTANCES))

fuzz: setup-test ## fuzz TARGET= http, targets, parameters, forms, tokens, json, decoder, patterns, yaml or document; RUNS=… or SECONDS=30
	@Tests/Fuzz/run $(or $(TARGET),http) $(if $(RUNS),-runs=$(RUNS),$(or $(SECONDS),30))

# CASE=… with the SEED of a fault shows that one again.
CASES ?= 300000
.PHONY: fuzz-http-differential
fuzz-http-differential: $(PYTHON_READY) ## compare how mutated requests are read here and by llhttp (a minute; CASES=… SEED=…)
	@swift build --product treaty-echo
	@$(VENV)/bin/python Tests/Fuzz/differential "$$(swift build --show-bin-path)/treaty-echo" \
		--cases $(CASES) --seed $(or $(SEED),1) $(if $(CASE),--case $(CASE))

docs: ## say where the documentation is
	@echo "The API: http://127.0.0.1:8080/docs, and /openapi.yaml beside it, while 'make serve' runs."
	@echo "The project: README.md, CONTRIBUTING.md, SECURITY.md, Benchmarks/README.md."

clean: ## delete everything that was built; data/ stays
	@rm -rf .build

setup:
	@.ci/setup build

setup-test:
	@.ci/setup test

$(PYTHON_READY): Tests/requirements.txt
	@.ci/setup test
	@echo "installing the Python test tools into $(VENV)"
	@python3 -m venv $(VENV)
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

# The folder that SUITE names in the call of make, or else the part of the suite beside the package.
suite = $(if $(filter command environment,$(firstword $(origin SUITE))),$(SUITE),../shared/corpora/$(1))

.PHONY: yaml json
yaml: setup-test ## read every case of a YAML suite by its events (SUITE=DIR, as yaml/yaml-test-suite lays it out)
	@swift build --product yaml-suite
	@"$$(swift build --show-bin-path)/yaml-suite" "$(call suite,yaml-test-suite)"

json: setup-test ## read every text of a JSON suite (SUITE=DIR, as nst/JSONTestSuite lays it out)
	@swift build --product json-suite
	@"$$(swift build --show-bin-path)/json-suite" "$(call suite,json-parsing)"
