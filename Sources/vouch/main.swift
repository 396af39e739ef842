import ArgumentParser
print("vouch")
