def is_palindrome(text):
    kept = [c.lower() for c in text if c.isalnum()]
    return kept == kept[::-1]


print(is_palindrome("A man, a plan, a canal: Panama"))  # expect: True
print(is_palindrome("다시 합창합시다"))  # expect: True
print(is_palindrome("python"))  # expect: False
