using System.Globalization;

namespace OpenGov.Workspace.Cards;

/// <summary>Every submission that an editor was told is safe, as the programs in <c>bench/collab</c> write them down.</summary>
public sealed record Acknowledgement(Guid Card, Guid Client, int Sequence, int Revision)
{
    public static IReadOnlyList<Acknowledgement> Read(string file) =>
        [.. File.ReadLines(file).Select(line => line.Split(' ')).Where(parts => parts.Length == 5).Select(parts =>
            new Acknowledgement(Guid.Parse(parts[0]), Guid.Parse(parts[1]), Number(parts[2]), Number(parts[3])))];

    /// <summary>Those that a log does not have where it said they are.</summary>
    public static IReadOnlyList<Acknowledgement> Lost(IEnumerable<Acknowledgement> acknowledged, CardLogProof log)
    {
        var kept = log.Commits.Select(commit => new Acknowledgement(commit.CardId, commit.ClientId, commit.Sequence, commit.Revision)).ToHashSet();
        return [.. acknowledged.Where(one => one.Card == log.Card && !kept.Contains(one))];
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
