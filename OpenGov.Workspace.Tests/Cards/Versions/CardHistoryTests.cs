using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Cards;

public sealed class CardHistoryTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_sitting_is_what_was_written_without_a_long_pause_by_whoever_was_there(Engine engine)
    {
        await using var scene = await CardScene.WithAsync(engine);
        var log = await CardLog.OfAsync(scene);
        log.Type(scene.Official, "كل ", before: "المعطيات متفرقة");
        log.Type(scene.Volunteer, "اليوم ", before: "المعطيات متفرقة");
        log.Type(scene.Volunteer, "هنا ", before: "المعطيات متفرقة");
        log.At += TimeSpan.FromHours(2);
        log.Type(scene.Volunteer, "أيضاً ", before: "المعطيات متفرقة");
        log.Commit(scene.Official, CommitKind.Restore, TestCard.Delete(log.Where("أيضاً "), log.Where("أيضاً ") + 6));
        await log.KeepAsync();

        var history = (await new CardHistory(scene.Database.Store).ReadAsync(scene.Observer, 3, 2)).Value!;

        Assert.Equal([(5, 5), (4, 4), (1, 3)], history.Sittings.Select(sitting => (sitting.First, sitting.Last)));
        Assert.Equal([CommitKind.Restore, CommitKind.Edit, CommitKind.Edit], history.Sittings.Select(sitting => sitting.Kind));
        Assert.Equal([(scene.Volunteer.AccountId!.Value, 2), (scene.Official.AccountId!.Value, 1)], history.Sittings[2].Authors);
        Assert.Equal(Side.CivilSociety, history.Person(scene.Volunteer.AccountId!.Value).Side);
        Assert.Equal((5, scene.Secretariat.AccountId), (history.Head, history.OpenedBy.Id));
        Assert.Null(history.Older);
    }

    [Fact]
    public async Task Sittings_come_a_page_at_a_time_and_each_stands_on_one_page()
    {
        await using var scene = await CardScene.WithAsync();
        var log = await CardLog.OfAsync(scene);
        for (var i = 0; i < CardHistory.Page + 5; i++)
        {
            log.Type(scene.Official, "كل ", before: "المعطيات متفرقة");
            log.Type(scene.Volunteer, "كل ", before: "المعطيات متفرقة");
            log.At += TimeSpan.FromDays(1);
        }

        await log.KeepAsync();
        var history = new CardHistory(scene.Database.Store);
        var first = (await history.ReadAsync(scene.Official, 3, 2)).Value!;
        var second = (await history.ReadAsync(scene.Official, 3, 2, first.Older)).Value!;

        Assert.Equal(CardHistory.Page, first.Sittings.Count);
        Assert.Equal(5, second.Sittings.Count);
        Assert.Equal(Enumerable.Range(1, 50), second.Sittings.Concat(first.Sittings).SelectMany(sitting => Enumerable.Range(sitting.First, sitting.Last - sitting.First + 1)).Order());
    }

    [Fact]
    public async Task Any_version_is_read_with_who_wrote_what_of_it()
    {
        await using var scene = await CardScene.WithAsync();
        var log = await CardLog.OfAsync(scene);
        log.Type(scene.Volunteer, "كل ", before: "المعطيات متفرقة");
        log.Type(scene.Official, "هذه ", before: "المعطيات متفرقة");
        await log.KeepAsync();
        var versions = new VersionOfCard(scene.Database.Store);

        var first = (await versions.ReadAsync(scene.Observer, scene.Card.Id, 1)).Value!;
        Assert.StartsWith("كل المعطيات", first.Card["problem"].Text, StringComparison.Ordinal);
        Assert.Equal((scene.Volunteer.AccountId, 3), (first.By!.Id, first.Letters.Single(one => one.Author.Side is Side.CivilSociety).Letters));
        Assert.Null((await versions.ReadAsync(scene.Observer, scene.Card.Id, 0)).Value!.Commit);
        Assert.Equal(2, (await versions.ReadAsync(scene.Observer, scene.Card.Id, null)).Value!.Revision);
        Assert.Equal(CardsRefusals.NoSuchVersion, (await versions.ReadAsync(scene.Observer, scene.Card.Id, 9)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await versions.ReadAsync(Actor.Public, scene.Card.Id, 1)).Refusal);
    }

    [Fact]
    public async Task Two_versions_are_compared_as_their_readers_ask()
    {
        await using var scene = await CardScene.WithAsync();
        var log = await CardLog.OfAsync(scene);
        log.Type(scene.Volunteer, "كل ", before: "المعطيات متفرقة");
        await log.KeepAsync();
        var compared = new ComparedVersions(scene.Database.Store);

        var shown = (await compared.ReadAsync(scene.Observer, 3, 2, 0, null)).Value!;

        Assert.Equal((0, 1), (shown.From.Revision, shown.To.Revision));
        Assert.Equal("problem", Assert.Single(shown.Comparison.Sections).Name);
        Assert.True((await compared.ReadAsync(scene.Observer, 3, 2, 1, 1)).Value!.Comparison.IsEmpty);
        Assert.Equal(CardsRefusals.NoSuchVersion, (await compared.ReadAsync(scene.Observer, 3, 2, 4, null)).Refusal);
        Assert.Equal(CardsRefusals.NoSuchCard, (await compared.ReadAsync(scene.Observer, 3, 9, 0, null)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await compared.ReadAsync(Actor.Public, 3, 2, 0, null)).Refusal);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Whoever_comes_back_is_told_who_changed_which_sections_since(Engine engine)
    {
        await using var scene = await CardScene.WithAsync(engine);
        var (visit, since) = (new VisitCard(scene.Database.Store), new SinceLastVisit(scene.Database.Store));
        var log = await CardLog.OfAsync(scene);
        log.Type(scene.Volunteer, "كل ", before: "المعطيات متفرقة");
        await log.KeepAsync();
        Assert.Empty((await since.ReadAsync(scene.Official, scene.Card.Id)).Value!.News);   // never here: everything would be new

        Assert.True((await visit.RunAsync(scene.Official, scene.Card.Id, int.MaxValue)).Ok);
        log.Type(scene.Volunteer, "هنا ", before: "المعطيات متفرقة");
        log.Type(scene.Volunteer, "إتمام ", before: "جرد");
        log.Type(scene.Official, "ما ", before: "المعطيات متفرقة");
        log.Commit(scene.Secretariat, TestCard.Step($$"""{"stepType":"attr","pos":{{SectionPlace.Of(log.Newest.Document, "meta")!.At}},"attr":"start","value":"2026-03-01"}"""));
        await log.KeepAsync();

        var news = (await since.ReadAsync(scene.Official, scene.Card.Id)).Value!;
        Assert.Equal((1, 5), (news.From, news.Head));
        Assert.Equal([(scene.Volunteer.AccountId, 2, "problem activities"), (scene.Secretariat.AccountId, 1, "meta")],
            news.News.Select(own => ((Guid?)own.By.Id, own.Edits, string.Join(' ', own.Sections))));

        Assert.True((await visit.RunAsync(scene.Official, scene.Card.Id, news.Head)).Ok);
        Assert.True((await visit.RunAsync(scene.Official, scene.Card.Id, 2)).Ok);   // from a window that was opened before: nothing becomes unread
        Assert.Empty((await since.ReadAsync(scene.Official, scene.Card.Id)).Value!.News);
        Assert.Equal(CardsRefusals.NoSuchCard, (await visit.RunAsync(scene.Official, Guid.NewGuid(), 1)).Refusal);
        await using var db = scene.Database.Read();
        Assert.Empty(db.Record);   // nobody's business but theirs
    }
}
