using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Platform.Notices;

public sealed class NoticesTests
{
    private static readonly AgendaLine[] Agenda = [new(new LocalText("نقطة جديدة"))];

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Whoever_sits_in_the_committee_is_told_once_of_a_meeting_and_whoever_called_it_is_not(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        await desk.ConveneAsync();

        while (await desk.Tell().RunAsync()) { }
        while (await desk.Tell().RunAsync()) { }   // a program that starts anew reads on where the other stopped

        var told = (await desk.OfAsync(desk.Member)).Lines.Single();
        Assert.Equal(("/plans/3/meetings/2", "Committee.ConveneMeeting", NoticeKind.Meetings, false), (told.Href, told.Action, told.Kind, told.IsRead));
        Assert.Empty((await desk.OfAsync(desk.Scene.Secretariat)).Lines);
        Assert.Empty((await desk.OfAsync(desk.Observer)).Lines);
    }

    [Fact]
    public async Task What_was_recorded_before_the_first_start_is_told_to_nobody()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Empty((await desk.OfAsync(desk.Member)).Lines);
    }

    [Fact]
    public async Task Notices_are_read_and_set_aside_again_by_their_own_person_only()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ConveneAsync();
        while (await desk.Tell().RunAsync()) { }
        var read = new ReadNotices(desk.Store);
        var id = (await desk.OfAsync(desk.Member)).Lines.Single().Id;

        Assert.True((await read.RunAsync(desk.Other, [id])).Ok);
        Assert.Equal(1, (await desk.OfAsync(desk.Member)).Unread);
        Assert.True((await read.RunAsync(desk.Member, [id])).Ok);
        Assert.Equal(0, (await desk.OfAsync(desk.Member)).Unread);
        Assert.True((await read.RunAsync(desk.Member, [id], read: false)).Ok);
        Assert.Equal(1, (await desk.OfAsync(desk.Member)).Unread);
        Assert.Equal(AccessRefusals.NotAllowed, (await read.RunAsync(Actor.Public)).Refusal);
    }

    [Fact]
    public async Task A_letter_goes_at_once_or_in_the_morning_as_each_person_chose_and_says_nothing_of_the_matter()
    {
        await using var desk = await Desk.OpenAsync();
        var choose = new ChooseMail(desk.Store);
        await choose.RunAsync(desk.Member, NoticeKind.Meetings, MailChoice.AtOnce);
        await choose.RunAsync(desk.Fourth, NoticeKind.Meetings, MailChoice.None);
        await desk.ConveneAsync();
        while (await desk.Tell().RunAsync()) { }

        Assert.Equal(0, await desk.Write().RunAsync());
        desk.Clock.Move(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await desk.Write().RunAsync());
        Assert.Equal(["member@example.ma"], await desk.AddressedAsync());

        desk.Clock.Move(TimeSpan.FromDays(1));
        Assert.Equal(1, await desk.Write().RunAsync());
        Assert.Equal(["member@example.ma", "other@example.ma"], await desk.AddressedAsync());
        Assert.Equal(0, await desk.Write().RunAsync());

        await using var db = desk.Scene.Database.Read();
        var french = await db.Letters.SingleAsync(letter => letter.To == "other@example.ma");
        Assert.Contains("Réunions du comité", french.Text);
        Assert.Contains("https://espace.example.ma/notices", french.Text);
        Assert.DoesNotContain(Desk.Title, french.Text + french.Subject);
    }

    [Fact]
    public async Task Whoever_has_read_a_notice_gets_no_letter_of_it()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ConveneAsync();
        while (await desk.Tell().RunAsync()) { }
        await new ReadNotices(desk.Store).RunAsync(desk.Member);
        await new ReadNotices(desk.Store).RunAsync(desk.Other);
        await new ReadNotices(desk.Store).RunAsync(desk.Fourth);
        desk.Clock.Move(TimeSpan.FromDays(2));

        Assert.Equal(0, await desk.Write().RunAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_mail_server_that_is_down_for_days_loses_no_letter_and_gets_each_once(Engine engine)
    {
        await using var desk = await Desk.OpenAsync(engine);
        await desk.ConveneAsync();
        while (await desk.Tell().RunAsync()) { }
        desk.Clock.Move(TimeSpan.FromDays(1));
        Assert.Equal(3, await desk.Write().RunAsync());

        for (var hour = 0; hour < 72; hour++)
        {
            Assert.Equal(0, await desk.Send().RunAsync());
            desk.Clock.Move(TimeSpan.FromHours(1));
        }

        using var sink = MailSink.On(desk.Port);
        var sent = 0;
        for (var hour = 0; hour < 3; hour++, desk.Clock.Move(TimeSpan.FromHours(1))) sent += await desk.Send().RunAsync();

        Assert.Equal(3, sent);
        Assert.Equal(3, sink.Letters.Count);
        Assert.Equal(3, sink.Letters.Select(letter => letter.Split('\n').Single(line => line.StartsWith("Message-Id", StringComparison.OrdinalIgnoreCase))).Distinct().Count());
        await using var db = desk.Scene.Database.Read();
        Assert.All(await db.Letters.ToListAsync(), letter => Assert.True(letter.SentAt is not null && letter.To.Length + letter.Text.Length == 0));
    }

    [Fact]
    public async Task An_address_that_does_not_exist_holds_up_nobody_else()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ConveneAsync();
        while (await desk.Tell().RunAsync()) { }
        desk.Clock.Move(TimeSpan.FromDays(1));
        await desk.Write().RunAsync();
        using var sink = MailSink.On(desk.Port, refused: "member@");

        Assert.Equal(2, await desk.Send().RunAsync());
        Assert.Equal(0, await desk.Send().RunAsync());

        await using var db = desk.Scene.Database.Read();
        Assert.Equal(1, await db.Letters.CountAsync(letter => letter.RefusedAt != null && letter.To == ""));
    }

    [Fact]
    public async Task Every_rule_is_of_a_use_case_that_there_is()
    {
        await using var app = new WorkspaceApp();
        await app.InitializeAsync();
        var known = AuthorizationMatrix.Shipped.Actions.Append("Evaluation.ShowScores").ToHashSet();

        Assert.All(app.Get<IEnumerable<NoticeRule>>(), rule => Assert.Contains(rule.Action, known));
    }

    /// <summary>A committee of which three members have addresses, and the program's clock.</summary>
    private sealed class Desk(MeetingScene scene, MovableClock clock) : IAsyncDisposable
    {
        public const string Title = "الاجتماع الثاني";

        public MeetingScene Scene => scene;
        public Data.Store Store => scene.Database.Store;
        public MovableClock Clock => clock;
        public int Port { get; } = MailSink.FreePort();
        public Actor Member { get; private set; } = Actor.Public;
        public Actor Other { get; private set; } = Actor.Public;
        public Actor Fourth { get; private set; } = Actor.Public;
        public Actor Observer { get; private set; } = Actor.Public;

        private IOptions<MailOptions> Mail => Options.Create(new MailOptions
        {
            Host = "127.0.0.1", Port = Port, RequireTls = false, From = "espace@example.ma", Address = "https://espace.example.ma",
        });

        public static async Task<Desk> OpenAsync(Engine engine = Engine.Sqlite)
        {
            var clock = new MovableClock();
            var desk = new Desk(await MeetingScene.CalledAsync(engine, clock: clock), clock);
            desk.Member = await desk.AddressedAsync(0, "member@example.ma", "ar");
            desk.Other = await desk.AddressedAsync(2, "other@example.ma", "fr");
            desk.Fourth = await desk.AddressedAsync(3, "fourth@example.ma", "en");
            desk.Observer = await desk.Scene.Database.ActorAsync(Role.Observer);
            while (await desk.Tell().RunAsync()) { }
            return desk;
        }

        public TellOfRecord Tell() => new(scene.Database.Database, scene.Database.Changes, Clock, CommitteeNotices.Rules, Mail, NullLogger<TellOfRecord>.Instance);
        public WriteLetters Write() => new(scene.Database.Database, Clock, Mail, Texts);
        public SendLetters Send() => new(scene.Database.Database, Clock, Mail, NullLogger<SendLetters>.Instance);

        public async Task ConveneAsync() => Assert.Null((await new ConveneMeeting(Store).RunAsync(
            scene.Secretariat, scene.Plan, new MeetingCall(new LocalText(Title), MeetingScene.Day.AddDays(30), null, MeetingForm.Remote), [.. Agenda.Select(line => line.Title)])).Refusal);

        public async Task<NoticePart> OfAsync(Actor person) => (await new NoticeList(Store).ReadAsync(person)).Value!;

        public async Task<IReadOnlyList<string>> AddressedAsync()
        {
            await using var db = scene.Database.Read();
            return await db.Letters.OrderBy(letter => letter.To).Select(letter => letter.To).ToListAsync();
        }

        public ValueTask DisposeAsync() => scene.DisposeAsync();

        private async Task<Actor> AddressedAsync(int body, string address, string language)
        {
            var actor = await scene.MemberAsync(body);
            var begun = await scene.Database.Database.BeginAsync();
            await using var transaction = begun.Value!;
            var account = await transaction.Db.Accounts.SingleAsync(a => a.Id == actor.AccountId);
            account.Take(Access.EmailAddress.Of(address)!);
            account.Language = language;
            await transaction.Db.SaveChangesAsync();
            await transaction.CommitAsync(default);
            return actor;
        }

        private static IStringLocalizer<NoticesTexts> Texts { get; } = new StringLocalizer<NoticesTexts>(
            new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));
    }

    /// <summary>Today at noon, until it is moved.</summary>
    private sealed class MovableClock : TimeProvider
    {
        private DateTimeOffset _now = new(DateTime.UtcNow.Date.AddHours(12), TimeSpan.Zero);

        public void Move(TimeSpan by) => _now += by;

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
