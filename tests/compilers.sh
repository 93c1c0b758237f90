#!/usr/bin/env bash
# Runs the generator's tests on every compiler that the generator promises to work in: the oldest, which it is compiled against, 5.0, and
# the SDK's own. Which of them, and which tests, may be said:
#   tests/compilers.sh 5.0.0 sdk -- --filter-namespace "*.Rules"
set -uo pipefail
cd "$(dirname "$0")/.."
compilers=()
while [ $# -gt 0 ] && [ "$1" != "--" ]; do compilers+=("$1"); shift; done
[ $# -eq 0 ] || shift
[ ${#compilers[@]} -gt 0 ] || compilers=(4.14.0 5.0.0 sdk)

status=0
for compiler in "${compilers[@]}"; do
  echo "On compiler $compiler:"
  property=(-p:Roslyn="$compiler")
  # What is said nothing about is 4.14.0, already built by a usual test run.
  [ "$compiler" != 4.14.0 ] || property=()
  dotnet run --project tests/Bizproc.Generators.Tests ${property[@]+"${property[@]}"} -- "$@" || status=1
done
exit $status
