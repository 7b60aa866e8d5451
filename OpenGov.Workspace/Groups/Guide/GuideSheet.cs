using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Groups;

/// <summary>Reading: the practical guide of a plan's groups, as adopted and, for who works here, as it is being written.</summary>
public sealed class GuideSheet(Store store)
{
    public Task<Result<GuideDetails>> ReadAsync(Actor actor, int planNumber, CancellationToken cancel = default) =>
        store.ReadAsync<GuideDetails>(this, actor, async (db, rights) =>
        {
            var plan = await db.Plans.Where(p => p.Number == planNumber).Select(p => new { p.Id, p.Title }).SingleOrDefaultAsync(cancel);
            if (plan is null) return GroupsRefusals.NoSuchPlan;
            var guide = await db.GroupGuides.AsNoTracking().Include(g => g.Sections).Include(g => g.Versions).AsSplitQuery()
                .SingleOrDefaultAsync(g => g.PlanId == plan.Id, cancel);
            var versions = guide?.Versions.OrderByDescending(v => v.Number).Select(v => new GuideVersionRow(v.Number, v.AdoptedAt)).ToList() ?? [];
            var (shares, adopted) = (!rights.SeesOnlyPublished(), guide?.Adopted);
            var header = new GuideDetails(plan.Id, planNumber, plan.Title, guide?.Id, guide?.DraftVersion ?? 0)
            {
                Adopted = adopted is null ? [] : [.. Enum.GetValues<GuidePart>().Select(part => new PartOfGuide(part, adopted[part]))],
                Versions = versions,
                OwnSide = rights.OwnSide(),
                Shares = shares,
            };
            if (guide is null || !shares) return header;

            var writers = guide.Sections.SelectMany(s => s.Clashes.Select(c => (Guid?)c.AccountId).Append(s.TextBy)).Concat(Sides.Both.Select(guide.Signatures.By));
            var people = await db.FunctionsAsync(writers, cancel);
            return header with
            {
                Draft = [.. Enum.GetValues<GuidePart>().Select(part => guide[part]).Select(s => new DraftOfPart(
                    s.Part, s.Text, s.TextVersion, people.Of(s.TextBy), s.TextAt,
                    [.. s.Clashes.OrderBy(c => c.At).Select(c => new ClashView(c.Id, c.AccountId, people.Of(c.AccountId), c.Text, c.At))]))],
                SignedBy = [.. Sides.Both.Where(guide.Signatures.Has).Select(side => new SignatureView(
                    side, people.Of(guide.Signatures.By(side)), guide.Signatures.At(side)!.Value))],
                IsAsAdopted = adopted is not null && guide.Sections.All(s => adopted[s.Part] == s.Text),
            };
        }, cancel);
}

/// <summary>Reading: one adopted version of the guide, and what it changed in another one.</summary>
public sealed class GuideVersionSheet(Store store)
{
    /// <param name="since">The version it is compared with; null for the text alone.</param>
    public Task<Result<GuideVersionDetails>> ReadAsync(Actor actor, int planNumber, int number, int? since = null, CancellationToken cancel = default) =>
        store.ReadAsync<GuideVersionDetails>(this, actor, async (db, rights) =>
        {
            var plan = await db.Plans.Where(p => p.Number == planNumber).Select(p => new { p.Id, p.Title }).SingleOrDefaultAsync(cancel);
            var versions = plan is null ? [] : await db.GroupGuides.AsNoTracking().Where(g => g.PlanId == plan.Id).SelectMany(g => g.Versions).ToListAsync(cancel);
            if (plan is null || versions.Find(v => v.Number == number) is not { } version) return GroupsRefusals.NoSuchVersion;
            var before = since is null ? null : versions.Find(v => v.Number == since);
            if (since is not null && before is null) return GroupsRefusals.NoSuchVersion;
            var people = rights.SeesOnlyPublished() ? new Dictionary<Guid, LocalText>() : await db.FunctionsAsync(Sides.Both.Select(version.Signatures.By), cancel);
            return new GuideVersionDetails(plan.Id, planNumber, plan.Title, number, version.AdoptedAt, since)
            {
                Parts = [.. Enum.GetValues<GuidePart>().Select(part => new ComparedPart(
                    part, version[part], before is null ? [] : WordDiff.Of(before[part], version[part])))],
                Versions = [.. versions.OrderByDescending(v => v.Number).Select(v => new GuideVersionRow(v.Number, v.AdoptedAt))],
                SignedBy = [.. Sides.Both.Where(version.Signatures.Has).Select(side => new SignatureView(
                    side, people.Of(version.Signatures.By(side)), version.Signatures.At(side)!.Value))],
            };
        }, cancel);
}

/// <summary>The practical guide as its page shows it.</summary>
/// <param name="GuideId">Null while nobody has begun it.</param>
/// <param name="DraftVersion">What somebody who signs has read.</param>
public sealed record GuideDetails(Guid PlanId, int PlanNumber, LocalText PlanTitle, Guid? GuideId, int DraftVersion)
{
    /// <summary>The newest version; empty while none is adopted.</summary>
    public required IReadOnlyList<PartOfGuide> Adopted { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<GuideVersionRow> Versions { get; init; }

    /// <summary>Empty for the public.</summary>
    public IReadOnlyList<DraftOfPart> Draft { get; init; } = [];
    public IReadOnlyList<SignatureView> SignedBy { get; init; } = [];

    /// <summary>The draft says nothing that the newest version does not say.</summary>
    public bool IsAsAdopted { get; init; }
    public required Side? OwnSide { get; init; }
    public required bool Shares { get; init; }

    public bool HasSigned(Side side) => SignedBy.Any(signature => signature.Side == side);
    public bool IsReady => Draft.Count > 0 && !IsAsAdopted && Draft.All(part => !string.IsNullOrWhiteSpace(part.Text) && part.Clashes.Count == 0);
}

public sealed record PartOfGuide(GuidePart Part, string Text);

public sealed record DraftOfPart(
    GuidePart Part, string Text, int TextVersion, LocalText? TextBy, DateTime? TextAt, IReadOnlyList<ClashView> Clashes);

public sealed record GuideVersionRow(int Number, DateTime AdoptedAt);

/// <param name="Since">The version it is compared with.</param>
public sealed record GuideVersionDetails(Guid PlanId, int PlanNumber, LocalText PlanTitle, int Number, DateTime AdoptedAt, int? Since)
{
    public required IReadOnlyList<ComparedPart> Parts { get; init; }
    public required IReadOnlyList<GuideVersionRow> Versions { get; init; }
    public required IReadOnlyList<SignatureView> SignedBy { get; init; }
}

/// <param name="Words">What became of the other version's words; empty when it is not compared.</param>
public sealed record ComparedPart(GuidePart Part, string Text, IReadOnlyList<WordRun> Words)
{
    public bool IsChanged => Words.Any(run => run.Fate is not WordFate.Same);
}
