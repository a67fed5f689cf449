class Name(str):
    def initials(self):
        return "".join(w[0] for w in self.split())


n = Name("ada lovelace")
print(n.initials(), n.upper(), type(n.upper()).__name__, n == "ada lovelace", len(n), n + "!")
# expect: al ADA LOVELACE str True 12 ada lovelace!
