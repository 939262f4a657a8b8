using System.CommandLine;
using SearchPapers.Encoders.Training;

namespace SearchPapers.Cli.Commands.Options;

/// <summary>The options that say how an encoder is trained.</summary>
internal sealed class TrainingOptions
{
    private static readonly EncoderTraining Defaults = new();

    private readonly Option<int> _passes = NumberOption.Create(
        "--passes", "N", "How often all papers are gone through", Defaults.Passes, (1, EncoderTraining.MaxPasses));

    private readonly Option<int> _dimensions = NumberOption.Create(
        "--dimensions",
        "N",
        "The length of the vectors",
        Defaults.Dimensions,
        (EncoderTraining.MinDimensions, EncoderTraining.MaxDimensions));

    private readonly Option<int> _seed = NumberOption.Create(
        "--seed", "N", "Where random numbers begin", Defaults.Seed, (0, int.MaxValue));

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
