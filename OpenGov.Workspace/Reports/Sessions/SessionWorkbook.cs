using OpenGov.Workspace.Reports.Spreadsheets;

namespace OpenGov.Workspace.Reports;

/// <summary>The report of a session as a workbook: the session, who came, how it went, what the room sent, what it came to.</summary>
internal sealed class SessionWorkbook(SessionReport report, Wording wording, XlsxFile file)
{
    public void Write()
    {
        About();
        Participation();
        Programme();
        Speaking();
        Polls();
        Questions();
        Board();
        Outcomes();
    }

    private void About()
    {
        using var sheet = file.Sheet(wording.Label("session.sheet.about"), Column("column.item", 34), Column("column.text", 90));
        Line("column.document", wording.Label("session.title", report.Number, report.Theme.Text));
        Line("minutes.plan", report.Plan.Title.Text);
        sheet.Row(Label("column.date"), XlsxCell.Day(report.Date));
        Line("minutes.time", report.Start);
        Line("minutes.form", report.Form is { } form ? wording.Label($"minutes.form.{form}") : null);
        Line("minutes.place", report.Place?.Text);
        Line("session.region", report.Region?.Text);
        Line("session.audience", report.Audience?.Text);
        Line("column.organiser", report.Organiser.Text);
        foreach (var institution in report.Institutions) Line("column.institutions", institution.Text);
        foreach (var lead in report.Leads)
            sheet.Row(XlsxCell.Text($"{wording.Label($"minutes.side.{lead.Side}")} · {wording.Label(lead.IsDeputy ? "session.deputy" : "session.lead")}"), XlsxCell.Text(lead.Function?.Text));
        Line("minutes.state", wording.Label($"session.state.{report.State}"));
        foreach (var signature in report.Signatures)
            sheet.Row(XlsxCell.Text(wording.Label("minutes.signed", wording.Label($"minutes.side.{signature.Side}"), signature.Function?.Text ?? "")), XlsxCell.Day(signature.On));
        foreach (var document in report.Documents) sheet.Row(XlsxCell.Text(document.Label.Text), XlsxCell.Text(document.Address));

        void Line(string key, string? text) => sheet.Row(Label(key), XlsxCell.Text(text ?? wording.Label("unknown")));
    }

    private void Participation()
    {
        var who = report.Participation;
        using (var sheet = file.Sheet(wording.Label("session.sheet.participation"), Column("column.item", 44), Column("column.figure"), Column("column.source", 60)))
        {
            Figure("column.registered", who.Registered, who.RegisteredIsCounted ? "session.source.registrations" : "session.source.reported");
            Figure("session.waiting", who.Waiting, "session.source.registrations");
            Figure("column.attended", who.Attended, who.AttendedIsCounted ? "session.source.checkIns" : "session.source.reported");
            Figure("session.telephones", who.Telephones, "session.source.room");

            void Figure(string key, int? figure, string source) => sheet.Row(
                Label(key), figure is null ? XlsxCell.Text(wording.Label("unknown")) : XlsxCell.Number(figure), Label(source));
        }

        using (var sheet = file.Sheet(wording.Label("session.sheet.attended"), Column("session.column.comesAs", 30), Column("column.registered"), Column("column.attended"),
            Column("session.women"), Column("session.men"), Column("session.unsaid")))
            foreach (var kind in who.By)
                sheet.Row(Label($"session.comesAs.{kind.ComesAs}"), XlsxCell.Number(kind.Registered), XlsxCell.Number(kind.Attended), XlsxCell.Number(kind.Women), XlsxCell.Number(kind.Men), XlsxCell.Number(kind.Unsaid));

        using (var sheet = file.Sheet(wording.Label("session.sheet.bodies"), Column("minutes.column.body", 60), Column("minutes.column.side", 24), Column("column.attended")))
            foreach (var body in who.Bodies)
                sheet.Row(XlsxCell.Text(body.Body.Text), body.Side is { } side ? Label($"minutes.side.{side}") : Label("session.neither"), XlsxCell.Number(body.Attended));

        using (var sheet = file.Sheet(wording.Label("session.sheet.absent"), Column("session.column.who", 60), Column("minutes.column.announced", 30), Column("column.date")))
            foreach (var absent in who.Absent)
                sheet.Row(XlsxCell.Text(absent.Who.Text), Label($"minutes.announced.{absent.Announced}"), XlsxCell.Day(absent.On));
    }

    private void Programme()
    {
        using var sheet = file.Sheet(wording.Label("session.sheet.programme"), Column("column.number", 8), Column("column.part", 50), Column("column.minutes"),
            Column("session.extra"), Column("session.ran"), Column("minutes.discussion", 110));
        foreach (var item in report.Programme)
            sheet.Row(XlsxCell.Number(item.Number), XlsxCell.Text(item.Title.Text), XlsxCell.Number(item.Minutes), XlsxCell.Number(item.Extra), XlsxCell.Number(item.Ran), XlsxCell.Text(string.Join('\n', item.Notes.Select(note => note.Text))));
    }

    private void Speaking()
    {
        using var sheet = file.Sheet(wording.Label("session.sheet.speaking"), Column("session.column.speaker", 60), Column("minutes.column.body", 50), Column("minutes.column.side", 20), Column("session.seconds"));
        foreach (var turn in report.Speaking.Turns)
            sheet.Row(XlsxCell.Text(turn.Speaker.Text), XlsxCell.Text(turn.Body?.Text), turn.Side is { } side ? Label($"minutes.side.{side}") : Label("session.neither"), XlsxCell.Number(turn.Seconds));
    }

    private void Polls()
    {
        using var sheet = file.Sheet(wording.Label("session.sheet.polls"), Column("column.number", 8), Column("session.column.question", 60), Column("session.ballots"),
            Column("session.column.option", 60), Column("session.votes"), Column("minutes.state"));
        foreach (var poll in report.Polls)
            foreach (var option in poll.Options)
                sheet.Row(XlsxCell.Number(poll.Number), XlsxCell.Text(poll.Question.Text), XlsxCell.Number(poll.Ballots), XlsxCell.Text(option.Text.Text), XlsxCell.Number(option.Votes), Label(poll.IsClosed ? "session.poll.closed" : "session.poll.open"));
    }

    private void Questions()
    {
        using var sheet = file.Sheet(wording.Label("session.sheet.questions"), Column("column.number", 8), Column("session.column.question", 80), Column("session.votes"),
            Column("session.answered", 14), Column("session.answer", 80));
        foreach (var question in report.Questions)
            sheet.Row(XlsxCell.Number(question.Number), XlsxCell.Text(question.Text.Text), XlsxCell.Number(question.Votes), Label(question.IsAnswered ? "session.yes" : "session.no"), XlsxCell.Text(question.Answer?.Text));
    }

    private void Board()
    {
        using (var sheet = file.Sheet(wording.Label("session.sheet.problems"), Column("session.place", 8), Column("column.number", 8), Column("session.column.problem", 80), Column("session.score"), Column("session.merged")))
            foreach (var problem in report.Problems)
                sheet.Row(XlsxCell.Number(problem.Place), XlsxCell.Number(problem.Number), XlsxCell.Text(problem.Text.Text), XlsxCell.Number(problem.Score), XlsxCell.Number(problem.Merged));

        using (var sheet = file.Sheet(wording.Label("session.sheet.solutions"), Column("column.number", 8), Column("session.column.solution", 80), Column("session.column.expected", 60), Column("session.column.problem", 12), Column("session.column.proposal", 12)))
            foreach (var solution in report.Solutions)
                sheet.Row(XlsxCell.Number(solution.Number), XlsxCell.Text(solution.Text.Text), XlsxCell.Text(solution.Expected?.Text), XlsxCell.Number(solution.Problem), XlsxCell.Number(solution.Proposal));
    }

    private void Outcomes()
    {
        using (var sheet = file.Sheet(wording.Label("session.sheet.decisions"), Column("column.number", 8), Column("session.column.decision", 110)))
            foreach (var decision in report.Decisions) sheet.Row(XlsxCell.Number(decision.Number), XlsxCell.Text(decision.Text.Text));

        using (var sheet = file.Sheet(wording.Label("session.sheet.actions"), Column("column.number", 8), Column("minutes.column.output", 90), Column("minutes.column.owner", 50), Column("minutes.column.due")))
            foreach (var action in report.Actions)
                sheet.Row(XlsxCell.Number(action.Number), XlsxCell.Text(action.Text.Text), XlsxCell.Text(action.Owner?.Text), XlsxCell.Day(action.DueOn));
    }

    private XlsxColumn Column(string key, double width = 14) => new(wording.Label(key), width);

    private XlsxCell Label(string key) => XlsxCell.Text(wording.Label(key));
}
