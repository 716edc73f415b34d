"""Submissions that try to get what they did not earn. Each is a whole file for the exercise `scale`."""

import textwrap

#: Finds the server that runs this file, and answers the judge in its place.
FORGE = """
import json, os, struct, sys, threading, time

def server():
    frame = sys._getframe()
    while frame is not None:
        candidate = frame.f_locals.get('self')
        if type(candidate).__name__ == 'Server':
            return candidate
        frame = frame.f_back

def frame_of(reply, body=b''):
    text = json.dumps(reply).encode()
    text += b' ' * (-len(text) & 7)
    return struct.pack('<II', len(text), len(body)) + text + body

def send(data):
    while data:
        try:
            data = data[os.write(3, data):]
        except BlockingIOError:
            time.sleep(0.001)
        except OSError:
            os._exit(0)

def forge(reply, body=b''):
    send(frame_of({'n': server()._number, **reply}, body))
"""

_LIAR = """
import numpy as np

def true(*args, **kwargs): return True
def zero(*args, **kwargs): return 0.0

class Liar{base}:
    __hash__ = lambda self: 0
    __bool__ = __contains__ = __instancecheck__ = __subclasscheck__ = true
    __len__ = lambda self: 2
    __iter__ = lambda self: iter([1.0, 1.0])
    __getitem__ = lambda self, key: self
    __float__ = __int__ = __index__ = __complex__ = zero
    __array_priority__ = 1e9
    shape, ndim, dtype, size = (2,), 1, np.dtype(float), 2
    def __array__(self, *args, **kwargs): return np.zeros(2)
    def __array_ufunc__(self, *args, **kwargs): return True
    def __array_function__(self, *args, **kwargs): return True
    @classmethod
    def __torch_function__(cls, *args, **kwargs): return True

for name in 'eq ne lt le gt ge'.split():
    setattr(Liar, '__' + name + '__', true)
for name in 'add sub mul truediv pow matmul mod floordiv and or xor'.split():
    for prefix in ('', 'r', 'i'):
        setattr(Liar, '__' + prefix + name + '__', zero)
for name in 'abs neg pos round'.split():
    setattr(Liar, '__' + name + '__', zero)
"""


def liar(base, made):
    return _LIAR.replace("{base}", base) + f"\ndef scale(x):\n    return {made}\n"


ATTACKS = {
    "replaces what suites compare with": """
        import builtins, math, operator, unittest
        import numpy as np, numpy.testing
        yes = lambda *args, **kwargs: True
        for name in ('allclose', 'array_equal', 'array_equiv', 'isclose', 'all', 'any', 'equal'):
            setattr(np, name, yes)
        for name in dir(np.testing):
            if name.startswith('assert'):
                setattr(np.testing, name, yes)
        for name in ('abs', 'all', 'any', 'isinstance', 'float', 'AssertionError'):
            setattr(builtins, name, yes)
        math.isclose = operator.eq = operator.lt = yes
        try:
            import pytest
            pytest.approx = lambda *args, **kwargs: args[0]
            pytest.raises = yes
        except ImportError:
            pass
        def scale(x):
            return x * 0
    """,
    "replaces the grader's own modules": """
        import sys, types
        yes = lambda *args, **kwargs: True
        for name in ('grader.testing', 'grader.testing.compare', 'grader.judge.trusted.verdict'):
            fake = sys.modules[name] = types.ModuleType(name)
            fake.check_close = fake.find_difference = fake.verdict_on = yes
        from grader.judge.inside import server, snapshot, values
        snapshot.Arguments.changed = lambda self: []
        values._is_same = snapshot._is_same = yes
        def scale(x):
            return x * 0
    """,
    "walks frames for what is expected": """
        import sys
        def looks(names=('expected', 'reference', 'SECRET_EXPECTED', 'x')):
            frame = sys._getframe(2)
            while frame is not None:
                for name in names[:3]:
                    for scope in (frame.f_locals, frame.f_globals):
                        if name in scope:
                            return scope[name]
                frame = frame.f_back
            return 0.0
        def scale(x):
            return looks()
    """,
    "searches memory for what is expected": """
        import gc
        def scale(x):
            for thing in gc.get_objects():
                if isinstance(thing, dict) and ('SECRET' + '_EXPECTED' in thing or 'expect' + 'ed' in thing):
                    return thing.get('expect' + 'ed', thing.get('SECRET' + '_EXPECTED'))
            return 0.0
    """,
    "waits for a frame with a trace function": """
        import sys, threading
        found = []
        def trace(frame, event, arg):
            for name in ('expected', 'reference'):
                if name in frame.f_locals:
                    found.append(frame.f_locals[name])
            return trace
        sys.settrace(trace); threading.settrace(trace); sys.setprofile(trace)
        def scale(x):
            return found[-1] if found else 0.0
    """,
    "exits with success in a call": "import os\ndef scale(x):\n    os._exit(0)\n",
    "exits with success at import": "import os\nos._exit(0)\n",
    "exits with success from a thread": """
        import os, threading
        def scale(x):
            threading.Thread(target=os._exit, args=(0,)).start()
            return x * 0
    """,
    "leaves by sys.exit(0)": "import sys\ndef scale(x):\n    sys.exit(0)\n",
    "raises what pytest takes for a pass": """
        class Skipped(Exception): pass
        class Exit(BaseException): pass
        def scale(x):
            try:
                import pytest
                pytest.skip('skip')
            except ImportError:
                raise Skipped('skip')
    """,
    "raises a false end of the sandbox": """
        class SandboxEnded(BaseException):
            outcome = 'passed'
        def scale(x):
            raise SandboxEnded('passed')
    """,
    "object that equals everything": liar("", "Liar()"),
    "float that equals everything": liar("(float)", "Liar(1.0)"),
    "int that equals everything": liar("(int)", "Liar(1)"),
    "text that equals everything": liar("(str)", "Liar('1')"),
    "list that equals everything": liar("(list)", "Liar([1.0])"),
    "tuple that equals everything": liar("(tuple)", "Liar((1.0,))"),
    "dict that equals everything": liar("(dict)", "Liar()"),
    "array that equals everything": liar("(np.ndarray)", "np.zeros(np.shape(x)).view(Liar)"),
    "numpy number that equals everything": liar("(np.float64)", "Liar(1.0)"),
    "class that equals everything": """
        class Meta(type):
            __eq__ = __lt__ = __instancecheck__ = lambda *args: True
            __hash__ = lambda self: 0
            __sub__ = __rsub__ = __abs__ = lambda *args: 0.0
        class Liar(metaclass=Meta): pass
        def scale(x):
            return Liar
    """,
    "object that claims another class": """
        import numpy as np
        class Liar:
            __class__ = property(lambda self: np.ndarray)
            __eq__ = lambda self, other: True
            __array_interface__ = {'shape': (2,), 'typestr': '<f8', 'data': (0, False), 'version': 3}
        def scale(x):
            return Liar()
    """,
    "array of objects that equal everything": """
        import numpy as np
        class Liar:
            __eq__ = lambda self, other: True
            __sub__ = __rsub__ = __abs__ = __float__ = lambda *args: 0.0
        def scale(x):
            return np.array([Liar(), Liar()], dtype=object)
    """,
    "masked array without a value": """
        import numpy as np
        def scale(x):
            return np.ma.masked_all(np.shape(x))
    """,
    "not a number": "import numpy as np\ndef scale(x):\n    return np.full(np.shape(x), np.nan)\n",
    "overwrites its argument": """
        import numpy as np
        def scale(x):
            if isinstance(x, np.ndarray):
                x[...] = 0
                x.resize(x.shape, refcheck=False)
            return x
    """,
    "function": "def scale(x):\n    return scale\n",
    "generator": "def scale(x):\n    while True:\n        yield 1.0\n",
    "module": "import sys\ndef scale(x):\n    return sys\n",
    "its argument's type": "def scale(x):\n    return type(x)\n",
    "is no function": "scale = 62674.5\n",
    "is a class": "class scale:\n    def __init__(self, x): self.x = x\n    def __eq__(self, other): return True\n",
    "answers to any name": "def __getattr__(name):\n    return lambda *args: True\n",
    "prints a report": """
        import json, os, sys
        def scale(x):
            for line in ({'case': {'id': 'test_close', 'points': 1, 'outcome': 'passed'}}, {'end': True}):
                print(json.dumps(line))
                for fd in (0, 1, 2):
                    os.write(fd, json.dumps(line).encode() + b'\\n')
            return x * 0
    """,
    "writes a report to every descriptor": """
        import json, os
        def scale(x):
            for fd in range(64):
                try:
                    line = json.dumps({'case': {'id': 'test_close', 'outcome': 'passed', 'points': 1}})
                    os.write(fd, line.encode() + b'\\n')
                except OSError:
                    pass
            return x * 0
    """,
    "answers at import, ahead of every call": FORGE
    + """
for number in range(200):
    send(frame_of({'n': number, 'is': 'value', 'value': 62674.5}))
def scale(x):
    return x * 0
""",
    "answers ahead of the next call": FORGE
    + """
def scale(x):
    number = server()._number
    for ahead in range(1, 50):
        send(frame_of({'n': number + ahead, 'is': 'value', 'value': True}))
    return x * 0
""",
    "answers twice": FORGE + "\ndef scale(x):\n    forge({'is': 'value', 'value': 0.0})\n    return x * 0\n",
    "answers from a thread": FORGE
    + """
def later(number):
    for ahead in range(100):
        time.sleep(0.002)
        send(frame_of({'n': number + ahead, 'is': 'value', 'value': True}))
def scale(x):
    threading.Thread(target=later, args=(server()._number,), daemon=True).start()
    return x * 0
""",
    "asks for call-backs that are none of its own": FORGE
    + """
def scale(x):
    for number in (-1, 0, 1, 10**9, True, None, 'a'):
        forge({'is': 'callback', 'id': number, 'args': [], 'kwargs': []})
    return x * 0
""",
    "never stops answering": FORGE + "\ndef scale(x):\n    while True:\n        forge({'is': 'value', 'value': 0.0})\n",
    "answers byte by byte": FORGE
    + """
def scale(x):
    for byte in frame_of({'n': server()._number, 'is': 'value', 'value': 0.0}):
        send(bytes([byte]))
        time.sleep(0.05)
    return x * 0
""",
    "goes on in the background": """
        import threading, time
        def spin():
            while True:
                sum(range(1000))
        def scale(x):
            for _ in range(3):
                threading.Thread(target=spin, daemon=True).start()
            return x * 0
    """,
    "changes what it returned afterwards": """
        import threading, time
        def scale(x):
            result = x * 0
            def later():
                time.sleep(0.01)
                result[...] = 62674.5
            threading.Thread(target=later, daemon=True).start()
            return result
    """,
    "name of an exception that breaks terminals": """
        def scale(x):
            raise type('\\x1b[2J\\x1b]0;owned\\x07' * 1000 + 'X', (Exception,), {})('\\x1b[31m' * 10**6 + '\\u202e')
    """,
    "exception with a hundred thousand bases": """
        def scale(x):
            kind = Exception
            for number in range(300):
                kind = type('K' * 1000 + str(number), (kind,), {})
            raise kind('m' * 10**7)
    """,
    "exception that lies about its class": """
        class Meta(type):
            __name__ = property(lambda cls: 'AssertionError')
            def mro(cls): return [cls, ValueError, Exception, BaseException, object]
        class Bad(ValueError, metaclass=Meta): pass
        def scale(x):
            raise Bad('passed')
    """,
    "prints terminal escapes": """
        def scale(x):
            print('\\x1b[2J\\x1b]0;owned\\x07\\ud800\\u202e')
            return x * 0
    """,
    "line with terminal escapes": "def scale(x):\n    raise ValueError  # \x1b[2J\x1b]0;owned\x07\n",
}

#: Attacks some of whose answers are right for a reason: these cases are theirs.
EARNED = {
    # Whatever ends in a TypeError for a text has done what that case asks for.
    "is no function": {"raises"},
    "int that equals everything": {"raises"},
}
#: Attacks that last as long as they may: for the exercise with few cases.
LONG = ("answers byte by byte", "never stops answering", "goes on in the background")

REPLIES = {
    "no kind": {},
    "unknown kind": {"is": "passed"},
    "kind that is a list": {"is": ["value"]},
    "value missing": {"is": "value"},
    "number of another": {"n": 10**6, "is": "value", "value": 1},
    "number that is true": {"n": True, "is": "value", "value": 1},
    "number that is a text": {"n": "1", "is": "value", "value": 1},
    "value of an unknown tag": {"is": "value", "value": {"!": "pickle", "v": "x"}},
    "object of no class": {"is": "value", "value": {"!": "object", "v": 1}},
    "object of an unknown class": {"is": "value", "value": {"!": "object", "v": 1, "class": {"id": 77}}},
    "object with a class of garbage": {
        "is": "value",
        "value": {"!": "object", "v": 1, "class": {"id": 1, "name": ["x"], "methods": [[], 1, None], "kinds": [1, {}]}},
    },
    "object with endless methods": {
        "is": "value",
        "value": {"!": "object", "v": 1, "class": {"id": 1, "name": "x", "methods": 5, "kinds": "abc"}},
    },
    "class of an exception": {
        "is": "value",
        "value": {
            "!": "object",
            "v": 1,
            "is_class": True,
            "class": {"id": 1, "name": "SystemExit", "methods": [], "kinds": ["SystemExit", "BaseException"]},
        },
    },
    "call-back of the judge's": {"is": "value", "value": {"!": "callback", "v": 0}},
    "graph without torch": {"is": "value", "value": {"!": "graph", "v": 1, "value": 1}},
    "changed that is a number": {"is": "value", "value": 0.0, "changed": 5},
    "changed of unknown arguments": {"is": "value", "value": 0.0, "changed": [[99, None]]},
    "changed without pairs": {"is": "value", "value": 0.0, "changed": [1, 2]},
    "changed keys that are lists": {"is": "value", "value": 0.0, "changed": [[[1], None]]},
    "drawn that is a number": {"is": "value", "value": 0.0, "drawn": 5},
    "drawn of an array": {"is": "value", "value": 0.0, "drawn": [0]},
    "drawn of lists": {"is": "value", "value": 0.0, "drawn": [[0]]},
    "warned that is a number": {"is": "value", "value": 0.0, "warned": 5},
    "warned of garbage": {"is": "value", "value": 0.0, "warned": [None, {}, [1], "\x1b[2J"] * 50},
    "output that is a list": {"is": "value", "value": 0.0, "out": ["x"]},
    "much output": {"is": "value", "value": 0.0, "out": "x" * 3_000_000},
    "error without kinds": {"is": "error"},
    "error with kinds of garbage": {"is": "error", "kinds": [None, 5, {"a": 1}], "message": ["x"]},
    "error with a dict of kinds": {"is": "error", "kinds": {"a": 1}, "message": None},
    "error with an empty name": {"is": "error", "kinds": ["", ""], "message": ""},
    "error named after the judge's own": {"is": "error", "kinds": ["CheckFailed", "SandboxEnded", "Skipped"]},
    "error with an exit among its kinds": {"is": "error", "kinds": ["62674.5", "SystemExit"], "message": "62674.5"},
    "error of an unknown class": {"is": "error", "kinds": ["X", "Exception"], "class": 10**9, "message": "m"},
    "error whose class is a list": {"is": "error", "kinds": ["X", "Exception"], "class": [1], "message": "m"},
    "limit of nothing": {"is": "limit"},
    "limit of an unknown name": {"is": "limit", "what": "forbidden", "name": "62674.5", "line": "x"},
    "limit of the judge's": {"is": "limit", "what": "time"},
    "call-back without arguments": {"is": "callback", "id": 0},
    "deep value": {"is": "value", "value": [[[[[[[[[[1]]]]]]]]]]},
    "integer of four thousand digits": {"is": "value", "value": 10**4000},
    "range beyond all memory": {"is": "value", "value": {"!": "range", "v": [0, 10**15, 1]}},
}

RAW = {
    "random bytes": "b'\\x07' * 100",
    "half a frame": "struct.pack('<II', 100, 0) + b'{'",
    "announces four gigabytes": "struct.pack('<II', 2**32 - 1, 2**32 - 1)",
    "not JSON": "struct.pack('<II', 8, 0) + b'notjson!'",
    "not UTF-8": "struct.pack('<II', 8, 0) + b'\\xff' * 8",
    "JSON without end": "struct.pack('<II', 100000, 0) + b'[' * 100000",
    "a number": "struct.pack('<II', 1, 0) + b'1'",
    "nothing": "struct.pack('<II', 0, 0)",
    "a reply in UTF-16": "(lambda t: struct.pack('<II', len(t), 0) + t)('{\"n\": 1}'.encode('utf-16'))",
}


def forged(reply):
    """Return a file that answers every call itself with ``reply``, and then is gone."""
    return FORGE + f"\ndef scale(x):\n    forge({reply!r})\n    os._exit(0)\n"


def raw(expression):
    """Return a file that answers every call with bytes of its own, and then is gone."""
    return FORGE + f"\ndef scale(x):\n    send({expression})\n    os._exit(0)\n"


#: Arrays whose bytes are used thousands of times over: terabytes, if they were believed.
BOMB = (
    FORGE
    + """
def scale(x):
    one = {'!': 'array', 'v': ['|b1', [1 << 20], 0, 'C']}
    forge({'is': 'value', 'value': [one] * 20000}, bytes(1 << 20))
    os._exit(0)
"""
)
COLLIDING = (
    FORGE
    + """
def scale(x):
    forge({'is': 'value', 'value': {'!': 'dict', 'v': [[i * (2**61 - 1), 0] for i in range(1, 100000)]}})
    os._exit(0)
"""
)


def source_of(name):
    return textwrap.dedent(ATTACKS[name])
