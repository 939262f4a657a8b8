using SearchPapers;

await using var library =
    await PaperLibrary.OpenAsync(new PaperLibraryOptions { IndexPath = "index", CorpusPath = "corpus" });
await library.IngestAsync(new IngestOptions { NetworkBudget = TimeSpan.FromSeconds(20) });

var answer = await library.AskAsync("which papers bound generalization via stability", new SearchOptions { Top = 3 });
foreach (var hit in answer.Hits)
{
    Console.WriteLine($"{hit.Rank}. {hit.Paper.Title}: {hit.Passages[0].Text}");
}
