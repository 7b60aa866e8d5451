using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Groups;

public sealed class GuideTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task The_draft_becomes_a_numbered_version_with_a_signature_of_each_side_and_stays_as_it_was(Engine engine)
    {
        await using var scene = await GroupScene.ProposedAsync(engine);
        await BegunAsync(scene);
        await WrittenAsync(scene, "الأولى");

        Assert.True((await AdoptAsync(scene, scene.OfficialDeputy)).Ok);
        Assert.Equal(GroupsRefusals.SideHasSigned, (await AdoptAsync(scene, await scene.Database.ActorAsync(Role.Member, Side.Administration))).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await AdoptAsync(scene, scene.Secretariat)).Refusal);
        Assert.Empty((await SheetAsync(scene, Actor.Public)).Versions);
        Assert.True((await AdoptAsync(scene, scene.CitizenDeputy)).Ok);
        Assert.Equal(GroupsRefusals.NothingNew, (await AdoptAsync(scene, scene.OfficialDeputy)).Refusal);

        await WriteAsync(scene, scene.Official, GuidePart.Remit, "الاختصاصات الجديدة");
        Assert.True((await AdoptAsync(scene, scene.OfficialDeputy)).Ok);
        Assert.True((await AdoptAsync(scene, scene.CitizenDeputy)).Ok);

        var guide = await SheetAsync(scene, Actor.Public);
        Assert.Equal([2, 1], guide.Versions.Select(v => v.Number));
        Assert.Equal("الاختصاصات الجديدة", guide.Adopted.Single(p => p.Part is GuidePart.Remit).Text);
        var first = (await new GuideVersionSheet(scene.Database.Store).ReadAsync(Actor.Public, 3, 1)).Value!;
        Assert.Equal("الأولى Remit", first.Parts.Single(p => p.Part is GuidePart.Remit).Text);
        Assert.Equal(2, first.SignedBy.Count);
    }

    [Fact]
    public async Task Two_versions_are_compared_word_by_word()
    {
        await using var scene = await GroupScene.ProposedAsync();
        await BegunAsync(scene);
        await WrittenAsync(scene, "كل مجموعة");
        await AdoptAsync(scene, scene.OfficialDeputy);
        await AdoptAsync(scene, scene.CitizenDeputy);
        await WriteAsync(scene, scene.Official, GuidePart.Structure, "كل المجموعات Structure");
        await AdoptAsync(scene, scene.OfficialDeputy);
        await AdoptAsync(scene, scene.CitizenDeputy);
        var reading = new GuideVersionSheet(scene.Database.Store);

        var compared = (await reading.ReadAsync(Actor.Public, 3, 2, since: 1)).Value!;
        Assert.Equal([GuidePart.Structure], compared.Parts.Where(p => p.IsChanged).Select(p => p.Part));
        var words = compared.Parts[0].Words;
        Assert.Equal(["مجموعة"], words.Where(w => w.Fate is WordFate.Deleted).Select(w => w.Text));
        Assert.Equal(["المجموعات"], words.Where(w => w.Fate is WordFate.Inserted).Select(w => w.Text));
        Assert.Equal(GroupsRefusals.NoSuchVersion, (await reading.ReadAsync(Actor.Public, 3, 3)).Refusal);
        Assert.Equal(GroupsRefusals.NoSuchVersion, (await reading.ReadAsync(Actor.Public, 3, 2, since: 9)).Refusal);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Two_people_who_write_at_once_lose_nothing(Engine engine)
    {
        await using var scene = await GroupScene.ProposedAsync(engine);
        var id = await BegunAsync(scene);
        var write = new WriteGuide(scene.Database.Store);

        Assert.False((await write.RunAsync(scene.Official, id, GuidePart.Remit, "نص الإدارة", 0)).Value!.Clashes);
        Assert.True((await write.RunAsync(scene.Citizen, id, GuidePart.Remit, "نص الجمعية", 0)).Value!.Clashes);
        await WriteAsync(scene, scene.Official, GuidePart.Structure, "الهيكلة");
        await WriteAsync(scene, scene.Official, GuidePart.WayOfWorking, "الاشتغال");
        await WriteAsync(scene, scene.Official, GuidePart.Partnership, "الشراكة");
        Assert.Equal(GroupsRefusals.GuideClashes, (await AdoptAsync(scene, scene.OfficialDeputy)).Refusal);

        var part = (await SheetAsync(scene)).Draft.Single(p => p.Part is GuidePart.Remit);
        var clash = Assert.Single(part.Clashes);
        Assert.Equal(("نص الإدارة", "نص الجمعية"), (part.Text, clash.Text));
        var settle = new SettleGuide(scene.Database.Store);
        Assert.Equal(GroupsRefusals.GuideMovedOn, (await settle.RunAsync(scene.Citizen, id, GuidePart.Remit, clash.Id, "معا", 0)).Refusal);
        Assert.True((await settle.RunAsync(scene.Citizen, id, GuidePart.Remit, clash.Id, "نص الإدارة ونص الجمعية", part.TextVersion)).Ok);
        part = (await SheetAsync(scene)).Draft.Single(p => p.Part is GuidePart.Remit);
        Assert.Empty(part.Clashes);
        Assert.Equal("نص الإدارة ونص الجمعية", part.Text);
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Ten_people_who_write_one_part_in_the_same_moment_all_find_their_words(Engine engine)
    {
        await using var scene = await GroupScene.ProposedAsync(engine);
        var id = await BegunAsync(scene);
        var write = new WriteGuide(scene.Database.Store);
        var people = new List<Actor>();
        for (var i = 0; i < 10; i++) people.Add(await scene.Database.ActorAsync(Role.Member, i % 2 == 0 ? Side.Administration : Side.CivilSociety));

        var saved = await Task.WhenAll(people.Select((person, i) => Task.Run(() => write.RunAsync(person, id, GuidePart.Remit, $"نص {i}", 0))));

        Assert.All(saved, one => Assert.Null(one.Refusal));
        var part = (await SheetAsync(scene)).Draft.Single(p => p.Part is GuidePart.Remit);
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"نص {i}"), part.Clashes.Select(c => c.Text).Append(part.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_changed_word_drops_the_signature_and_nobody_signs_what_they_have_not_read()
    {
        await using var scene = await GroupScene.ProposedAsync();
        var id = await BegunAsync(scene);
        Assert.Equal(GroupsRefusals.GuideIsEmpty, (await AdoptAsync(scene, scene.OfficialDeputy)).Refusal);
        await WrittenAsync(scene, "نص");
        var read = (await SheetAsync(scene)).DraftVersion;
        Assert.True((await AdoptAsync(scene, scene.OfficialDeputy)).Ok);

        await WriteAsync(scene, scene.Citizen, GuidePart.Remit, "نص آخر");

        Assert.Empty((await SheetAsync(scene)).SignedBy);
        Assert.Equal(GroupsRefusals.ChangedByAnother, (await new AdoptGuide(scene.Database.Store).RunAsync(scene.CitizenDeputy, id, read)).Refusal);
        Assert.Equal(GroupsRefusals.GuideIsBegun, (await new BeginGuide(scene.Database.Store).RunAsync(scene.Secretariat, scene.Plan)).Refusal);
        Assert.Equal(AccessRefusals.NotAllowed, (await new WriteGuide(scene.Database.Store).RunAsync(Actor.Public, id, GuidePart.Remit, "x", 0)).Refusal);
        Assert.Empty((await SheetAsync(scene, Actor.Public)).Draft);
        Assert.NotEmpty((await SheetAsync(scene, await scene.Database.ActorAsync(Role.Observer))).Draft);
    }

    private static async Task<Guid> BegunAsync(GroupScene scene)
    {
        Assert.Null((await new BeginGuide(scene.Database.Store).RunAsync(scene.Secretariat, scene.Plan)).Refusal);
        return (await SheetAsync(scene)).GuideId!.Value;
    }

    private static async Task WrittenAsync(GroupScene scene, string text)
    {
        foreach (var part in Enum.GetValues<GuidePart>()) await WriteAsync(scene, scene.Official, part, $"{text} {part}");
    }

    private static async Task WriteAsync(GroupScene scene, Actor actor, GuidePart part, string text)
    {
        var sheet = await SheetAsync(scene);
        var saved = await new WriteGuide(scene.Database.Store).RunAsync(actor, sheet.GuideId!.Value, part, text, sheet.Draft.Single(p => p.Part == part).TextVersion);
        Assert.False(saved.Value!.Clashes);
    }

    private static async Task<Result> AdoptAsync(GroupScene scene, Actor actor)
    {
        var sheet = await SheetAsync(scene);
        return await new AdoptGuide(scene.Database.Store).RunAsync(actor, sheet.GuideId!.Value, sheet.DraftVersion);
    }

    private static async Task<GuideDetails> SheetAsync(GroupScene scene, Actor? reader = null) =>
        (await new GuideSheet(scene.Database.Store).ReadAsync(reader ?? scene.Secretariat, 3)).Value!;
}
