# in: gates.py
# expect: gates.and_gate passed

def and_gate():
    [(w, b)] = or_gate()
    return [(w, b - 20)]
