import Foundation
import TreatyGenerator
import TreatyOpenAPI

let usage = """
    usage: treaty-generator sources --contract FILE --output FOLDER [--display-name NAME] [--lower-findings] [--shards N]
           treaty-generator cases   --contract FILE --output FOLDER [--display-name NAME] [--lower-findings] --module NAME
           treaty-generator lint    [--help]

    Reads an OpenAPI 3.1 contract and writes Swift: with `sources` the module that carries it, with `cases` the contract
    cases for a test target that imports the module NAME; with `lint` nothing, for it says only what it finds. A file whose text would not change is
    left alone. Findings go to standard error as FILE:LINE:COLUMN: error: …; the exit status is 1 when one of them is an
    error, 2 for a wrong call.
    With --lower-findings, errors that a configuration may lower are warnings.
    """

exit(GeneratorCommand.run(Array(CommandLine.arguments.dropFirst())))
