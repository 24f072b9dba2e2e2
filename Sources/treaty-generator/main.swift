import Foundation
import TreatyGenerator
import TreatyOpenAPI

let usage = """
    usage: treaty-generator sources --contract FILE --output FOLDER [OPTION]… [--shards N]
           treaty-generator cases   --contract FILE --output FOLDER [OPTION]… --module NAME
           treaty-generator lint    [--help]

      --configuration FILE  a treaty.yaml
      --display-name NAME   the contract's name in findings (default: FILE)
      --lower-findings      warnings instead of all errors that may be lowered
      --shards N            over how many files types and operations are spread, 1 to 64 (default 1)

    Reads an OpenAPI contract and writes Swift: with `sources` the module that carries it, with `cases` the contract cases
    for a test target that imports the module NAME; with `lint` nothing, for it says only what it finds. A file whose text
    would not change is left alone. Findings go to standard error as FILE:LINE:COLUMN: error: …; the exit status is 1 when
    one of them is an error, 2 for a wrong call.
    """

exit(GeneratorCommand.run(Array(CommandLine.arguments.dropFirst())))
