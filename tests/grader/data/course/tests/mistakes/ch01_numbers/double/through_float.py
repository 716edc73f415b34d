"""
title.ko: 실수로 바꿈
title.en: Goes through a float
ko: 정수를 실수로 바꾸어 결과도 실수가 됩니다. 바꾸지 말고 곱하세요.
en: Your code turns an integer into a float, and the result with it. Multiply without converting.
section: double
"""


def double(x):
    return float(x) * 2
