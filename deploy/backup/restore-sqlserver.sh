#!/bin/sh
# Restores a full backup under a name that is free: restore-sqlserver.sh SERVER FILE DATABASE
# FILE lies on that server. Account and password: SQLCMDUSER and SQLCMDPASSWORD.
set -eu
[ $# -eq 3 ] || { echo "Usage: restore-sqlserver.sh SERVER FILE DATABASE" >&2; exit 2; }
sqlcmd -S "$1" -b -v db="$3" file="$2" -i "$(dirname "$0")/restore-sqlserver.sql"
