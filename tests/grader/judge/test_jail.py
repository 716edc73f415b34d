"""What a submission finds when it looks around, at each level of isolation."""

import os
import platform
import socket
import sys
from pathlib import Path

import pytest
from bench import HERE, exercise_files

SUITE = exercise_files("scale").suite
ON_X86_64 = pytest.mark.skipif(platform.machine() != "x86_64", reason="these numbers are x86_64's")


@pytest.fixture
def full(benches):
    bench = benches("full")
    if bench.refusal is not None:
        pytest.skip(f"this machine does not give the level full: {bench.refusal}")
    return bench


def test_probe_itself_works(each_level):
    assert each_level.probe("def probe(): return {'a': attempt(lambda: 1), 'b': attempt(lambda: 1 / 0)}") == {
        "a": "1",
        "b": "ZeroDivisionError",
    }


# Files ------------------------------------------------------------------------------------------------


def test_files_outside_of_the_runtime_cannot_be_opened(walled, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("secret")
    secret.chmod(0o666)
    paths = [SUITE, str(HERE), str(secret), str(tmp_path), "/etc/passwd", "/etc", "/", "/tmp", "/home", "/root", "/var"]
    paths += ["/proc/self/environ", "/proc/self/maps", "/proc/1/cmdline", "/proc", "/sys", "/dev", "/dev/shm", "/run"]
    found = walled.probe(f"""
        paths = {paths[:20]!r}
        def probe():
            return {{path: attempt(lambda: os.close(os.open(path, os.O_RDONLY))) for path in paths}}
    """)
    assert set(found) == set(paths[:20])
    opened = {path for path, outcome in found.items() if outcome == "None"}
    # Its own root has nothing but the runtime, devices and an empty folder.
    assert opened <= ({"/", "/dev"} if walled.level == "full" else set())


def test_root_holds_the_runtime_and_nothing_else(full):
    found = full.probe("""
        def names(path):
            return ' '.join(sorted(os.listdir(path)))
        def probe():
            return {'/dev': attempt(lambda: names('/dev')), '/box': attempt(lambda: names('/box')),
                    '/tmp': attempt(lambda: names('/tmp')), '/etc': attempt(lambda: names('/etc')),
                    '/proc': attempt(lambda: names('/proc'))}
    """)
    assert found["/box"] == ""
    assert set(found["/dev"].split()) <= {"null", "zero", "urandom", "random"} or found["/dev"] == "PermissionError"
    for path in ("/tmp", "/etc", "/proc"):
        # A virtual environment below /tmp makes the folder itself exist, to lead there; it cannot be listed.
        assert found[path] in ("FileNotFoundError", "PermissionError")


def test_nothing_outside_of_the_box_can_be_written(walled, tmp_path):
    tmp_path.chmod(0o777)
    target = tmp_path / "file"
    target.write_text("before")
    target.chmod(0o666)
    library = os.path.dirname(os.__file__)
    found = walled.probe(f"""
        def write(path):
            with open(path, 'w') as file:
                file.write('x')
        def probe():
            return {{
                'over': attempt(lambda: write({str(target)!r})),
                'new': attempt(lambda: write({str(tmp_path / "new")!r})),
                'truncate': attempt(lambda: os.truncate({str(target)!r}, 0)),
                'unlink': attempt(lambda: os.unlink({str(target)!r})),
                'rename': attempt(lambda: os.rename({str(target)!r}, {str(tmp_path / "other")!r})),
                'mkdir': attempt(lambda: os.mkdir({str(tmp_path / "folder")!r})),
                'chmod': attempt(lambda: os.chmod({str(target)!r}, 0)),
                'symlink': attempt(lambda: os.symlink('/', {str(tmp_path / "link")!r})),
                'library': attempt(lambda: write({library!r} + '/poison.py')),
                'root': attempt(lambda: write('/poison')),
                'tmp': attempt(lambda: write('/tmp/poison')),
                'dev': attempt(lambda: write('/dev/poison')),
            }}
    """)
    assert set(found.values()) <= {"PermissionError", "FileNotFoundError", "OSError"}
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    assert target.read_text() == "before"


def test_box_can_be_written_and_is_empty_again_for_the_next_sandbox(full):
    source = """
        def probe():
            seen = ' '.join(os.listdir('.'))
            with open('mine', 'w') as file:
                file.write('x')
            return {'where': os.getcwd(), 'seen': seen, 'mine': open('/box/mine').read()}
    """
    for _ in range(2):
        assert full.probe(source) == {"where": "/box", "seen": "", "mine": "x"}
    assert full.probe(source, "again")["seen"] == "mine"  # the cases of one exercise share a sandbox


def test_box_has_an_end(full):
    found = full.probe("""
        def fill():
            written = 0
            for number in range(100):
                with open(f'/box/{number}', 'wb') as file:
                    written += file.write(bytes(1 << 20))
            return written
        def files():
            for number in range(5000):
                open(f'/box/empty{number}', 'w').close()
        def large():
            with open('/box/large', 'wb') as file:
                file.truncate(1 << 30)
        def probe():
            return {'fill': attempt(fill), 'files': attempt(files), 'large': attempt(large)}
    """)
    assert found == {"fill": "OSError", "files": "OSError", "large": "OSError"}


def test_box_runs_no_programs(full):
    found = full.probe("""
        def load():
            with open(sys.modules['_ctypes'].__file__, 'rb') as source, open('/box/copy.so', 'wb') as copy:
                copy.write(source.read())
            return ctypes.CDLL('/box/copy.so')
        def probe():
            return {'load': attempt(load)}
    """)
    assert found["load"] in ("OSError", "AttributeError")


def test_null_device_can_be_read_and_written(walled):
    found = walled.probe("""
        def probe():
            with open(os.devnull, 'w') as file:
                print('gone', file=file)
            return {'read': attempt(lambda: open(os.devnull).read()), 'random': str(len(os.urandom(8)))}
    """)
    assert found == {"read": "", "random": "8"}


def test_process_level_reads_files_as_documented(benches, tmp_path):
    # Without walls the file system is that of the user. Whoever grades hidden suites needs a stronger level.
    found = benches("process").probe(f"""
        def probe():
            return {{'suite': attempt(lambda: 'SECRET' in open({SUITE!r}).read())}}
    """)
    assert found == {"suite": "True"}


# The rest of the machine ------------------------------------------------------------------------------


def test_no_socket_can_be_made(walled):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        found = walled.probe(f"""
            import socket
            def probe():
                return {{
                    'inet': attempt(lambda: socket.socket()),
                    'udp': attempt(lambda: socket.socket(type=socket.SOCK_DGRAM)),
                    'unix': attempt(lambda: socket.socket(socket.AF_UNIX)),
                    'pair': attempt(lambda: socket.socketpair()),
                    'connect': attempt(lambda: socket.create_connection(('127.0.0.1', {port}), 1)),
                    'name': attempt(lambda: socket.getaddrinfo('localhost', 80)),
                }}
        """)
    assert found.pop("name") in ("gaierror", "PermissionError")
    assert set(found.values()) == {"PermissionError"}


def test_no_process_can_be_started(walled):
    found = walled.probe("""
        import multiprocessing, subprocess
        def probe():
            return {
                'fork': attempt(os.fork),
                'exec': attempt(lambda: os.execv(sys.executable, [sys.executable, '-c', '1'])),
                'spawn': attempt(lambda: os.posix_spawn('/bin/true', ['true'], {})),
                'subprocess': attempt(lambda: subprocess.run(['/bin/true'])),
                'system': attempt(lambda: os.system('true')),
                'multiprocessing': attempt(lambda: multiprocessing.Process(target=print).start()),
            }
    """)
    assert found.pop("system") != "0"
    assert set(found.values()) <= {"PermissionError", "BlockingIOError", "FileNotFoundError"}


def test_no_other_process_can_be_reached(walled):
    found = walled.probe(f"""
        import signal
        def probe():
            return {{
                'parent': attempt(lambda: os.kill(os.getppid(), 9)),
                'tests': attempt(lambda: os.kill({os.getpid()}, 0)),
                'everyone': attempt(lambda: os.kill(-1, 9)),
                'group': attempt(lambda: os.killpg(0, 9)),
                'queue': attempt(lambda: signal.pidfd_send_signal(3, 9)),
                'nice': attempt(lambda: os.setpriority(os.PRIO_PROCESS, 0, -20)),
            }}
    """)
    assert set(found.values()) <= {"PermissionError", "ProcessLookupError"}


@ON_X86_64
def test_dangerous_calls_made_by_number_are_refused(walled):
    numbers = {
        "fork": 57, "vfork": 58, "execve": 59, "ptrace": 101, "socket": 41, "connect": 42, "prctl": 157, "mount": 165,
        "unshare": 272, "setns": 308, "kill": 62, "tgkill": 234, "process_vm_readv": 310, "memfd_create": 319,
        "bpf": 321, "io_uring_setup": 425, "pidfd_open": 434, "clone3": 435, "setuid": 105, "shmget": 29,
    }  # fmt: skip
    found = walled.probe(f"""
        numbers = {numbers!r}
        def probe():
            return {{name: syscall(number, 0, 0, 0, 0, 0) for name, number in numbers.items()}}
    """)
    assert set(found) == set(numbers)
    assert set(found.values()) == {"refused"}


def test_descriptor_cannot_be_made_to_send_signals(walled):
    found = walled.probe(f"""
        import fcntl
        def probe():
            return {{
                'owner': attempt(lambda: fcntl.fcntl(3, fcntl.F_SETOWN, {os.getpid()})),
                'signal': attempt(lambda: fcntl.fcntl(3, 10, 9)),
                'flags': attempt(lambda: fcntl.fcntl(3, fcntl.F_GETFD)),
            }}
    """)
    assert found["owner"] == found["signal"] == "PermissionError"
    assert found["flags"] in ("0", "1")


def test_root_has_no_powers_at_any_level(each_level):
    if not sys.platform.startswith("linux"):
        pytest.skip("capabilities are Linux's")
    found = each_level.probe("""
        def probe():
            return {
                'another user': attempt(lambda: os.setuid(12345)),
                'another group': attempt(lambda: os.setgroups([12345])),
                'another root': attempt(lambda: os.chroot('/')),
                'owner': attempt(lambda: os.chown(sys.modules['os'].__file__, 12345, 12345)),
            }
    """)
    assert set(found.values()) <= {"PermissionError", "OSError"}


def test_sandbox_is_nobody_and_the_first_process_of_its_own(full):
    found = full.probe("""
        def probe():
            return {'pid': str(os.getpid()), 'parent': str(os.getppid()), 'user': str(os.getuid()),
                    'become root': attempt(lambda: os.setuid(0))}
    """)
    assert found["pid"] == "1"
    assert found["parent"] == "0"
    assert found["become root"] == "PermissionError"
    if os.geteuid() == 0:
        assert int(found["user"]) >= 60_000


# What the process itself holds ------------------------------------------------------------------------


def test_only_four_descriptors_are_open(each_level):
    found = each_level.probe("""
        import stat
        def kind(number):
            mode = os.fstat(number).st_mode
            return 'null' if stat.S_ISCHR(mode) else 'socket' if stat.S_ISSOCK(mode) else oct(mode)
        def probe():
            return {str(n): kind(n) for n in range(1024) if attempt(lambda: os.fstat(n)) != 'OSError'}
    """)
    assert found == {"0": "null", "1": "null", "2": "null", "3": "socket"}


def test_environment_and_arguments_say_nothing(each_level):
    found = each_level.probe("""
        def probe():
            return {'environment': ' '.join(sorted(os.environ)), 'arguments': str(sys.argv),
                    'input': attempt(lambda: sys.stdin.read()), 'original': ' '.join(sys.orig_argv)}
    """)
    assert set(found["environment"].split()) <= {"OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"}
    assert found["arguments"] == "['']"
    assert found["input"] == ""
    assert str(HERE) not in found["original"]


def test_memory_holds_nothing_of_the_suite(each_level):
    # The names are put together here, so that the search does not find itself.
    found = each_level.probe("""
        import gc
        wanted = ['SECRET' + '_EXPECTED', '626' + '74.5', 'test_' + 'numpy_testing', 'check_' + 'against']
        def texts():
            for thing in gc.get_objects():
                if isinstance(thing, dict):
                    yield from (str(key) for key in thing)
                    yield from (value for value in thing.values() if isinstance(value, str))
        def probe():
            found = {name: 'absent' for name in wanted}
            for text in texts():
                for name in wanted:
                    if name in text and name not in wanted:
                        found[name] = 'found'
            modules = [name for name in sys.modules if name.startswith('grader')]
            found['modules'] = ' '.join(name for name in modules if not name.startswith('grader.judge.inside'))
            found['pytest'] = str('pytest' in sys.modules)
            return found
    """)
    assert found.pop("modules").split() == ["grader", "grader.judge"]
    assert found.pop("pytest") == "False"
    assert set(found.values()) == {"absent"}


def test_files_and_threads_have_an_end(each_level):
    found = each_level.probe("""
        import threading
        def files():
            kept = []
            try:
                while len(kept) < 2000:
                    kept.append(os.open(os.devnull, os.O_RDONLY))
            except OSError:
                return len(kept) < 64
        def threads():
            stop, kept = threading.Event(), []
            try:
                while len(kept) < 40:
                    kept.append(threading.Thread(target=stop.wait))
                    kept[-1].start()
            except RuntimeError:
                return 'refused'
            finally:
                stop.set()
            return 'started'
        def probe():
            return {'files': attempt(files), 'threads': attempt(threads)}
    """)
    assert found["files"] == "True"
    if each_level.level == "full":
        assert found["threads"] == "refused"


def test_zygotes_leave_nothing_behind(tmp_path, monkeypatch):
    # Each once left an empty folder, the place where its new root had been mounted.
    from grader.judge.coordinator import Judge
    from grader.settings import Limits

    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with Judge([exercise_files("other")], Limits()) as judge:
        assert judge.level
    assert os.listdir(tmp_path) == []


def test_library_folders_are_the_only_ones_that_are_shown():
    from grader.judge.inside.jail import runtime_paths

    shown = runtime_paths()
    project = Path(__file__).resolve().parents[3]
    assert not any(str(project) == path or str(HERE).startswith(f"{path}/") for path in shown)
    assert any(os.__file__.startswith(f"{path}/") for path in shown)
    assert all(Path(path).exists() for path in shown)
    assert sys.prefix not in shown
