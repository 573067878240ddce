# in: gates.py
# expect: gates.xor_gate failed
# says: its rows differ in length

def xor_gate():
    return [([[20, 20], [-20]], [-10, 30]), ([[20, 20]], [-30])]
