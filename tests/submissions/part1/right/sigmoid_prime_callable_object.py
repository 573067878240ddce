# in: neuron.py
# expect: neuron.sigmoid_prime passed

class _Slope:
    def __init__(self, f): self.f = f
    def __call__(self, z):
        a = self.f(z)
        return a - a * a

sigmoid_prime = _Slope(sigmoid)
