namespace OpenGov.Workspace.Cards;

/// <summary>What an editor that comes in is given: the whole card, or what it missed.</summary>
internal sealed record JoinReply(int Rev, int Epoch, int Schema, EditingAccess Access)
{
    /// <summary>Canonical JSON, when the editor has nothing to build upon.</summary>
    public string? Doc { get; init; }

    /// <summary>From the one after what the editor has; the rest is pulled when the last is not <see cref="Rev"/>.</summary>
    public WrittenJson? Commits { get; init; }
    public required WrittenJson People { get; init; }

    /// <summary>At <see cref="Rev"/>.</summary>
    public required WrittenJson Threads { get; init; }
}

/// <summary>A page of commits that an editor missed.</summary>
/// <param name="Rev">The newest there is.</param>
/// <param name="More">Ask again from the one after the last.</param>
internal sealed record PulledCommits(WrittenJson Commits, int Rev, bool More)
{
    /// <summary>Of one page.</summary>
    public const int Most = 500, MostBytes = 200_000;

    public static PulledCommits Of(IEnumerable<KnownCommit> commits, int revision)
    {
        var (page, bytes, more) = (new List<byte[]>(), 0, false);
        foreach (var commit in commits)
        {
            bytes += commit.Json.Length;
            more = page.Count == Most || (page.Count > 0 && bytes > MostBytes);
            if (more) break;
            page.Add(commit.Json);
        }

        return new PulledCommits(new WrittenJson(LiveMessage.List(page)), revision, more);
    }
}
