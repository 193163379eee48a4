#!/bin/bash
# Builds the engine: wasm/build.sh OUT.wasm. What it does beyond go build makes
# the engine small; sizes are brotli, measured in November 2026.
set -eu
cd "$(dirname "$0")/.."
goroot=$(go env GOROOT)
mkdir -p build "$(dirname "$1")"

# net/http (420 kB) and fmt (99 kB) are imported for things that the engine never
# does; stand-ins take their place in this build.
{
  printf '{"Replace":{'
  printf '"%s":"",' "$goroot"/src/net/http/*.go "$goroot"/src/fmt/*.go
  printf '"%s":"%s",' "$goroot/src/net/http/winnow.go" "$PWD/wasm/nohttp/http.go"
  printf '"%s":"%s"}}' "$goroot/src/fmt/winnow.go" "$PWD/wasm/nofmt/fmt.go"
} > build/overlay.json

# Inlining in code that runs once a page or less costs 44 kB and gains nothing measurable.
flags=()
for p in winnow/core/article winnow/core/reason winnow/core/neardup winnow/core winnow/wasm \
  winnow/core/internal/agency winnow/core/jsontext net/url net/netip unique strconv internal/strconv bufio io path sort sync \
  regexp github.com/andybalholm/cascadia github.com/PuerkitoBio/goquery reflect internal/reflectlite internal/bisect; do
  flags+=("-gcflags=$p=-l")
done

GOOS=js GOARCH=wasm go build -overlay build/overlay.json -trimpath -ldflags="-s -w" "${flags[@]}" -o "$1" ./wasm
go run ./wasm/strip "$1"
