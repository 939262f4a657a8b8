using System.CommandLine;
using System.Globalization;

namespace SearchPapers.Cli.Commands.Options;

/// <summary>Makes options that take a whole number within bounds, and say so where they get something else.</summary>
internal static class NumberOption
{
    public static Option<int> Create(string name, string valueName, string description, int? defaultValue, (int Least, int Most) range) =>
        new(name)
        {
            Description = $"{description}, {range.Least} to {range.Most}.",
            HelpName = valueName,
            DefaultValueFactory = defaultValue is { } number ? _ => number : null,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)
                    && value >= range.Least
                    && value <= range.Most)
                {
                    return value;
                }

                result.AddError($"{name} takes a whole number from {range.Least} to {range.Most}, not \"{text}\".");
                return range.Least;
            },
        };
}
