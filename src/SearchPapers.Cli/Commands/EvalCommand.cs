using System.CommandLine;
using SearchPapers.Cli.Commands.Options;
using SearchPapers.Cli.Help;

namespace SearchPapers.Cli.Commands;

internal static class EvalCommand
{
    public static Command Create()
    {
        var command = new CommandWithExamples(
            "eval",
            "Measure the ranking on a judged collection in BEIR's layout: corpus.jsonl, queries.jsonl and " +
            "qrels/test.tsv, plain or .gz. Builds an index in the temporary folder, runs the queries as \"ask\" " +
            "does, and deletes the index. Your own index is not touched.",
            "eval data/cranfield",
            "eval data/cranfield --mode keyword --json",
            "eval data/cranfield --run cranfield.run")
        {
            DiskHint = "TMPDIR names another folder for the temporary index.",
        };
        var folder = FolderArgument();
        command.Arguments.Add(folder);
        var mode = new ModeOption(
            command,
            "Measure one ranking only: keyword, semantic, or both fused (hybrid).",
            defaultMode: null);
        var run = RunOption();
        command.Options.Add(run);
        var encoder = new EncoderOption(command);
        var output = new OutputOptions(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var printer = output.Printer(parsed);
            var options = new PaperLibraryOptions { Encoder = encoder.Open(parsed) };
            var selectedMode = mode.Read(parsed);
            var results = await PaperLibrary.EvaluateCollectionAsync(
                parsed.GetRequiredValue(folder), options, selectedMode, parsed.GetValue(run), printer.Steps(), cancel);
            return printer.Evaluation(results, isOneMode: selectedMode is not null);
        });
        return command;
    }

    private static Argument<string> FolderArgument()
    {
        var folder = new Argument<string>("DIR") { Description = "The collection's folder." };
        folder.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var path }] && string.IsNullOrWhiteSpace(path))
            {
                result.AddError("DIR takes a folder, not an empty name.");
            }
        });
        return folder;
    }

    private static Option<string> RunOption()
    {
        var run = new Option<string>("--run")
        {
            Description =
                "Write the rankings as TREC run files: FILE with --mode, otherwise FILE.hybrid, FILE.keyword and " +
                "FILE.semantic.",
            HelpName = "FILE",
        };
        run.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var path }] && !IsWritable(path))
            {
                result.AddError($"--run takes a file in a folder that exists, not \"{path}\".");
            }
        });
        return run;
    }

    private static bool IsWritable(string path) =>
        !string.IsNullOrWhiteSpace(path)
        && !Directory.Exists(path)
        && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)));
}
