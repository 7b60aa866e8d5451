namespace OpenGov.Workspace.Cards;

/// <summary>A card's whole document after a commit, so that it can be opened without replaying its life. Number 0 is what it was opened with.</summary>
public sealed class CardSnapshot
{
    private CardSnapshot() { }

    public CardSnapshot(CardVersion version, int schema, DateTime at) : this(version, schema) => At = at;

    public CardSnapshot(CardVersion version, int schema)
    {
        (CardId, Revision, Epoch, Schema) = (version.CardId, version.Revision, version.Epoch, schema);
        (Document, Authors, Head) = (version.Json, BlameText.Write(version.Blame), version.Head);
    }

    public Guid CardId { get; private set; }
    public int Revision { get; private set; }
    public int Epoch { get; private set; }

    /// <summary>Number of the schema the document is written under.</summary>
    public int Schema { get; private set; }

    /// <summary>Canonical JSON.</summary>
    public string Document { get; private set; } = "";

    /// <summary>Who wrote each position, see <see cref="BlameText"/>.</summary>
    public string Authors { get; private set; } = "";

    /// <summary>Hash of the commit it stands after.</summary>
    public byte[] Head { get; private set; } = [];
    public DateTime At { get; private set; }

    public CardSnapshot KeptAt(DateTime now)
    {
        At = now;
        return this;
    }
}
