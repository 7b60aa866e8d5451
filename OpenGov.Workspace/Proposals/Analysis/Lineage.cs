using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Proposals;

/// <summary>Proposals made of others by merging or splitting.</summary>
internal static class Lineage
{
    /// <summary>New proposals that stand where their origins stood: same theme and channel, every institution, accepted if all origins were.</summary>
    public static async Task<Result<Proposal[]>> MakeAsync(
        Change change, Guid planId, IReadOnlyList<Proposal> origins, IReadOnlyList<(string Title, string Text)> texts, CancellationToken cancel)
    {
        var ids = origins.Select(origin => origin.Id).ToList();
        var institutions = await change.Db.ConcernedBodies.Where(c => ids.Contains(c.ProposalId))
            .Select(c => c.BodyId).Distinct().ToListAsync(cancel);
        var first = origins[0];
        var entered = await Intake.EnterAsync(change, planId, [.. texts.Select(text => new ProposalDraft
        {
            ThemeId = first.ThemeId,
            Channel = first.Channel,
            SessionId = first.SessionId,
            Title = text.Title,
            Text = text.Text,
            Institutions = institutions,
        })], isExample: origins.All(origin => origin.IsExample), cancel: cancel);

        foreach (var made in entered.Value ?? [])
        {
            made.MadeOfOthers = true;
            if (origins.All(origin => origin.Eligibility is Eligibility.Accepted)) made.Accept();
        }

        return entered;
    }
}
