using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Reports;

/// <summary>A card for programs: names of fields that do not change, the card's own words, institutions in the three languages.</summary>
/// <param name="Sections">Plain text by the names of <see cref="WrittenCard.TextSections"/>; a line for each paragraph.</param>
/// <param name="Hash">SHA-256 of the sealed text.</param>
public sealed record CardForPrograms(
    int Number, string Title, string Language, CardKind Kind, LocalText? Lead, IReadOnlyList<LocalText> Supporters, DateOnly? Start, DateOnly? End,
    IReadOnlyDictionary<string, string> Sections, IReadOnlyList<ActivityForPrograms> Activities, IReadOnlyList<IndicatorForPrograms> Indicators,
    string Contact, IReadOnlyList<ProposalOfCard> Proposals, TextState State, int Revision, string Hash,
    IReadOnlyList<SignatureOfCard> Signatures, DateTime? PublishedAt)
{
    internal static CardForPrograms Of(CardMatter card, IReadOnlyDictionary<Guid, LocalText> bodies)
    {
        var text = card.Text;
        return new CardForPrograms(
            card.Number, text.Title, text.Language, text.Kind, Body(text.Lead), [.. text.Supporters.Select(id => Body(id)).OfType<LocalText>()], text.Start, text.End,
            text.Sections.ToDictionary(section => section.Name, section => section.Text),
            [.. text.Activities.Select(a => new ActivityForPrograms(a.Id, a.What, a.Output, a.Start, a.End, Body(a.Responsible), a.Status, a.Change, a.Reason))],
            [.. text.Indicators.Select(i => new IndicatorForPrograms(i.Id, i.Name, i.Purpose, i.Nature, i.Baseline, i.Target, i.Source, i.Frequency))],
            text.Contact, [.. card.Proposals.Select(p => new ProposalOfCard(p.Number, p.Sections))], card.State, card.Revision, card.Hash,
            [.. card.Signatures.Select(s => new SignatureOfCard(s.Side, Body(s.Body), s.At))], card.PublishedAt);

        LocalText? Body(Guid? id) => id is { } known ? bodies.GetValueOrDefault(known) : null;
    }
}

/// <param name="Change">Of a revised card: what becomes of the running commitment's activity.</param>
public sealed record ActivityForPrograms(
    Guid Id, string What, string Output, DateOnly? Start, DateOnly? End, LocalText? Responsible, ActivityStatus Status, ActivityChange? Change, string Reason);

public sealed record IndicatorForPrograms(
    Guid Id, string Name, IndicatorPurpose Purpose, IndicatorNature Nature, string Baseline, string Target, string Source, IndicatorFrequency? Frequency);

public sealed record ProposalOfCard(int Number, IReadOnlyList<string> Sections);

public sealed record SignatureOfCard(Side Side, LocalText? Body, DateTime At);
