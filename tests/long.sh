#!/bin/sh
# The long runs, hours of them: tests of category Long at full length, then mutation of the law, article by article.
# tests/long.sh 13 16   mutates these articles only.
set -eu
cd "$(dirname "$0")/.."
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 JINTAN_LONG=1

failed=""
if [ $# -eq 0 ]; then
  tests/all.sh --filter "Category=Long" || failed="tests"
  set -- $(ls src/Jintan.Law/Articles | sed -n 's/^Article\([0-9][0-9]\)\.cs$/\1/p')
fi

dotnet tool restore
cd tests/Law.Tests
for article in "$@"; do
  echo "Article $article"
  dotnet stryker --mutate "**/Articles/Article$article*.cs" || failed="$failed article $article"
done

[ -z "$failed" ] || { echo "Failed: $failed"; exit 1; }
echo "All long runs passed."
