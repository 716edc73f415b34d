"""The filter of system calls: its numbers against the machine's own headers, its program step by step."""

import errno
import re
import struct
from pathlib import Path

import pytest

from grader.judge.inside import libc, seccomp

MACHINES = ("x86_64", "aarch64")
HEADERS = {
    "x86_64": [Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"), Path("/usr/include/asm/unistd_64.h")],
    "aarch64": [Path("/usr/include/asm-generic/unistd.h")],
}
#: Spelled otherwise in the generic header, which serves machines of 32 bits too.
GENERIC = {"fcntl": "__NR3264_fcntl", "lseek": "__NR3264_lseek", "mmap": "__NR3264_mmap", "fstat": "__NR3264_fstat"} | {
    "ftruncate": "__NR3264_ftruncate",
    "fadvise64": "__NR3264_fadvise64",
    "newfstatat": "__NR3264_fstatat",
}
ARCHITECTURE = {"x86_64": 0xC000_003E, "aarch64": 0xC000_00B7}
ALLOW, EPERM, ENOSYS, KILL = 0x7FFF_0000, 0x0005_0000 | errno.EPERM, 0x0005_0000 | errno.ENOSYS, 0x8000_0000
THREAD = 0x0001_0000
_NEVER = """
    execve execveat fork vfork kill tkill tgkill ptrace process_vm_readv process_vm_writev socket socketpair connect
    bind listen accept accept4 mount umount2 pivot_root unshare setns prctl bpf perf_event_open io_uring_setup
    io_uring_enter keyctl add_key memfd_create userfaultfd personality reboot chroot setuid setresuid setgid capset
    pidfd_open pidfd_getfd pidfd_send_signal rt_sigqueueinfo rt_tgsigqueueinfo shmget shmat msgget semget mq_open
    ioctl init_module finit_module kexec_load open_by_handle_at name_to_handle_at symlinkat linkat mknodat fchmodat
    fchownat clone3 timer_create sched_setaffinity setpriority prlimit64 seccomp landlock_restrict_self
"""
NEVER = frozenset(_NEVER.split())


def header_numbers(machine):
    for path in HEADERS[machine]:
        if path.is_file():
            text = path.read_text()
            return {name: int(number) for name, number in re.findall(r"#define (__NR\w+)\s+(\d+)\s", text)}
    return pytest.skip(f"this machine has no header of {machine}'s system calls")


@pytest.mark.parametrize("machine", MACHINES)
def test_numbers_are_those_of_the_headers(machine):
    known = header_numbers(machine)
    wrong = {}
    for name, number in seccomp.SYSCALLS[machine].items():
        spelled = GENERIC.get(name, f"__NR_{name}") if machine == "aarch64" else f"__NR_{name}"
        if known.get(spelled) != number:
            wrong[name] = (number, known.get(spelled))
    assert not wrong


def test_numbers_that_libc_makes_itself_are_those_of_the_headers():
    known = header_numbers(libc.MACHINE if libc.MACHINE in MACHINES else "x86_64")
    later = {"landlock_create_ruleset", "landlock_add_rule", "landlock_restrict_self"}  # an old header lacks them
    for name, number in libc.NUMBERS.items():
        assert known.get(f"__NR_{name}", number if name in later else None) == number, name


@pytest.mark.parametrize("machine", MACHINES)
def test_every_allowed_name_has_a_number_and_every_number_is_used(machine):
    assert set(seccomp.allowed_names(machine)) | {"clone", "clone3"} == set(seccomp.SYSCALLS[machine])


@pytest.mark.parametrize("machine", MACHINES)
def test_nothing_that_reaches_out_is_allowed(machine):
    assert not NEVER & set(seccomp.allowed_names(machine))


def test_machine_without_a_table_is_refused_by_name():
    with pytest.raises(OSError, match="riscv64"):
        seccomp.program("riscv64")


class Filter:
    """Runs the classic BPF of a seccomp program as the kernel would."""

    def __init__(self, machine):
        self._code = list(struct.iter_unpack("HBBI", seccomp.program(machine)))
        self._machine = machine

    def __len__(self):
        return len(self._code)

    def answer(self, number, *args, arch=None):
        data = struct.pack("iIQ6Q", number, arch or ARCHITECTURE[self._machine], 0, *(list(args) + [0] * 6)[:6])
        accumulator, at = 0, 0
        while True:
            code, if_true, if_false, value = self._code[at]
            at += 1
            if code == 0x06:
                return value
            if code == 0x20:
                (accumulator,) = struct.unpack_from("I", data, value)
                continue
            holds = {0x15: accumulator == value, 0x35: accumulator >= value, 0x45: bool(accumulator & value)}[code]
            at += if_true if holds else if_false

    def named(self, name, *args):
        return self.answer(seccomp.SYSCALLS[self._machine][name], *args)


@pytest.fixture(params=MACHINES)
def program(request):
    return Filter(request.param)


def test_program_fits_the_kernels_limit_and_its_jumps_their_byte(program):
    assert len(program) < 4096
    assert len(seccomp.allowed_names("x86_64")) < 255


def test_program_allows_what_is_listed(program):
    for name in seccomp.allowed_names(program._machine):
        assert program.named(name) == ALLOW, name


def test_program_refuses_every_other_number(program):
    allowed = set(seccomp.SYSCALLS[program._machine].values())
    for number in set(range(1000)) - allowed:
        assert program.answer(number) == EPERM, number


def test_program_kills_calls_with_another_architectures_numbers(program):
    others = {0x4000_0003, 0xC000_003E, 0xC000_00B7, 0} - {ARCHITECTURE[program._machine]}
    for arch in others:
        if arch:
            assert program.answer(0, arch=arch) == KILL


def test_program_kills_calls_of_the_x32_interface():
    program = Filter("x86_64")
    for number in (0x4000_0000, 0x4000_0001, 0x7FFF_FFFF, -1):
        assert program.answer(number) == KILL


def test_program_lets_clone_make_threads_only(program):
    assert program.named("clone", THREAD | 0x3D0F00) == ALLOW
    assert program.named("clone", 17) == EPERM
    assert program.named("clone", 0x1000_0000) == EPERM
    assert program.named("clone3") == ENOSYS


@pytest.mark.parametrize("command", [8, 10, 15, 16], ids=["SETOWN", "SETSIG", "SETOWN_EX", "GETOWN_EX"])
def test_program_refuses_to_aim_signals_of_a_descriptor(program, command):
    # With F_SETOWN and F_SETSIG the kernel itself sends any signal, SIGKILL too, to any process of the same user.
    assert program.named("fcntl", 3, command) == EPERM
    assert program.named("fcntl", 3, command | 1 << 32) == EPERM  # the kernel looks at the lower half only


@pytest.mark.parametrize("command", [0, 1, 2, 3, 4, 5, 6, 7, 36, 37, 38, 1030])
def test_program_allows_the_ordinary_commands_of_fcntl(program, command):
    assert program.named("fcntl", 3, command) == ALLOW
