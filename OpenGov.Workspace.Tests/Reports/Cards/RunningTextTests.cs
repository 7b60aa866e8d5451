using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Cards;

namespace OpenGov.Workspace.Reports;

/// <summary>What a published card says of its revision stays what it said when it was published.</summary>
public sealed class RunningTextTests
{
    [Fact]
    public async Task A_published_revision_is_held_against_the_version_published_before_it_even_when_it_is_revised_in_turn()
    {
        await using var desk = await SigningScene.WithAsync();
        var scene = desk.Scene;
        using var log = ReviseCardTests.Log(scene);
        await desk.PublishedAsync();
        var first = (await scene.NewestAsync()).Json;
        Assert.Null(await RunningAsync(scene));
        await ReviseAsync(scene, log);
        Assert.Null(await RunningAsync(scene));   // the first revised nothing
        await desk.PublishedAsync();
        Assert.Equal(first, await RunningAsync(scene));

        await ReviseAsync(scene, log);

        Assert.Equal(first, await RunningAsync(scene));
    }

    [Fact]
    public async Task A_card_that_began_as_a_revision_is_held_against_the_text_that_was_fixed_then()
    {
        await using var desk = await SigningScene.WithAsync(text: draft => draft with { Kind = CardKind.Revised });
        var scene = desk.Scene;
        using var log = ReviseCardTests.Log(scene);
        await using (var transaction = (await scene.Database.Database.BeginAsync()).Value!)
        {
            (await transaction.Db.CommitmentCards.SingleAsync()).Revise((await scene.NewestAsync()).Json);
            await transaction.Db.SaveChangesAsync();
            await transaction.CommitAsync(default);
        }

        var written = await CardLog.OfAsync(scene);
        written.Type(scene.Volunteer, "نص ", before: "بوابة واحدة");
        await written.KeepAsync();
        var running = (await scene.NewestAsync()).Json;
        Assert.True((await new FixRunningText(scene.Database.Store).RunAsync(scene.Volunteer, scene.Card.Id)).Ok);
        written.Type(scene.Volunteer, "مراجع ", before: "بوابة واحدة");
        await written.KeepAsync();
        await desk.PublishedAsync();
        Assert.Equal(running, await RunningAsync(scene));

        await ReviseAsync(scene, log);

        Assert.Equal(running, await RunningAsync(scene));
    }

    private static async Task ReviseAsync(CardScene scene, CommitLog log)
    {
        var revised = await new ReviseCard(scene.Database.Store, ReviseCardTests.Rooms(scene, log)).RunAsync(scene.Official, scene.Card.Id, "المراجعة");
        Assert.True(revised.Ok, revised.Refusal?.Key);
    }

    private static async Task<string?> RunningAsync(CardScene scene)
    {
        await using var db = scene.Database.Read();
        return (await CardsMatter.ReadAsync(db, 3, 2, publishedOnly: true, new DateOnly(2026, 11, 22), default)).Value!.Cards.Single().Running;
    }
}
