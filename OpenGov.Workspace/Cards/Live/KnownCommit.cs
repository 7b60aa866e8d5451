using System.Collections.Immutable;
using System.Text;

namespace OpenGov.Workspace.Cards;

/// <summary>A durable commit as editors are told of it.</summary>
/// <param name="Json">With its steps.</param>
internal sealed record KnownCommit(int Revision, Guid ClientId, int Sequence, Guid? AccountId, byte[] Json)
{
    public static KnownCommit Of(CardCommit commit, TextSelection? selection = null) =>
        new(commit.Revision, commit.ClientId, commit.Sequence, commit.AccountId, Write(commit, selection, withSteps: true));

    /// <summary>For the author of a commit that was taken as sent: without what is known there.</summary>
    public static byte[] WithoutSteps(CardCommit commit) => Write(commit, null, withSteps: false);

    private static byte[] Write(CardCommit commit, TextSelection? selection, bool withSteps)
    {
        var json = new StringBuilder(commit.Steps.Length + 256);
        json.Append(System.Globalization.CultureInfo.InvariantCulture,
            $"{{\"rev\":{commit.Revision},\"epoch\":{commit.Epoch},\"clientId\":\"{commit.ClientId}\",\"seq\":{commit.Sequence},\"account\":");
        if (commit.AccountId is { } account) json.Append(System.Globalization.CultureInfo.InvariantCulture, $"\"{account}\"");
        else json.Append("null");
        json.Append(System.Globalization.CultureInfo.InvariantCulture,
            $",\"at\":{new DateTimeOffset(commit.At).ToUnixTimeMilliseconds()},\"kind\":\"{Kind(commit.Kind)}\",\"steps\":");
        json.Append(withSteps ? commit.Steps : "null").Append(",\"kept\":").Append(withSteps ? commit.Kept ?? "null" : "null");
        if (selection is not null)
            json.Append(System.Globalization.CultureInfo.InvariantCulture, $",\"sel\":{{\"anchor\":{selection.Anchor},\"head\":{selection.Head}}}");
        json.Append('}');
        return Encoding.UTF8.GetBytes(json.ToString());
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
