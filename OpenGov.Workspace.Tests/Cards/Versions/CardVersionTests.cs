using System.Text;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Cards;

public sealed class CardVersionTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_version_is_the_newest_snapshot_before_it_and_the_commits_since(Engine engine)
    {
        await using var scene = await CardScene.WithAsync(engine);
        var (official, volunteer) = (scene.Official.AccountId!.Value, scene.Volunteer.AccountId!.Value);
        var opened = await scene.NewestAsync();
        var at = TestCard.At(opened.Document, "المعطيات متفرقة");
        var first = Commit(opened, official, TestCard.Insert(at, "كل "));
        var second = Commit(opened.After(first), volunteer, TestCard.Insert(at, "اليوم "));
        await scene.Database.AddAsync(first, second);

        var newest = await scene.NewestAsync();
        Assert.Equal(2, newest.Revision);
        Assert.StartsWith("اليوم كل المعطيات متفرقة", WrittenCard.Of(newest.Document)["problem"].Text, StringComparison.Ordinal);
        Assert.Equal([volunteer, official], newest.Blame.Between(at, at + 9).Select(run => run.Author));
        Assert.Equal(second.Hash, newest.Head);

        await using var db = scene.Database.Read();
        var before = await CardVersion.AtAsync(db, scene.Card.Id, 1);
        Assert.StartsWith("كل المعطيات", WrittenCard.Of(before!.Document)["problem"].Text, StringComparison.Ordinal);
        Assert.Null(await CardVersion.AtAsync(db, scene.Card.Id, 3));
    }

    [Fact]
    public async Task Text_that_is_moved_stays_its_authors()
    {
        await using var scene = await CardScene.WithAsync();
        var (official, volunteer, secretariat) = (scene.Official.AccountId!.Value, scene.Volunteer.AccountId!.Value, scene.Secretariat.AccountId!.Value);
        var opened = await scene.NewestAsync();
        var at = TestCard.At(opened.Document, "جرد");
        var typed = opened.After(Commit(opened, volunteer, TestCard.Insert(at, "نشر ")));

        var moved = typed.After(Commit(typed, official, "[[0,1]]", TestCard.Delete(at, at + 4), TestCard.Insert(at + 4, "نشر ")));

        Assert.Equal("جرد نشر المعطيات", WrittenCard.Of(moved.Document).Activities[0].What);
        Assert.Equal([secretariat, volunteer, secretariat], moved.Blame.Between(at, at + 16).Select(run => run.Author));
    }

    [Fact]
    public void The_authors_of_a_card_are_read_as_they_were_written()
    {
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        var written = BlameText.Write(new Blame([new(12, one), new(3, two), new(7, one)]));

        Assert.Equal([new Blame.Run(12, one), new Blame.Run(3, two), new Blame.Run(7, one)], BlameText.Read(written).Runs);
        Assert.Empty(BlameText.Read(BlameText.Write(new Blame([]))).Runs);
    }

    private static CardCommit Commit(CardVersion after, Guid by, params Step[] steps) => Commit(after, by, null, steps);

    private static CardCommit Commit(CardVersion after, Guid by, string? groups, params Step[] steps)
    {
        var json = "[" + string.Join(',', steps.Select(step => Encoding.UTF8.GetString(CanonicalJson.Of(step)))) + "]";
        var commit = new CardCommit(after.CardId, after.Revision + 1, after.Epoch, Guid.NewGuid(), 1, by, DateTime.UtcNow, CommitKind.Edit, json) { Groups = groups };
        commit.Follow(after.Head);
        return commit;
    }
}
