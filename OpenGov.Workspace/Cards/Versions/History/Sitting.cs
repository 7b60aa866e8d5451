namespace OpenGov.Workspace.Cards;

/// <summary>Commits of a card that were made in one go: without a long pause, by whoever was there.</summary>
/// <param name="First">The first commit in it.</param>
/// <param name="Last">The last commit in it: the version it led to.</param>
/// <param name="Kind">Edit, or what else one commit for itself was.</param>
/// <param name="Authors">Who wrote, most commits first.</param>
public sealed record Sitting(int First, int Last, DateTime From, DateTime To, CommitKind Kind, IReadOnlyList<(Guid Account, int Commits)> Authors)
{
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(20);

    /// <param name="commits">Newest first.</param>
    /// <param name="most">How many sittings.</param>
    /// <returns>Newest first. The last one is whole only when all commits before it were read too.</returns>
    public static async Task<IReadOnlyList<Sitting>> GatherAsync(IAsyncEnumerable<CommitLine> commits, int most)
    {
        var sittings = new List<Sitting>();
        var current = new List<CommitLine>();
        await foreach (var commit in commits)
        {
            if (current.Count > 0 && !BelongTogether(commit, current[^1]))
            {
                sittings.Add(Of(current));
                current.Clear();
                if (sittings.Count == most) return sittings;
            }

            current.Add(commit);
        }

        if (current.Count > 0) sittings.Add(Of(current));
        return sittings;
    }

    private static bool BelongTogether(CommitLine earlier, CommitLine later) =>
        earlier.Kind is CommitKind.Edit && later.Kind is CommitKind.Edit && later.At - earlier.At < Pause;

    private static Sitting Of(List<CommitLine> commits) => new(
        commits[^1].Revision, commits[0].Revision, commits[^1].At, commits[0].At, commits[0].Kind,
        [.. commits.GroupBy(commit => commit.AccountId ?? Guid.Empty).Select(own => (own.Key, own.Count())).OrderByDescending(own => own.Item2)]);
}

/// <summary>When a commit was made and by whom, without what it did.</summary>
public sealed record CommitLine(int Revision, DateTime At, Guid? AccountId, CommitKind Kind);
