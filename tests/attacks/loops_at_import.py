"""Never finishes its import: told once, after one limit."""

# earns: 0
# status: timeout
# says: import
while True:
    pass
