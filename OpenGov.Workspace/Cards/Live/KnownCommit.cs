namespace OpenGov.Workspace.Cards;

/// <summary>A durable commit as editors are told of it.</summary>
/// <param name="Json">With its steps.</param>
internal sealed record KnownCommit(int Revision, Guid ClientId, int Sequence, Guid? AccountId, byte[] Json)
{
    [ThreadStatic]
    private static CanonicalJson? written;

    public static KnownCommit Of(CardCommit commit, TextSelection? selection = null) =>
        new(commit.Revision, commit.ClientId, commit.Sequence, commit.AccountId, Write(commit, selection, withSteps: true));

    /// <summary>For the author of a commit that was taken as sent: without what is known there.</summary>
    public static byte[] WithoutSteps(CardCommit commit) => Write(commit, null, withSteps: false);

    private static byte[] Write(CardCommit commit, TextSelection? selection, bool withSteps)
    {
        var json = written ??= new CanonicalJson(1_024);
        json.Clear();
        json.Raw("{\"rev\":"u8);
        json.Number(commit.Revision);
        json.Raw(",\"epoch\":"u8);
        json.Number(commit.Epoch);
        json.Raw(",\"clientId\":"u8);
        json.Id(commit.ClientId);
        json.Raw(",\"seq\":"u8);
        json.Number(commit.Sequence);
        json.Raw(",\"account\":"u8);
        json.Id(commit.AccountId);
        json.Raw(",\"at\":"u8);
        json.Number(new DateTimeOffset(commit.At).ToUnixTimeMilliseconds());
        json.Raw(",\"kind\":"u8);
        json.Text(Kind(commit.Kind));
        json.Raw(",\"steps\":"u8);
        json.Raw(withSteps ? commit.Steps : "null");
        json.Raw(",\"kept\":"u8);
        json.Raw(withSteps ? commit.Kept ?? "null" : "null");
        if (selection is not null)
        {
            json.Raw(",\"sel\":{\"anchor\":"u8);
            json.Number(selection.Anchor);
            json.Raw(",\"head\":"u8);
            json.Number(selection.Head);
            json.Raw("}"u8);
        }

        json.Raw("}"u8);
        return json.Written.ToArray();
    }

    private static string Kind(CommitKind kind) => kind switch
    {
        CommitKind.Edit => "edit",
        CommitKind.Restore => "restore",
        CommitKind.Revise => "revise",
        CommitKind.Migrate => "migrate",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
