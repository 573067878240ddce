# in: gates.py
# expect: gates.and_gate failed weights-as-vector

def and_gate():
    return [([20, 20], [-30])]
