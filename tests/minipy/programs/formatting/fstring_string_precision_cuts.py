print(f"{'abcdef':.3}| {'abcdef':6.2}| {'한글날':.2}| {'abc':.10s}|")  # expect: abc| ab    | 한글| abc|
