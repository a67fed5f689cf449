print(ascii("é"), ascii("한글"), ascii("😀"), ascii("plain"))
# expect: '\xe9' '\ud55c\uae00' '\U0001f600' 'plain'
