using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

public enum FactKind { Began, Paused, Spoke, Poll, Ranking, Answered, Decided, TookOver }

/// <summary>Something that happened while an item ran: the minutes say it without anybody having to type it.</summary>
/// <param name="Text">In the committee's languages; what was typed stands in <paramref name="Typed"/>.</param>
/// <param name="Number">Ballots, seconds, or the number of a question.</param>
public sealed record ItemFact(DateTime At, FactKind Kind, LocalText? Text = null, string? Typed = null, Side? Side = null, int? Number = null);

/// <summary>Which item something happened in.</summary>
internal static class ItemFacts
{
    /// <summary>Facts by item: of the item that ran then, or that had run last.</summary>
    public static ILookup<Guid, ItemFact> ByItem(IReadOnlyList<RunItem> items, IEnumerable<ItemFact> facts)
    {
        var spans = items.SelectMany(item => item.Spans).OrderBy(span => span.StartedAt).ToList();
        return facts.Where(_ => spans.Count > 0).OrderBy(fact => fact.At).ThenBy(fact => fact.Kind)
            .ToLookup(fact => (spans.FindLast(span => span.StartedAt <= fact.At) ?? spans[0]).ItemId);
    }

    /// <summary>When each item began, and when the clock was stopped in it.</summary>
    public static IEnumerable<ItemFact> OfClock(IReadOnlyList<RunItem> items) => items.SelectMany(item => item.Spans).SelectMany(span =>
        span is { Because: SpanEnd.Paused, EndedAt: { } paused }
            ? new[] { new ItemFact(span.StartedAt, FactKind.Began), new ItemFact(paused, FactKind.Paused) }
            : [new ItemFact(span.StartedAt, FactKind.Began)]);
}
