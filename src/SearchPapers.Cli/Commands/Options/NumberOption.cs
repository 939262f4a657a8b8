using System.CommandLine;
using System.Globalization;

namespace SearchPapers.Cli.Commands.Options;

/// <summary>Makes options that take a whole number within bounds, and say so where they get something else.</summary>
internal static class NumberOption
{
    public static Option<int> Create(string name, string valueName, string description, int? standard, (int Least, int Most) bounds) =>
        new(name)
        {
            Description = $"{description}, {bounds.Least} to {bounds.Most}.",
            HelpName = valueName,
            DefaultValueFactory = standard is { } number ? _ => number : null,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var given)
                    && given >= bounds.Least
                    && given <= bounds.Most)
                {
                    return given;
                }

                result.AddError($"{name} takes a whole number from {bounds.Least} to {bounds.Most}, not \"{text}\".");
                return bounds.Least;
            },
        };
}
