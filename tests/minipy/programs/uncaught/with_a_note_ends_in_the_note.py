e = ValueError("x")
e.add_note("the note")
raise e  # expect error: the note
