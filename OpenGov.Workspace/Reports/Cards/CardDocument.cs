using OpenGov.Workspace.Reports.Documents;

namespace OpenGov.Workspace.Reports;

/// <summary>Cards as a text document, for whoever goes on writing with them elsewhere: the same chapters as the PDF.</summary>
internal sealed class CardDocument
{
    private readonly PrintedCards _cards;
    private readonly Wording _wording;
    private readonly DocxFile _file;
    private readonly int _level;

    private CardDocument(PrintedCards cards, Wording wording, DocxFile file) => (_cards, _wording, _file, _level) = (cards, wording, file, cards.IsBook ? 2 : 1);

    public static byte[] Write(PrintedCards cards, Wording wording)
    {
        using var file = new DocxFile(wording.Language.Code, cards.Title.Text);
        new CardDocument(cards, wording, file).Write();
        return file.Finish(CardWorkbook.Foot(cards));
    }

    private void Write()
    {
        foreach (var line in _cards.Issuer) _file.Paragraph(line, "Quiet");
        _file.Paragraph(_cards.Plan.Title, "Quiet");
        if (!_cards.IsBook)
        {
            _file.Paragraph(_cards.Title, "Quiet");
            _file.Title(_cards.Cards[0].Title ?? _cards.Title);
            Card(_cards.Cards[0]);
        }
        else
        {
            _file.Title(_cards.Title);
            if (_cards.Mark is { } mark) _file.Paragraph(Own(mark), "Quiet");
            foreach (var card in _cards.Cards) _file.Entry(TitleOf(card), Mark(card));
            foreach (var card in _cards.Cards)
            {
                _file.PageBreak();
                _file.Heading(1, TitleOf(card), Mark(card));
                Card(card);
            }

            _file.PageBreak();
            Index();
        }

        _file.Paragraph(Own($"{Label("column.prepared")} {Day(_cards.PreparedOn)}"), "Quiet");
        if (_cards.Checkpoint is { } checkpoint)
            _file.Paragraph(Own($"{Label("cover.checkpoint.entry")} {checkpoint.Entry} · {Label("cover.checkpoint.hash")} {checkpoint.Hash}"), "Quiet");
    }

    private void Card(PrintedCard card)
    {
        _file.Table([30, 70], [Label("column.item"), Label("column.text")],
        [
            Fact("card.number", [Own($"{card.Number}")]), Fact("card.kind", [Own(card.Kind)]), Fact("card.lead", Many(card.Lead)), Fact("card.supporters", card.Supporters),
            Fact("card.start", [Own(Day(card.Start))]), Fact("card.end", [Own(Day(card.End))]), Fact("card.state", [Own(card.Status)]),
        ]);
        foreach (var chapter in _cards.Shape)
        {
            _file.Heading(_level, Own(Label(chapter.Heading)));
            foreach (var passage in chapter.Passages) Passage(card, passage);
        }
    }

    private void Passage(PrintedCard card, CardPassage passage)
    {
        var isEmpty = passage.Kind switch { "section" => card.Sections[passage.Name].Count == 0, "changes" => !card.IsRevised, _ => false };
        if (isEmpty && passage.MayLack) return;
        if (passage.Heading is { } heading) _file.Heading(_level + 1, Own(Label(heading)));
        switch (passage.Kind)
        {
            case "section" when isEmpty: _file.Paragraph(Own(Label("nothing"))); break;
            case "section": _file.Blocks(card.Sections[passage.Name]); break;
            case "activities": Activities(card); break;
            case "changes": Changes(card); break;
            case "indicators": Indicators(card); break;
            case "contact": _file.Paragraph(card.Contact ?? Own(Label("nothing"))); break;
            case "proposals": Proposals(card); break;
            case "chain": Chain(card); break;
            default: Signatures(card); break;
        }
    }

    private void Activities(PrintedCard card) => TableOr(
        card.Activities.Count == 0, [8, 25, 19, 12, 12, 13, 11], ["column.number", "column.activity", "column.output", "column.start", "column.end", "column.responsible", "column.status"],
        card.Activities.Select(a => Row(Own($"{a.Number}"), a.What, a.Output, Maybe(a.Start), Maybe(a.End), a.Responsible, Own(a.Status))));

    private void Changes(PrintedCard card)
    {
        foreach (var sentence in card.Summary) _file.Paragraph(Own(sentence));
        TableOr(card.Changes.Count == 0, [8, 27, 13, 24, 28], ["column.number", "column.activity", "column.change", "column.before", "column.reason"],
            card.Changes.Select(c => (IReadOnlyList<IReadOnlyList<ReportText>>)
            [
                [Own(c.Number is { } number ? $"{number}" : "–")], [c.What], [Own(c.Change)],
                [.. new[] { c.Before, c.OtherDays ? Own(_wording.Label("changes.days", Day(c.Start), Day(c.End))) : null }.OfType<ReportText>()], Many(c.Reason),
            ]));
    }

    private void Indicators(PrintedCard card) => TableOr(
        card.Indicators.Count == 0, [8, 24, 17, 17, 17, 17],
        ["column.number", "column.indicator", "column.kindOfIndicator", "column.baseline", "column.target", "column.source"],
        card.Indicators.Select(i => Row(
            Own($"{i.Number}"), i.Name, Own(string.Join(Label("list.separator"), new[] { i.Purpose, i.Nature, i.Frequency }.OfType<string>())), i.Baseline, i.Target, i.Source)));

    private void Proposals(PrintedCard card)
    {
        if (card.Proposals.Count == 0) _file.Paragraph(Own(Label("proposals.none")));
        foreach (var proposal in card.Proposals) _file.Paragraph(proposal.Title with { Text = _wording.Label("proposals.named", proposal.Number, proposal.Title.Text) });
    }

    private void Chain(PrintedCard card) => TableOr(card.Chain.Count == 0, [20, 62, 18], ["column.step", "column.item", "column.date"],
        card.Chain.Select(step => (IReadOnlyList<IReadOnlyList<ReportText>>)
        [
            [Own(step.Stage)],
            [step.What, .. new[] { step.Outcome, step.Address }.OfType<string>().Select(Own), .. step.By.Select(one => one.Name), .. Many(step.Reason)],
            [Own(step.On ?? "–")],
        ]));

    private void Signatures(PrintedCard card)
    {
        _file.Paragraph(Own(card.Status));
        foreach (var signature in card.Signatures)
            _file.Paragraph(Own(string.Join(" · ", new[]
            {
                Label($"signature.{signature.Side}"), signature.Body?.Text, signature.On is { } on ? _wording.Label("signature.on", Day(on)) : Label("signature.none"),
            }.OfType<string>())));
        _file.Paragraph(Own(_wording.Label("signature.hash", card.Revision)), "Quiet");
        _file.Paragraph(new ReportText(card.Hash, "en"), "Quiet");
    }

    private void Index()
    {
        _file.Heading(1, Own(Label("book.index")));
        TableOr(_cards.Institutions.Count == 0, [55, 45], ["card.lead", "column.commitment"], _cards.Institutions.Select(one => (IReadOnlyList<IReadOnlyList<ReportText>>)
            [[one.Name], [.. one.Parts.Select(part => Own($"{part.As} {string.Join(Label("list.separator"), part.Cards)}"))]]));
    }

    private void TableOr(bool isEmpty, IReadOnlyList<int> widths, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<IReadOnlyList<ReportText>>> rows)
    {
        if (isEmpty) _file.Paragraph(Own(Label("nothing")));
        else _file.Table(widths, [.. header.Select(Label)], rows);
    }

    private IReadOnlyList<IReadOnlyList<ReportText>> Fact(string key, IReadOnlyList<ReportText> texts) => [[Own(Label(key))], texts];

    private static IReadOnlyList<IReadOnlyList<ReportText>> Row(params ReportText?[] cells) => [.. cells.Select(Many)];

    private static IReadOnlyList<ReportText> Many(ReportText? text) => text is null ? [] : [text];

    private ReportText TitleOf(PrintedCard card) =>
        new(_wording.Label("book.card", card.Number, card.Title?.Text ?? Label("nothing")), _wording.Language.Code);

    private static string Mark(PrintedCard card) => $"card{card.Number}";
    private ReportText? Maybe(DateOnly? day) => day is null ? null : Own(Day(day));
    private string Day(DateOnly? day) => day is { } known ? _wording.Day(known) : Label("schedule.open");
    private ReportText Own(string words) => new(words, _wording.Language.Code);
    private string Label(string key) => _wording.Labels[key];
}
