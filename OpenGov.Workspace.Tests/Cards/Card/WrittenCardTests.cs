namespace OpenGov.Workspace.Cards;

public sealed class WrittenCardTests
{
    [Fact]
    public void A_card_reads_as_it_was_drafted()
    {
        var (lead, supporter, responsible) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var draft = new DraftText("fr", "Portail des données")
        {
            Kind = CardKind.Revised,
            Lead = lead,
            Supporters = [supporter],
            Start = new DateOnly(2024, 1, 1),
            Sections = new Dictionary<string, string> { ["solution"] = "Une ligne.\n\nUne autre.", ["inclusion"] = "Pour toutes et tous." },
            Activities = [new("Inventaire") { Output = "Une liste", Responsible = responsible, Status = ActivityStatus.Started, Change = ActivityChange.Postpone, Reason = "Retard" }],
            Indicators = [new("Satisfaction") { Nature = IndicatorNature.Quantitative, Frequency = IndicatorFrequency.Halfyearly, Target = "80 %" }],
            Contact = "Chef du service",
        };

        var card = WrittenCard.Of(draft.ToDocument());

        Assert.Equal(("fr", "Portail des données", CardKind.Revised), (card.Language, card.Title, card.Kind));
        Assert.Equal((lead, new DateOnly(2024, 1, 1), null), (card.Lead!.Value, card.Start, card.End));
        Assert.Equal([supporter], card.Supporters);
        Assert.Equal("Une ligne.\nUne autre.", card["solution"].Text);
        Assert.Equal(["solution", "inclusion"], card.Sections.Where(section => !section.IsEmpty).Select(section => section.Name));
        var activity = Assert.Single(card.Activities);
        Assert.Equal(("Inventaire", "Une liste", "Retard"), (activity.What, activity.Output, activity.Reason));
        Assert.Equal((responsible, ActivityStatus.Started, ActivityChange.Postpone), (activity.Responsible!.Value, activity.Status, activity.Change));
        var indicator = Assert.Single(card.Indicators);
        Assert.Equal((IndicatorNature.Quantitative, IndicatorFrequency.Halfyearly, "80 %"), (indicator.Nature, indicator.Frequency, indicator.Target));
        Assert.Equal("Chef du service", card.Contact);
    }
}
