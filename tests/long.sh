#!/bin/sh
# The long runs, hours of them: tests of category Long at full length, those of procedures and host once more on PostgreSQL, then mutation of the whole law, article by article and folder by folder.
# tests/long.sh 13 Time   mutates article 13 and the folder Time only; Root stands for the files that lie in no folder.
set -eu
cd "$(dirname "$0")/.."
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 JINTAN_LONG=1

failed=""
if [ $# -eq 0 ]; then
  tests/all.sh --filter "Category=Long" || failed="tests"
  for project in Procedure.Tests Host.Tests; do
    JINTAN_LONG="" JINTAN_TEST_DATABASE=PostgreSql dotnet test "tests/$project" -c Release --no-build || failed="$failed $project on PostgreSQL"
  done
  set -- $(ls src/Jintan.Law/Articles | sed -n 's/^Article\([0-9][0-9]\)\.cs$/\1/p') Shared \
    Documents Facts Guard Guidance Measures Readings Superior Terms Time Root
fi

dotnet tool restore
cd tests/Law.Tests
for part in "$@"; do
  case $part in
    [0-9][0-9]) files="**/Articles/Article$part*.cs" ;;
    Shared) files="**/Articles/[!A]*.cs" ;;
    Root) files="*.cs" ;;
    *) files="**/$part/*.cs" ;;
  esac
  echo "Mutating $part"
  dotnet stryker --mutate "$files" || failed="$failed mutation of $part"
done

[ -z "$failed" ] || { echo "Failed: $failed"; exit 1; }
echo "All long runs passed."
