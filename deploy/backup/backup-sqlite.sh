#!/bin/sh
# A consistent copy of a running service's SQLite file: backup-sqlite.sh DATABASE TARGET
# The service may go on writing; the copy holds everything that was committed when it began.
set -eu
[ $# -eq 2 ] || { echo "Usage: backup-sqlite.sh DATABASE TARGET" >&2; exit 2; }
[ -f "$1" ] || { echo "There is no database '$1'." >&2; exit 2; }
[ ! -e "$2" ] || { echo "'$2' exists already; a backup never overwrites another." >&2; exit 1; }
umask 077
# One statement, one snapshot: VACUUM INTO does not begin anew when the service writes.
sqlite3 -readonly "$1" ".timeout 30000" "VACUUM INTO '$(printf %s "$2" | sed "s/'/''/g")'"
[ "$(sqlite3 -readonly "$2" 'PRAGMA integrity_check')" = ok ] || { echo "The copy is damaged." >&2; exit 1; }
sync "$2"
