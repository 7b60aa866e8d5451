using Microsoft.Extensions.Logging.Abstractions;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Proposals;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>A round on plan 2's themes that was scored to a ranking both sides signed, and one on plan 3 that is being scored.</summary>
/// <remarks>
/// Nobody scored like this: points, comments and reasons are made up, always the same ones, and the rounds' names say that
/// they are an example. Everything goes through the same use-cases as people's own scores, envelopes included.
/// </remarks>
internal sealed class LoadScoring(Store store, ScoreVault vault, PeopleOfExample people)
{
    private const int ProposalsPerTheme = 3, Selected = 10;

    private readonly ExampleScoring _words = ExampleFiles.Scoring();
    private readonly ScoringAtHand _hand = new(store);
    private readonly SealedScores _envelopes = new(vault);

    private Actor Ministry => people["member-digital-agency"];
    private Actor Association => people["member-hamama-bayda"];

    public async Task RunAsync(Guid secondPlan, Guid thirdPlan, CancellationToken cancel)
    {
        var finished = await PrepareAsync(secondPlan, await AdoptAsync(secondPlan, GridStart.Example, null, cancel), RevealRule.WholePair, ProposalsPerTheme, cancel);
        foreach (var sheet in (await _hand.SheetsAsync(finished.Round, cancel)).Value()) await ScoreAsync(finished.Grid, sheet, seal: true, cancel);
        await SettleAsync(finished.Round, cancel);
        await PublishAsync(2, finished.Round, cancel);

        await ProposalsOfThirdPlanAsync(thirdPlan, cancel);
        var running = await PrepareAsync(
            thirdPlan, await AdoptAsync(thirdPlan, GridStart.Copy, finished.Grid.Id, cancel), RevealRule.EachProposal, ExampleFiles.ThirdPlanProposals().Count, cancel);
        await BeginAsync(running, cancel);
    }

    private async Task<EvaluationGrid> AdoptAsync(Guid plan, GridStart start, Guid? copied, CancellationToken cancel)
    {
        var opened = (await new OpenGrid(store).RunAsync(Actor.System, plan, start, copied, cancel)).Value();
        foreach (var member in new[] { Ministry, Association })
        {
            var read = GridText.FingerprintOf((await _hand.GridAsync(opened.Id, cancel)).Value());
            (await new AdoptGrid(store).RunAsync(member, opened.Id, read, cancel)).MustBeDone();
        }
        return (await _hand.GridAsync(opened.Id, cancel)).Value();
    }

    /// <summary>Two pairs share the themes, the odd ones and the even ones; each pair's co-leads are the other's deputies.</summary>
    private async Task<(Guid Round, EvaluationGrid Grid)> PrepareAsync(
        Guid plan, EvaluationGrid grid, RevealRule reveal, int perTheme, CancellationToken cancel)
    {
        (await new PrepareRound(store).RunAsync(Actor.System, plan, grid.Id, new RoundRules(_words.Round, reveal, null, DeadlineRule.StaysOpen), cancel)).Value();
        var round = (await _hand.RoundAsync(plan, cancel)).Value();
        var themes = (await new ThemesOf(store).ReadAsync(Actor.System, plan, cancel)).Value();
        var proposals = (await _hand.FirstOfThemesAsync(plan, perTheme, cancel)).Value();
        var (official, volunteer) = ("co-lead-administration", "co-lead-civil-society");
        foreach (var odd in new[] { 1, 0 })
        {
            var (lead, deputy) = odd == 1 ? ("", "-2") : ("-2", "");
            var pair = (await new AddPair(store).RunAsync(Actor.System, round, new NewPair(
                people.ByKey[official + lead], people.ByKey[volunteer + lead], [.. themes.Where(theme => theme.Key % 2 == odd).Select(theme => theme.Value)],
                people.ByKey[official + deputy], people.ByKey[volunteer + deputy]), cancel)).Value();
            var theirs = proposals.Where(proposal => proposal.Theme % 2 == odd).Select(proposal => proposal.Number).ToList();
            (await new GiveProposals(store).RunAsync(Actor.System, round, pair, theirs, cancel)).MustBeDone();
        }
        (await new OpenRound(store, vault).RunAsync(Actor.System, round, cancel)).MustBeDone();
        return (round, grid);
    }

    private async Task ScoreAsync(EvaluationGrid grid, SheetToFill sheet, bool seal, CancellationToken cancel)
    {
        var points = grid.Criteria.ToDictionary(criterion => criterion.Id, criterion => PointsOf(sheet.Number, criterion.Order, sheet.Side));
        var remarked = grid.Criteria.Where(criterion => (sheet.Number + criterion.Order) % 3 == 0);
        var draft = new ScoreDraft(
            points, remarked.ToDictionary(criterion => criterion.Id, criterion => _words.Comment(sheet.Side, points[criterion.Id])),
            sheet.Number % 4 == 0 ? _words.Overall : null);
        var author = Actor.Of(sheet.Author);
        var kept = (await new KeepDraft(store, _envelopes).RunAsync(author, sheet.Id, sheet.Version, draft, cancel)).Value();
        if (seal)
            (await new SealScores(store, _envelopes, new Reveal(_envelopes, NullLogger<Reveal>.Instance)).RunAsync(author, sheet.Id, kept.Version, cancel)).Value();
    }

    /// <summary>1 to 5. The sides are mostly one point apart or none; the last criterion of some proposals divides them.</summary>
    private static int PointsOf(int number, int order, Side side)
    {
        var common = 2 + (((number * 7) + (order * 5) + (number * order)) % 4);
        var own = side is Side.Administration ? 0 : (((number * 3) + (order * 2)) % 5) switch { 0 => -1, 1 => 1, _ => 0 };
        if (side is Side.CivilSociety && (number + order) % 11 == 0) own = common > 3 ? -2 : 2;
        return Math.Clamp(common + own, 1, 5);
    }

    /// <summary>The pairs agree on all but one, which the committee settles.</summary>
    private async Task SettleAsync(Guid round, CancellationToken cancel)
    {
        var differences = (await _hand.DifferencesAsync(round, cancel)).Value();
        foreach (var (difference, i) in differences.SkipLast(1).Select((difference, i) => (difference, i)))
        {
            (await new ProposeAgreedScore(store).RunAsync(
                Actor.Of(difference.Official), difference.Id, difference.Version, difference.Sum / 2, _words.Reasons[i % _words.Reasons.Count], cancel)).MustBeDone();
            (await new ConfirmAgreedScore(store).RunAsync(Actor.Of(difference.Volunteer), difference.Id, difference.Version + 1, cancel)).MustBeDone();
        }

        var last = differences[^1];
        (await new SendToCommittee(store).RunAsync(Actor.Of(last.Volunteer), last.Id, last.Version, _words.Sent, cancel)).MustBeDone();
        (await new ProposeCommitteeScore(store).RunAsync(Ministry, last.Id, last.Version + 1, last.Sum / 2, _words.Committee, cancel)).MustBeDone();
        (await new ConfirmCommitteeScore(store).RunAsync(Association, last.Id, last.Version + 2, cancel)).MustBeDone();
    }

    private async Task PublishAsync(int plan, Guid round, CancellationToken cancel)
    {
        (await new DrawLine(store).RunAsync(Actor.System, round, 0, CutKind.Number, Selected, cancel)).MustBeDone();
        foreach (var member in new[] { Ministry, Association })
        {
            var seen = (await new RankingView(store).ReadAsync(member, plan, 1, cancel)).Value();
            (await new ApproveRanking(store).RunAsync(member, round, seen.Version, seen.Content!, cancel)).MustBeDone();
        }
    }

    private async Task ProposalsOfThirdPlanAsync(Guid plan, CancellationToken cancel)
    {
        foreach (var (name, i) in _words.Themes.Select((name, i) => (name, i)))
            (await new AddTheme(store).RunAsync(Actor.System, plan, new NewTheme(i + 1, name), cancel)).Value();
        var themes = (await new ThemesOf(store).ReadAsync(Actor.System, plan, cancel)).Value();
        var drafts = ExampleFiles.ThirdPlanProposals().Select(proposal => new ProposalDraft
        {
            ThemeId = themes[proposal.Theme],
            Channel = Enum.Parse<Channel>(proposal.Channel, ignoreCase: true),
            Title = proposal.Title,
            Text = proposal.Text,
        });
        var entered = (await new EnterProposals(store).RunAsync(Actor.System, plan, [.. drafts], isExample: true, cancel)).Value();
        (await new AcceptProposals(store).RunAsync(Actor.System, plan, [.. entered.Select(proposal => new Seen(proposal.Id))], cancel)).MustBeDone();
    }

    /// <summary>Two proposals are shown, one of them with a difference to settle; elsewhere one side has sealed, or begun, or not.</summary>
    private async Task BeginAsync((Guid Round, EvaluationGrid Grid) running, CancellationToken cancel)
    {
        foreach (var sheet in (await _hand.SheetsAsync(running.Round, cancel)).Value())
        {
            var official = sheet.Side is Side.Administration;
            if (sheet.Number <= 2 || sheet.Number is 6 || (sheet.Number is 3 or 7 && official)) await ScoreAsync(running.Grid, sheet, seal: true, cancel);
            else if (sheet.Number is 4 && !official) await ScoreAsync(running.Grid, sheet, seal: false, cancel);
        }
    }
}
