using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

/// <summary>Somebody is to take the floor in a session, in a function and for a body.</summary>
public sealed class AddSpeaker(Store store)
{
    private const int Longest = 400;

    public Task<Result> RunAsync(Actor actor, Guid sessionId, LocalText function, Guid? bodyId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (found, refusal) = await change.ToPrepareAsync(sessionId, cancel);
            if (refusal is not null) return refusal;
            if (function.Clean() is not { } clean) return PlanningRefusals.SpeakerMissing;
            if (Typed.Passage(clean, Longest).Refusal is not null) return PlanningRefusals.TooLong.About(Longest);
            if (bodyId is { } body && !await change.Db.Bodies.AnyAsync(b => b.Id == body, cancel)) return SessionsRefusals.InstitutionUnknown;

            var added = found.Planned.AddSpeaker(clean, bodyId);
            if (!added.Ok) return added.Refusal!;
            change.Record(sessionId, found.Session.PlanId, new { found.Session.Number, function = clean, bodyId });
            return Result.Done;
        }, cancel);
}

/// <summary>A document that is published somewhere belongs to a session.</summary>
public sealed class AddSessionDocument(Store store)
{
    private const int Longest = 400;

    public Task<Result> RunAsync(Actor actor, Guid sessionId, LocalText label, string url, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (found, refusal) = await change.ToPrepareAsync(sessionId, cancel);
            if (refusal is not null) return refusal;
            if (label.Clean() is not { } clean) return PlanningRefusals.LabelMissing;
            if (Typed.Passage(clean, Longest).Refusal is not null) return PlanningRefusals.TooLong.About(Longest);
            if (Typed.Line(url) is not { } link || !WholePlanning.IsSafeLink(link)) return PlanningRefusals.LinkNotSafe;

            var added = found.Planned.AddDocument(clean, link);
            if (!added.Ok) return added.Refusal!;
            change.Record(sessionId, found.Session.PlanId, new { found.Session.Number, label = clean, url = link });
            return Result.Done;
        }, cancel);
}

/// <summary>A question to the room is made ready, to be opened when its moment comes.</summary>
public sealed class AddSessionPoll(Store store)
{
    /// <param name="most">How many options one participant may choose.</param>
    public Task<Result> RunAsync(
        Actor actor, Guid sessionId, LocalText question, IReadOnlyList<LocalText> options, int most = 1, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (found, refusal) = await change.ToPrepareAsync(sessionId, cancel);
            if (refusal is not null) return refusal;
            if (question.Clean() is not { } asked) return PlanningRefusals.QuestionMissing;
            var clean = options.Select(option => option.Clean()).OfType<LocalText>().ToList();
            // As the room takes them, so that each can come into it.
            if (clean.Count != options.Count || clean.Distinct().Count() < clean.Count || clean.Count is < 2 or > PreparedPoll.MostOptions || most < 1 || most > clean.Count)
                return PlanningRefusals.OptionsMissing.About(PreparedPoll.MostOptions);
            if (clean.Prepend(asked).Any(text => Typed.Passage(text, Poll.LongestText).Refusal is not null)) return PlanningRefusals.TooLong.About(Poll.LongestText);

            var added = found.Planned.AddPoll(asked, clean, most);
            if (added.Value is not { } poll) return added.Refusal!;
            change.Record(sessionId, found.Session.PlanId, new { found.Session.Number, question = asked, options = clean, most });
            await change.BringPlannedPollAsync(found.Session, poll, cancel);
            return Result.Done;
        }, cancel);
}

/// <summary>A speaker, a document or a question is taken out of a session again.</summary>
public sealed class RemoveSessionPart(Store store)
{
    public Task<Result> RunAsync(Actor actor, Guid sessionId, Guid partId, CancellationToken cancel = default) =>
        store.ChangeAsync(this, actor, async change =>
        {
            var (found, refusal) = await change.ToPrepareAsync(sessionId, cancel);
            if (refusal is not null) return refusal;
            var part = found.Planned.Speakers.Where(s => s.Id == partId).Select(s => s.Function)
                .Concat(found.Planned.Documents.Where(d => d.Id == partId).Select(d => d.Label))
                .Concat(found.Planned.Polls.Where(p => p.Id == partId).Select(p => p.Question)).FirstOrDefault();
            var removed = found.Planned.Remove(partId);
            if (!removed.Ok) return removed;
            change.Record(sessionId, found.Session.PlanId, new { found.Session.Number, part });
            await change.TakeBackPlannedPollAsync(found.Session, partId, cancel);
            return Result.Done;
        }, cancel);
}
