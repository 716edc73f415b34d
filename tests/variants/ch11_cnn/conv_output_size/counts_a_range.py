"""Counts the places as a range of starting points instead of computing their number."""


def conv_output_size(size, kernel, stride=1, padding=0):
    if min(size, kernel, stride) < 1 or padding < 0:
        raise ValueError("a number is too small")
    # A range knows its length without being walked through.
    starts = range(-padding, size + padding - kernel + 1, stride)
    if not starts:
        raise ValueError("no place for the kernel")
    return len(starts)
