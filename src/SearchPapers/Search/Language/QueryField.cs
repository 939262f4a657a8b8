namespace SearchPapers.Search.Language;

internal enum QueryField
{
    Title,
    Author,
    Abstract,
    Body,
    Venue,
    Section,
    Year,
    Tag,
}
