#!/usr/bin/env bash
# Runs the benchmarks, shows the change since the runs that are kept (docs/bench-runs.txt), and writes the comparison to
# docs/bench.txt. A run of all of them takes the place of those kept; a part of them (BENCH=regexp) is only shown.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${GO:=go}" "${BENCH:=.}" "${COUNT:=6}"

runs=docs/bench-runs.txt
table=docs/bench.txt

new=$(mktemp)
trap 'rm -f "$new"' EXIT
"$GO" test -run='^$' -bench="$BENCH" -benchmem -count="$COUNT" ./... | sed -E '/^(\?|PASS|ok )/d' | tee "$new"
if ! grep -q '^Benchmark' "$new"; then
	echo "bench: no benchmark is called $BENCH" >&2
	exit 1
fi
before=()
if [[ -f $runs ]]; then
	before=(before="$runs")
fi
compare() { "$GO" tool -modfile=tools/go.mod benchstat "${before[@]}" now="$new"; }
if [[ $BENCH != . ]]; then
	compare
	exit
fi
compare | tee "$table"
cp "$new" "$runs"
