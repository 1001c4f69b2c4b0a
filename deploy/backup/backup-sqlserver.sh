#!/bin/sh
# Full backup of the SQL Server database into a file on that server: backup-sqlserver.sh SERVER DATABASE FILE
# Account and password: SQLCMDUSER and SQLCMDPASSWORD.
set -eu
[ $# -eq 3 ] || { echo "Usage: backup-sqlserver.sh SERVER DATABASE FILE" >&2; exit 2; }
sqlcmd -S "$1" -b -v db="$2" file="$3" -Q "BACKUP DATABASE [\$(db)] TO DISK = N'\$(file)' WITH NOINIT, COMPRESSION, CHECKSUM; RESTORE VERIFYONLY FROM DISK = N'\$(file)' WITH CHECKSUM"
