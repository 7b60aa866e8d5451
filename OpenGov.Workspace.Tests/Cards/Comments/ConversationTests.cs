using OpenGov.Workspace.Dashboard;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Cards;

public sealed class ConversationTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_conversation_about_a_passage_is_begun_answered_resolved_and_taken_up_again(Engine engine)
    {
        await using var scene = await CardScene.WithAsync(engine);
        var desk = new Desk(scene);
        var log = await CardLog.OfAsync(scene);
        var marked = await desk.PassageAsync("متفرقة");
        log.Type(scene.Official, "كل ", before: "المعطيات متفرقة");   // while it was being marked
        await log.KeepAsync();

        var begun = await desk.Start.RunAsync(scene.Volunteer, scene.Card.Id, new ThreadMatter("problem", marked), Said("أي إدارات؟", scene.Official));
        Assert.True((await desk.Reply.RunAsync(scene.Official, begun.Value, Said("كل القطاعات"))).Ok);

        var thread = Assert.Single((await desk.ReadAsync(scene.Official)).Threads);
        Assert.Equal(("problem", "متفرقة", log.Where("متفرقة")), (thread.Section, thread.Quote, thread.From));
        Assert.Equal(["أي إدارات؟", "كل القطاعات"], thread.Remarks.Select(remark => remark.Text));
        Assert.Equal(Side.CivilSociety, thread.Remarks[0].By.Side);
        Assert.True(thread.NamesReaderAnew);

        Assert.True((await desk.Resolve.RunAsync(scene.Official, thread.Id)).Ok);
        Assert.Equal(CardsRefusals.ThreadIsResolved, (await desk.Resolve.RunAsync(scene.Official, thread.Id)).Refusal);
        Assert.Equal(scene.Official.AccountId, Assert.Single((await desk.ReadAsync(scene.Official)).Threads).ResolvedBy!.Id);
        Assert.True((await desk.TakeUp.RunAsync(scene.Volunteer, thread.Id)).Ok);
        Assert.Equal(CardsRefusals.ThreadIsOpen, (await desk.TakeUp.RunAsync(scene.Volunteer, thread.Id)).Refusal);

        await desk.Resolve.RunAsync(scene.Official, thread.Id);
        Assert.True((await desk.Reply.RunAsync(scene.Volunteer, thread.Id, Said("بقي سؤال"))).Ok);
        Assert.False(Assert.Single((await desk.ReadAsync(scene.Volunteer)).Threads).IsResolved);   // an answer takes it up again
        await using var db = scene.Database.Read();
        Assert.Equal(
            ["Cards.StartThread", "Cards.Reply", "Cards.ResolveThread", "Cards.TakeUpThread", "Cards.ResolveThread", "Cards.Reply"],
            db.Record.OrderBy(entry => entry.Seq).Select(entry => entry.Action));
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Who_is_named_finds_the_conversation_among_what_waits_until_they_have_looked(Engine engine)
    {
        await using var scene = await CardScene.WithAsync(engine);
        var desk = new Desk(scene);
        var begun = await desk.Start.RunAsync(scene.Volunteer, scene.Card.Id, ThreadMatter.WholeCard, Said("ما رأيكم؟", scene.Official, scene.Observer));

        var waiting = Assert.Single((await desk.Unseen.ReadAsync(scene.Official, 3)).Value!);
        Assert.Equal($"/plans/3/cards/2?thread={begun.Value}", waiting.Href);
        Assert.Empty((await desk.Unseen.ReadAsync(scene.Volunteer, 3)).Value!);
        var nothing = new Waiting(ValueList<Wait>.Empty, ValueList<BodyWaiting>.Empty, PlanIsOver: false);
        Assert.Equal(new Wait(WaitKind.NamedInConversations, 1, waiting.Href), Assert.Single(nothing.And([waiting]).ForReader));
        Assert.Equal("/plans/3/cards", Assert.Single(nothing.And([waiting, waiting]).ForReader).Href);
        Assert.Empty((nothing with { PlanIsOver = true }).And([waiting]).ForReader);

        Assert.True((await desk.See.RunAsync(scene.Official, begun.Value)).Ok);
        Assert.Empty((await desk.Unseen.ReadAsync(scene.Official, 3)).Value!);
        Assert.Single((await desk.Unseen.ReadAsync(scene.Observer, 3)).Value!);
    }

    [Fact]
    public async Task What_is_said_of_words_that_others_deleted_meanwhile_is_not_lost()
    {
        await using var scene = await CardScene.WithAsync();
        var desk = new Desk(scene);
        var log = await CardLog.OfAsync(scene);
        var marked = await desk.PassageAsync("متفرقة");
        log.Strike(scene.Official, "متفرقة ");
        await log.KeepAsync();

        Assert.True((await desk.Start.RunAsync(scene.Volunteer, scene.Card.Id, new ThreadMatter("problem", marked), Said("لماذا حُذفت؟"))).Ok);

        var thread = Assert.Single((await desk.ReadAsync(scene.Volunteer)).Threads);
        Assert.True(thread.IsDetached);
        Assert.Equal("متفرقة", thread.Quote);
    }

    [Fact]
    public async Task Conversations_stand_in_the_order_of_the_text_those_about_the_whole_card_first()
    {
        await using var scene = await CardScene.WithAsync();
        var desk = new Desk(scene);
        await StartAsync(new ThreadMatter("activities"));
        await StartAsync(new ThreadMatter("problem", await desk.PassageAsync("الباحثون")));
        await StartAsync(new ThreadMatter("problem", await desk.PassageAsync("متفرقة")));
        await StartAsync(ThreadMatter.WholeCard);

        Assert.Equal(["|", "problem|متفرقة", "problem|الباحثون", "activities|"], (await desk.ReadAsync(scene.Observer)).Threads.Select(thread => $"{thread.Section}|{thread.Quote}"));

        async Task StartAsync(ThreadMatter matter) => Assert.True((await desk.Start.RunAsync(scene.Volunteer, scene.Card.Id, matter, Said("ملاحظة"))).Ok);
    }

    [Fact]
    public async Task Experts_speak_and_resolve_what_they_began_observers_read_and_the_public_does_not()
    {
        await using var scene = await CardScene.WithAsync();
        var desk = new Desk(scene);
        var expert = await scene.Database.ActorAsync(Role.Expert);
        var own = await desk.Start.RunAsync(expert, scene.Card.Id, ThreadMatter.WholeCard, Said("رأي"));
        var other = await desk.Start.RunAsync(scene.Volunteer, scene.Card.Id, ThreadMatter.WholeCard, Said("سؤال"));

        Assert.True((await desk.Resolve.RunAsync(expert, own.Value)).Ok);
        Assert.Equal(CardsRefusals.NotYourThread, (await desk.Resolve.RunAsync(expert, other.Value)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await desk.Reply.RunAsync(scene.Observer, own.Value, Said("لا"))).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await desk.Start.RunAsync(scene.Observer, scene.Card.Id, ThreadMatter.WholeCard, Said("لا"))).Refusal);
        Assert.Equal(2, (await desk.ReadAsync(scene.Observer)).Threads.Count);
        Assert.Equal(AccessRefusals.NotAllowed, (await desk.Conversations.ReadAsync(Actor.Public, scene.Card.Id)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await desk.Unseen.ReadAsync(Actor.Public, 3)).Refusal);
    }

    [Fact]
    public async Task What_cannot_be_taken_is_refused_with_its_reason()
    {
        await using var scene = await CardScene.WithAsync();
        var desk = new Desk(scene);
        var stranger = await scene.Database.ActorAsync(Role.Operator);
        var passage = await desk.PassageAsync("متفرقة");

        Assert.Equal(CardsRefusals.RemarkMissing, await RefusalAsync(ThreadMatter.WholeCard, Said("  ")));
        Assert.Equal(CardsRefusals.RemarkTooLong.Key, (await RefusalAsync(ThreadMatter.WholeCard, Said(new string('س', CommentRemark.Longest + 1))))!.Key);
        Assert.Equal(CardsRefusals.TextDamaged, await RefusalAsync(ThreadMatter.WholeCard, Said("\ud83c")));
        Assert.Equal(CardsRefusals.MentionedCannotRead, await RefusalAsync(ThreadMatter.WholeCard, Said("من؟", stranger)));
        Assert.Equal(CardsRefusals.NoSuchSection, await RefusalAsync(new ThreadMatter("nothing"), Said("أين؟")));
        Assert.Equal(CardsRefusals.NoSuchPassage, await RefusalAsync(new ThreadMatter("problem", passage with { Revision = 9 }), Said("متى؟")));
        Assert.Equal(CardsRefusals.NoSuchPassage, await RefusalAsync(new ThreadMatter("problem", passage with { From = 90_000, To = 90_003 }), Said("أين؟")));
        Assert.Equal(CardsRefusals.NoSuchCard, (await desk.Start.RunAsync(scene.Official, Guid.NewGuid(), ThreadMatter.WholeCard, Said("؟"))).Refusal);
        Assert.Equal(CardsRefusals.NoSuchThread, (await desk.Reply.RunAsync(scene.Official, Guid.NewGuid(), Said("؟"))).Refusal);
        await using var db = scene.Database.Read();
        Assert.Empty(db.CommentThreads);

        async Task<Refusal?> RefusalAsync(ThreadMatter matter, RemarkWords words) => (await desk.Start.RunAsync(scene.Official, scene.Card.Id, matter, words)).Refusal;
    }

    [Fact]
    public void The_names_of_people_stand_out_in_a_remark()
    {
        CardPerson[] named = [new(Guid.NewGuid(), new LocalText("رئيسة القسم", "Cheffe de division"), null, null), new(Guid.NewGuid(), new LocalText("رئيسة"), null, null)];

        var pieces = RemarkText.Pieces("هل ترى @رئيسة القسم أم a@رئيس و@Cheffe de division؟", named);

        Assert.Equal([("هل ترى ", false), ("@رئيسة القسم", true), (" أم a@رئيس و", false), ("@Cheffe de division", true), ("؟", false)], pieces);
    }

    [Fact]
    public void Whoever_is_struck_from_the_text_again_is_not_named()
    {
        CardPerson[] people = [new(Guid.NewGuid(), new LocalText("رئيسة القسم"), null, null), new(Guid.NewGuid(), new LocalText("منسق"), null, null)];
        var draft = new RemarkDraft { Text = "سؤال إلى @منسق", Chosen = [people[0].Id, people[1].Id, people[1].Id] };
        using var reading = new Platform.Texts.Reading("ar");

        Assert.Equal([people[1].Id], draft.ToWords(people).Mentioned);
    }

    private static RemarkWords Said(string text, params Actor[] named) => new(text, [.. named.Select(actor => actor.AccountId!.Value)]);

    private sealed class Desk(CardScene scene)
    {
        private readonly AuthorizationMatrix _matrix = AuthorizationMatrix.Shipped;

        public StartThread Start => new(scene.Database.Store, _matrix);
        public Reply Reply => new(scene.Database.Store, _matrix);
        public ResolveThread Resolve => new(scene.Database.Store);
        public TakeUpThread TakeUp => new(scene.Database.Store);
        public SeeMentions See => new(scene.Database.Store);
        public CardConversations Conversations => new(scene.Database.Store);
        public UnseenMentions Unseen => new(scene.Database.Store);

        public async Task<ConversationsShown> ReadAsync(Actor actor) => (await Conversations.ReadAsync(actor, scene.Card.Id)).Value!;

        public async Task<MarkedPassage> PassageAsync(string words)
        {
            var version = await scene.NewestAsync();
            var at = TestCard.At(version.Document, words);
            return new MarkedPassage(version.Revision, at, at + words.Length, words);
        }
    }
}
