using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Reports;

/// <summary>Puts cards into the words of the paper.</summary>
internal sealed class CardPaperWriter(CardsMatter matter, CardOrder order, Wording wording)
{
    public PrintedCards Write(DateOnly on)
    {
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
        var (text, blocks) = (card.Text, new CardBlocks(card.Text.Language));
        var schedule = CardSchedule.Of(text);
        return new PrintedCard(
            card.Number, blocks.Line(text.Title), text.Kind is CardKind.Revised, wording.Label($"kind.{text.Kind}"), Key(card.State), Status(card),
            card.Revision, card.Hash, Body(text.Lead), [.. text.Supporters.Select(id => Body(id)).OfType<ReportText>()], text.Start, text.End,
            text.Sections.ToDictionary(section => section.Name, blocks.Of),
            [.. text.Activities.Select((activity, i) => Activity(card, activity, i + 1, blocks, schedule))],
            schedule is null ? null : new PrintedSchedule(schedule.Years, InWords(text)),
            [.. text.Indicators.Select((indicator, i) => Indicator(indicator, i + 1, blocks))], blocks.Line(text.Contact),
            [], [.. card.Proposals.Select(proposal => Proposal(proposal, blocks))],
            [.. Sides.Both.Select(side => Signature(card, side))]);
    }

    private PrintedActivity Activity(CardMatter card, WrittenCard.Activity activity, int number, CardBlocks blocks, CardSchedule? schedule)
    {
        var before = card.Running?.Activities.FirstOrDefault(running => running.Id == activity.Id);
        var otherDays = before is not null && (before.Start, before.End) != (activity.Start, activity.End);
        var otherWords = before is not null && before.What != activity.What;
        return new PrintedActivity(
            number, blocks.Line(activity.What) ?? wording.Own("nothing"), blocks.Line(activity.Output), activity.Start, activity.End, Body(activity.Responsible),
            wording.Label($"Status.{activity.Status}"), activity.Change is { } change ? wording.Label($"Change.{change}") : null, blocks.Line(activity.Reason),
            otherDays || otherWords ? new PrintedBefore(otherWords ? blocks.Line(before!.What) : null, before!.Start, before.End, otherDays) : null,
            schedule?.BarOf(activity), activity.Change is ActivityChange.Drop);
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
    private string InWords(WrittenCard text) => string.Join(" ", text.Activities.Select((activity, i) => (activity, i)).Where(one => one.activity is { Start: not null } or { End: not null })
        .Select(one => wording.Label("schedule.part", one.i + 1, Day(one.activity.Start), Day(one.activity.End))));

    private string Day(DateOnly? day) => day is { } known ? wording.Day(known) : wording.Label("schedule.open");

    internal static string Key(Enum value) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
