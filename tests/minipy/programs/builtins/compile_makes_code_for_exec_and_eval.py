code = compile("3 * 4", "<sum>", "eval")
print(eval(code), eval(code))  # expect: 12 12
code = compile("q = 1\nprint('ran')", "<run>", "exec")
exec(code)  # expect: ran
print(q, eval(code), code.co_filename)
# expect: ran
# expect: 1 None <run>
try:
    compile("1", "<run>", "many")
except ValueError as e:
    print(e)  # expect: compile() mode must be 'exec', 'eval' or 'single'
