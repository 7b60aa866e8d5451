using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Adoption;

/// <summary>Puts chains together, step by step; says of each step that is missing whether it can still come.</summary>
internal sealed class ChainWriter(ChainMatter matter)
{
    private const int LongestWords = 400;

    private ChainScope Scope => matter.Scope;

    /// <param name="always">A proposal that is shown however many there are.</param>
    public CommitmentChain Of(Guid commitment, ChainPlace? always = null)
    {
        var known = matter.Commitments[commitment];
        var proposals = matter.OfCommitments[commitment];
        var shown = ChainMatter.Some(proposals, always).ToList();
        var card = matter.Cards.GetValueOrDefault(commitment);
        var more = card is null ? 0 : matter.Consultation.Counts.GetValueOrDefault(card.CardId) - matter.Consultation.On(card.CardId).Count();
        return new CommitmentChain(
            known.Number, TitleOf(known, card), shown.Count > 0 ? [.. shown.Select(one => Branch(one, known))] : [new ChainBranch(null, [new(ChainStage.Proposal, Scope.IsOver ? StepState.NotKept : StepState.None)])],
            proposals.Count - shown.Count, [Card(known, card), .. Consultation(card), Text(known)], Math.Max(0, more));
    }

    /// <summary>What has led to no commitment.</summary>
    public CommitmentChain? Loose(ChainStart start, ChainPlace? always = null)
    {
        if (start.Session is { } session)
        {
            var steps = new List<ChainStep>();
            if (matter.Origins.Sessions.TryGetValue(session, out var held)) steps.Add(Session(held));
            if (start.Problem is { } problem && matter.Origins.Problems.TryGetValue(problem, out var named)) steps.Add(Problem(named));
            return new CommitmentChain(null, null, [new ChainBranch(null, [.. steps, new(ChainStage.Proposal, Scope.Missing)])], 0, [], 0);
        }

        if (start.Comment is not null && start.Commitments.Count == 0)
            return new CommitmentChain(null, null, [], 0, [.. matter.Consultation.Comments.Select(Comment), Text(null)], 0);
        if (start.Loose.Count == 0) return null;

        var shown = ChainMatter.Some(matter.Loose, always).ToList();
        // Only where an answer can still lead somewhere is there a way ahead.
        var open = matter.Loose.Any(one => one.Disposition is Disposition.NotYet);
        return new CommitmentChain(
            null, null, [.. shown.Select(one => Branch(one, null))], matter.Loose.Count - shown.Count, open ? [new ChainStep(ChainStage.Commitment, Scope.Missing), Text(null, Scope.Missing)] : [], 0);
    }

    private ChainBranch Branch(ChainProposal proposal, ChainCommitment? commitment)
    {
        var steps = new List<ChainStep>();
        if (proposal.SessionId is { } id && matter.Origins.Sessions.TryGetValue(id, out var session))
        {
            steps.Add(Session(session));
            steps.Add(matter.Origins.ProblemOfProposal.TryGetValue(proposal.Id, out var answered) && matter.Origins.Problems.TryGetValue(answered, out var problem)
                ? Problem(problem) : new ChainStep(ChainStage.Problem, StepState.NotKept));
        }
        else if (proposal.Channel is Channel.Session)
        {
            steps.Add(new ChainStep(ChainStage.Session, StepState.NotKept));
        }

        steps.Add(new ChainStep(ChainStage.Proposal)
        {
            Number = proposal.Number, Words = proposal.Title, On = proposal.ReceivedOn, Outcome = $"Channel.{proposal.Channel}",
            AlsoIn = [.. AnsweredIn(proposal).Where(number => number != commitment?.Number).Order()],
        });
        steps.Add(Disposed(proposal, commitment));
        return new ChainBranch(proposal.Number, steps);
    }

    private IEnumerable<int> AnsweredIn(ChainProposal proposal) => matter.AnsweredBy[proposal.Id].Select(id => matter.Commitments[id].Number).Distinct();

    private ChainStep Session(ChainSession one) => new(ChainStage.Session)
    {
        Number = one.Number, Name = one.Theme, On = one.On, HasPage = one.HasPage || !Scope.PublicOnly, By = one.Signatures is { } signed ? matter.People.Both(signed) : [],
    };

    private ChainStep Problem(ChainProblem one)
    {
        var session = matter.Origins.Sessions.GetValueOrDefault(one.SessionId);
        return new ChainStep(ChainStage.Problem)
        {
            Number = one.Number, Within = session?.Number, Words = one.Text, Place = one.Place, HasPage = Scope.PublicOnly ? session?.HasPage == true : session?.Signatures is not null,
        };
    }

    private ChainStep Disposed(ChainProposal proposal, ChainCommitment? commitment)
    {
        if (proposal.Disposition is Disposition.NotYet) return new ChainStep(ChainStage.Disposition, Scope.Missing) { Number = proposal.Number };
        var decided = matter.Decisions.GetValueOrDefault(proposal.Id);
        var elsewhere = proposal.CommitmentId is { } other && other != commitment?.Id ? matter.Commitments[other].Number : (int?)null;
        var step = new ChainStep(ChainStage.Disposition)
        {
            Number = proposal.Number, Outcome = $"Disposition.{(elsewhere is null ? proposal.Disposition : "Elsewhere")}", Within = elsewhere, Reason = proposal.DispositionReason, On = decided is null ? null : Dates.DayOf(decided.At),
            By = decided is null ? [] : matter.People.One(decided.By, decided.At),
            Became = [.. matter.Kin.Became(proposal.Id).Select(id => matter.Proposals.GetValueOrDefault(id)?.Number).OfType<int>().Order()],
        };
        // What a published card answers both sides have decided, by signing it.
        var card = proposal.Disposition is Disposition.Included && commitment is not null && proposal.CommitmentId == commitment.Id ? matter.Cards.GetValueOrDefault(commitment.Id) : null;
        return card is { PublishedAt: not null, Signatures: { } signed } ? step with { By = matter.People.Both(signed) } : step;
    }

    private static LocalText? TitleOf(ChainCommitment commitment, ChainCard? card) => commitment.Title ?? (card?.Draft is { Length: > 0 } draft ? new LocalText(draft) : null);

    private ChainStep Card(ChainCommitment commitment, ChainCard? card)
    {
        var step = new ChainStep(ChainStage.Commitment) { Number = commitment.Number, Name = TitleOf(commitment, card), HasPage = card?.Standing is not null };
        if (card?.Standing is null) return step with { Outcome = Scope.IsOver ? "Card.NotKept" : "Card.NotYet" };
        return step with
        {
            Outcome = $"Card.{card.Standing}", On = card.PublishedAt is { } at ? Dates.DayOf(at) : null, By = card.Signatures is { } signed ? matter.People.Both(signed) : [],
        };
    }

    private IEnumerable<ChainStep> Consultation(ChainCard? card)
    {
        var asked = matter.Consultation;
        if (asked.Windows.Count == 0)
        {
            if (asked.Reported is { } held) yield return new ChainStep(ChainStage.Consultation) { On = held, Outcome = "Consultation.Reported" };
            yield return new ChainStep(asked.Reported is null ? ChainStage.Consultation : ChainStage.Comment, asked.Reported is null ? Scope.Missing : StepState.NotKept);
            yield break;
        }

        var windows = asked.Windows.Where(window => card is not null && asked.Shown.Contains((window.Id, card.CardId))).ToList();
        foreach (var window in windows)
            yield return new ChainStep(ChainStage.Consultation) { Number = window.Number, On = window.From, Until = window.Until, By = matter.People.Both(window.Signatures) };
        if (windows.Count == 0) yield return new ChainStep(ChainStage.Consultation, StepState.None);

        var said = card is null ? [] : asked.On(card.CardId).Select(Comment).ToList();
        foreach (var comment in said) yield return comment;
        if (said.Count == 0 && windows.Count > 0) yield return new ChainStep(ChainStage.Comment, StepState.None);
    }

    private ChainStep Comment(ChainComment one)
    {
        var window = matter.Consultation.Windows.Single(window => window.Id == one.ConsultationId);
        var body = one.BodyId is { } id ? matter.Consultation.Bodies.GetValueOrDefault(id) : null;
        return new ChainStep(ChainStage.Comment)
        {
            Number = one.Number, Within = window.Number, Words = Shortened.To(one.Text, LongestWords), On = Dates.DayOf(one.At), Card = one.Card, ListPage = one.ListPage,
            HasPage = window == matter.Consultation.Windows[^1],   // the public list is that of the last window
            Outcome = one.Outcome is { } outcome ? $"Outcome.{outcome}" : $"Step.{one.Step}", Reason = one.Answer,
            By = one.AnsweredAt is { } at && body is not null ? [new ChainSigner(Side.Administration, null, body, Dates.DayOf(at))] : [],
        };
    }

    private ChainStep Text(ChainCommitment? commitment, StepState? missing = null)
    {
        // Of an adopted plan only what stands in its last edition is its text; earlier editions are one step away from there.
        var edition = matter.Editions.LastOrDefault(one => commitment is null || one.Commitments.Contains(commitment.Id));
        if (edition is null || missing is not null) return new ChainStep(ChainStage.FinalText, missing ?? Scope.Missing);
        return new ChainStep(ChainStage.FinalText)
        {
            Number = edition.Edition, Within = commitment?.Number, On = Dates.DayOf(edition.AdoptedAt), By = matter.People.Both(edition.Signatures), Reason = edition.Reason,
        };
    }
}
