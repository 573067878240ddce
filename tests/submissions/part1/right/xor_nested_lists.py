# in: gates.py
# expect: gates.xor_gate passed

def xor_gate():
    return [[[[10, 10], [10, 10]], [-5, -15]], [[[10, -10]], [-5]]]
