namespace SearchPapers.Search.Language;

/// <summary>What a condition can be about.</summary>
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
