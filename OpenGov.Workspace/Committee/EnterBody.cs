using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Committee;

/// <summary>A body that takes part in the process is entered, with every name its documents give it.</summary>
public sealed class EnterBody(Store store)
{
    public Task<Result<Guid>> RunAsync(Actor actor, NewBody entered, CancellationToken cancel = default) =>
        store.ChangeAsync<Guid>(this, actor, async change =>
        {
            if (entered.Name.Clean() is not { } name) return CommitteeRefusals.NameMissing;
            if (entered.ParentId is { } parent && !await change.Db.Bodies.AnyAsync(b => b.Id == parent, cancel))
                return CommitteeRefusals.NoSuchBody;

            var body = new Body(entered.Side, entered.Kind, name, entered.ParentId);
            foreach (var former in entered.FormerNames) body.WasCalled(former.Name, former.Until);
            foreach (var spelling in entered.Spellings) body.AlsoWritten(spelling);

            if (await change.Db.FirstKnownAsync(body.Names.Select(n => n.Text), cancel) is { } known)
                return CommitteeRefusals.BodyAlreadyKnown.About(known);

            change.Db.Bodies.Add(body);
            change.Record(body.Id, null, new { name, entered.Side, entered.Kind, names = body.Names.Count }, CommitteeRoom.Id);
            return body.Id;
        }, cancel);
}

/// <summary>What is known of a body when it is entered.</summary>
public sealed record NewBody(Side Side, BodyKind Kind, LocalText Name, Guid? ParentId = null)
{
    public IReadOnlyList<FormerName> FormerNames { get; init; } = [];
    public IReadOnlyList<string> Spellings { get; init; } = [];
}

/// <summary>A name a body had, with its last day when that is known.</summary>
public sealed record FormerName(string Name, DateOnly? Until);
