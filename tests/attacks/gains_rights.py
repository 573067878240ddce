"""Becomes root again, makes namespaces, mounts, changes the root, loads programs into the kernel: all is refused."""

# earns: 0
# status: failed
# prints: refused
import os

from attempts import attempt, libc, syscall


def sigmoid(z):
    for name, arguments in (
        ("setuid", (0,)),
        ("setgid", (0,)),
        ("setresuid", (0, 0, 0)),
        ("setgroups", (0, None)),
        ("setfsuid", (0,)),
        ("unshare", (0x10000000,)),
        ("unshare", (0x10000000 | 0x20000,)),
        ("setns", (0, 0)),
        ("chroot", (b"/tmp",)),
        ("mount", (b"none", b"/tmp", b"tmpfs", 0, None)),
        ("umount2", (b"/tmp", 2)),
        ("sethostname", (b"x", 1)),
        ("personality", (0x0040000,)),
        ("swapoff", (b"/dev/null",)),
        ("klogctl", (3, None, 0)),
        ("quotactl", (0, None, 0, None)),
        ("iopl", (3,)),
    ):
        attempt(name, lambda name=name, arguments=arguments: libc(name, *arguments))
    # bpf, perf_event_open, userfaultfd, io_uring_setup, kcmp, seccomp, landlock_create_ruleset, pidfd_getfd
    for number in (321, 298, 323, 425, 312, 317, 444, 438):
        attempt(f"system call {number}", lambda number=number: syscall(number, 0, 0, 0, 0, 0))
    attempt("setsid", lambda: os.setsid())
    attempt("setpgid", lambda: os.setpgid(0, 0))
    return
