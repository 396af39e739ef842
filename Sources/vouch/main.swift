import ArgumentParser

print("vouch")
