using System.Globalization;

namespace SearchPapers.Search.Language;

/// <summary>A node of the syntax tree. <see cref="object.ToString"/> returns the query with all parentheses.</summary>
internal abstract record QueryNode
{
    /// <param name="Text">The word as written.</param>
    /// <param name="IsPrefix">Whether the word is a prefix.</param>
    /// <param name="Edits">The maximum edit distance.</param>
    public sealed record Word(string Text, bool IsPrefix = false, int Edits = 0) : QueryNode
    {
        public bool IsExact => !IsPrefix && Edits == 0;

        public override string ToString() => IsPrefix ? $"{Text}*" : IsExact ? Text : $"{Text}~{Edits}";
    }

    public sealed record Phrase(string Text) : QueryNode
    {
        public override string ToString() => $"\"{Text}\"";
    }

    /// <summary>A range of years, both inclusive.</summary>
    public sealed record Years(int? From, int? To) : QueryNode
    {
        public override string ToString() => From == To
            ? Format(From)
            : $"{Format(From)}..{Format(To)}";

        private static string Format(int? year) => year?.ToString("D4", CultureInfo.InvariantCulture) ?? "";
    }

    public sealed record InField(QueryField Field, QueryNode Value) : QueryNode
    {
        public override string ToString() => Value is Not
            ? $"{QueryFieldNames.Name(Field)}:({Value})"
            : $"{QueryFieldNames.Name(Field)}:{Grouped(Value)}";
    }

    public sealed record Not(QueryNode Excluded) : QueryNode
    {
        public override string ToString() => Excluded is Not ? $"-({Excluded})" : $"-{Grouped(Excluded)}";
    }

    public sealed record All(IReadOnlyList<QueryNode> Parts) : QueryNode
    {
        public override string ToString() => $"({string.Join(" AND ", Parts.Select(Grouped))})";
    }

    public sealed record Any(IReadOnlyList<QueryNode> Parts) : QueryNode
    {
        public override string ToString() => $"({string.Join(" OR ", Parts.Select(Grouped))})";
    }

    /// <summary>Parts without an operator in between: words are optional clauses, all else filters.</summary>
    public sealed record Sequence(IReadOnlyList<QueryNode> Parts) : QueryNode
    {
        public override string ToString() => string.Join(' ', Parts);
    }

    private static string Grouped(QueryNode node) => node is Sequence ? $"({node})" : node.ToString();
}
