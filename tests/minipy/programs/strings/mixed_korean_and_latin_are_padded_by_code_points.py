for word in ("사과", "apple", "바나나a"):
    print("|" + word.ljust(7, ".") + "|" + word.rjust(7, ".") + "|" + word.center(7, ".") + "|" + f"{word:_>8}|")
    # expect: |사과.....|.....사과|...사과..|______사과|
    # expect: |apple..|..apple|.apple.|___apple|
    # expect: |바나나a...|...바나나a|..바나나a.|____바나나a|
print("서울-부산-대구".split("-"), "한 글".partition(" "), "가나다".upper(), "가나다".isalpha(), "가나".startswith("가"))
# expect: ['서울', '부산', '대구'] ('한', ' ', '글') 가나다 True True
