"""
title.ko: KeyError를 그대로 둠
title.en: Lets a KeyError out
ko: 모르는 이름을 받으면 사전 조회에서 난 `KeyError`가 그대로 나갑니다. 이름이 사전에 있는지 먼저 확인하고
    없으면 `ValueError`를 내세요.
en: For an unknown name the `KeyError` of the dictionary gets out. Look whether the name is there first,
    and raise `ValueError` when it is not.
section: gates
"""

import numpy as np


def gate_parameters(name):
    gates = {
        "AND": (np.array([1.0, 1.0]), -1.5),
        "OR": (np.array([1.0, 1.0]), -0.5),
        "NAND": (np.array([-1.0, -1.0]), 1.5),
    }
    return gates[name]
