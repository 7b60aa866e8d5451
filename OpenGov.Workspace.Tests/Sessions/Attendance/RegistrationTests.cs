using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

public sealed class RegistrationTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Fifty_who_register_at_once_take_exactly_the_places_there_are_and_the_others_wait_in_order(Engine engine)
    {
        await using var scene = await PlannedScene.MakeAsync(engine);
        await scene.OpenRegistrationAsync(capacity: 20);

        var done = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => scene.RegisterAsync(new RegistrationAnswers(ComesAs.Citizen, $"مشارك {i}")))));

        Assert.All(done, one => Assert.Null(one.Refusal));
        await using var db = scene.Database.Read();
        var all = await db.Registrations.OrderBy(r => r.Number).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(1, 50), all.Select(r => r.Number));
        Assert.Equal(Enumerable.Repeat(RegistrationState.Registered, 20).Concat(Enumerable.Repeat(RegistrationState.Waiting, 30)), all.Select(r => r.State));
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Who_withdraws_gives_the_place_to_the_first_who_waits_and_leaves_nothing_behind(Engine engine)
    {
        await using var scene = await PlannedScene.MakeAsync(engine);
        await scene.OpenRegistrationAsync(1, true, RegistrationField.Email);
        var first = (await scene.RegisterAsync(new RegistrationAnswers(ComesAs.Academia, "أستاذة", Email: "one@example.ma"))).Value!;
        var second = (await scene.RegisterAsync()).Value!;
        var third = (await scene.RegisterAsync()).Value!;
        Assert.Equal((RegistrationState.Waiting, 1), ((await scene.OwnAsync(third)).State, (await scene.OwnAsync(third)).Ahead));
        Assert.Null((await scene.OwnAsync(second)).Link);   // the link is for those who have a place

        Assert.True((await new WithdrawRegistration(scene.Database.Store, scene.Letters).RunAsync(Actor.Public, first)).Ok);

        var promoted = await scene.OwnAsync(second);
        Assert.Equal(RegistrationState.Registered, promoted.State);
        Assert.NotNull(promoted.PromotedAt);
        Assert.Equal(PlannedScene.Call.Link, promoted.Link);
        Assert.Equal((RegistrationState.Waiting, 0), ((await scene.OwnAsync(third)).State, (await scene.OwnAsync(third)).Ahead));
        Assert.Equal(AttendanceRefusals.Withdrawn, (await new WithdrawRegistration(scene.Database.Store, scene.Letters).RunAsync(Actor.Public, first)).Refusal);
        await using var db = scene.Database.Read();
        var gone = await db.Registrations.SingleAsync(r => r.State == RegistrationState.Withdrawn, TestContext.Current.CancellationToken);
        Assert.Equal(new RegistrationAnswers(ComesAs.Academia), gone.AsAnswered());
        Assert.DoesNotContain(await db.Record.Select(line => line.Payload).ToListAsync(TestContext.Current.CancellationToken),
            payload => System.Text.Encoding.UTF8.GetString(payload!).Contains("one@example.ma", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_who_withdraw_at_once_let_two_in()
    {
        await using var scene = await PlannedScene.MakeAsync(Engine.Postgres);
        await scene.OpenRegistrationAsync(capacity: 2);
        var tokens = new List<string>();
        for (var i = 0; i < 5; i++) tokens.Add((await scene.RegisterAsync(new RegistrationAnswers(ComesAs.Citizen, $"مشارك {i}"))).Value!);

        var withdraw = new WithdrawRegistration(scene.Database.Store, scene.Letters);
        var done = await Task.WhenAll(tokens.Take(2).Select(token => Task.Run(() => withdraw.RunAsync(Actor.Public, token))));

        Assert.All(done, one => Assert.True(one.Ok));
        Assert.Equal(
            [RegistrationState.Registered, RegistrationState.Registered, RegistrationState.Waiting],
            await Task.WhenAll(tokens.Skip(2).Select(async token => (await scene.OwnAsync(token)).State)));
    }

    [Fact]
    public async Task More_places_let_those_in_who_wait()
    {
        await using var scene = await PlannedScene.MakeAsync();
        await scene.OpenRegistrationAsync(capacity: 1);
        for (var i = 0; i < 4; i++) await scene.RegisterAsync();
        var terms = (await scene.ViewAsync()).Registration!.Terms;
        var set = new SetRegistration(scene.Database.Store, scene.Letters);

        Assert.Equal(DataRefusals.ChangedMeanwhile, (await set.RunAsync(scene.Secretariat, scene.Id, terms, null)).Refusal);
        Assert.Equal(AttendanceRefusals.CapacityWrong.Key, (await set.RunAsync(scene.Secretariat, scene.Id, terms with { Capacity = 0 }, 1)).Refusal!.Key);
        Assert.True((await set.RunAsync(scene.Secretariat, scene.Id, terms with { Capacity = 3 }, 1)).Ok);

        var now = (await scene.ViewAsync()).Registration!;
        Assert.Equal((3, 1, RegistrationOpening.OnlyToWait), (now.Registered, now.Waiting, now.Opening));
    }

    [Fact]
    public async Task Only_what_the_form_asks_is_kept_and_what_it_must_have_is_asked_for()
    {
        await using var scene = await PlannedScene.MakeAsync();
        await scene.OpenRegistrationAsync(null, true, RegistrationField.Email);

        Assert.Equal(AttendanceRefusals.AnswerMissing, (await scene.RegisterAsync(new RegistrationAnswers(ComesAs.Citizen, "  "))).Refusal);
        Assert.Equal(AttendanceRefusals.SideMissing, (await scene.RegisterAsync(new RegistrationAnswers((ComesAs)77, "مشاركة"))).Refusal);
        Assert.Equal(AttendanceRefusals.EmailWrong, (await scene.RegisterAsync(new RegistrationAnswers(ComesAs.Citizen, "مشاركة", Email: "nobody"))).Refusal);
        Assert.Equal(AttendanceRefusals.AnswerTooLong.Key, (await scene.RegisterAsync(new RegistrationAnswers(ComesAs.Citizen, new string('a', 201)))).Refusal!.Key);
        Assert.Equal(AttendanceRefusals.ConsentNotGiven, (await new Register(scene.Database.Store, scene.Letters).RunAsync(Actor.Public, scene.Id, PlannedScene.Citizen, consents: false, "ar")).Refusal);

        var token = (await scene.RegisterAsync(new RegistrationAnswers(ComesAs.Media, "صحفية", "جريدة", "press@example.ma", "0600000000", Gender.Woman, "فاس", "كرسي متحرك"))).Value!;
        Assert.Equal(new RegistrationAnswers(ComesAs.Media, "صحفية", Email: "press@example.ma"), (await scene.OwnAsync(token)).Answers);
    }

    [Fact]
    public async Task A_form_sent_twice_registers_once_and_one_filled_in_by_the_next_person_registers_them_too()
    {
        await using var scene = await PlannedScene.MakeAsync();
        await scene.OpenRegistrationAsync();
        var token = LinkToken.New();

        Assert.Equal(token, (await scene.RegisterAsync(token: token)).Value);
        Assert.Equal(token, (await scene.RegisterAsync(token: token)).Value);
        var next = (await scene.RegisterAsync(new RegistrationAnswers(ComesAs.CivilSociety, "أخرى"), token)).Value!;

        Assert.NotEqual(token, next);
        Assert.Equal(2, (await scene.ViewAsync()).Registration!.Registered);
        Assert.Null((await new OwnRegistration(scene.Database.Store, scene.Clock).ReadAsync(Actor.Public, "not a token")).Value);
    }

    [Fact]
    public async Task Registration_is_closed_before_publication_when_stopped_after_the_last_day_when_full_and_once_it_begins()
    {
        await using var scene = await PlannedScene.MakeAsync(published: false);
        await scene.OpenRegistrationAsync(capacity: 1, waitingList: false);
        Assert.Equal(SessionsRefusals.NoSuchSession, (await scene.RegisterAsync()).Refusal);

        await new PublishSession(scene.Database.Store).RunAsync(scene.Secretariat, scene.Id);
        Assert.True((await scene.RegisterAsync()).Ok);
        Assert.Equal(AttendanceRefusals.Full, (await scene.RegisterAsync()).Refusal);

        var set = new SetRegistration(scene.Database.Store, scene.Letters);
        var terms = (await scene.ViewAsync()).Registration!.Terms with { Capacity = null };
        await set.RunAsync(scene.Secretariat, scene.Id, terms with { IsStopped = true }, 1);
        Assert.Equal(AttendanceRefusals.NotOpen, (await scene.RegisterAsync()).Refusal);
        await set.RunAsync(scene.Secretariat, scene.Id, terms with { Until = new DateOnly(2028, 10, 1) }, 2);
        Assert.True((await scene.RegisterAsync()).Ok);
        scene.Clock.Now += TimeSpan.FromDays(1);
        Assert.Equal(AttendanceRefusals.NotOpen, (await scene.RegisterAsync()).Refusal);
        await set.RunAsync(scene.Secretariat, scene.Id, terms, 3);
        scene.Clock.Now = new DateTimeOffset(2028, 10, 20, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal(AttendanceRefusals.NotOpen, (await scene.RegisterAsync()).Refusal);
    }

    [Fact]
    public async Task Who_holds_the_link_changes_their_answers_until_the_session_begins()
    {
        await using var scene = await PlannedScene.MakeAsync();
        await scene.OpenRegistrationAsync();
        var token = (await scene.RegisterAsync()).Value!;
        var change = new ChangeRegistration(scene.Database.Store);

        Assert.True((await change.RunAsync(Actor.Public, token, new RegistrationAnswers(ComesAs.Academia, "باحثة"))).Ok);
        Assert.Equal(AttendanceRefusals.AnswerMissing, (await change.RunAsync(Actor.Public, token, new RegistrationAnswers(ComesAs.Academia))).Refusal);
        Assert.Equal(AttendanceRefusals.NoSuchPerson, (await change.RunAsync(Actor.Public, LinkToken.New(), PlannedScene.Citizen)).Refusal);
        Assert.Equal("باحثة", (await scene.OwnAsync(token)).Answers.Name);

        scene.Clock.Now = new DateTimeOffset(2028, 10, 20, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal(AttendanceRefusals.NotOpen, (await change.RunAsync(Actor.Public, token, PlannedScene.Citizen)).Refusal);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Who_gave_an_address_is_written_to_in_their_language_and_reminded_once_two_days_ahead(Engine engine)
    {
        await using var scene = await PlannedScene.MakeAsync(engine);
        await scene.OpenRegistrationAsync(1, true, RegistrationField.Email);
        var register = new Register(scene.Database.Store, scene.Letters);
        var first = (await register.RunAsync(Actor.Public, scene.Id, new RegistrationAnswers(ComesAs.Citizen, "Une", Email: "a@example.ma"), true, "fr")).Value!;
        await register.RunAsync(Actor.Public, scene.Id, new RegistrationAnswers(ComesAs.Citizen, "ثانية", Email: "b@example.ma"), true, "ar");
        await register.RunAsync(Actor.Public, scene.Id, new RegistrationAnswers(ComesAs.Citizen, "ثالثة"), true, "ar");
        var due = new RemindersDue(scene.Database.Store, scene.Clock);
        var remind = new RemindPeople(scene.Database.Store, scene.Letters);

        var letters = await LettersAsync(scene);
        Assert.Equal(["Inscription\u00A0: العدالة المنفتحة", "لائحة الانتظار: العدالة المنفتحة"], letters.Select(letter => letter.Subject));
        Assert.Contains($"https://espace.example.ma/public/registrations/{first}?lang=fr", letters[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("meet.example.ma", letters[1].Text, StringComparison.Ordinal);   // the link is for those who have a place

        await new WithdrawRegistration(scene.Database.Store, scene.Letters).RunAsync(Actor.Public, first);
        Assert.Equal(("b@example.ma", "أصبح لكم مقعد: العدالة المنفتحة"), ((await LettersAsync(scene))[^1].To, (await LettersAsync(scene))[^1].Subject));

        Assert.True((await remind.RunAsync(Actor.System)).Ok);
        Assert.Empty((await due.ReadAsync(scene.Secretariat, scene.Id)).Value!);
        scene.Clock.Now = new DateTimeOffset(2028, 10, 18, 9, 0, 0, TimeSpan.Zero);
        var one = Assert.Single((await due.ReadAsync(scene.Secretariat, scene.Id)).Value!);
        Assert.Equal((2, DueKind.Reminder, true), (one.Number, one.Kind, one.HasEmail));
        Assert.Equal(AccessRefusals.NotAllowed, (await due.ReadAsync(Actor.Public, scene.Id)).Refusal);
        Assert.True((await remind.RunAsync(Actor.System)).Ok);
        Assert.True((await remind.RunAsync(Actor.System)).Ok);
        Assert.Empty((await due.ReadAsync(scene.Secretariat, scene.Id)).Value!);
        Assert.Equal("تذكير: العدالة المنفتحة", Assert.Single(await LettersAsync(scene), letter => letter.Subject.StartsWith("تذكير", StringComparison.Ordinal)).Subject);

        await new CancelSession(scene.Database.Store, scene.Letters).RunAsync(scene.Secretariat, scene.Id, "تعذر حجز القاعة");
        var told = (await LettersAsync(scene))[^1];
        Assert.Equal(("b@example.ma", "إلغاء: العدالة المنفتحة"), (told.To, told.Subject));
        Assert.Contains("تعذر حجز القاعة", told.Text, StringComparison.Ordinal);
    }

    private static async Task<List<Platform.Notices.Letter>> LettersAsync(PlannedScene scene)
    {
        await using var db = scene.Database.Read();
        return await db.Letters.OrderBy(letter => letter.Id).ToListAsync(TestContext.Current.CancellationToken);
    }
}
