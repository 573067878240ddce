"""Prints 50 MB while it is imported, when nobody has asked anything yet."""

# base: solutions
# earns: all
# status: passed
for _ in range(50):
    print("flood" * 200_000)
