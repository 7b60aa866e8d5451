using Microsoft.Extensions.Logging.Abstractions;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Cards;

public sealed class RestoreTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_section_reads_as_before_and_the_others_and_their_conversations_stay(Engine engine)
    {
        await using var scene = await CardScene.WithAsync(engine);
        using var desk = new Desk(scene);
        var log = await CardLog.OfAsync(scene);
        var at = log.Where("متفرقة");
        var thread = new CommentThread(scene.Card.Id, "problem", 0, at, at + 7, "متفرقة", scene.Volunteer.AccountId!.Value, DateTime.UtcNow);
        await scene.Database.AddAsync(thread);
        log.Strike(scene.Official, "لا يجدها الباحثون.");
        log.Type(scene.Official, "إتمام ", before: "جرد");
        await log.KeepAsync();

        var restored = await desk.Restore.RunAsync(scene.Volunteer, scene.Card.Id, 0, ["problem"]);

        Assert.Equal(3, restored.Value);
        var newest = await scene.NewestAsync();
        Assert.Equal("المعطيات متفرقة بين الإدارات.\nلا يجدها الباحثون.", WrittenCard.Of(newest.Document)["problem"].Text);
        Assert.Equal("إتمام جرد المعطيات", WrittenCard.Of(newest.Document).Activities[0].What);
        await using var db = scene.Database.Read();
        Assert.Equal((at, at + 7), Assert.Single((await CommentAnchors.ReadAsync(db, scene.Card.Id)).Threads) is var found ? (found.From, found.To) : default);
        Assert.Equal(CommitKind.Restore, db.CardCommits.Single(commit => commit.Revision == 3).Kind);
        Assert.Equal(["Cards.RestoreVersion"], db.Record.Select(entry => entry.Action));

        // And back again: what was restored over is not lost.
        Assert.True((await desk.Restore.RunAsync(scene.Official, scene.Card.Id, 2, ["problem"])).Ok);
        Assert.Equal("المعطيات متفرقة بين الإدارات.", WrittenCard.Of((await scene.NewestAsync()).Document)["problem"].Text);
    }

    [Fact]
    public async Task A_restore_without_its_line_gets_it_at_the_next_start_and_only_once()
    {
        await using var scene = await CardScene.WithAsync();
        using var desk = new Desk(scene);
        var log = await CardLog.OfAsync(scene);
        log.Strike(scene.Official, "لا يجدها الباحثون.");
        await log.KeepAsync();
        Assert.True((await desk.Restore.RunAsync(scene.Volunteer, scene.Card.Id, 0, ["problem"])).Ok);
        Assert.Equal(3, (await desk.Rooms.WriteAsync(scene.Card.Id, scene.Official, CommitKind.Restore, _ => [TestCard.Insert(1, "عاد ")])).Value);   // and then the program was ended

        var note = new NoteRestores(scene.Database.Store) { Settled = TimeSpan.Zero };
        Assert.True((await note.RunAsync(Actor.System)).Ok);
        Assert.True((await note.RunAsync(Actor.System)).Ok);

        await using var db = scene.Database.Read();
        Assert.Equal(["Cards.RestoreVersion", "Cards.NoteRestores"], db.Record.OrderBy(entry => entry.Seq).Select(entry => entry.Action));
        Assert.Contains("\"became\":3", System.Text.Encoding.UTF8.GetString(db.Record.OrderBy(entry => entry.Seq).Last().Payload!));
    }

    [Fact]
    public async Task What_cannot_be_restored_is_refused_with_its_reason()
    {
        await using var scene = await CardScene.WithAsync();
        using var desk = new Desk(scene);
        var log = await CardLog.OfAsync(scene);
        log.Type(scene.Official, "كل ", before: "المعطيات متفرقة");
        await log.KeepAsync();

        Assert.Equal(AccessRefusals.NotAllowed, (await desk.Restore.RunAsync(scene.Observer, scene.Card.Id, 0, [])).Refusal);
        Assert.Equal(CardsRefusals.NoSuchVersion, (await desk.Restore.RunAsync(scene.Official, scene.Card.Id, 7, [])).Refusal);
        Assert.Equal(CardsRefusals.NoSuchSection, (await desk.Restore.RunAsync(scene.Official, scene.Card.Id, 0, ["values"])).Refusal);
        Assert.Equal(CardsRefusals.NoSuchCard, (await desk.Restore.RunAsync(scene.Official, Guid.NewGuid(), 0, [])).Refusal);
        Assert.Equal(CardsRefusals.NothingToRestore, (await desk.Restore.RunAsync(scene.Official, scene.Card.Id, 0, ["causes"])).Refusal);
        Assert.Equal(1, (await scene.NewestAsync()).Revision);
    }

    [Fact]
    public void Any_version_can_be_restored_from_any_other_whole_or_a_section_at_a_time()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 300; round++)
        {
            var then = Changed(Start, random, random.Next(12));
            var now = Changed(random.Next(3) == 0 ? Start : then, random, random.Next(12));
            var section = SectionPlace.AllOf(now)[random.Next(SectionPlace.AllOf(now).Count)].Name;

            var one = After(now, RestoreSteps.Of(now, then, [section]));
            Assert.True(SectionPlace.Of(one, section)!.Node.IsLike(SectionPlace.Of(then, section)!.Node));
            Assert.All(SectionPlace.AllOf(one).Where(place => place.Name != section), place => Assert.True(place.Node.IsLike(SectionPlace.Of(now, place.Name)!.Node)));

            var all = RestoreSteps.Of(now, then, SectionPlace.AllOf(then).Select(place => place.Name));
            Assert.True(After(now, all).IsLike(then));
            Assert.Equal(now.IsLike(then), all.Count == 0);
            Assert.InRange(all.Count, 0, EditLimits.StepsInCommit);
        }
    }

    private static readonly Node Start = TestCard.Of(["المعطيات متفرقة 🇲🇦 بين الإدارات.", "لا يجدها الباحثون.", "aaaa"], TestCard.First, TestCard.Second);

    /// <summary>Some edits of every kind, wherever they fit.</summary>
    private static Node Changed(Node card, Random random, int edits)
    {
        for (var i = 0; i < edits; i++)
        {
            var at = random.Next(card.Content.Size);
            var activity = SectionPlace.Of(card, "activities")!;
            var step = random.Next(7) switch
            {
                0 => TestCard.Delete(at, Math.Min(card.Content.Size, at + random.Next(12))),
                1 => TestCard.Insert(at, random.Next(2) == 0 ? "🇲🇦" : "a"),
                2 => TestCard.Step($$$"""{"stepType":"replace","from":{{{at}}},"to":{{{at}}},"slice":{"content":[{"type":"paragraph"},{"type":"paragraph"}],"openStart":1,"openEnd":1},"structure":true}"""),
                3 => TestCard.Step($$$"""{"stepType":"addMark","mark":{"type":"strong"},"from":{{{at}}},"to":{{{Math.Min(card.Content.Size, at + 5)}}}}"""),
                4 => TestCard.Step($$"""{"stepType":"attr","pos":{{activity.Start}},"attr":"status","value":"started"}"""),
                5 => TestCard.Step($$"""{"stepType":"attr","pos":{{SectionPlace.Of(card, "meta")!.At}},"attr":"start","value":"2026-0{{1 + random.Next(9)}}-01"}"""),
                _ => TestCard.Insert(activity.Start, TestCard.Activity(Guid.NewGuid().ToString())),
            };
            if (step.Apply(card) is { Ok: true } changed) card = changed.Value;
        }

        return card;
    }

    private static Node After(Node card, IReadOnlyList<Step> steps) => steps.Aggregate(card, (now, step) => step.Apply(now).Value!);

    private sealed class Desk : IDisposable
    {
        private readonly CommitLog _log;

        public Desk(CardScene scene)
        {
            var (database, matrix, limits) = (scene.Database, AuthorizationMatrix.Shipped, new LiveLimits());
            _log = new CommitLog(database.Database, matrix, TimeProvider.System, limits, NullLogger<CommitLog>.Instance);
            Rooms = new CardRooms(database.Database, _log, database.Changes, matrix, limits, TimeProvider.System);
            Restore = new RestoreVersion(database.Store, database.Database, Rooms);
        }

        public CardRooms Rooms { get; }
        public RestoreVersion Restore { get; }

        public void Dispose() => _log.Dispose();
    }
}
