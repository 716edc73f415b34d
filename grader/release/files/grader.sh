#!/bin/sh
# ./grader list, ./grader check, ...: installs what is missing, then runs the grader of this folder.
here=$(cd "$(dirname "$0")" && pwd) || exit 3
sh "$here/setup.sh" || exit 3
exec "$here/.venv/bin/python" -P -m grader "$@"
