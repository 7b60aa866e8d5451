using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Proposals;

/// <summary>A solution that a session has found enters the register as a proposal of that session, on its theme; each points to the other from then on.</summary>
public sealed class ProposeSolution(Store store, IStringLocalizer<FromSessionTexts> text)
{
    /// <returns>The proposal's number.</returns>
    public Task<Result<int>> RunAsync(Actor actor, Guid solutionId, CancellationToken cancel = default) =>
        store.ChangeAsync<int>(this, actor, async change =>
        {
            if (await change.Db.Solutions.SingleOrDefaultAsync(s => s.Id == solutionId, cancel) is not { } solution) return RoomRefusals.NoSuchSolution;
            var session = await change.Db.ConsultationSessions.AsNoTracking().SingleAsync(s => s.Id == solution.SessionId, cancel);
            if (!change.Rights.Is(Role.System) && !await SessionRights.LeadsAsync(change.Db, change.Rights, session.Id, cancel)) return RoomRefusals.NotLeading;
            if (solution.ProposedAs is not null) return FromSessionRefusals.ProposedAlready;
            if (solution.State is BoardState.SetAside) return FromSessionRefusals.IsSetAside;

            var entered = await Intake.EnterAsync(change, session.PlanId, [new ProposalDraft
            {
                Channel = Channel.Session, SessionId = session.Id, ThemeId = session.ThemeId, Title = CleanDraft.FirstWords(solution.Text), Text = Words(solution), ReceivedOn = change.Today,
            }], cancel: cancel);
            if (!entered.Ok) return entered.Refusal!;

            var proposal = entered.Value!.Single();
            solution.BecomeProposal(proposal.Id);
            change.Record(
                proposal.Id, session.PlanId,
                new { number = proposal.Number, session = session.Number, solution = solution.Number, sha256 = EnteredProposal.Of(proposal).Sha256 }, session.Id);
            return proposal.Number;
        }, cancel);

    // The expected result belongs to what is proposed, below a line of its own, for the lead may read in another language than the room
    // wrote in; the problem stays where it is, one step away in the lineage.
    private string Words(Solution solution) =>
        solution.ExpectedResult is { } expected ? $"{solution.Text}\n\n{text["Expected"]}\n{expected}" : solution.Text;
}
