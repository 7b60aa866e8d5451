namespace OpenGov.Workspace.Cards;

/// <summary>What somebody is writing about a card and has not sent yet.</summary>
public sealed class RemarkDraft
{
    public string Text { get; set; } = "";
    public IReadOnlyList<Guid> Chosen { get; set; } = [];

    /// <summary>Of the people chosen, only those whose name still stands in the text.</summary>
    public RemarkWords ToWords(IReadOnlyList<CardPerson> people) => new(Text, [.. Chosen.Distinct().Where(id =>
        people.FirstOrDefault(person => person.Id == id)?.Function is { } function && Text.Contains("@" + function.Here, StringComparison.Ordinal))]);

    public void Clear() => (Text, Chosen) = ("", []);
}
