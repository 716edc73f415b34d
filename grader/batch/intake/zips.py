"""Members of a zip, read into memory one by one; nothing is ever unpacked to disk."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from functools import partial
from typing import IO

from grader.batch.intake.item import Item, OnRefusal
from grader.batch.intake.limits import Budget, Refused
from grader.batch.intake.paths import clean_parts, decoded, is_junk
from grader.i18n import both

__all__ = ["member_name", "open_zip", "zip_item", "zip_items"]

_UTF8 = 0x800
_ENCRYPTED = 0x1
#: Not LZMA: how much memory it takes is for the archive to say.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2)
_CHUNK = 1 << 16
#: What a hostile zip makes the standard library raise, once its form is wrong.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    MemoryError,
)


class _Guarded:
    """A file from which no single read may take more than the table of contents is allowed to have.

    zipfile reads the whole table in one piece, as long as the archive says it is.
    """

    def __init__(self, file: IO[bytes], limit: int) -> None:
        self._file = file
        self._limit = limit
        self.seek = file.seek
        self.tell = file.tell
        self.seekable = file.seekable
        self.close = file.close

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(min(size, self._limit + 1) if size >= 0 else self._limit + 1)
        if len(data) > self._limit:
            raise Refused(both("its table of contents is too long: nothing is taken"))
        return data


def open_zip(file: IO[bytes], directory_kib: int) -> zipfile.ZipFile:
    """Open a zip whose table of contents is not too long.

    Raises
    ------
    Refused
        It is, or this is no zip.
    """
    try:
        return zipfile.ZipFile(_Guarded(file, max(directory_kib << 10, 1 << 17)))
    except _BROKEN:
        raise Refused(both("this is no zip, or a damaged one: nothing is taken")) from None


def member_name(info: zipfile.ZipInfo) -> str:
    """Return a member's name; without the mark for UTF-8, zipfile has taken its bytes for those of an old PC."""
    if info.flag_bits & _UTF8:
        return decoded(info.orig_filename.encode("utf-8", "surrogateescape"))
    return decoded(info.orig_filename.encode("cp437", "replace"))


def zip_items(file: IO[bytes], budget: Budget, on_refusal: OnRefusal) -> Iterator[Item]:
    """Yield the files of a zip; members that are not taken are told to ``on_refusal``."""
    archive = open_zip(file, budget.limits.directory_kib)
    declared = packed = 0
    for info in archive.infolist():
        budget.count_member()
        declared += info.file_size
        packed += info.compress_size
    # By what it says of itself; what is read of a member is counted again, in truth.
    budget.count_unpacked(declared)
    budget.check_ratio(declared, packed)
    for info in archive.infolist():
        name = member_name(info)
        try:
            item = zip_item(archive, info, clean_parts(name))
        except Refused as refusal:
            on_refusal((name,), refusal)
            continue
        if item is not None and not is_junk(item.parts):
            yield item


def zip_item(archive: zipfile.ZipFile, info: zipfile.ZipInfo, parts: tuple[str, ...]) -> Item | None:
    """Return a member as an item, nothing for a folder.

    Raises
    ------
    Refused
        It is a link, a device, or encrypted.
    """
    mode = info.external_attr >> 16
    if info.orig_filename.endswith(("/", "\\")) or stat.S_ISDIR(mode):
        return None
    if stat.S_ISLNK(mode):
        raise Refused(both("this is a link; links are not followed"))
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        raise Refused(both("this is not a file but something else; nothing was read"))
    if info.flag_bits & _ENCRYPTED:
        raise Refused(both("encrypted; it is not taken. Hand it in without a password"))
    if info.compress_type not in _METHODS:
        raise Refused(both("packed by a method that is not read; it is not taken"))
    return Item(parts, info.compress_size, partial(_read, archive, info))


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> bytes:
    pieces: list[bytes] = []
    length = 0
    try:
        with archive.open(info) as member:
            while length <= limit and (piece := member.read(min(_CHUNK, limit + 1 - length))):
                pieces.append(piece)
                length += len(piece)
    except _BROKEN:
        raise Refused(both("damaged; it is not taken")) from None
    return b"".join(pieces)
