# in: gates.py
# expect: gates.and_gate failed

def and_gate():
    return lambda x1, x2: {(0, 0): 0, (0, 1): 0, (1, 0): 0, (1, 1): 1}[x1, x2]
