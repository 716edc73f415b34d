"""
title.ko: 제곱함
title.en: Squares
ko: 수를 제곱하고 있습니다. 자기 자신을 곱하지 말고 2를 곱하세요.
en: Your code multiplies the number by itself. Multiply by two.
"""


def double(x):
    return x * x
