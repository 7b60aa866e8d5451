using Microsoft.Extensions.Options;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Data.Backup;

namespace OpenGov.Workspace.Cards;

public sealed class RestoredCardTests
{
    [Fact]
    public async Task After_a_restore_editors_that_know_later_edits_load_the_card_anew()
    {
        await using var scene = await CardScene.WithAsync();
        var elsewhere = Directory.CreateTempSubdirectory("opengov-restore-").FullName;
        var (file, folder, client) = (Path.Combine(elsewhere, "backup.zip"), Path.Combine(elsewhere, "data"), Guid.NewGuid());
        using (var rooms = new RoomsOn(scene.Database.Database))
        {
            var editor = await rooms.EnterAsync(scene.Card.Id, scene.Official, client);
            Assert.Null(await editor.SubmitAsync(0, TestCard.Insert(1, "أ")));
            Assert.True((await new TakeBackup(scene.Database.Database, Options(scene.Database.Folder), TimeProvider.System).RunAsync(file, withKeys: false)).Ok);
            Assert.Null(await editor.SubmitAsync(1, TestCard.Insert(1, "ب")));   // lost with the machine
        }

        await using var restored = new SqliteDatabase(folder);
        Assert.True((await new RestoreBackup(restored, Options(folder), TimeProvider.System).RunAsync(file, replace: false)).Ok);
        using var after = new RoomsOn(restored);
        var other = await after.EnterAsync(scene.Card.Id, scene.Volunteer);
        Assert.True(other.Reply!.Epoch > 1_000);
        Assert.Null(await other.Room.Submit(other.Member, new Submission(other.ClientId, 1, other.Reply.Epoch, 1, [TestCard.Insert(1, "ت")], null, null)));

        var back = await after.EnterAsync(scene.Card.Id, scene.Official, client, have: 2);   // of the epoch before
        Assert.NotNull(back.Reply!.Doc);
        Assert.Equal("stale-epoch", (await back.AgainAsync(3, 2, TestCard.Insert(1, "ث")))!.Code);
    }

    private static IOptions<WorkspaceOptions> Options(string folder) => Microsoft.Extensions.Options.Options.Create(new WorkspaceOptions { DataFolder = folder });
}
