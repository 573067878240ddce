"""Makes a system call by the numbers of another architecture, which no list of names covers: the process is killed."""

# earns: 0
# status: crashed
# says: SIGSYS|SIGSEGV|SIGILL
import ctypes
import mmap
import platform


def sigmoid(z):
    if platform.machine() != "x86_64":
        ctypes.string_at(0)
    page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(b"\xb8\x14\x00\x00\x00\xcd\x80\xc3")  # mov eax, 20 (getpid of i386); int 0x80; ret
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    print("BREACH: pid", ctypes.CFUNCTYPE(ctypes.c_int)(address)())
