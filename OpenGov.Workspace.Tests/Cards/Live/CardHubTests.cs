using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Cards;

public sealed class CardHubTests(WorkspaceApp app) : IClassFixture<WorkspaceApp>
{
    private const string Paragraph = "المعطيات متفرقة بين الإدارات.";

    [Fact]
    public async Task What_one_types_reaches_the_other_and_is_kept()
    {
        await using var scene = await LiveScene.WithAsync(app);
        var (one, other) = (await scene.EditorAsync(), await scene.EditorAsync());
        var at = TestCard.At((await scene.NewestAsync()).Document, Paragraph);

        Assert.Null(await one.SubmitAsync(0, TestCard.Insert(at, "كل ")));

        var mine = (await one.HearAsync("commits"))![0]!;
        var theirs = (await other.HearAsync("commits"))![0]!;
        Assert.Equal((1, null), ((int)mine["rev"]!, mine["steps"]));
        Assert.Equal("كل ", (string?)theirs["steps"]![0]!["slice"]!["content"]![0]!["text"]);
        Assert.Equal("كل " + Paragraph, await scene.ProblemAsync());
    }

    [Fact]
    public async Task What_is_sent_again_is_not_entered_again()
    {
        await using var scene = await LiveScene.WithAsync(app);
        var line = await scene.EditorAsync();
        var at = TestCard.At((await scene.NewestAsync()).Document, Paragraph);
        var sent = HubLine.Submission(line.ClientId, 1, 0, [TestCard.Insert(at, "كل ")]);

        Assert.Null(await line.SubmitAsync(sent));
        Assert.Null(await line.SubmitAsync(sent));

        Assert.Equal(1, (int)(await line.HearAsync("commits"))![0]!["rev"]!);
        Assert.Equal(1, (int)(await line.HearAsync("commits"))![0]!["rev"]!);
        Assert.Equal("كل " + Paragraph, await scene.ProblemAsync());
    }

    [Fact]
    public async Task Somebody_who_is_behind_is_moved_over_what_was_missed()
    {
        await using var scene = await LiveScene.WithAsync(app);
        var (one, other) = (await scene.EditorAsync(), await scene.EditorAsync(Role.Member, Platform.Side.CivilSociety));
        var at = TestCard.At((await scene.NewestAsync()).Document, Paragraph);

        Assert.Null(await one.SubmitAsync(0, TestCard.Insert(at, "كل ")));
        Assert.Null(await other.SubmitAsync(0, TestCard.Insert(at + Paragraph.Length, " نعم")));

        Assert.Equal("كل " + Paragraph + " نعم", await scene.ProblemAsync());
        await other.HearAsync("commits");
        var own = (await other.HearAsync("commits"))![0]!;
        Assert.Equal(at + Paragraph.Length + 3, (int)own["steps"]![0]!["from"]!);
    }
}
