using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

public sealed class NoteDownTests
{
    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Two_people_note_on_two_points_at_once_and_both_are_kept(Engine engine)
    {
        await using var scene = await MeetingScene.HeldAsync(engine);
        var agenda = (await scene.SheetAsync()).Agenda;
        var member = await scene.MemberAsync(2);
        var note = new NoteDown(scene.Database.Store);

        var both = await Task.WhenAll(
            note.RunAsync(scene.Secretariat, agenda[0].Id, "سؤال حول الالتزام 3", 0),
            note.RunAsync(member, agenda[1].Id, "مجموعة تجريبية", 0));

        Assert.All(both, saved => Assert.Equal(new NotesSaved(1, false), saved.Value));
        Assert.Equal(["سؤال حول الالتزام 3", "مجموعة تجريبية"], (await scene.SheetAsync()).Agenda.Select(p => p.Notes));
    }

    [Theory, MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Two_texts_on_one_point_are_both_kept_until_somebody_has_put_them_together(Engine engine)
    {
        await using var scene = await MeetingScene.HeldAsync(engine);
        var point = (await scene.SheetAsync()).Agenda[0].Id;
        var member = await scene.MemberAsync(2);
        var note = new NoteDown(scene.Database.Store);

        var both = await Task.WhenAll(note.RunAsync(scene.Secretariat, point, "أجل النشاط", 0), note.RunAsync(member, point, "لم يحذف النشاط", 0));

        Assert.Single(both, saved => saved.Value!.Clashes);
        var shown = (await scene.SheetAsync()).Agenda[0];
        var clash = Assert.Single(shown.Clashes);
        Assert.Equal(["أجل النشاط", "لم يحذف النشاط"], new[] { shown.Notes, clash.Text }.Order());
        await scene.AttendAsync(0, new PersonPresent(Capacity.Principal));
        Assert.Equal(MeetingsRefusals.NotesClash, (await scene.SignAsync(member)).Refusal);

        var settle = new SettleNotes(scene.Database.Store);
        Assert.Equal(MeetingsRefusals.NotesMovedOn, (await settle.RunAsync(scene.Secretariat, point, clash.Id, "نص", shown.NotesVersion - 1)).Refusal);
        Assert.True((await settle.RunAsync(scene.Secretariat, point, clash.Id, "أجل النشاط ولم يحذف", shown.NotesVersion)).Ok);
        var settled = (await scene.SheetAsync()).Agenda[0];
        Assert.Equal("أجل النشاط ولم يحذف", settled.Notes);
        Assert.Empty(settled.Clashes);
    }

    [Fact]
    public async Task Whoever_goes_on_typing_into_a_clash_keeps_all_of_it_in_the_one_text_beside()
    {
        await using var scene = await MeetingScene.HeldAsync();
        var point = (await scene.SheetAsync()).Agenda[0].Id;
        var member = await scene.MemberAsync(2);
        var note = new NoteDown(scene.Database.Store);
        await note.RunAsync(scene.Secretariat, point, "أول", 0);

        await note.RunAsync(member, point, "ثان", 0);
        var saved = await note.RunAsync(member, point, "ثان وأكثر", 1);

        Assert.True(saved.Value!.Clashes);
        var shown = (await scene.SheetAsync()).Agenda[0];
        Assert.Equal("أول", shown.Notes);
        Assert.Equal("ثان وأكثر", Assert.Single(shown.Clashes).Text);
        await note.RunAsync(member, point, "أول", 1);   // takes the other's text for the own
        Assert.Empty((await scene.SheetAsync()).Agenda[0].Clashes);
    }

    [Fact]
    public async Task Notes_leave_no_line_each_in_the_record_but_a_signature_that_falls_does()
    {
        await using var scene = await MeetingScene.HeldAsync();
        var point = (await scene.SheetAsync()).Agenda[0].Id;
        var note = new NoteDown(scene.Database.Store);
        await scene.AttendAsync(0, new PersonPresent(Capacity.Principal));

        await note.RunAsync(scene.Secretariat, point, "أ", 0);
        Assert.DoesNotContain("Committee.NoteDown", await scene.RecordAsync());
        Assert.True((await scene.SignAsync(await scene.MemberAsync(0))).Ok);
        await note.RunAsync(scene.Secretariat, point, "أب", 1);

        Assert.Equal("Committee.NoteDown", (await scene.RecordAsync())[^1]);
        Assert.Empty((await scene.SheetAsync()).SignedBy);
    }

    [Fact]
    public async Task A_page_left_open_hears_of_notes_though_they_are_not_in_the_record()
    {
        await using var scene = await MeetingScene.HeldAsync();
        var point = (await scene.SheetAsync()).Agenda[0].Id;
        var heard = new TaskCompletionSource();
        using var watching = scene.Database.Changes.Watch(scene.Meeting, () => { heard.TrySetResult(); return Task.CompletedTask; });

        await new NoteDown(scene.Database.Store).RunAsync(scene.Secretariat, point, "كلمة", 0);

        await heard.Task.WaitAsync(Patience.Long);
    }

    [Theory]
    [InlineData(Role.Expert)]
    [InlineData(Role.Observer)]
    [InlineData(Role.CoLead)]
    public async Task Only_the_secretariat_and_members_note(Role role)
    {
        await using var scene = await MeetingScene.HeldAsync();
        var point = (await scene.SheetAsync()).Agenda[0].Id;

        var refused = await new NoteDown(scene.Database.Store).RunAsync(await scene.Database.ActorAsync(role), point, "كلمة", 0);

        Assert.Equal(AccessRefusals.NotAllowed, refused.Refusal);
        Assert.Equal("", (await scene.SheetAsync()).Agenda[0].Notes);
    }

    [Fact]
    public async Task Notes_beyond_all_measure_are_refused()
    {
        await using var scene = await MeetingScene.HeldAsync();
        var point = (await scene.SheetAsync()).Agenda[0].Id;

        var refused = await new NoteDown(scene.Database.Store).RunAsync(scene.Secretariat, point, new string('ك', AgendaPoint.LongestNotes + 1), 0);

        Assert.Equal(MeetingsRefusals.NotesTooLong.Key, refused.Refusal?.Key);
    }
}
