# What PEP 701 allows: quotes, backslashes, comments and new lines in replacement fields.
x, y = 5, "text"
print(f"{'nested ' + f'{x + 1} {f"{y}"}'}")
print(f"{'\n'}", f"{'a' 'b'}", "a" f"{x}" "b", f"""{
    x
    + 1
}""")
print(f"{f'{f'{x}'}'}", f"{"same" + "quotes"}", f"{y.replace("t", "\t")}", f"{x # a comment
}")
print(f"{'\U0001F600'}x{y}", len(f"{'\U0001F600'}{x}"), f"{'\ud800'!r}", f"{'\U0001F600':>4}|")
print(f"{x:{y and f"{x}"}}|", f"{ {"k": f"{x}"}["k"] }")
