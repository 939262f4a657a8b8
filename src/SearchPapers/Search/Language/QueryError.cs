namespace SearchPapers.Search.Language;

internal static class QueryError
{
    public static SearchPapersException OpenPhrase(int at) => At(
        at, $"The quotation mark at position {at + 1} of the query is not closed. Add one where the phrase ends.");

    public static SearchPapersException FuzzyPhrase(int at) => At(
        at, $"The ~ at position {at + 1} of the query follows a phrase. It goes with a single word: network~.");

    public static SearchPapersException UnknownField(int at, string name) => At(
        at,
        $"There is no field \"{name}:\" (position {at + 1} of the query). The fields are {QueryFieldNames.All}. " +
        "To look for the text as it is, put it in quotation marks.");

    public static SearchPapersException EmptyField(int at, string name) => At(
        at,
        $"Nothing follows {name}: at position {at + 1} of the query. Put a word, a \"phrase\" or a group in parentheses " +
        "right behind the colon; to look for the word itself, leave the colon out.");

    public static SearchPapersException WrongValue(int at, string name) => At(
        at,
        $"The field at position {at + 1} of the query takes a word, a \"phrase\" or words in parentheses. " +
        $"To leave papers out, put the hyphen before the field: -{name}:word.");

    public static SearchPapersException FieldInField(int at) => At(
        at, $"The field at position {at + 1} of the query stands within another one. Close the parenthesis before it.");

    public static SearchPapersException NoYear(int at, string text) => At(
        at,
        $"\"{text}\" at position {at + 1} of the query is no year. Write year:2016, year:2016..2018, year:2016.. or " +
        "year:..2018.");

    public static SearchPapersException ReversedYears(int at, int from, int to) => At(
        at, $"The years at position {at + 1} of the query go backwards. Write {to}..{from}.");

    public static SearchPapersException NothingBefore(QueryToken sign) => At(
        sign.Start,
        $"{sign.Text} at position {sign.Start + 1} of the query has nothing before it. {Operands(sign)}");

    public static SearchPapersException NothingAfter(QueryToken sign) => At(
        sign.Start,
        $"{sign.Text} at position {sign.Start + 1} of the query has nothing after it. {Operands(sign)}");

    public static SearchPapersException NotOpened(int at) => At(
        at, $"The parenthesis at position {at + 1} of the query was never opened. Take it out, or put a ( before it.");

    public static SearchPapersException NotClosed(int at) => At(
        at, $"The parenthesis at position {at + 1} of the query is not closed. Add a ) where the group ends.");

    public static SearchPapersException EmptyGroup(int at) => At(
        at, $"The parentheses at position {at + 1} of the query hold nothing. Put words between them, or take them out.");

    public static SearchPapersException TooDeep(int at, int most) => At(
        at, $"The parenthesis at position {at + 1} of the query is nested more than {most} deep. Take some away.");

    public static SearchPapersException LoneStar(int at) => At(
        at, $"The * at position {at + 1} of the query stands alone. Put it at the end of a word: optimiz*.");

    public static SearchPapersException InnerStar(int at) => At(
        at,
        $"The * at position {at + 1} of the query is not at the end of a word. Write optimiz*; to look for text with a " +
        "star in it, put it in quotation marks.");

    public static SearchPapersException WrongDistance(int at) => At(
        at, $"The ~ at position {at + 1} of the query is followed by another number than 1 or 2. Write word~, word~1 or word~2.");

    public static SearchPapersException TooManyPatterns(int at, int most) => At(
        at, $"The word at position {at + 1} of the query is more than the {most}th with * or ~. Write fewer of them.");

    private static SearchPapersException At(int position, string message) =>
        new(SearchPapersError.QuerySyntax, message) { Position = position };

    private static string Operands(QueryToken sign) => sign.Kind == QueryTokenKind.Not
        ? "Put the hyphen right before what is not wanted: -word."
        : $"Put a word, a \"phrase\" or a group on both sides, or write {sign.Text.ToLowerInvariant()} for the word.";
}
