import textwrap

print(textwrap.wrap("the quick brown fox jumps", 10))  # expect: ['the quick', 'brown fox', 'jumps']
print(textwrap.dedent("    a\n      b\n    c"))
# expect: a
# expect:   b
# expect: c
print(textwrap.fill("one two three", 8), textwrap.shorten("hello big world", 10), sep="\n")
# expect: one two
# expect: three
# expect: [...]
