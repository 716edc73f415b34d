"""
title.ko: 모든 객체가 값을 함께 씀
title.en: All objects share one count
ko: 값이 객체가 아니라 클래스에 있습니다. 객체마다 `self`에 두세요.
en: The value lies in the class. Keep it in `self`, one per object.
section: counter
"""


class Counter:
    value = 0

    def __init__(self, start=0):
        Counter.value += start

    def add(self, step=1):
        Counter.value += step
        return Counter.value

    def __add__(self, other):
        return Counter(self.value + other.value)
