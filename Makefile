# Winnow. `make run` serves the page, `make test` tests everything; `make help` lists the rest.
SHELL   := /bin/bash -o pipefail
GOROOT  := $(shell go env GOROOT)
SHARED  ?= ../shared
CORPUS  ?= $(SHARED)/corpus
PORT    ?= 8087
ROUNDS  ?= 5
BENCH_JSON ?= $(CURDIR)/build/bench.json
ENGINE  := web/engine/winnow.wasm
SOURCES := $(shell find core wasm -name '*.go' -not -name '*_test.go') go.mod go.sum
# go test's runner for wasm takes no big environment, and the corpora would take it minutes.
IN_NODE := env -i HOME="$$HOME" PATH="$(GOROOT)/lib/wasm:$$PATH" GOPROXY="$(shell go env GOPROXY)" WINNOW_SHARED=none GOOS=js GOARCH=wasm

.PHONY: help build web run test test-go test-js test-wasm e2e lint score bench bench-core bench-native bench-browser figures train dist size clean
help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 12
build: $(ENGINE) build/winnow web ## the engine, the terminal command (build/winnow), the page and the extension
$(ENGINE): $(SOURCES) wasm/build.sh
	wasm/build.sh $@ && cp $(GOROOT)/lib/wasm/wasm_exec.js web/engine/
build/winnow: $(SOURCES)
	go build -trimpath -buildvcs=false -o $@ ./core/cmd/winnow
web: $(ENGINE)
	@rm -rf build/page && mkdir -p build/page && cp -r LICENSE NOTICE web/index.html web/page web/shared web/engine build/page
	node web/build.mjs
	node web/extension/build.mjs
run: $(ENGINE) ## serve the page on 127.0.0.1:$(PORT)
	go run ./core/cmd/serve -addr 127.0.0.1:$(PORT)
test: test-go test-wasm test-js e2e ## everything, headlessly; installs Chromium where there is none
test-go:
	go vet ./... && go test ./...
test-wasm: $(ENGINE)
	$(IN_NODE) go test ./wasm $$(go list ./core/... | grep -v -e /cmd/ -e /eval)
test-js: $(ENGINE)
	node --test $$(find web/test -name '*.test.*js')
e2e: build ## the browser tests
	.ci/browsers chromium
	go test -count=1 -tags e2e ./e2e/...
lint: .ci/node_modules/.package-lock.json web ## format, vet, staticcheck, types and rules of the JavaScript, the add-on's own rules
	@bad=$$(gofmt -l core wasm e2e .ci/zip); test -z "$$bad" || { echo "gofmt these: $$bad"; exit 1; }
	go vet ./... && go vet -tags e2e ./... && GOOS=js GOARCH=wasm go vet ./core/page ./wasm
	cd .ci && go build -o ../build/staticcheck honnef.co/go/tools/cmd/staticcheck
	build/staticcheck -tags e2e ./... && GOOS=js GOARCH=wasm build/staticcheck ./core/page ./wasm
	.ci/node_modules/.bin/tsc -p .ci && .ci/node_modules/.bin/eslint -c .ci/eslint.config.mjs web
	.ci/node_modules/.bin/web-ext lint --no-config-discovery --warnings-as-errors -s build/extension/firefox
.ci/node_modules/.package-lock.json: .ci/package-lock.json
	npm ci --prefix .ci --no-audit --no-fund
score: build/winnow ## the quality figures on $(CORPUS)
	build/winnow score -corpus $(CORPUS)
bench: bench-core bench-native bench-browser ## speed, natively and side by side in Chromium
bench-core:
	@mkdir -p build
	go test -timeout 60m -run '^$$' -bench . ./core/... | tee build/core.txt
bench-native:
	@mkdir -p build
	cd e2e/bench/native && go test -timeout 60m -run '^$$' -bench 'Sets|Growth' -benchtime $(ROUNDS)x | tee $(CURDIR)/build/native.txt
# Not npm ci: it wants every optional package of a package, and one cannot be had everywhere.
bench-browser: build
	.ci/browsers chromium && npm install --no-save --prefix e2e/bench --no-audit --no-fund --silent
	BENCH=1 BENCH_JSON=$(BENCH_JSON) go test -count=1 -tags e2e -run '^TestBench(Index)?$$' -timeout 60m -v ./e2e
figures: ## the measured tables and plots of README.md and docs, from what make bench left in build
	go run ./e2e/bench/plot -json $(BENCH_JSON) README.md docs/measuring.md
train: ## the judge's weights from $(CORPUS), byte for byte
	go run ./core/cmd/train -corpus $(CORPUS) -text $(CORPUS)/../text -o core/judge/zweights.go
dist: build ## what is handed out: extension zips, the page, the command
	mkdir -p dist && cp build/winnow LICENSE NOTICE dist/
	for name in extension/chrome extension/firefox page; do (cd .ci && go run ./zip ../build/$$name ../dist/winnow-$$(basename $$name).zip) || exit 1; done
size: dist ## sizes against .ci/budget.json
	node .ci/size.mjs
clean: ## remove what was built
	rm -rf build dist web/engine
