#!/bin/sh
# Fills an empty PostgreSQL database from a backup: restore-postgresql.sh BACKUP CONNECTION
set -eu
[ $# -eq 2 ] && [ -f "$1" ] || { echo "Usage: restore-postgresql.sh BACKUP CONNECTION" >&2; exit 2; }
tables=$(psql --no-psqlrc -At --dbname="$2" -c "SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")
[ "$tables" = 0 ] || { echo "The database is not empty ($tables tables). Cure: create a new one." >&2; exit 1; }
pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --dbname="$2" "$1"
