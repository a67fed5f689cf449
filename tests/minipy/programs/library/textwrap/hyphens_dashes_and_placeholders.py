import textwrap

print(textwrap.wrap("a well-known thing--so to speak", 10))  # expect: ['a well-', 'known', 'thing--so', 'to speak']
print(textwrap.wrap("extraordinarily", 5), textwrap.wrap("extraordinarily", 5, break_long_words=False))
# expect: ['extra', 'ordin', 'arily'] ['extraordinarily']
print(textwrap.wrap("one two three four", 9, max_lines=2), textwrap.indent("a\n\nb\n", "> ").split("\n"))
# expect: ['one two', '[...]'] ['> a', '', '> b', '']
print(textwrap.fill("one two three", 8, initial_indent="* ", subsequent_indent="  "))
# expect: * one
# expect:   two
# expect:   three
