using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Shell;

namespace OpenGov.Workspace.Groups;

/// <summary>The form for everybody, as a browser without scripts uses it.</summary>
public sealed partial class ApplyPageTests
{
    private const string Apply = "/public/plans/3/groups/1/apply?lang=ar";

    [Fact]
    public async Task Somebody_without_an_account_applies_follows_the_private_link_and_withdraws()
    {
        await using var app = new WorkspaceApp();
        await app.InitializeAsync();
        await OpenGroupAsync(app);
        using var visitor = new HttpClient { BaseAddress = new Uri(app.Address) };

        var form = await visitor.GetStringAsync(Apply);
        _stamp = app.Get<FormGuard>().StampAt("apply", DateTimeOffset.UtcNow.AddMinutes(-1));   // people read before they send
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync(Apply, Filled("x", form: form, withToken: false))).StatusCode);
        await visitor.PostAsync(Apply, Filled("رئيسة جمعية", form, website: "https://spam.example"));
        Assert.Equal(0, await CountAsync(app));

        var incomplete = await (await visitor.PostAsync(Apply, Filled(" ", form))).Content.ReadAsStringAsync();
        Assert.Contains("أبحث في الموضوع", WebUtility.HtmlDecode(incomplete), StringComparison.Ordinal);   // nothing typed is lost
        Assert.Equal(0, await CountAsync(app));

        var sent = await (await visitor.PostAsync(Apply, Filled("رئيسة جمعية", form))).Content.ReadAsStringAsync();
        var link = WebUtility.HtmlDecode(Link().Match(sent).Value);
        Assert.Equal(1, await CountAsync(app));

        var own = await visitor.GetAsync(link);
        var page = await own.Content.ReadAsStringAsync();
        Assert.Contains("رئيسة جمعية", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.True(own.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", own.Headers.GetValues("Referrer-Policy").Single());
        await visitor.PostAsync(link, new FormUrlEncodedContent([new("_handler", "leave"), new("__RequestVerificationToken", Token().Match(page).Groups[1].Value), new("Because", "")]));
        await using var db = app.Get<Database>().Reader();
        Assert.Equal(MembershipState.Withdrawn, (await db.GroupMemberships.SingleAsync()).State);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/public/memberships/none?lang=ar")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/public/plans/3/groups/9/apply?lang=ar")).StatusCode);
    }

    private string _stamp = "";

    private FormUrlEncodedContent Filled(string function, string form, string website = "", bool withToken = true) => new(
    [
        new("_handler", "apply"), new("__RequestVerificationToken", withToken ? Token().Match(form).Groups[1].Value : ""),
        new("Form.Affiliation", nameof(Affiliation.CivilSociety)), new("Form.Function", function), new("Form.Institution", "جمعية أريج"),
        new("Form.Contact", "0600000000"), new("Form.Reason", "أبحث في الموضوع"), new("Form.Website", website), new("Form.Stamp", _stamp),
    ]);

    private static async Task<int> CountAsync(WorkspaceApp app)
    {
        await using var db = app.Get<Database>().Reader();
        return await db.GroupMemberships.CountAsync();
    }

    private static async Task OpenGroupAsync(WorkspaceApp app)
    {
        var (store, official, citizen) = (
            app.Get<Store>(), await app.PersonAsync("منسق الإدارات", Role.CoLead, Side.Administration), await app.PersonAsync("منسقة الجمعيات", Role.CoLead, Side.CivilSociety));
        var plan = (await new OpenPlan(store).RunAsync(Actor.System, new NewPlan(3, new LocalText("الخطة الثالثة"), 2024, 2028))).Value;
        Assert.True((await new ProposeGroups(store).RunAsync(Actor.System, plan, [new LocalText("المناخ والبيئة")])).Ok);
        var group = (await new GroupSheet(store).ReadAsync(Actor.System, 3, 1)).Value!;
        Assert.True((await new NameGroupLead(store).RunAsync(Actor.System, group.Id, Side.Administration, official, null, group.Version)).Ok);
        Assert.True((await new NameGroupLead(store).RunAsync(Actor.System, group.Id, Side.CivilSociety, citizen, null, group.Version + 1)).Ok);
        Assert.True((await new OpenGroup(store).RunAsync(Actor.Of(official), group.Id, group.Version + 2)).Ok);
        Assert.True((await new OpenGroup(store).RunAsync(Actor.Of(citizen), group.Id, group.Version + 3)).Ok);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("/public/memberships/[^\"]+")]
    private static partial Regex Link();
}
