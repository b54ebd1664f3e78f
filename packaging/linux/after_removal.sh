#!/bin/sh
# The history is the user's: a removed program leaves it and says where it is.
set -eu
case ${1:-} in
    purge | 0)
        echo "Taktone is gone. The caller history of each user stays in ~/.local/share/taktone,"
        echo "the settings in ~/.config/taktone. Delete these folders to be rid of them too."
        ;;
esac
