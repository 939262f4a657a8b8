using SearchPapers.Indexing.Papers;

namespace SearchPapers.Tests.Support;

/// <summary>Ten short invented papers.</summary>
internal static class Some
{
    /// <summary>
    /// Four on learning, three on networks of roads, three on bees; the word "method" is in all of them.
    /// </summary>
    public static IReadOnlyList<PaperDetails> Papers { get; } =
    [
        Paper(
            "stable", "Stable learners forget gracefully",
            "A learner is stable when dropping one example hardly moves it. " +
            "Stability of the method bounds its generalization gap.",
            note: "Bounds generalization by stability.") with
        {
            Passages =
            [
                Body("1 Introduction", 1, "Every learner wants to do well on examples that it never met."),
                Body("2 Stability", 2, "A stable learner moves little when one example is dropped. Dropping is cheap."),
                Body("2 Stability", 3, "Stability of a learner is measured example by example on the training set."),
                Body("3 Quokkas", 4, "Our only experiment counts quokkas."),
            ],
        },
        Paper(
            "margin", "Wide margins for narrow networks",
            "The margin of a classifier on the training examples explains the generalization of a narrow neural " +
            "network. The method is a bound."),
        Paper(
            "descent", "Gradient descent walks downhill",
            "Gradient descent on a convex loss needs no learning rate schedule. The method trains a neural network " +
            "as well."),
        Paper(
            "privacy", "Private learning from noisy gradients",
            "Noise added to every gradient keeps each training example private. The method pays with generalization."),
        Paper(
            "roads", "Shortest paths on a map of roads",
            "A route planner finds the shortest path between two cities. The method stores shortcuts for each " +
            "crossing."),
        Paper(
            "traffic", "Traffic lights that talk",
            "Crossings exchange the length of their queues, and cars wait less. The method needs no map of the roads."),
        Paper(
            "bicycles", "Where to build a bicycle path",
            "Cities build a path for bicycles where cars wait longest. The method reads a map of the traffic."),
        Paper(
            "dances", "What a bee dances",
            "A bee tells the hive by its dance where nectar is. The method films the dance of every bee."),
        Paper(
            "hive", "The temperature of a hive",
            "Bees keep the hive warm in winter by shivering. The method weighs the honey that this costs."),
        UnreadPaper("nectar", "Nectar from far away", "How far a bee flies for nectar; the method is a radar."),
    ];

    public static IReadOnlyList<IndexEntry> Entries { get; } = [.. Papers.Select(Entry)];

    public static IndexEntry Entry(PaperDetails paper) => new(paper, "fingerprint of " + paper.Paper.Id);

    public static IndexEntry Entry(string id) => Entries.Single(entry => entry.Paper.Paper.Id.Value == id);

    public static PaperDetails Paper(string id, string title, string? text, string? note = null) =>
        UnreadPaper(id, title, note) with
        {
            Paper = new Paper { Id = new PaperId(id), Title = title, FullText = true },
            Abstract = text,
        };

    public static PaperDetails UnreadPaper(string id, string title, string? note = null) =>
        new() { Paper = new Paper { Id = new PaperId(id), Title = title }, Note = note };

    public static Passage Body(string? section, int page, string text) =>
        new() { Kind = PassageKind.Body, Section = section, Page = page, Text = text };

    /// <summary>Papers of a few words each, no two alike, in which "bee", "dance" and "path" are common.</summary>
    public static IEnumerable<IndexEntry> ManyEntries(int count)
    {
        string[] words =
        [
            "bee",
            "dance",
            "path",
            "hive",
            "nectar",
            "flower",
            "swarm",
            "queen",
            "comb",
            "pollen",
            "sun",
        ];
        string Pick(int seed, int many) =>
            string.Join(
                ' ', Enumerable.Range(0, many).Select(at => words[((seed * (at + 3)) + (at * at * 7)) % words.Length]));
        return Enumerable.Range(1, count).Select(
            number => Entry(
                Paper(
                    $"many-{number:D4}",
                    $"Bee {Pick(number, 3)} {number}",
                    $"The path of {Pick(number * 31, 5 + (number % 9))}.")));
    }
}
