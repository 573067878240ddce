# in: gates.py
# expect: gates.xor_gate failed
# says: the network has 2 outputs

def xor_gate():
    return [([[20, 20], [-20, -20]], [-10, 30]), ([[20, 20], [20, 20]], [-30, -30])]
