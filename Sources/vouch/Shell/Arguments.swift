public import ArgumentParser
public import Logging
public import MFAAPI
public import Settings

extension Channel: ExpressibleByArgument {}

extension Logger.Level: @retroactive ExpressibleByArgument {}

extension Profile.Environment: ExpressibleByArgument {}
