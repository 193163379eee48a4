# Winnow. `make run` serves the page, `make test` tests everything, `make help` lists the rest.
SHELL   := /bin/bash
GOROOT  := $(shell go env GOROOT)
SHARED  ?= ../shared
CORPUS  ?= $(SHARED)/corpus
PORT    ?= 8080
WASM    := web/engine/winnow.wasm
SOURCES := $(shell find core wasm -name '*.go' -not -name '*_test.go') go.mod

.PHONY: help build run test test-go test-js test-wasm e2e lint score bench train dist size clean
help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 12

build: $(WASM) build/winnow ## the engine (web/engine) and the terminal command (build/winnow)

$(WASM): $(SOURCES) Makefile
	@mkdir -p web/engine build
	@(printf '{"Replace":{'; printf '"%s":"",' $(GOROOT)/src/net/http/*.go; \
	  printf '"%s":"%s"}}' $(GOROOT)/src/net/http/winnow_stub.go $(CURDIR)/wasm/nohttp/http.go) > build/overlay.json
	GOOS=js GOARCH=wasm go build -overlay build/overlay.json -trimpath -ldflags="-s -w" -o $@ ./wasm
	cp $(GOROOT)/lib/wasm/wasm_exec.js web/engine/

build/winnow: $(SOURCES)
	go build -trimpath -o $@ ./core/cmd/winnow

run: $(WASM) ## serve the page on 127.0.0.1:$(PORT)
	go run ./core/cmd/serve -addr 127.0.0.1:$(PORT)
