#!/bin/sh
# The one test command. Needs the .NET SDK, Node and, for what is missing, apt. Ends with "N passed, N failed, N skipped".
set -eu
cd "$(dirname "$0")/.."
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

for tool in dotnet npm; do
  command -v "$tool" > /dev/null || { echo "$tool is missing. Cure: install the .NET SDK 10 and Node.js 20 or later." >&2; exit 1; }
done

# Browser tests need a Chromium and Chinese letters. What cannot be installed skips its tests, and they say so.
missing=""
[ -n "${JINTAN_CHROMIUM:-}" ] || [ -x /usr/bin/chromium ] || missing="chromium"
[ -d /usr/share/fonts/opentype/noto ] || missing="$missing fonts-noto-cjk"
# Tests on a server database need PostgreSQL's programs; each run starts a server of its own.
[ -n "${JINTAN_TEST_POSTGRESQL:-}" ] || [ -d /usr/lib/postgresql ] || missing="$missing postgresql"
command -v sqlite3 > /dev/null || missing="$missing sqlite3"
# The driver of SQL Server cannot do without ICU; its package is named by version, the headers pull it in.
ls /usr/lib/*/libicuuc.so.* > /dev/null 2>&1 || missing="$missing libicu-dev"
if [ -n "$missing" ]; then
  sudo=""
  [ "$(id -u)" -eq 0 ] || sudo="sudo"
  # shellcheck disable=SC2086 # several package names are several words
  { $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing > /dev/null; } ||
    echo "Could not install:$missing. Cure: install by hand; until then the tests that need them are skipped." >&2
fi

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

build() {
  dotnet build "$@" -c Release -v quiet || { echo "The build failed, no test ran."; echo "0 passed, 0 failed, 0 skipped"; exit 1; }
}
build Jintan.Workflows.sln
# The activities also compile against the names of Elsa; a folder of its own keeps the two builds apart.
build src/Jintan.Activities -p:WorkflowEngine=Elsa --artifacts-path "$results/elsa"

status=0
dotnet test Jintan.Workflows.sln -c Release --no-build -m:2 --results-directory "$results/trx" \
  --logger "console;verbosity=minimal" --logger trx "$@" || status=$?

# The tests of procedures and of the host stand on SQLite; with a SQL Server at hand they run once more on it.
if [ -n "${JINTAN_TEST_SQLSERVER:-}" ]; then
  for project in Procedure.Tests Host.Tests; do
    JINTAN_TEST_DATABASE=SqlServer dotnet test "tests/$project" -c Release --no-build --results-directory "$results/trx" \
      --logger "console;verbosity=minimal" --logger trx "$@" || status=$?
  done
fi

# A skipped test counts in "total" but not in "executed".
find "$results/trx" -name '*.trx' -exec cat {} + 2> /dev/null | awk -v status="$status" '
  function count(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3) + 0 : 0 }
  /<Counters / {
    passed += count("passed")
    failed += count("executed") - count("passed")
    skipped += count("total") - count("executed")
  }
  END {
    if (passed + failed == 0) { print "No test ran."; if (status == 0) status = 1 }
    else if (status != 0 && failed == 0) print "A test run broke off, see above."
    if (failed > 0 && status == 0) status = 1
    printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
    exit status
  }'
