# in: gates.py
# expect: gates.and_gate passed

def and_gate():
    return [[[[15, 15]], [-22.5]]]
