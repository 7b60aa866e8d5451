using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Cards;

/// <summary>Edits and sign-off at the same moment: what was taken is in the sealed text, what came too late was refused.</summary>
public sealed class SealedWhileEditedTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task No_edit_is_taken_that_is_not_in_the_sealed_text(Engine engine)
    {
        await using var desk = await SigningScene.WithAsync(engine);
        var scene = desk.Scene;
        using var log = ReviseCardTests.Log(scene);
        var rooms = ReviseCardTests.Rooms(scene, log);
        var (taken, refused) = (0, 0);

        async Task TypeAsync(string token)
        {
            var written = await rooms.WriteAsync(
                scene.Card.Id, scene.Volunteer, CommitKind.Revise, card => [TestCard.Insert(TestCard.At(card, "المعطيات متفرقة"), token)]);
            if (written.Ok) Interlocked.Increment(ref taken);
            else if (written.Refusal == CardsRefusals.NotADraft) Interlocked.Increment(ref refused);
            else Assert.Fail(written.Refusal!.Key);
        }

        for (var round = 1; round <= 4; round++)
        {
            var edits = Enumerable.Range(0, 30).Select(i => Task.Run(() => TypeAsync($"§{i} "))).ToList();
            await Task.Delay(round * 7);
            Assert.True((await new PutBeforeSides(scene.Database.Store).RunAsync(scene.Official, scene.Card.Id)).Ok);
            await Task.WhenAll(edits);

            await using var db = scene.Database.Read();
            var review = await db.CardReviews.OrderByDescending(one => one.Number).FirstAsync();
            var newest = await scene.NewestAsync();
            Assert.Equal((newest.Revision, newest.DocumentHash), (review.Revision, review.Hash));
            Assert.Equal(taken, WrittenCard.Of(newest.Document)["problem"].Text.Count(c => c == '§'));
            await TypeAsync("late ");   // refused: the card is before the sides
            Assert.True((await new ReopenCard(scene.Database.Store).RunAsync(scene.Volunteer, scene.Card.Id, "جولة أخرى")).Ok);
        }

        Assert.InRange(refused, 4, 4 + 4 * 30);
        await using (var db = scene.Database.Read()) Assert.Equal(CardState.Draft, (await db.CommitmentCards.SingleAsync()).State);
    }
}
