#!/usr/bin/env bash
# Runs the benchmarks and shows the change since the committed run, docs/bench.txt. A run of all of them takes its place.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${GO:=go}" "${BENCH:=.}" "${COUNT:=10}"

new=$(mktemp)
trap 'rm -f "$new"' EXIT
"$GO" test -run='^$' -bench="$BENCH" -benchmem -count="$COUNT" ./... | sed -E '/^(\?|PASS|ok )/d' | tee "$new"
if ! grep -q '^Benchmark' "$new"; then
	echo "bench: no benchmark is called $BENCH" >&2
	exit 1
fi
before=()
if [[ -f docs/bench.txt ]]; then
	before=(before=docs/bench.txt)
fi
"$GO" tool -modfile=tools/go.mod benchstat "${before[@]}" now="$new"
if [[ $BENCH == . ]]; then
	cp "$new" docs/bench.txt
fi
