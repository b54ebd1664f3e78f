#!/bin/sh
# Sets up what Taktone needs and does nothing when it is there: sh packaging/setup.sh run|tour|test|peers|package
#   run   a desktop with a screen: system libraries, .venv with the program
#   tour  no screen: the same, and a virtual screen with a window manager
#   test  everything, the developer's tools too
#   peers the same, real telephones with their exchange, and sound servers
#   package what makes packages and tries them in a clean root
set -eu
cd "$(dirname "$0")/.."
purpose=$1
stamp=.venv/.ready-$purpose
constraints=packaging/constraints.txt

libraries="libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4
    libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1
    libxkbcommon-x11-0 libxkbcommon0"
screen="fonts-dejavu-core openbox x11-utils xdotool xvfb"
tests="dbus fonts-inter libpulse0 trayer xauth"
sound="libsox-fmt-pulse pipewire pipewire-pulse pulseaudio pulseaudio-utils sox wireplumber"
# Ubuntu has it as a snap only, which cannot be given a sound server of its own.
browser=$(grep -qsx 'ID=debian' /etc/os-release && echo chromium || :)
telephones="baresip-core gnome-calls iproute2 kamailio kamailio-presence-modules kamailio-tls-modules
    kdeconnect modemmanager ofono openssl sip-tester"
builders="appstream binutils debootstrap desktop-file-utils gcc icu-devtools lintian man-db zstd"
case $purpose in
    run) wanted=$libraries extra='' stamps=run ;;
    tour) wanted="$libraries $screen" extra='' stamps="run tour" ;;
    test) wanted="$libraries $screen $tests" extra="[dev]" stamps="run tour test" ;;
    peers)
        wanted="$libraries $screen $tests $telephones $sound $browser" extra="[dev]"
        stamps="run tour test peers" ;;
    package) wanted="$libraries $builders" extra="[package]" stamps="run package" ;;
    *) echo "usage: setup.sh run|tour|test|peers|package" >&2; exit 2 ;;
esac

say() { printf 'Taktone: %s\n' "$*" >&2; }

state() { cat pyproject.toml "$constraints" packaging/setup.sh | cksum; }

is_sound() { .venv/bin/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

is_here() { grep -qsF "$(pwd)/.venv" .venv/pyvenv.cfg; }

find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
}

python_packages() {
    python=$(find_python)
    if [ -n "$python" ]; then
        "$python" -c 'import ensurepip' 2>/dev/null ||
            "$python" -c 'import sys; print("python3.%d-venv" % sys.version_info[1])'
    elif command -v python3 >/dev/null; then
        echo python3.11 python3.11-venv
    else
        echo python3 python3-venv
    fi
}

missing_packages() {
    # A library may be there under another name that provides it, such as libglib2.0-0t64.
    installed=$(dpkg-query -W -f '${db:Status-Status},${Package},${Provides}\n' |
        sed -n 's/^installed,//p' | tr ',' '\n' | sed 's/ *(.*//; s/^ *//')
    for package in $wanted $(python_packages); do
        echo "$installed" | grep -qxF "$package" || printf '%s ' "$package"
    done
}

install_packages() {
    if [ "$(id -u)" = 0 ]; then
        root=
    elif sudo -n true 2>/dev/null; then
        root="sudo -n"
    else
        say "these system packages are missing. Please run this command, then try again:"
        echo "    sudo apt-get update && sudo apt-get install --yes $*" >&2
        exit 1
    fi
    say "installing system packages: $*"
    $root apt-get update -qq </dev/null
    $root env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes -qq --no-install-recommends "$@" </dev/null >/dev/null
}

make_environment() {
    python=$(find_python)
    if [ -z "$python" ]; then
        say "Python 3.11 or newer is needed, and none was found (python3.11 to python3.14)."
        exit 1
    fi
    say "making .venv with $("$python" --version)"
    rm -rf .venv
    "$python" -m venv .venv
}

install_program() {
    say "installing Python packages into .venv (about 100 MB to fetch the first time)"
    export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
    # One download of PySide6 serves the program and its build, which finds lrelease in it.
    .venv/bin/python -m pip install --quiet -c "$constraints" \
        pip hatchling editables PySide6-Essentials </dev/null
    .venv/bin/python -m pip install --quiet -c "$constraints" \
        --no-build-isolation -e ".$extra" </dev/null
}

if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(state)" ] && is_here && is_sound; then
    exit 0
fi
if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
    missing=$(missing_packages)
    # shellcheck disable=SC2086 # a list of package names
    [ -z "$missing" ] || install_packages $missing
else
    say "this is neither Debian nor Ubuntu; make sure that Qt's libraries for X11 are installed."
fi
if ! is_here || ! is_sound; then
    make_environment
fi
install_program
for name in $stamps; do
    state >".venv/.ready-$name"
done
