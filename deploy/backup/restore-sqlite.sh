#!/bin/sh
# Puts a backup in the place of a database: restore-sqlite.sh BACKUP DATABASE
# Stop the service first. A database that is there must be moved away by hand: it may be evidence.
set -eu
[ $# -eq 2 ] && [ -f "$1" ] || { echo "Usage: restore-sqlite.sh BACKUP DATABASE" >&2; exit 2; }
for file in "$2" "$2-wal" "$2-shm"; do
  [ ! -e "$file" ] || { echo "'$file' exists. Cure: stop the service and move it away." >&2; exit 1; }
done
umask 077
cp "$1" "$2"
sync "$2"
