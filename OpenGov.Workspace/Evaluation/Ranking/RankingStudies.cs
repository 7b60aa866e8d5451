using System.Collections.Concurrent;
using OpenGov.Workspace.Platform.Record;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Counts what is said of rankings off the pages' threads, each content once.</summary>
public sealed class RankingStudies
{
    private const int Kept = 50;

    private readonly ConcurrentDictionary<string, Lazy<Task<RankingFigures>>> _studies = new();

    public Task<RankingFigures> OfAsync(RankingPicture picture)
    {
        if (_studies.Count > Kept) _studies.Clear();   // rounds are few; what is asked for again is counted again
        return _studies.GetOrAdd(picture.Content ?? Fingerprint.Of(picture.Scores.Text()), _ => new(() => Task.Run(() => RankingFigures.Of(picture)))).Value;
    }
}
