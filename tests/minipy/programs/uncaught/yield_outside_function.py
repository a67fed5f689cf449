yield 5

# expect error: SyntaxError: 'yield' outside function
