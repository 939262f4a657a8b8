using System.CommandLine;
using SearchPapers.Encoders.Training;

namespace SearchPapers.Cli.Commands.Options;

internal sealed class TrainingOptions
{
    private static readonly EncoderTraining Defaults = new();

    private readonly Option<int> _passes = NumberOption.Create(
        "--passes", "N", "The number of passes over all papers, at most", Defaults.Passes,
        (1, EncoderTraining.MaxPasses));

    private readonly Option<int> _dimensions = NumberOption.Create(
        "--dimensions",
        "N",
        "The dimensions of the vectors",
        Defaults.Dimensions,
        (EncoderTraining.MinDimensions, EncoderTraining.MaxDimensions));

    private readonly Option<int> _seed = NumberOption.Create(
        "--seed", "N", "The random seed", Defaults.Seed, (0, int.MaxValue));

    public TrainingOptions(Command command)
    {
        command.Options.Add(_passes);
        command.Options.Add(_dimensions);
        command.Options.Add(_seed);
    }

    public EncoderTraining Read(ParseResult parsed) => new()
    {
        Passes = parsed.GetValue(_passes),
        Dimensions = parsed.GetValue(_dimensions),
        Seed = parsed.GetValue(_seed),
    };
}
