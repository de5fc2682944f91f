#!/usr/bin/env bash
# Runs the benchmarks and shows the change since the last committed run, docs/bench.txt, which it then replaces.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${GO:=go}" "${BENCH:=.}" "${COUNT:=10}"

new=$(mktemp)
trap 'rm -f "$new"' EXIT
"$GO" test -run='^$' -bench="$BENCH" -benchmem -count="$COUNT" ./... | grep -Ev '^(\?|PASS|ok )' | tee "$new"
before=()
if [[ -f docs/bench.txt ]]; then
	before=(before=docs/bench.txt)
fi
"$GO" tool -modfile=tools/go.mod benchstat "${before[@]}" now="$new"
cp "$new" docs/bench.txt
