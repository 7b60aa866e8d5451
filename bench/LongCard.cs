using System.Text;
using OpenGov.Workspace.Cards;

namespace OpenGov.Bench;

/// <summary>A card of about so many positions, with an edit of each kind in its middle.</summary>
internal sealed class LongCard
{
    private const string Sentence = "نشر معطيات الميزانية بصيغة مفتوحة ومحينة كل ثلاثة أشهر، مع شرحها للعموم. Publier les données du budget.";

    private readonly int _middle;
    private readonly Dictionary<int, IReadOnlyList<StepMap>> _others = [];

    private LongCard(int positions)
    {
        var paragraph = $$"""{"type":"paragraph","content":[{"type":"text","text":"{{Sentence}} "},{"type":"text","marks":[{"type":"strong"}],"text":"مهم"}]}""";
        var block = string.Join(',', Enumerable.Repeat(paragraph, positions / 10 / (Sentence.Length + 6)));
        string Section(string name) => $$"""{"type":"{{name}}","content":[{{block}}]}""";
        var activities = string.Join(',', Enumerable.Range(0, 20).Select(n =>
            $$"""{"type":"activity","attrs":{"id":"00000000-0000-4000-8000-{{n:000000000000}}"},"content":[{"type":"activity_what"},{"type":"activity_output"},{"type":"activity_reason"}]}"""));
        string[] parts =
        [
            """{"type":"title"},{"type":"meta"}""", .. new[] { "problem", "causes", "done", "solution", "results" }.Select(Section),
            $$"""{"type":"values","content":[{{string.Join(',', new[] { "transparency", "participation", "accountability", "technology", "inclusion" }.Select(Section))}}]}""",
            $$"""{"type":"activities","content":[{{activities}}]},{"type":"indicators"},{"type":"resources","content":[{"type":"paragraph"}]},{"type":"contact"}""",
        ];
        var read = new NodeReader(Schema.Card).Card(Encoding.UTF8.GetBytes($$"""{"type":"doc","content":[{{string.Join(',', parts)}}]}"""));
        Card = read.Value ?? throw new InvalidOperationException($"Not a card: {read.Fault}");

        // The fourth letter of a paragraph in the third section of text.
        _middle = Card.Content.Take(4).Sum(section => section.Size) + 1 + ((Sentence.Length + 6) * 2) + 4;
        InsertJson = Encoding.UTF8.GetBytes($$$"""{"stepType":"replace","from":{{{_middle}}},"to":{{{_middle}}},"slice":{"content":[{"type":"text","text":"ن"}]}}""");
        BadJson = Encoding.UTF8.GetBytes($$"""{"stepType":"replace","from":0,"to":{{_middle}}}""");
        Insert = Step(InsertJson);
        Mark = Step(Encoding.UTF8.GetBytes($$$"""{"stepType":"addMark","mark":{"type":"em"},"from":{{{_middle}}},"to":{{{_middle + 9}}}}"""));
        Split = Step(Encoding.UTF8.GetBytes($$"""{"stepType":"replace","from":{{_middle}},"to":{{_middle}},"slice":{"content":[{"type":"paragraph"},{"type":"paragraph"}],"openStart":1,"openEnd":1},"structure":true}"""));
        Attribute = Step(Encoding.UTF8.GetBytes($$"""{"stepType":"attr","pos":{{Card.Content.Take(8).Sum(section => section.Size) + 1}},"attr":"start","value":"2026-05-01"}"""));
        foreach (var step in new[] { Insert, Mark, Split, Attribute })
            if (!step.Apply(Card).Ok) throw new InvalidOperationException("The edit does not fit the card.");
    }

    public Node Card { get; }
    public Step Insert { get; }
    public Step Mark { get; }
    public Step Split { get; }
    public Step Attribute { get; }
    public byte[] InsertJson { get; }

    /// <summary>Deletes whole sections.</summary>
    public byte[] BadJson { get; }

    public static LongCard Of(int positions) => new(positions);

    /// <summary>What others did meanwhile: letters typed before and after the edit.</summary>
    public IReadOnlyList<StepMap> Others(int count)
    {
        if (!_others.TryGetValue(count, out var maps)) _others[count] = maps = [.. Enumerable.Range(0, count).Select(n => Typed(n % 2 == 0 ? 1 : _middle + 1_000).Map)];
        return maps;
    }

    private static Step Typed(int at) =>
        Step(Encoding.UTF8.GetBytes($$$"""{"stepType":"replace","from":{{{at}}},"to":{{{at}}},"slice":{"content":[{"type":"text","text":"ن"}]}}"""));

    private static Step Step(byte[] json) => new StepReader(Schema.Card).One(json).Value ?? throw new InvalidOperationException("Not a step.");
}
