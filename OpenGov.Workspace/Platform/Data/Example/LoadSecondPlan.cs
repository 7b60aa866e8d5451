using System.Globalization;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Proposals;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>The second plan (2021-2023) as its synthesis report gives it.</summary>
internal sealed class LoadSecondPlan(Store store, Words words, BodyDirectory bodies)
{
    private readonly SecondPlan _report = ExampleFiles.SecondPlan();

    public async Task<Guid> RunAsync(CancellationToken cancel)
    {
        var plan = await OpenAsync(cancel);
        var themes = await new ThemesOf(store).ReadAsync(Actor.System, plan, cancel);
        await CalendarAsync(plan, cancel);
        await PassagesAsync(plan, cancel);
        (await new EnterFigures(store).RunAsync(Actor.System, plan, SecondPlanFigures.Of(_report), cancel)).MustBeDone();
        var sessions = await SessionsAsync(plan, themes.Value(), cancel);
        var drafts = Proposals(themes.Value(), sessions).ToList();
        (await new EnterProposals(store).RunAsync(Actor.System, plan, drafts, isExample: true, cancel)).Value();
        (await new PublishCalendar(store).RunAsync(Actor.System, plan, cancel)).MustBeDone();
        (await new PublishRegister(store).RunAsync(Actor.System, plan, cancel)).MustBeDone();
        return plan;
    }

    private async Task<Guid> OpenAsync(CancellationToken cancel)
    {
        var years = _report.Plan.Period.Split('-').Select(year => int.Parse(year, CultureInfo.InvariantCulture)).ToArray();
        var plan = (await new OpenPlan(store).RunAsync(
            Actor.System, new NewPlan(_report.Plan.Number, words[_report.Plan.Title], years[0], years[1])
            {
                Stages = [.. _report.Methodology.Stages.Select(stage => new NewStage(stage.Number, words[stage.Name]))],
                Themes = [.. _report.Themes.Select(theme => new NewTheme(theme.Number, words[theme.Name]) { Aliases = theme.Aliases })],
            }, cancel)).Value();

        var month = _report.PublicConsultation.Month;
        var consultation = new NewStage(
            _report.Methodology.Stages.Length + 1, words["التشاور العمومي حول مسودة خطة العمل"], Loading.FirstDay(month), Loading.LastDay(month))
        {
            BeyondAdoptedList = true,
        };
        (await new AddStage(store).RunAsync(Actor.System, plan, consultation, cancel)).Value();
        return plan;
    }

    private async Task CalendarAsync(Guid plan, CancellationToken cancel)
    {
        var entries = new[]
        {
            new NewCalendarEntry(CalendarKind.MethodAdopted, words["اعتماد منهجية الإعداد المشترك"], _report.Methodology.Adopted),
            new NewCalendarEntry(CalendarKind.MethodAdapted, words["ملاءمة منهجية الإعداد المشترك"], _report.Methodology.Adapted),
            new NewCalendarEntry(CalendarKind.OpeningWebinar, words["الندوة الافتتاحية للإعداد المشترك"], _report.Communication.OpeningWebinar),
            new NewCalendarEntry(
                CalendarKind.CommitteeMeeting, words["اجتماع لجنة الإشراف حول اللائحة الأولية للالتزامات المقترحة"],
                _report.CommitteeMeetingOnCommitments),
            new NewCalendarEntry(
                CalendarKind.PublicConsultation, words["التشاور العمومي حول مسودة خطة العمل"],
                Loading.FirstDay(_report.PublicConsultation.Month), Precision: DatePrecision.Month),
        };
        foreach (var entry in entries) (await new AddCalendarEntry(store).RunAsync(Actor.System, plan, entry, cancel)).Value();
    }

    private async Task PassagesAsync(Guid plan, CancellationToken cancel)
    {
        await EnterAsync(PassageKind.Issuer, _report.Issuer.Select(line => new NewPassage(words[line])));
        await EnterAsync(PassageKind.Context, new (string What, string When)[]
        {
            ("انضمام المغرب إلى مبادرة الشراكة من أجل الحكومة المنفتحة", "أبريل 2018"),
            ("القانون رقم 31.13 المتعلق بالحق في الحصول على المعلومات", "12 مارس 2018"),
            ("انضمام مجلس النواب إلى مبادرة الشراكة من أجل الحكومة المنفتحة", "ماي 2019"),
            ("انضمام جهة طنجة إلى مبادرة الشراكة من أجل الحكومة المنفتحة", "أكتوبر 2020"),
            ("خطة العمل الوطنية الأولى للحكومة المنفتحة", "2018-2020"),
        }.Select(fact => new NewPassage(words[fact.What], words[fact.When])));
        await EnterAsync(PassageKind.AnalysisStep, _report.AnalysisSteps.Select(step => new NewPassage(words[step.Text], words[step.Period])));
        await EnterAsync(PassageKind.NonAcceptanceReason, _report.NonAcceptanceReasons.Select(reason => new NewPassage(words[reason])));
        await EnterAsync(PassageKind.Communication, _report.Communication.Items.Select(item => new NewPassage(words[item])));
        await EnterAsync(PassageKind.Reference, _report.References.Select(link => new NewPassage(words[link.Label], Url: link.Url)));

        async Task EnterAsync(PassageKind kind, IEnumerable<NewPassage> passages) =>
            (await new EnterPassages(store).RunAsync(Actor.System, plan, kind, [.. passages], cancel)).MustBeDone();
    }

    private async Task<Dictionary<int, Guid>> SessionsAsync(Guid plan, IReadOnlyDictionary<int, Guid> themes, CancellationToken cancel)
    {
        var programme = _report.UnifiedProgramme.Select(part => new NewProgrammeItem(words[part.Text], part.Minutes)
        {
            Steps = [.. (part.Steps ?? []).Select(step => words[step])],
        });
        (await new SetUnifiedProgramme(store).RunAsync(Actor.System, plan, [.. programme], cancel: cancel)).MustBeDone();

        var sessions = new Dictionary<int, Guid>();
        foreach (var session in _report.Sessions)
        {
            var entered = new NewSession(plan, session.Number, themes[session.Theme], bodies.ByName(session.Organiser), session.Date)
            {
                Registered = session.Registered,
                Attended = session.Attended,
                Institutions = [.. session.Institutions.Select(name => new NewInstitution(bodies.ByName(name), name))],
            };
            sessions[session.Theme] = (await new EnterSession(store).RunAsync(Actor.System, entered, cancel)).Value();
        }
        return sessions;
    }

    private static IEnumerable<ProposalDraft> Proposals(IReadOnlyDictionary<int, Guid> themes, Dictionary<int, Guid> sessions) =>
        from proposal in ExampleFiles.Proposals()
        let channel = Enum.Parse<Channel>(proposal.Channel, ignoreCase: true)
        select new ProposalDraft
        {
            ThemeId = themes[proposal.Theme],
            Channel = channel,
            Title = proposal.Title,
            Text = proposal.Text,
            SessionId = channel is Channel.Session ? sessions[proposal.Theme] : null,
            ReceivedOn = proposal.On,
        };
}
