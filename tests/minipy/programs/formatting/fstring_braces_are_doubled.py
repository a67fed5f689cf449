x = 1
print(f"{{}} {{{x}}} {{x}}")  # expect: {} {1} {x}
print(f"", repr(f""), f"none")  # expect:  '' none
