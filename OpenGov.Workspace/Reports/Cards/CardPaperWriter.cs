using System.Globalization;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Adoption;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary>Puts cards into the words of the paper.</summary>
internal sealed class CardPaperWriter(CardsMatter matter, CardOrder order, Wording wording, IStringLocalizer<CardsTexts> text)
{
    private readonly ChainPaper _chains = new(wording, new ChainLinks(matter.Plan.Number, matter.IsPublic), order.Origin);

    public PrintedCards Write(DateOnly on)
    {
        if (Mark() is null) wording.InWordsOf("final.");   // in what is published, nothing waits to be written
        foreach (var passage in matter.Passages) wording.Know(passage.Text);
        var plan = matter.Plan;
        return new PrintedCards(
            order.Commitment is { } number ? wording.Own("card.document", number) : wording.Own("book.title"),
            new PlanDocuments(wording, matter.Passages, []).Issuer(), new ReportedPlan(plan.Number, plan.Period, wording.Of(plan.Title)), on, matter.Checkpoint,
            order.Commitment is null, Mark(), Under(plan.Title), CardShapes.Of(order.Template), [.. matter.Cards.Select(Card)],
            order.Commitment is null ? new CardIndex(matter, wording).Write() : []);
    }

    private IReadOnlyList<ReportText> Under(LocalText plan) =>
        [wording.Of(plan), .. new[] { Mark() }.OfType<string>().Select(mark => new ReportText(mark, wording.Language.Code))];

    private string? Mark() => matter.Cards.All(card => card.State is TextState.Published) ? null
        : order.Commitment is null ? wording.Label("mark.book") : Status(matter.Cards[0]);

    private PrintedCard Card(CardMatter card)
    {
        var (written, blocks) = (card.Text, new CardBlocks(card.Text.Language));
        var schedule = CardSchedule.Of(written);
        var isRevision = written.Kind is CardKind.Revised;
        var revision = CardRevision.Of(card.Running, written);
        return new PrintedCard(
            card.Number, blocks.Line(written.Title), isRevision, wording.Label($"kind.{written.Kind}"), Key(card.State), Status(card),
            card.Revision, card.Hash, Body(written.Lead), [.. written.Supporters.Select(id => Body(id)).OfType<ReportText>()], written.Start, written.End,
            written.Sections.ToDictionary(section => section.Name, blocks.Of),
            [.. revision.Activities.Where(activity => activity.After is not null).Select((activity, i) => Activity(activity, isRevision, i + 1, blocks, schedule))],
            schedule is null ? null : new PrintedSchedule(schedule.Years, InWords(written)),
            [.. written.Indicators.Select((indicator, i) => Indicator(indicator, i + 1, blocks))], blocks.Line(written.Contact),
            isRevision ? Summary(revision) : [], isRevision ? [.. revision.Activities.Select((activity, i) => Change(activity, i + 1, blocks))] : [],
            [.. card.Proposals.Select(proposal => Proposal(proposal, blocks))],
            [.. Sides.Both.Select(side => Signature(card, side))])
        {
            Chain = card.Chain is { } chain ? _chains.Of(chain) : [], ChainAddress = card.Chain is null ? null : _chains.Address(card.Number),
        };
    }

    private PrintedActivity Activity(RevisedActivity revised, bool isRevision, int number, CardBlocks blocks, CardSchedule? schedule)
    {
        var activity = revised.After!;
        return new PrintedActivity(
            number, What(activity, blocks), blocks.Line(activity.Output), activity.Start, activity.End, Body(activity.Responsible),
            wording.Label($"Status.{activity.Status}"), isRevision ? wording.Label($"Change.{revised.Change}") : null, blocks.Line(activity.Reason),
            schedule?.BarOf(activity), isRevision && revised.Change is ActivityChange.Drop);
    }

    private PrintedChange Change(RevisedActivity revised, int number, CardBlocks blocks)
    {
        var (before, after) = (revised.Before, revised.After);
        var otherWords = before is not null && after is not null && before.What != after.What;
        var otherDays = before is not null && after is not null && (before.Start, before.End) != (after.Start, after.End);
        return new PrintedChange(
            after is null ? null : number, What(after ?? before!, blocks), wording.Label($"Change.{revised.Change}"), otherWords ? blocks.Line(before!.What) : null,
            before?.Start, before?.End, otherDays, blocks.Line(revised.Reason));
    }

    private ReportText What(WrittenCard.Activity activity, CardBlocks blocks) => blocks.Line(activity.What) ?? wording.Own("nothing");

    /// <summary>The sentences of the card's own page, in the language of the paper.</summary>
    private IReadOnlyList<string> Summary(CardRevision revision)
    {
        var page = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = wording.Language.Culture;
            // Without vowel marks, which whoever extracts the text of a page gets twice.
            return [.. RevisionSummary.Of(revision).Sentences(text).Select(sentence => string.Concat(sentence.Where(c => c is < '\u064b' or > '\u0652')))];
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = page;
        }
    }

    private PrintedIndicator Indicator(WrittenCard.Indicator indicator, int number, CardBlocks blocks) => new(
        number, blocks.Line(indicator.Name) ?? wording.Own("nothing"), wording.Label($"Purpose.{indicator.Purpose}"), wording.Label($"Nature.{indicator.Nature}"),
        blocks.Line(indicator.Baseline), blocks.Line(indicator.Target), blocks.Line(indicator.Source),
        indicator.Frequency is { } often ? wording.Label($"Frequency.{often}") : null);

    private PrintedProposal Proposal(MatterProposal proposal, CardBlocks blocks) => new(
        proposal.Number, blocks.Line(proposal.Title)!,
        proposal.Sections.Count == 0 ? null : string.Join(wording.Label("list.separator"), proposal.Sections.Select(name => wording.Label($"Section.{name}"))));

    private PrintedSignature Signature(CardMatter card, Side side)
    {
        var signed = card.Signatures.FirstOrDefault(signature => signature.Side == side);
        return new PrintedSignature(
            side is Side.Administration ? "administration" : "civilSociety", Body(signed?.Body), signed is null ? null : Dates.DayOf(signed.At));
    }

    private string Status(CardMatter card) => wording.Label($"standing.{card.State}", card.Revision);

    private ReportText? Body(Guid? id) => id is { } known && matter.Bodies.TryGetValue(known, out var name) ? wording.Of(name) : null;

    /// <summary>The chart for whoever does not see it.</summary>
    private string InWords(WrittenCard card) => string.Join(" ", card.Activities.Select((activity, i) => (activity, i)).Where(one => one.activity is { Start: not null } or { End: not null })
        .Select(one => wording.Label("schedule.part", one.i + 1, Day(one.activity.Start), Day(one.activity.End))));

    private string Day(DateOnly? day) => day is { } known ? wording.Day(known) : wording.Label("schedule.open");

    internal static string Key(Enum value) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
