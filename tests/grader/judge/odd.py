"""Submissions of all kinds, to be put in the place of one exercise among others that are right."""

NAMES = ("one", "two", "three", "four")
RIGHT = "import numpy as np\n\n\ndef f(x):\n    return 2 * np.asarray(x)\n"
SUITE = """
    import numpy as np
    from grader.testing import case, check_close, check_raises, forbid

    BANS = forbid("numpy.tanh", ko="쓰지 않는다", en="not here")

    @case(points=2, visibility="public", time_limit_s=0.4, ko="공개", en="public")
    def test_public(submission):
        check_close(submission.f(np.array([1.0, 2.0])), np.array([2.0, 4.0]))

    @case(points=3, time_limit_s=0.4, ko="비공개", en="hidden")
    def test_hidden(submission, rng):
        x = rng.normal(size=5)
        check_close(submission.f(x), 2 * x)
"""
ODD = {
    "right": RIGHT,
    "wrong": "def f(x):\n    return 3 * x\n",
    "half right": "def f(x):\n    return 2 * x if x[0] == 1 else x\n",
    "syntax error": "def f(x:\n",
    "prints": RIGHT.replace("    return", "    print('here', x)\n    return"),
    "prints at the start": "print('loaded')\n" + RIGHT,
    "exits": "import os\n\ndef f(x):\n    os._exit(0)\n",
    "loops": "def f(x):\n    while True:\n        pass\n",
    "loops and catches": "def f(x):\n    while 1:\n        try:\n            pass\n        except:\n            pass\n",
    "loops at the start": "while True:\n    pass\n",
    "spoils numpy": "import numpy as np\nnp.asarray = None\n\ndef f(x):\n    return 2 * x\n",
    "spoils builtins": "import builtins\nbuiltins.f = lambda x: 2 * x\n\ndef f(x):\n    return 2 * x\n",
    "wants a neighbour": "from one import f\n",
    "wants a name of builtins": "g = f\n\ndef f(x):\n    return g(x)\n",
    "keeps a setting": "import numpy as np\nnp.seterr(all='raise')\n\ndef f(x):\n    return 2 * x\n",
    "uses what is banned": "import numpy as np\n\ndef f(x):\n    return 2 * x + 0 * np.tanh(x)\n",
    "draws": "import numpy as np\nA = np.random.rand()\n\ndef f(x):\n    return 2 * x + A * (np.random.rand() > 2)\n",
    "remembers": "SEEN = []\n\ndef f(x):\n    SEEN.append(x)\n    return 2 * x\n",
    "hoards": "ALL = []\n\ndef f(x):\n    ALL.append(bytes(1 << 27))\n    return 2 * x\n",
    "recurses": "def f(x):\n    return f(x)\n",
    "nests too deep": "x = " + "(" * 150 + ")" * 150 + "\n",
    "missing": None,
}  # fmt: skip
