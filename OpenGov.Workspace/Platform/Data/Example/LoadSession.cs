using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Sessions;

namespace OpenGov.Workspace.Platform.Data.Example;

/// <summary>plan3-session.json: a session that is made up and marked so, ready to be run on the day after the example is loaded.</summary>
/// <param name="Organiser">Key of a body, as are the institutions; the leads are keys of people.</param>
internal sealed record ExampleSession(
    string Organiser, int Theme, MeetingForm Form, string StartsAt, string Place, string Link, string Region, LocalText Audience, string[] Institutions,
    ExampleGroupLeads Leads, ExampleSpeaker[] Speakers, ExamplePoll[] Polls, ExampleDocument Document, LocalText Consent, int Capacity, ExampleRegistered[] Registered);

internal sealed record ExampleSpeaker(LocalText Function, string? Body);

internal sealed record ExamplePoll(LocalText Question, LocalText[] Options, int Most);

internal sealed record ExampleDocument(LocalText Label, string Url);

/// <param name="Times">How many like this.</param>
internal sealed record ExampleRegistered(ComesAs ComesAs, Gender? Gender, int Times);

/// <summary>One session on plan 3 that a newcomer can run at once: programme, leads, questions, registrations and its room's link.</summary>
internal sealed class LoadSession(Store store, RegistrationLetters letters, PeopleOfExample people, BodyDirectory bodies)
{
    private readonly ExampleSession _example = ExampleFiles.Session();

    public async Task RunAsync(Guid plan, CancellationToken cancel)
    {
        await ProgrammeAsync(plan, cancel);
        var themes = (await new ThemesOf(store).ReadAsync(Actor.System, plan, cancel)).Value();
        var entered = new NewSession(plan, 1, themes[_example.Theme], bodies.ByKey(_example.Organiser), Dates.DayOf(DateTime.UtcNow).AddDays(1))
        {
            Institutions = [.. (await NamesAsync(cancel)).Select(body => new NewInstitution(body.Id, body.Name.Ar))],
        };
        var session = (await new EnterSession(store).RunAsync(Actor.System, entered, cancel)).Value();
        await PrepareAsync(session, cancel);
        await RegisterAsync(session, cancel);
        (await new PrepareRoom(store).RunAsync(Actor.System, session, cancel)).Value();
    }

    /// <summary>The unified programme of plan 2's sessions: 140 minutes.</summary>
    private async Task ProgrammeAsync(Guid plan, CancellationToken cancel)
    {
        var second = (await new SessionList(store).ReadAsync(Actor.System, 2, cancel)).Value();
        var programme = second.Programme.Select(line => new NewProgrammeItem(line.Text, line.Minutes) { Steps = line.Steps });
        (await new SetUnifiedProgramme(store).RunAsync(Actor.System, plan, [.. programme], cancel: cancel)).MustBeDone();
    }

    private async Task PrepareAsync(Guid session, CancellationToken cancel)
    {
        var call = new SessionCall(
            _example.Form, TimeOnly.Parse(_example.StartsAt, System.Globalization.CultureInfo.InvariantCulture), _example.Place, _example.Link, _example.Region, _example.Audience);
        (await new PlanSession(store).RunAsync(Actor.System, session, call, cancel)).MustBeDone();
        var leads = _example.Leads;
        var named = new NamedLeads(
            people.ByKey[leads.Administration], people.ByKey[leads.CivilSociety], people.ByKey[leads.AdministrationDeputy], people.ByKey[leads.CivilSocietyDeputy]);
        (await new NameSessionLeads(store).RunAsync(Actor.System, session, named, cancel)).MustBeDone();
        foreach (var speaker in _example.Speakers)
            (await new AddSpeaker(store).RunAsync(Actor.System, session, speaker.Function, speaker.Body is { } key ? bodies.ByKey(key) : null, cancel)).MustBeDone();
        (await new AddSessionDocument(store).RunAsync(Actor.System, session, _example.Document.Label, _example.Document.Url, cancel)).MustBeDone();
        foreach (var poll in _example.Polls)
            (await new AddSessionPoll(store).RunAsync(Actor.System, session, poll.Question, poll.Options, poll.Most, cancel)).MustBeDone();
    }

    /// <summary>Nobody gives a name: the form asks for a gender, and nobody has to say it.</summary>
    private async Task RegisterAsync(Guid session, CancellationToken cancel)
    {
        var terms = new RegistrationTerms([new AskedField(RegistrationField.Gender, IsRequired: false)], _example.Consent, _example.Capacity);
        (await new SetRegistration(store, letters).RunAsync(Actor.System, session, terms, null, cancel)).MustBeDone();
        (await new PublishSession(store).RunAsync(Actor.System, session, cancel)).MustBeDone();
        foreach (var registered in _example.Registered)
            for (var i = 0; i < registered.Times; i++)
                (await new Register(store, letters).RunAsync(Actor.Public, session, new RegistrationAnswers(registered.ComesAs, Gender: registered.Gender), consents: true, "ar", cancel: cancel)).Value();
    }

    private async Task<IReadOnlyList<(Guid Id, LocalText Name)>> NamesAsync(CancellationToken cancel)
    {
        var all = (await new BodyList(store).ReadAsync(Actor.System, null, cancel)).Value();
        return [.. _example.Institutions.Select(key => all.Single(body => body.Id == bodies.ByKey(key))).Select(body => (body.Id, body.Name))];
    }
}
