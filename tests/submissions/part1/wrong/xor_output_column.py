# in: gates.py
# expect: gates.xor_gate failed output-weights-in-a-column

def xor_gate():
    return [([[10, 10], [10, 10]], [-5, -15]), ([[10], [-10]], [-5])]
