# in: gates.py
# expect: gates.and_gate failed bias-of-or

def and_gate():
    return or_gate()
