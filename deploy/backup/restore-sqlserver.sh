#!/bin/sh
# Restores a full backup under a name that is free: restore-sqlserver.sh SERVER FILE DATABASE
# Account and password: SQLCMDUSER and SQLCMDPASSWORD.
set -eu
[ $# -eq 3 ] || { echo "Usage: restore-sqlserver.sh SERVER FILE DATABASE" >&2; exit 2; }
sqlcmd -S "$1" -b -v db="$3" file="$2" -Q "IF DB_ID(N'\$(db)') IS NOT NULL THROW 50000, 'The database exists already.', 1; RESTORE DATABASE [\$(db)] FROM DISK = N'\$(file)' WITH CHECKSUM"
