"""
title.ko: 모양을 확인하지 않음
title.en: Does not compare the shapes
ko: 모양이 다른 정답도 브로드캐스팅으로 받아, 레이블이나 한 행짜리 정답에서도 수가 나옵니다. 두 배열이 같은 모양
    `(N, C)`인지 먼저 확인하고 아니면 `ValueError`를 내세요.
en: Targets of another shape are broadcast, so labels or a single row of targets give a number, too. First make
    sure that both have the same shape `(N, C)`, and raise `ValueError` when they have not.
section: cross-entropy
"""

import numpy as np


def cross_entropy(probs, targets, eps=1e-12):
    logs = np.log(np.maximum(probs, eps))
    return -np.mean(np.sum(targets * logs, axis=-1))
