# in: gates.py
# expect: gates.and_gate passed

def and_gate():
    return ((((20, 20),), (-30,)),)
