"""Writes valid messages for ``fuzz/decoder.py`` to start from: ``python fuzz/seeds.py CORPUS_DIR``."""

from __future__ import annotations

import json
import struct
import sys
from pathlib import Path

import numpy as np

from grader.judge.inside.values import Encoder

VALUES = (
    1, -(1 << 70), 1.5, float("nan"), True, None, "텍스트", b"bytes", 2j, [1, [2, (3,)]], {"a": 1, 2: {3}}, slice(1, 2),
    range(5), frozenset({1}), np.float32(1.5), np.int8(3), np.array(True), np.arange(6.0).reshape(2, 3),
    np.asfortranarray(np.ones((2, 3), np.float16)), np.array(["a", "bc"]), np.array([b"x"]), np.zeros((0, 3), np.int64),
    np.array(["2024-01-01"], "M8[D]"), np.array([1 + 2j]), np.dtype("float32"),
    *(np.random.Generator(getattr(np.random, name)(1)) for name in ("PCG64", "MT19937", "Philox", "SFC64")),
)  # fmt: skip


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, value in enumerate(VALUES):
        encoder = Encoder()
        try:
            message = encoder(value)
        except Exception as error:
            sys.exit(f"{value!r} is no seed: {error}")
        body = b"".join(encoder.body)
        text = json.dumps(message).encode()
        (folder / f"message{number}").write_bytes(b"\1" + struct.pack("<H", len(text)) + text + body)
        reply = json.dumps({"n": 1, "is": "value", "value": message}).encode()
        reply += b" " * (-len(reply) & 7)
        (folder / f"frame{number}").write_bytes(b"\0" + struct.pack("<II", len(reply), len(body)) + reply + body)


if __name__ == "__main__":
    main()
