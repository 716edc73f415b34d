"""Members of a tar, read into memory as they stream by; nothing is ever unpacked to disk."""

from __future__ import annotations

import bz2
import io
import lzma
import tarfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import IO, Any

from grader.batch.intake.item import Item, OnRefusal
from grader.batch.intake.limits import Budget, Refused
from grader.batch.intake.paths import clean_parts, decoded, is_junk
from grader.i18n import both

__all__ = ["tar_items"]

_CHUNK = 1 << 16
_XZ_MEMORY = 96 << 20
_LONGEST_READ = 1 << 20
#: How far back tarfile goes at most: to the last byte of the member before.
_KEPT = 1_024
_MAGIC: tuple[tuple[bytes, Callable[[], Any]], ...] = (
    (b"\x1f\x8b", lambda: zlib.decompressobj(wbits=31)),
    (b"BZh", bz2.BZ2Decompressor),
    (b"\xfd7zXZ\0", lambda: lzma.LZMADecompressor(memlimit=_XZ_MEMORY)),
)
_BROKEN = (
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
    RecursionError,
    MemoryError,
)


class _Unpacked(io.RawIOBase):
    """The tar itself out of a packed file: read forwards only, every byte counted against the budget."""

    def __init__(self, file: IO[bytes], budget: Budget) -> None:
        self._file = file
        self._budget = budget
        start = file.read(8)
        file.seek(0)
        self._make = next((make for magic, make in _MAGIC if start.startswith(magic)), None)
        self._unpacker = self._make() if self._make else None
        self._rest = b""
        self._packed = 0
        self._unpacked = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._next(len(buffer))
        self._unpacked += len(data)
        self._budget.count_unpacked(len(data))
        self._budget.check_ratio(self._unpacked, self._packed)
        buffer[: len(data)] = data
        return len(data)

    def _next(self, size: int) -> bytes:
        if self._unpacker is None:
            data = self._file.read(size)
            self._packed += len(data)
            return data
        while True:
            if self._unpacker.eof and not self._start_over():
                return b""
            packed = self._packed_bytes()
            data = _decompress(self._unpacker, packed, size)
            if hasattr(self._unpacker, "unconsumed_tail"):
                self._rest = self._unpacker.unconsumed_tail
            if data:
                return data
            if not packed and not self._unpacker.eof:
                return b""  # cut off: tarfile says so

    def _packed_bytes(self) -> bytes:
        """Return the next bytes to unpack; none while the unpacker still holds some."""
        if self._rest:
            packed, self._rest = self._rest, b""
            return packed
        if not getattr(self._unpacker, "needs_input", True):
            return b""
        packed = self._file.read(_CHUNK)
        self._packed += len(packed)
        return packed

    def _start_over(self) -> bool:
        """Packed files may be several, one after the other."""
        if self._unpacker is None or self._make is None:
            return False
        rest = self._unpacker.unused_data or self._file.read(_CHUNK)
        if not rest:
            return False
        self._unpacker = self._make()
        self._rest = rest
        return True


def _decompress(unpacker: Any, packed: bytes, size: int) -> bytes:
    data: bytes = unpacker.decompress(packed, size)
    return data


class _Forward:
    """What tarfile reads from: goes forwards, and back by no more than it has just read.

    It refuses a single read longer than any honest header: tarfile reads a header as long as the one before it says.
    """

    def __init__(self, raw: io.RawIOBase) -> None:
        self._buffered = io.BufferedReader(raw, _CHUNK)
        self._position = 0
        self._last = b""
        self._again = b""

    def tell(self) -> int:
        return self._position

    def seek(self, position: int) -> None:
        back = self._position - position
        if back > len(self._last):
            raise tarfile.ReadError("backwards")
        if back > 0:
            self._again = self._last[-back:] + self._again
            self._last = self._last[:-back]
            self._position = position
        while self._position < position and self.read(min(_CHUNK, position - self._position)):
            pass

    def read(self, size: int = -1) -> bytes:
        if not 0 <= size <= _LONGEST_READ:
            raise Refused(both("one of its headers is too long: nothing is taken"))
        data, self._again = self._again[:size], self._again[size:]
        data += self._buffered.read(size - len(data))
        self._position += len(data)
        self._last = (self._last + data)[-_KEPT:]
        return data


def tar_items(file: IO[bytes], budget: Budget, on_refusal: OnRefusal) -> Iterator[Item]:
    """Yield the files of a tar, packed or not; members that are not taken are told to ``on_refusal``."""
    source: Any = _Forward(_Unpacked(file, budget))
    try:
        archive = tarfile.TarFile(fileobj=source, encoding="utf-8", errors="surrogateescape")
        while (member := archive.next()) is not None:
            budget.count_member()
            name = decoded(member.name.encode("utf-8", "surrogateescape"))
            try:
                item = _item(archive, member, name)
            except Refused as refusal:
                on_refusal((name,), refusal)
                continue
            if item is not None and not is_junk(item.parts):
                yield item
    except _BROKEN:
        raise Refused(both("this is no tar, or a damaged one: nothing is taken")) from None


def _item(archive: tarfile.TarFile, member: tarfile.TarInfo, name: str) -> Item | None:
    parts = clean_parts(name)
    if member.isdir():
        return None
    if member.issym() or member.islnk():
        raise Refused(both("this is a link; links are not followed"))
    # A sparse file says how large it is without having the bytes.
    if not member.isreg() or member.issparse():
        raise Refused(both("this is not a file but something else; nothing was read"))
    return Item(parts, member.size, partial(_read, archive, member))


def _read(archive: tarfile.TarFile, member: tarfile.TarInfo, limit: int) -> bytes:
    content = archive.extractfile(member)
    assert content is not None  # a regular file
    pieces: list[bytes] = []
    length = 0
    try:
        while length <= limit and (piece := content.read(min(_CHUNK, limit + 1 - length))):
            pieces.append(piece)
            length += len(piece)
    except _BROKEN:
        raise Refused(both("damaged; it is not taken")) from None
    return b"".join(pieces)
