#!/bin/sh
# A consistent copy of a running service's PostgreSQL database: backup-postgresql.sh CONNECTION TARGET
# CONNECTION is what pg_dump takes, for example "host=db user=jintan dbname=jintan"; passwords belong into ~/.pgpass.
set -eu
[ $# -eq 2 ] || { echo "Usage: backup-postgresql.sh CONNECTION TARGET" >&2; exit 2; }
[ ! -e "$2" ] || { echo "'$2' exists already; a backup never overwrites another." >&2; exit 1; }
umask 077
trap 'rm -f "$2.part"' EXIT
pg_dump --format=custom --no-owner --no-privileges --file="$2.part" --dbname="$1"
pg_restore --list "$2.part" > /dev/null
sync "$2.part"
mv "$2.part" "$2"
