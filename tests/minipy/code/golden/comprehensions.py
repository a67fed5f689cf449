[x for x in a if x for y in x]
{x for x in a}
{k: v for k, v in a}
(x for x in a if not x)
