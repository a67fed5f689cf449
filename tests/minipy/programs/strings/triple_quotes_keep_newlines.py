s = """one
two "quoted"
  three"""
print(s)
# expect: one
# expect: two "quoted"
# expect:   three
print(s.count("\n"))  # expect: 2
