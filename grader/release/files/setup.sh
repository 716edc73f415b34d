#!/bin/sh
# Makes .venv and installs the grader of this folder into it; does nothing when that is already done.
#   sh setup.sh          what every exercise needs
#   sh setup.sh torch    also PyTorch, for the exercises that use it
# 이 폴더의 채점기를 .venv에 설치합니다. 파이토치를 쓰는 연습이 있으면 sh setup.sh torch 로 설치하세요.
set -eu
cd "$(dirname "$0")"
extra=${1:-}

find_python() {
    for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11 /usr/bin/python3; do
        if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    echo "setup.sh: no Python 3.11 or newer with venv was found. Install one (on Debian and Ubuntu: python3-venv)." >&2
    echo "setup.sh: venv 모듈이 있는 Python 3.11 이상이 필요합니다. (Debian과 Ubuntu: python3-venv)" >&2
    exit 3
}

wheel=$(ls wheels/grader-*.whl)
fingerprint="$(cat wheels/*.whl constraints.txt | cksum) $extra"
if [ -z "$extra" ] && [ -f .venv/.installed ]; then
    extra=$(sed -n 's/^extra //p' .venv/.installed)
    fingerprint="$(cat wheels/*.whl constraints.txt | cksum) $extra"
fi
if [ -f .venv/.installed ] && [ "$(head -n 1 .venv/.installed)" = "$fingerprint" ]; then
    exit 0
fi
if ! .venv/bin/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    python=$(find_python)
    rm -rf .venv
    "$python" -m venv .venv
fi
echo "setup.sh: installing into .venv ..." >&2
target=$wheel
[ -n "$extra" ] && target="$wheel[$extra]"
# With the libraries' wheels beside the grader's own, nothing is looked for elsewhere.
if [ "$(ls wheels/*.whl | wc -l)" -gt 1 ]; then
    set -- --no-index
else
    set --
fi
if ! .venv/bin/python -m pip install --quiet --disable-pip-version-check "$@" --find-links wheels \
    --constraint constraints.txt --force-reinstall --no-deps "$wheel" ||
    ! .venv/bin/python -m pip install --quiet --disable-pip-version-check "$@" --find-links wheels \
        --constraint constraints.txt "$target"; then
    echo "setup.sh: pip could not install it; the lines above say why. Without a network, ask for a copy with wheels." >&2
    echo "setup.sh: 설치하지 못했습니다. 이유는 위에 있습니다. 네트워크가 없다면 wheels가 든 폴더를 받으세요." >&2
    exit 3
fi
{
    echo "$fingerprint"
    echo "extra $extra"
} > .venv/.installed
