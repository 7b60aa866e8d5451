using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Platform.Access;

public sealed class SignInTests(WorkspaceApp app) : IClassFixture<WorkspaceApp>
{
    [Fact]
    public async Task In_development_one_click_signs_in_as_a_person_of_the_example()
    {
        var id = await app.PersonAsync("رئيسة مصلحة الحكومة المنفتحة", Role.Secretariat);
        using var visitor = new Visitor(app);

        var start = await visitor.EnterAsExampleAsync(id);

        Assert.Equal("/", start.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("رئيسة مصلحة الحكومة المنفتحة", await start.Content.ReadAsStringAsync());
        await using var db = app.Get<Database>().Reader();
        Assert.Equal(1, await db.SignInSessions.CountAsync(session => session.AccountId == id && session.EndedAt == null));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_so_that_a_copied_cookie_opens_nothing()
    {
        var id = await app.PersonAsync("ملاحظ", Role.Observer);
        using var visitor = new Visitor(app);
        await visitor.EnterAsExampleAsync(id);
        var stolen = visitor.Cookie("ogw");

        await visitor.PostFormAsync("/", $"form[action='{SignOut.Address}']");

        using var thief = new Visitor(app);
        thief.Cookies.Add(new Uri(app.Address), new Cookie("ogw", stolen));
        Assert.DoesNotContain("ملاحظ", await thief.GetAsync("/"));
    }
}
