"""
title.ko: 2를 곱하지 않고 더함
title.en: Adds two
ko: 수에 2를 더하고 있습니다. 2를 곱하세요.
en: Your code adds two to the number.
    Multiply by two.
section: double
"""


def double(x):
    return x + 2
