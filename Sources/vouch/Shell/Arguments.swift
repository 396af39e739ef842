public import ArgumentParser
public import History
public import Logging
public import MFAAPI
public import Settings

extension Channel: ExpressibleByArgument {}

extension Logger.Level: @retroactive ExpressibleByArgument {}

extension Profile.Environment: ExpressibleByArgument {}

extension ExportFormat: ExpressibleByArgument {}
