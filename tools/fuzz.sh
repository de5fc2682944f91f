#!/usr/bin/env bash
# Runs every fuzz test of the module for FUZZTIME each. A finding stays under the package's testdata/fuzz.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${GO:=go}" "${FUZZTIME:=5s}"

mapfile -t found < <(grep -rHoE --include='*_test.go' '^func Fuzz[A-Za-z0-9_]*' . | sort)
if ((${#found[@]} == 0)); then
	echo "fuzz: no fuzz test found" >&2
	exit 1
fi
passed=0
failed=()
for line in "${found[@]}"; do
	package=$(dirname "${line%%:*}")
	name=${line##* }
	echo "fuzz $package $name for $FUZZTIME"
	if output=$("$GO" test -run='^$' -fuzz="^$name\$" -fuzztime="$FUZZTIME" "$package" 2>&1); then
		passed=$((passed + 1))
	# A run stopped by its own deadline in the middle of an input is no finding (golang.org/issue/75804).
	elif grep -q 'context deadline exceeded' <<<"$output" && ! grep -q 'Failing input written' <<<"$output"; then
		echo "  stopped at its deadline, without a finding"
		passed=$((passed + 1))
	else
		echo "$output"
		failed+=("$package $name")
	fi
done
echo "fuzz: $passed passed, ${#failed[@]} failed"
if ((${#failed[@]})); then
	printf 'failed: %s\n' "${failed[@]}"
	exit 1
fi
