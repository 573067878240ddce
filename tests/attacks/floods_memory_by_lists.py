"""Grows a list, 3 GB at most: MemoryError at the limit, or the end of the process."""


# earns: 0
# status: error crashed timeout
# says: MemoryError|memory|limit
def sigmoid(z):
    rows = []
    for _ in range(48):
        rows.append(bytearray(1 << 26))
    print("BREACH: 3 GB in lists")
