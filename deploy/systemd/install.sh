#!/bin/sh
# Installs or upgrades the service on a plain server: deploy/systemd/install.sh PUBLISHED_FOLDER
# PUBLISHED_FOLDER comes from: dotnet publish src/Jintan.Host -c Release -r linux-x64 --no-self-contained -o PUBLISHED_FOLDER
# (with the system named, the code is compiled ahead and the service starts in two thirds of the time)
# The program before the upgrade stays in /opt/jintan.before for a rollback.
set -eu
[ $# -eq 1 ] && [ -x "$1/Jintan.Host" ] || { echo "Usage: install.sh PUBLISHED_FOLDER (with Jintan.Host in it)" >&2; exit 2; }
[ "$(id -u)" -eq 0 ] || { echo "Run as root." >&2; exit 1; }

id jintan > /dev/null 2>&1 || useradd --system --home-dir /var/lib/jintan --shell /usr/sbin/nologin jintan
install -d -o root -g jintan -m 0750 /etc/jintan
[ -e /etc/jintan/jintan.env ] || install -o root -g jintan -m 0640 /dev/null /etc/jintan/jintan.env
install -d -o jintan -g jintan -m 0700 /var/lib/jintan

if systemctl is-active --quiet jintan; then systemctl stop jintan; fi
rm -rf /opt/jintan.new
cp -R "$1" /opt/jintan.new
chown -R root:root /opt/jintan.new
if [ -d /opt/jintan ]; then rm -rf /opt/jintan.before; mv /opt/jintan /opt/jintan.before; fi
mv /opt/jintan.new /opt/jintan
install -m 0644 "$(dirname "$0")/jintan.service" /etc/systemd/system/jintan.service
systemctl daemon-reload

systemd-run --quiet --pipe --wait -p User=jintan -p WorkingDirectory=/var/lib/jintan -p EnvironmentFile=-/etc/jintan/jintan.env \
  /opt/jintan/Jintan.Host migrate
systemctl enable --now jintan
