using SearchPapers.Bibliography;
using SearchPapers.Sources.BibTex;
using SearchPapers.Sources.Markdown;

namespace SearchPapers.Tests.Bibliography;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Ada Apis", "Apis|Ada|")]
    [InlineData("Ludwig van Beethoven", "van Beethoven|Ludwig|")]
    [InlineData("Bela Q. Bombus Jr.", "Bombus|Bela Q.|Jr.")]
    [InlineData("Bela Bombus, Jr.", "Bombus|Bela|Jr.")]
    [InlineData("Bela Bombus III", "Bombus|Bela|III")]
    [InlineData("Apis", "Apis||")]
    [InlineData("Apis Jr", "Apis Jr||")]
    [InlineData("The Bee Collaboration", "The Bee Collaboration||")]
    public void A_name_is_split_into_family_name_given_names_and_suffix(string name, string parts)
    {
        var split = PersonName.Parse(name);

        Assert.Equal(parts, $"{split.Family}|{split.Given}|{split.Suffix}");
    }

    [Theory]
    [InlineData("van Beethoven, Ludwig", "Ludwig van Beethoven")]
    [InlineData("Bombus, Jr.", "Bombus, Jr.")]
    [InlineData("Bombus, Inc.", "Bombus, Inc.")]
    [InlineData("Ada Apis, Bela Bombus", "Ada Apis, Bela Bombus")]
    public void An_inverted_name_is_restored(string name, string expected) =>
        Assert.Equal(expected, InvertedName.ToGivenNameFirst(name));

    [Theory]
    [InlineData("Bombus, Jr., Bela", "Bela Bombus Jr.")]
    [InlineData("Bombus, Bela, Jr.", "Bela Bombus Jr.")]
    [InlineData("Bela Bombus, {III}", "Bela Bombus III")]
    [InlineData("Bombus, Bela", "Bela Bombus")]
    public void A_suffix_in_BibTeX_ends_the_name(string tex, string expected) =>
        Assert.Equal([expected], BibTexNameList.Read(tex));

    [Fact]
    public void In_a_list_of_names_a_suffix_belongs_to_the_name_before_it() =>
        Assert.Equal(
            ["Bela Bombus Jr", "Ada Apis III", "Cy van den Berg"],
            NameList.Read("Bela Bombus, Jr., Ada Apis III, Cy van den Berg").Names);
}
