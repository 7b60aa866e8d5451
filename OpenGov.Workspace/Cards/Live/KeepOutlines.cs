using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>What lists and searches show of cards is brought up to their texts; their pages hear that they have been edited.</summary>
public sealed class KeepOutlines(Store store)
{
    public async Task<Result> RunAsync(Actor actor, IReadOnlyList<WrittenText> written, CancellationToken cancel = default)
    {
        var outlines = await QuietThread.RunAsync(() => Task.FromResult(written.Select(Outline).ToList()));   // before the database's one turn to write is taken
        return await store.ChangeAsync(this, actor, async change =>
        {
            var leads = outlines.Select(outline => outline.LeadBodyId).OfType<Guid>().Distinct().ToList();
            var known = await change.Db.Bodies.IgnoreAutoIncludes().Where(body => leads.Contains(body.Id)).Select(body => body.Id).ToListAsync(cancel);
            foreach (var outline in outlines.Where(outline => outline.LeadBodyId is { } lead && !known.Contains(lead))) outline.ForgetLead();

            change.Db.CardOutlines.UpdateRange(outlines);
            change.LeaveUnrecorded([.. written.SelectMany(text => new[] { text.CardId, text.PlanId }).Distinct()]);
            return Result.Done;
        }, cancel);
    }

    private static CardOutline Outline(WrittenText text)
    {
        var outline = new CardOutline(text.CardId);
        outline.Take(WrittenCard.Of(text.Document), text.Revision, text.At, text.By);
        return outline;
    }
}

/// <summary>A card's text at a revision, and whose edit made it.</summary>
public sealed record WrittenText(Guid CardId, Guid PlanId, int Revision, Node Document, DateTime At, Guid? By);
