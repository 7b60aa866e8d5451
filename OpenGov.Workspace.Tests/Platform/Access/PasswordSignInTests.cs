using System.Diagnostics;
using System.Net;
using AngleSharp.Dom;
using OpenGov.Workspace.Browser;

namespace OpenGov.Workspace.Platform.Access;

public sealed class PasswordSignInTests(PasswordSignInTests.BehindProxy proxy) : IClassFixture<PasswordSignInTests.BehindProxy>
{
    /// <summary>Each visitor comes from an address of their own: from one, all of these together would be asked to wait.</summary>
    public sealed class BehindProxy : IAsyncLifetime
    {
        private int _visitors;

        public WorkspaceApp App { get; } = new() { Settings = [("Workspace:KnownProxies:0", "127.0.0.1")] };

        public ValueTask InitializeAsync() => App.InitializeAsync();
        public ValueTask DisposeAsync() => App.DisposeAsync();

        internal Visitor Visitor(bool follow)
        {
            var visitor = new Visitor(App, follow);
            visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", $"198.51.100.{Interlocked.Increment(ref _visitors)}");
            return visitor;
        }
    }

    private const string Password = "جملة طويلة يسهل تذكرها", Form = "form[method=post]:has(#email)";

    [Fact]
    public async Task An_invited_person_chooses_a_password_and_signs_in_with_it()
    {
        using var visitor = Come();
        var invited = await InviteAsync("first@example.ma");

        var set = await visitor.PostFormAsync(invited.Address, "form:has(#new-password)", ("Form.Password", Password));
        var start = await SignInAsync(visitor, "First@Example.ma", Password);

        Assert.Equal("/sign-in", set.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("/", start.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.NotNull(visitor.Cookie("ogw"));
        Assert.Contains("رئيس قسم", await visitor.GetAsync("/account"));
    }

    [Fact]
    public async Task A_used_or_invented_link_says_so_without_saying_which()
    {
        using var visitor = Come();
        var invited = await InviteAsync("used@example.ma");
        await visitor.PostFormAsync(invited.Address, "form:has(#new-password)", ("Form.Password", Password));

        var used = (await visitor.OpenAsync(invited.Address)).QuerySelector("main")!.TextContent;
        var invented = (await visitor.OpenAsync("/invitation/AAAAAAAAAAAAAAAAAAAAAA")).QuerySelector("main")!.TextContent;

        Assert.Equal(invented, used);
        Assert.Contains("مستعمل", used);
    }

    [Fact]
    public async Task Known_and_unknown_addresses_get_the_same_answer_in_the_same_time_and_keep_what_was_typed()
    {
        await AcceptedAsync("known@example.ma");
        using var visitor = Come();
        await SignInAsync(visitor, "warm@example.ma", "x");

        var (known, unknown, knownTimes, unknownTimes) = ("", "", new List<double>(), new List<double>());
        for (var attempt = 0; attempt < 4; attempt++)   // the fifth would lock; in turn, so that both meet the same machine
        {
            known = await WrongAsync(visitor, "known@example.ma", knownTimes);
            unknown = await WrongAsync(visitor, "nobody@example.ma", unknownTimes);
        }

        Assert.Equal(unknown.Replace("nobody@", "known@", StringComparison.Ordinal), known);
        Assert.Contains("value=\"known@example.ma\"", known);
        Assert.InRange(knownTimes.Min() / unknownTimes.Min(), 0.25, 4);   // without the hashing it would be a twentieth
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_has_to_wait()
    {
        await AcceptedAsync("locked@example.ma");
        using var visitor = Come();
        for (var attempt = 0; attempt < 5; attempt++) await SignInAsync(visitor, "locked@example.ma", "wrong password");

        await SignInAsync(visitor, "locked@example.ma", Password);

        Assert.Null(visitor.Cookie("ogw"));
    }

    [Fact]
    public async Task With_a_second_step_the_password_alone_opens_nothing()
    {
        var actor = Actor.Of(await AcceptedAsync("second@example.ma"));
        var key = (await App.Get<PrepareSecondFactor>().RunAsync(actor)).Value!;
        Assert.Equal(AccessRefusals.WrongCode, (await App.Get<TurnOnSecondFactor>().RunAsync(actor, "000 000")).Refusal);
        var recovery = (await App.Get<TurnOnSecondFactor>().RunAsync(actor, Telephone.CodeFor(key))).Value!;

        using var visitor = Come();
        var asked = await SignInAsync(visitor, "second@example.ma", Password);
        Assert.Equal("/sign-in/code", asked.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Null(visitor.Cookie("ogw"));
        await visitor.PostFormAsync("/sign-in/code", "form:has(#code)", ("Form.Code", Telephone.CodeFor(key)));
        Assert.NotNull(visitor.Cookie("ogw"));

        using var withoutTelephone = Come();
        await SignInAsync(withoutTelephone, "second@example.ma", Password);
        await withoutTelephone.PostFormAsync("/sign-in/code", "form:has(#recovery)", ("Recovery.Code", recovery[0]));
        Assert.NotNull(withoutTelephone.Cookie("ogw"));

        using var thief = Come();
        await SignInAsync(thief, "second@example.ma", Password);
        await thief.PostFormAsync("/sign-in/code", "form:has(#recovery)", ("Recovery.Code", recovery[0]));
        Assert.Null(thief.Cookie("ogw"));
    }

    [Fact]
    public async Task The_second_step_is_set_up_on_the_account_page_with_an_image_and_a_key()
    {
        await AcceptedAsync("setup@example.ma");
        using var visitor = Come();
        await SignInAsync(visitor, "setup@example.ma", Password);

        var page = await Visitor.ReadAsync(await visitor.PostFormAsync("/account", "form:has(input[value='second-key'])"));
        var key = page.QuerySelector("input[name='On.Key']")!.GetAttribute("value")!;

        Assert.NotNull(page.QuerySelector(".qr svg"));
        Assert.Equal(32, key.Length);
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_keeps_this_one()
    {
        await AcceptedAsync("change@example.ma");
        using var here = Come();
        using var elsewhere = Come();
        await SignInAsync(here, "change@example.ma", Password);
        await SignInAsync(elsewhere, "change@example.ma", Password);

        var changed = await here.PostFormAsync("/account", "form:has(#current)",
            ("Password.Current", Password), ("Password.Wanted", "another long password"));

        Assert.Equal("/account?done=Password", changed.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal("/sign-in", (await elsewhere.Client.GetAsync("/account")).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    public async Task Signing_in_leads_nowhere_but_into_the_workspace(string back)
    {
        var id = await App.PersonAsync("زائر", Role.Observer);
        using var visitor = Come();

        var start = await visitor.EnterAsExampleAsync(id, back);

        Assert.Equal(new Uri(App.Address + "/"), start.RequestMessage!.RequestUri);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-in/example")]
    [InlineData("/sign-out")]
    [InlineData("/first-run")]
    public async Task A_form_that_did_not_come_from_our_page_is_refused(string address)
    {
        using var visitor = Come();

        var response = await visitor.Client.PostAsync(address, new FormUrlEncodedContent(
            [new("_handler", address.Trim('/')), new("account", Guid.NewGuid().ToString())]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_page_that_needs_an_account_leads_to_the_sign_in_page_and_back()
    {
        using var visitor = Come(follow: false);

        var response = await visitor.Client.GetAsync("/accounts");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.EndsWith("/sign-in?back=%2Faccounts", response.Headers.Location!.ToString());
    }

    private WorkspaceApp App => proxy.App;

    private Visitor Come(bool follow = true) => proxy.Visitor(follow);

    private async Task<IssuedLink> InviteAsync(string email) => (await App.Get<InviteMember>().RunAsync(
        Actor.Operator, new Invitation(email, new LocalText("رئيس قسم"), Role.Observer))).Value!;

    private async Task<Guid> AcceptedAsync(string email) => (await App.Get<AcceptInvitation>().RunAsync(
        Actor.Public, (await InviteAsync(email)).Address.Split('/')[^1], Password)).Value;

    private static Task<HttpResponseMessage> SignInAsync(Visitor visitor, string email, string password) =>
        visitor.PostFormAsync("/sign-in", Form, ("Form.Email", email), ("Form.Password", password));

    private static async Task<string> WrongAsync(Visitor visitor, string email, List<double> times)
    {
        var clock = Stopwatch.StartNew();
        var page = await Visitor.ReadAsync(await SignInAsync(visitor, email, "wrong password"));
        times.Add(clock.Elapsed.TotalMilliseconds);
        foreach (var token in page.QuerySelectorAll("input[name='__RequestVerificationToken']").ToArray()) token.Remove();
        return page.QuerySelector("main")!.InnerHtml;
    }
}
