public import ArgumentParser
public import Logging
public import MFAAPI

extension Channel: ExpressibleByArgument {}

extension Logger.Level: @retroactive ExpressibleByArgument {}
