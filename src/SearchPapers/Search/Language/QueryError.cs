namespace SearchPapers.Search.Language;

internal static class QueryError
{
    public static SearchPapersException UnclosedPhrase(int position) => Create(
        position,
        $"The quotation mark {At(position)} is not closed. Add one where the phrase ends.");

    public static SearchPapersException FuzzyPhrase(int position) => Create(
        position,
        $"The ~ {At(position)} follows a phrase. It applies to a single word: network~.");

    public static SearchPapersException UnknownField(int position, string name) => Create(
        position,
        $"There is no field \"{name}:\" (position {position + 1} of the query). " +
        $"The fields are {QueryFieldNames.All}. To search for the text itself, put it in quotation marks.");

    public static SearchPapersException EmptyField(int position, string name) => Create(
        position,
        $"Nothing follows {name}: {At(position)}. Put a word, a \"phrase\" or a group in " +
        "parentheses right after the colon. To search for the word itself, omit the colon.");

    public static SearchPapersException InvalidFieldValue(int position, string name) => Create(
        position,
        $"The field {At(position)} takes a word, a \"phrase\" or words in parentheses. " +
        $"To exclude papers, put the hyphen before the field: -{name}:word.");

    public static SearchPapersException NestedField(int position) => Create(
        position,
        $"The field {At(position)} is inside another field. Close the parenthesis before it.");

    public static SearchPapersException InvalidYear(int position, string text) => Create(
        position,
        $"\"{text}\" {At(position)} is not a year. Write year:2016, year:2016..2018, year:2016.. or year:..2018.");

    public static SearchPapersException ReversedYears(int position, int from, int to) => Create(
        position, $"The years {At(position)} go backwards. Write {to}..{from}.");

    public static SearchPapersException NothingBefore(QueryToken symbol) => Create(
        symbol.Start,
        $"{symbol.Text} {At(symbol.Start)} has nothing before it. {Operands(symbol)}");

    public static SearchPapersException NothingAfter(QueryToken symbol) => Create(
        symbol.Start,
        $"{symbol.Text} {At(symbol.Start)} has nothing after it. {Operands(symbol)}");

    public static SearchPapersException UnopenedGroup(int position) => Create(
        position,
        $"The parenthesis {At(position)} has no opening parenthesis. Remove it, or add a ( before it.");

    public static SearchPapersException UnclosedGroup(int position) => Create(
        position,
        $"The parenthesis {At(position)} is not closed. Add a ) where the group ends.");

    public static SearchPapersException EmptyGroup(int position) => Create(
        position,
        $"The parentheses {At(position)} are empty. Put words between them, or remove them.");

    public static SearchPapersException TooDeep(int position, int maxDepth) => Create(
        position,
        $"The parenthesis {At(position)} is nested more than {maxDepth} deep. Remove some.");

    public static SearchPapersException LoneStar(int position) => Create(
        position,
        $"The * {At(position)} is not part of a word. Put it at the end of a word: optimiz*.");

    public static SearchPapersException InnerStar(int position) => Create(
        position,
        $"The * {At(position)} is not at the end of a word. Write optimiz*. To search for text " +
        "with a star, put it in quotation marks.");

    public static SearchPapersException InvalidDistance(int position) => Create(
        position,
        $"The ~ {At(position)} is followed by a number other than 1 and 2. Write word~, word~1 or word~2.");

    public static SearchPapersException TooManyPatterns(int position, int maxPatterns) => Create(
        position,
        $"The word {At(position)} is more than the {maxPatterns}th with * or ~. Write fewer of them.");

    private static string At(int position) => $"at position {position + 1} of the query";

    private static SearchPapersException Create(int position, string message) =>
        new(SearchPapersError.QuerySyntax, message) { Position = position };

    private static string Operands(QueryToken symbol) => symbol.Kind == QueryTokenKind.Not
        ? "Put the hyphen right before what is not wanted: -word."
        : $"Put a word, a \"phrase\" or a group on both sides, or write {symbol.Text.ToLowerInvariant()} for the word.";
}
