using System.Globalization;

namespace SearchPapers.Search.Language;

/// <summary>A query as it was understood. As a string it is in the language again, with all parentheses.</summary>
internal abstract record QueryNode
{
    /// <summary>A word, the beginning of words, or a word that may be spelled otherwise.</summary>
    /// <param name="Text">The word as it was written.</param>
    /// <param name="IsPrefix">Whether it is the beginning of words.</param>
    /// <param name="Edits">How many letters may differ.</param>
    public sealed record Word(string Text, bool IsPrefix = false, int Edits = 0) : QueryNode
    {
        public bool IsExact => !IsPrefix && Edits == 0;

        public override string ToString() => IsPrefix ? $"{Text}*" : IsExact ? Text : $"{Text}~{Edits}";
    }

    /// <summary>Words next to each other, in this order.</summary>
    public sealed record Phrase(string Text) : QueryNode
    {
        public override string ToString() => $"\"{Text}\"";
    }

    /// <summary>Years, the first and the last included.</summary>
    public sealed record Years(int? From, int? To) : QueryNode
    {
        public override string ToString() => From == To
            ? Format(From)
            : $"{Format(From)}..{Format(To)}";

        private static string Format(int? year) => year?.ToString("D4", CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>A condition on one field.</summary>
    public sealed record InField(QueryField Field, QueryNode Value) : QueryNode
    {
        public override string ToString() => Value is Not
            ? $"{QueryFieldNames.Name(Field)}:({Value})"
            : $"{QueryFieldNames.Name(Field)}:{Grouped(Value)}";
    }

    /// <summary>What a paper must not have.</summary>
    public sealed record Not(QueryNode Excluded) : QueryNode
    {
        public override string ToString() => Excluded is Not ? $"-({Excluded})" : $"-{Grouped(Excluded)}";
    }

    /// <summary>Conditions that a paper must fulfil together.</summary>
    public sealed record All(IReadOnlyList<QueryNode> Parts) : QueryNode
    {
        public override string ToString() => $"({string.Join(" AND ", Parts.Select(Grouped))})";
    }

    /// <summary>Alternatives, one of which a paper must fulfil.</summary>
    public sealed record Any(IReadOnlyList<QueryNode> Parts) : QueryNode
    {
        public override string ToString() => $"({string.Join(" OR ", Parts.Select(Grouped))})";
    }

    /// <summary>What stands next to each other: words are wishes, the rest are conditions.</summary>
    public sealed record Sequence(IReadOnlyList<QueryNode> Parts) : QueryNode
    {
        public override string ToString() => string.Join(' ', Parts);
    }

    private static string Grouped(QueryNode node) => node is Sequence ? $"({node})" : node.ToString();
}
