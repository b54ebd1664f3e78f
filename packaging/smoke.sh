#!/bin/sh
# Tries the newest .deb of dist/ in a clean Debian that has no Python: as root, sh packaging/smoke.sh
# It installs an older version, takes a call, upgrades, finds the call again, and purges.
set -eu
cd "$(dirname "$0")/.."
[ "$(id -u)" = 0 ] || { echo "smoke.sh needs root for a root of its own." >&2; exit 1; }
package=$(ls dist/taktone_*_amd64.deb)
work=$(mktemp -d)
root=$work/root
cleanup() {
    for place in proc dev/pts dev/shm; do umount "$root/$place" 2>/dev/null || :; done
    rm -rf --one-file-system "$work"
}
trap cleanup EXIT INT TERM
say() { printf '\n== %s\n' "$*"; }
inside() { chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }
user() { inside setpriv --reuid=manager --regid=manager --init-groups env HOME=/home/manager XDG_RUNTIME_DIR=/run/manager DISPLAY=:7 LANGUAGE=da "$@"; }

suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
say "a clean $suite"
mirror=$(sed -n 's/^URIs: *//p; s/^deb \(\[[^]]*\] *\)\{0,1\}\([^ ]*\).*/\2/p' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -1)
debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$work/debootstrap.log" 2>&1 ||
    { tail -20 "$work/debootstrap.log" >&2; exit 1; }
cp -r /etc/apt/. "$root/etc/apt/"
cp /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || :
mount -t proc proc "$root/proc"
mount -t devpts devpts "$root/dev/pts"
mount -t tmpfs tmpfs "$root/dev/shm"
inside apt-get update -qq
if inside sh -c 'command -v python3'; then echo "there is a Python" >&2; exit 1; fi
cp "$package" "$root/new.deb"

say "an older version"
inside sh -c 'mkdir /old && dpkg-deb -R /new.deb /old && sed -i "s/^Version: .*/Version: 0.0.1/" /old/DEBIAN/control &&
    rm -f /old/DEBIAN/md5sums && dpkg-deb --root-owner-group -Zgzip -z1 -b /old /old.deb >/dev/null && rm -r /old'
inside apt-get install --yes -qq --no-install-recommends /old.deb xvfb openbox xdotool fonts-dejavu-core util-linux >/dev/null
inside useradd --create-home manager
inside install -d -o manager -m 700 /run/manager
inside du -sh --apparent-size /opt/taktone

say "taktone --self-test"
user taktone --self-test

say "a call"
user sh -c 'Xvfb :7 -screen 0 1280x800x24 -fbdir /run/manager >/run/manager/x.log 2>&1 & echo $! >/run/manager/x.pid'
user sh -c 'n=0; until xdotool getdisplaygeometry >/dev/null 2>&1; do n=$((n + 1)); [ $n -lt 200 ]; done'
user sh -c 'openbox >/dev/null 2>&1 & echo $! >/run/manager/openbox.pid'
user taktone ring +4520123456 --name 'Mette Sørensen' --id smoke
user xdotool search --sync --onlyvisible --class taktone >/dev/null
user taktone answer --id smoke
user taktone note 'Nysgerrig og rolig.'
cp "$root/run/manager/Xvfb_screen0" "$work/screen.xwd"
user taktone end --id smoke
user taktone quit
user sh -c 'while taktone status >/dev/null 2>&1; do :; done'
user taktone search Mette | grep -F 'Nysgerrig og rolig.'

say "upgrade"
inside apt-get install --yes -qq /new.deb >/dev/null
inside dpkg-query -W taktone
user taktone search Mette | grep -F 'Nysgerrig og rolig.'
user sh -c 'kill $(cat /run/manager/openbox.pid) $(cat /run/manager/x.pid)'

say "purge"
inside apt-get purge --yes -qq taktone | grep -F '.local/share/taktone'
inside sh -c '! command -v taktone && ! test -e /opt/taktone && test -s /home/manager/.local/share/taktone/history.db'
mkdir -p build
if command -v convert >/dev/null && convert "xwd:$work/screen.xwd" build/smoke.png 2>/dev/null; then
    echo "the screen during the call: build/smoke.png"
fi
say "the package does what it should"
