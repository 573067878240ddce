"""What `python -m grader` can do, a module a group of commands; `grader.cli` chooses among them."""
