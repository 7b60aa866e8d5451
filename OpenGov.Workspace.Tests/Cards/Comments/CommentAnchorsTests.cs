using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Cards;

public sealed class CommentAnchorsTests
{
    [Fact]
    public async Task A_conversation_keeps_to_its_words_while_others_write_around_them()
    {
        await using var scene = await CardScene.WithAsync();
        var log = await CardLog.OfAsync(scene);
        var thread = await ThreadAsync(scene, log, "متفرقة");
        log.Type(scene.Official, "كل ", before: "المعطيات متفرقة");
        log.Type(scene.Volunteer, "جداً ", before: "متفرقة");      // at its border: not part of it
        log.Type(scene.Volunteer, "!", before: "قة بين");          // inside: part of it
        await log.KeepAsync();

        Assert.Equal("متفر!قة", await ReadAsync(scene, log, thread.Id));
    }

    [Fact]
    public async Task A_conversation_whose_words_are_deleted_is_detached_and_found_again_when_they_come_back()
    {
        await using var scene = await CardScene.WithAsync();
        var log = await CardLog.OfAsync(scene);
        var thread = await ThreadAsync(scene, log, "متفرقة");
        log.Strike(scene.Official, "متفرقة ");
        await log.KeepAsync();
        Assert.Equal("", await ReadAsync(scene, log, thread.Id));

        await using (var db = scene.Database.Read()) Assert.Equal(log.Newest.Revision, (await CommentAnchors.ReadAsync(db, scene.Card.Id)).Revision);
        log.Type(scene.Official, "متفرقة ", before: "بين الإدارات");
        await log.KeepAsync();
        Assert.Equal("متفرقة", await ReadAsync(scene, log, thread.Id));
    }

    [Fact]
    public async Task Words_that_come_back_in_another_section_or_twice_are_not_the_passage()
    {
        await using var scene = await CardScene.WithAsync();
        var log = await CardLog.OfAsync(scene);
        var thread = await ThreadAsync(scene, log, "متفرقة");
        log.Strike(scene.Official, "متفرقة ");
        log.Type(scene.Official, "متفرقة ", before: "جرد");
        await log.KeepAsync();
        Assert.Equal("", await ReadAsync(scene, log, thread.Id));

        log.Type(scene.Official, "متفرقة متفرقة ", before: "بين الإدارات");
        await log.KeepAsync();
        Assert.Equal("", await ReadAsync(scene, log, thread.Id));
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Anchors_are_what_following_every_letter_says_however_often_they_are_kept(Engine engine)
    {
        var random = new Random(20261122);
        for (var round = 0; round < 4; round++)
        {
            await using var scene = await CardScene.WithAsync(engine);
            await FollowLettersAsync(scene, random);
        }
    }

    /// <summary>Gives each position of the card a name of its own and looks which of a passage's are left.</summary>
    private static async Task FollowLettersAsync(CardScene scene, Random random)
    {
        var log = await CardLog.OfAsync(scene);
        var letters = Enumerable.Range(0, log.Newest.Document.Content.Size).ToList();
        var next = letters.Count;
        var passages = new List<(CommentThread Thread, HashSet<int> Letters)>();
        for (var edit = 0; edit < 60; edit++)
        {
            if (edit % 4 == 0 && Passage(random, log.Newest.Document) is { } passage)
            {
                var thread = Thread(scene, log.Newest, passage.From, passage.To);
                await scene.Database.AddAsync(thread);
                passages.Add((thread, [.. letters[passage.From..passage.To]]));
            }

            if (Passage(random, log.Newest.Document) is not { } place) continue;
            var step = random.Next(3) == 0 ? TestCard.Delete(place.From, place.To) : TestCard.Insert(place.From, "نص" + random.Next(10));
            log.Commit(random.Next(2) == 0 ? scene.Official : scene.Volunteer, step);
            var (start, old, added) = (step.Map.Ranges[0], step.Map.Ranges[1], step.Map.Ranges[2]);
            var typed = Enumerable.Range(next, added).ToList();
            foreach (var own in passages.Select(one => one.Letters).Where(own => IsInside(letters, own, start))) own.UnionWith(typed);
            letters.RemoveRange(start, old);
            letters.InsertRange(start, typed);
            next += added;

            if (edit % 9 == 8)
            {
                await log.KeepAsync(withSnapshot: edit % 2 == 0);
                await BringUpAsync(scene, log.Newest.Revision - random.Next(5));
            }
        }

        await log.KeepAsync();
        await using var db = scene.Database.Read();
        var anchored = (await CommentAnchors.ReadAsync(db, scene.Card.Id)).Threads.ToDictionary(thread => thread.Id);
        foreach (var (thread, own) in passages)
        {
            var left = Enumerable.Range(0, letters.Count).Where(at => own.Contains(letters[at])).ToList();
            var found = anchored[thread.Id];
            if (left.Count > 0) Assert.Equal((left[0], left[^1] + 1), (found.From, found.To));
            else Assert.True(found.From == found.To || new PassageText(log.Newest.Document, found.From, found.To).Text == thread.Quote);
        }
    }

    /// <summary>Letters of the passage stand before and after a place: what is typed there becomes part of it.</summary>
    private static bool IsInside(List<int> letters, HashSet<int> own, int place) => letters.Take(place).Any(own.Contains) && letters.Skip(place).Any(own.Contains);

    private static async Task BringUpAsync(CardScene scene, int revision)
    {
        var begun = await scene.Database.Database.BeginAsync();
        await using var transaction = begun.Value!;
        await (await CommentAnchors.FollowAsync(transaction.Db, scene.Card.Id, revision)).KeepAsync(transaction.Db);
        await transaction.CommitAsync(default);
    }

    /// <summary>Some letters in a row of one text.</summary>
    private static (int From, int To)? Passage(Random random, Node document)
    {
        var texts = new List<(int At, int Length)>();
        document.Content.Between(0, document.Content.Size, (node, at) =>
        {
            if (node.Text is { Length: > 2 } text) texts.Add((at, text.Length));
        });
        if (texts.Count == 0) return null;
        var (start, length) = texts[random.Next(texts.Count)];
        var from = random.Next(length - 1);
        return (start + from, start + Math.Min(length, from + 1 + random.Next(8)));
    }

    private static async Task<CommentThread> ThreadAsync(CardScene scene, CardLog log, string words)
    {
        var thread = Thread(scene, log.Newest, log.Where(words), log.Where(words) + words.Length);
        await scene.Database.AddAsync(thread);
        return thread;
    }

    private static CommentThread Thread(CardScene scene, CardVersion version, int from, int to) => new(
        scene.Card.Id, SectionPlace.Around(version.Document, from, to)!.Name, version.Revision, from, to,
        new PassageText(version.Document, from, to).Text, scene.Volunteer.AccountId!.Value, DateTime.UtcNow);

    private static async Task<string> ReadAsync(CardScene scene, CardLog log, Guid thread)
    {
        await using var db = scene.Database.Read();
        var found = (await CommentAnchors.ReadAsync(db, scene.Card.Id)).Threads.Single(one => one.Id == thread);
        return new PassageText(log.Newest.Document, found.From, found.To).Text;
    }
}
