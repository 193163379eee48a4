#!/bin/bash
# Builds the engine: wasm/build.sh OUT.wasm. What it does beyond go build makes the
# engine small and quick; sizes are brotli, measured in November 2026. With NAMES=1 the
# functions keep their names, for profiles.
set -eu
cd "$(dirname "$0")/.."
mkdir -p build "$(dirname "$1")"

# What the engine never does: stand-ins for packages (560 kB), emptied functions (45 kB).
go run ./wasm/overlay build/_overlay

# Inlining in code that runs once a page or less costs 44 kB and gains nothing measurable.
flags=()
for p in winnow/core/article winnow/core/neardup winnow/core winnow/wasm \
  winnow/core/internal/agency winnow/core/jsontext strconv internal/strconv bufio io path sort sync \
  regexp github.com/andybalholm/cascadia github.com/PuerkitoBio/goquery reflect internal/reflectlite; do
  flags+=("-gcflags=$p=-l")
done

# The runtime's checks of its own indices: 11 kB. All else, which reads pages, keeps them.
flags+=("-gcflags=runtime=-B")

# With the functions' names (no -s): postlink reads them, and leaves them out. Without the
# state of the checkout, so that the same files give the same bytes in every clone.
GOOS=js GOARCH=wasm go build -buildvcs=false -overlay build/_overlay/overlay.json -trimpath -ldflags="-w" "${flags[@]}" -o "$1" ./wasm
go run ./wasm/postlink ${NAMES:+-names} "$1"
