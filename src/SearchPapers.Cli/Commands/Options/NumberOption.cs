using System.CommandLine;
using System.Globalization;

namespace SearchPapers.Cli.Commands.Options;

internal static class NumberOption
{
    public static Option<int> Create(
        string name, string valueName, string description, int? defaultValue, (int Min, int Max) range) =>
        new(name)
        {
            Description = $"{description}, {range.Min} to {range.Max}.",
            HelpName = valueName,
            DefaultValueFactory = defaultValue is { } number ? _ => number : null,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)
                    && value >= range.Min
                    && value <= range.Max)
                {
                    return value;
                }

                result.AddError($"{name} needs an integer from {range.Min} to {range.Max}, not \"{text}\".");
                return range.Min;
            },
        };
}
