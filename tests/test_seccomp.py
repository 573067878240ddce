"""Which system calls a confined process may make, tried for real; see `test_seccomp_filter.py` for all the others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.confined import attempt, linux_only, refused, run

if run("print(seccomp.unavailable())"):
    pytest.skip("this kernel has no seccomp, or this machine no list of system calls", allow_module_level=True)

pytestmark = linux_only

SETUP = "import fcntl, os, select, signal, socket, threading\n"
SOCKETS = """
server, client = socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX)
server.bind("server")
server.listen(1)
server.setblocking(False)
"""

REFUSED = {
    "chmod": "os.chmod('file', 0o600)",
    "chmod of an open file": "os.fchmod(os.open('file', os.O_RDONLY), 0o600)",
    "chown": "os.chown('file', os.getuid(), os.getgid())",
    "chown of an open file": "os.fchown(os.open('file', os.O_RDONLY), os.getuid(), os.getgid())",
    "utime": "os.utime('file')",
    "truncate": "os.truncate('file', 0)",
    "truncate while opening to read": "os.open('file', os.O_RDONLY | os.O_TRUNC)",
    "truncate while opening for nothing": "os.open('file', 3 | os.O_TRUNC)",
    "set an attribute": "os.setxattr('file', 'user.mark', b'1')",
    "list the attributes": "os.listxattr('file')",
    "symbolic link": "os.symlink('file', 'link')",
    "hard link": "os.link('file', 'link')",
    "pipe with a name": "os.mkfifo('pipe')",
    "watch a file": "libc('inotify_init1', 0)",
    "Internet socket": "socket.socket(socket.AF_INET)",
    "Unix socket": "socket.socket(socket.AF_UNIX)",
    "pair of datagram sockets": "socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)",
    "connect to a path": "client.connect('server')",
    "accept": "server.accept()",
    "fork": "os.fork() or os._exit(0)",
    "vfork": "import subprocess; subprocess.run(['/bin/true'], check=True)",
    "spawn": "os.posix_spawn('/bin/true', ['true'], {})",
    "exec": "os.execv('/bin/true', ['true'])",
    "signal to the parent": "os.kill(os.getppid(), 0)",
    "signal to everyone": "os.kill(-1, 0)",
    "signals for files to the parent": "fcntl.fcntl(1, fcntl.F_SETOWN, os.getppid())",
    "ioctl that is not needed": "fcntl.ioctl(0, 0x5452, bytes(4))",
    "debug": "libc('ptrace', 0, 0, 0, 0)",
    "read the memory of a process": "libc('process_vm_readv', os.getpid(), None, 0, None, 0, 0)",
    "write the memory of a process": "libc('process_vm_writev', os.getpid(), None, 0, None, 0, 0)",
    "file in memory": "libc('memfd_create', b'', 0)",
    "shared memory": "libc('shmget', 0x7AFE, 4096, 0)",
    "semaphores": "libc('semget', 0x7AFE, 1, 0)",
    "messages": "libc('msgget', 0x7AFE, 0)",
    "personality": "libc('personality', 0xFFFFFFFF)",
    "priority": "os.setpriority(os.PRIO_PROCESS, 0, os.getpriority(os.PRIO_PROCESS, 0))",
    "processors": "os.sched_setaffinity(0, os.sched_getaffinity(0))",
    "uid": "os.setuid(os.getuid())",
    "survive the parent": "kernel.prctl(1, 0)",
    "be dumpable": "kernel.prctl(4, 1)",
}

ALLOWED = {
    "pair of stream sockets": "a, b = socket.socketpair(); a.sendall(b'x'); b.recv(1); a.shutdown(2); b.getsockname()",
    "pipes": "a, b = os.pipe(); os.set_blocking(a, False); os.write(b, b'x'); os.read(a, 9)",
    "event loop": "import asyncio; asyncio.run(asyncio.sleep(0.001))",
    "threads": "threads = [threading.Thread(target=print) for _ in range(4)]; [t.start() for t in threads]",
    "wait for a thread": "t = threading.Thread(target=time.sleep, args=[0.001]); t.start(); t.join()",
    "signal 0 to itself": "os.kill(os.getpid(), 0)",
    "signal to itself": "signal.signal(signal.SIGUSR1, lambda *_: None); signal.raise_signal(signal.SIGUSR1)",
    "timer": "signal.signal(signal.SIGALRM, lambda *_: None); signal.setitimer(signal.ITIMER_REAL, 9); signal.alarm(0)",
    "poll": "p = select.poll(); p.register(1); p.poll(0); select.select([], [1], [], 0)",
    "lock and shorten": "f = open('file', 'r+'); fcntl.flock(f, 2); fcntl.lockf(f, 2); os.ftruncate(f.fileno(), 1)",
    "copy": "import shutil; shutil.copyfile('file', 'copy')",
    "overwrite": "open('file', 'w').write('text')",
    "randomness": "import random, secrets; os.urandom(8); random.random(); secrets.token_hex()",
    "terminal": "print(end='', flush=True); os.isatty(1)",
    "inheritance": "os.set_inheritable(0, True); os.set_inheritable(0, False)",
    "late import of the standard library": "import decimal, hashlib, uuid, xml.dom.minidom, zipfile",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a file in it."""
    (tmp_path / "file").write_text("text")
    return tmp_path


def test_refused(folder: Path) -> None:
    """What student code has no use for is refused; seccomp alone sees to it."""
    got = refused(REFUSED, setup=SETUP + SOCKETS, skip=["landlock"], cwd=folder)

    assert got == list(REFUSED)


@pytest.mark.parametrize("code", REFUSED.values(), ids=REFUSED)
def test_not_refused_without_seccomp(code: str, folder: Path) -> None:
    """The test above notices when seccomp is off."""
    got = attempt(code, setup=SETUP + SOCKETS, skip=["landlock", "seccomp"], cwd=folder)

    assert got != "PermissionError"


@pytest.mark.parametrize("code", ALLOWED.values(), ids=ALLOWED)
def test_allowed(code: str, folder: Path) -> None:
    """What student code may have a use for works with all layers on."""
    got = attempt(code, setup=SETUP, cwd=folder, scratch=str(folder))

    assert got == ""


def test_abort() -> None:
    """A confined process can end itself."""
    got = attempt("os.abort()")

    assert got == "SIGABRT"


def test_a_call_newer_than_the_list() -> None:
    """A call that the list does not know yet, such as cachestat, does not exist for a confined process."""
    code = "try: kernel.syscall(451, 0, 0, 0, 0)\nexcept OSError as error: print(errno.errorcode[error.errno])"

    got = attempt(code)

    assert got == "ENOSYS"


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="only x86_64 has x32")
def test_a_call_of_another_architecture() -> None:
    """A call by the numbers of x32 ends the process."""
    got = attempt("kernel.syscall(0x40000000 | 39)")

    assert got == "SIGSYS"


@pytest.mark.parametrize("library", ["numpy.fft", "scipy.special"])
def test_late_imports(library: str) -> None:
    """A library that was not imported before the confinement can be imported after it."""
    pytest.importorskip(library)

    got = attempt(f"import {library}")

    assert got == ""


def test_computing_with_threads() -> None:
    """Linear algebra may use several threads."""
    pytest.importorskip("numpy")
    code = "import numpy; a = numpy.ones((300, 300)); print(int((a @ a).sum()), threading.active_count())"

    got = attempt(code, setup="import threading; os.environ['OPENBLAS_NUM_THREADS'] = '2'", memory=1 << 32)

    assert got == "27000000 1"
