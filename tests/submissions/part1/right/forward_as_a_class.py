# in: forward.py
# expect: forward.forward passed

class Forward:
    def __init__(self, network):
        self.network = network

    def run(self, x):
        self.zs, self.activations = [], [x.copy()]
        for w, b in self.network:
            self.zs.append(w.dot(self.activations[-1]) + b)
            self.activations.append(sigmoid(self.zs[-1]))
        return self


def forward(network, x):
    run = Forward(network).run(x)
    return run.zs, run.activations
