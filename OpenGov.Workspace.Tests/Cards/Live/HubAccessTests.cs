using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Cards;

/// <summary>Who gets in, what is answered to what makes no sense, and how soon somebody is out whose right has gone.</summary>
public sealed class HubAccessTests(WorkspaceApp app) : IClassFixture<WorkspaceApp>
{
    [Theory]
    [InlineData(Role.Administrator, "read")]
    [InlineData(Role.Secretariat, "edit")]
    [InlineData(Role.Member, "edit")]
    [InlineData(Role.CoLead, "edit")]
    [InlineData(Role.Expert, "comment")]
    [InlineData(Role.Observer, "read")]
    public async Task Each_role_gets_what_the_matrix_says_whatever_it_sends(Role role, string level)
    {
        await using var scene = await LiveScene.WithAsync(app);
        var line = await scene.LineAsync((await scene.PersonAsync(role)).Visitor);

        Assert.Equal(level, (string?)(await line.JoinAsync(scene.Card.Id))!["access"]!["level"]);
        var answer = await line.SubmitAsync(0, TestCard.Insert(1, "أ"));

        Assert.Equal(level == "edit" ? null : "forbidden", (string?)answer?["code"]);
        Assert.Equal(level == "edit" ? 1 : 0, (await scene.NewestAsync()).Revision);
    }

    [Fact]
    public async Task Somebody_without_a_session_does_not_get_a_line()
    {
        await using var scene = await LiveScene.WithAsync(app);

        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => HubLine.OpenAsync(app.Address, new System.Net.CookieContainer()));
    }

    [Fact]
    public async Task What_one_person_typed_is_not_entered_as_anothers_who_signed_in_since()
    {
        await using var scene = await LiveScene.WithAsync(app);
        var line = await scene.LineAsync((await scene.PersonAsync(Role.Member, Side.Administration)).Visitor);

        var answer = await line.CallAsync("Join",
            $$"""{"card":"{{scene.Card.Id}}","clientId":"{{Guid.NewGuid()}}","account":"{{Guid.NewGuid()}}","schema":{{Schema.Card.Number}},"epoch":1,"have":-1}""");

        Assert.Equal("forbidden", (string?)answer?["code"]);
    }

    [Fact]
    public async Task Whoever_signs_out_is_told_at_once_and_hears_nothing_more()
    {
        await using var scene = await LiveScene.WithAsync(app);
        var (_, visitor) = await scene.PersonAsync(Role.Member, Side.Administration);
        var (gone, other) = (await scene.LineAsync(visitor), await scene.EditorAsync());
        await gone.JoinAsync(scene.Card.Id);
        var since = Stopwatch.StartNew();

        await visitor.PostFormAsync("/", $"form[action='{SignOut.Address}']");

        Assert.Equal("session", (string?)(await gone.HearAsync("access"))!["reason"]);
        while (await gone.ReadAsync() is { } message) Assert.NotEqual("commits", (string?)message["target"]);
        Assert.True(since.Elapsed < Patience.Told, "It was the check of every minute that found it.");
        Assert.Null(await other.SubmitAsync(0, TestCard.Insert(1, "أ")));
        Assert.Equal(gone.ClientId, Guid.Parse((string)(await other.HearAsync("left"))!["clientId"]!));
    }

    [Fact]
    public async Task Of_a_closed_account_not_even_what_was_already_sent_is_taken()
    {
        await using var scene = await LiveScene.WithAsync(app);
        var (account, visitor) = await scene.PersonAsync(Role.Member, Side.Administration);
        var line = await scene.LineAsync(visitor);
        await line.JoinAsync(scene.Card.Id);
        await using (var held = (await app.Get<Database>().BeginAsync()).Value!)
        {
            await line.TellAsync("Submit", HubLine.Submission(line.ClientId, 1, 0, [TestCard.Insert(1, "أ")]));
            await Task.Delay(200, TestContext.Current.CancellationToken);   // it waits behind the transaction that closes the account
            (await held.Db.Accounts.SingleAsync(found => found.Id == account)).Disable(DateTime.UtcNow);
            await held.Db.SaveChangesAsync();
            await held.CommitAsync(default);
        }

        Assert.Equal("forbidden", (string?)(await line.HearAsync("refused"))!["code"]);
        Assert.Equal(0, (await scene.NewestAsync()).Revision);
    }

    [Fact]
    public async Task Nobody_goes_on_with_the_id_of_another_editor()
    {
        await using var scene = await LiveScene.WithAsync(app);
        var (one, other) = (await scene.EditorAsync(), await scene.EditorAsync());

        Assert.Equal("forbidden", (string?)(await other.JoinAsync(scene.Card.Id, clientId: one.ClientId))!["code"]);
        Assert.Null(await one.SubmitAsync(0, TestCard.Insert(1, "أ")));
        one.Cut();
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.Equal("forbidden", (string?)(await other.JoinAsync(scene.Card.Id, clientId: one.ClientId))!["code"]);

        await other.JoinAsync(scene.Card.Id);
        Assert.Equal("invalid", (string?)(await other.SubmitAsync(HubLine.Submission(one.ClientId, 2, 1, [TestCard.Insert(1, "ب")])))!["code"]);
    }

    [Fact]
    public async Task Who_was_away_is_given_what_was_missed_and_who_knows_nothing_the_whole_card()
    {
        await using var scene = await LiveScene.WithAsync(app);
        var line = await scene.EditorAsync();
        for (var i = 0; i < 3; i++) Assert.Null(await line.SubmitAsync(i, TestCard.Insert(1, $"{i}")));
        var other = await scene.LineAsync((await scene.PersonAsync(Role.Observer)).Visitor);

        var away = (await other.JoinAsync(scene.Card.Id, have: 1))!;
        Assert.Equal([2, 3], away["commits"]!.AsArray().Select(commit => (int)commit!["rev"]!));
        Assert.Null(away["doc"]);
        var whole = (await other.JoinAsync(scene.Card.Id))!;
        Assert.Equal((await scene.NewestAsync()).Json, (string?)whole["doc"]);
        Assert.Null(whole["commits"]);
        Assert.NotNull((await other.JoinAsync(scene.Card.Id, have: 1, epoch: 7))!["doc"]);
        Assert.NotNull((await other.JoinAsync(scene.Card.Id, have: 9))!["doc"]);
        var pulled = (await other.CallAsync("Pull", 1))!;
        Assert.Equal([1, 2, 3], pulled["commits"]!.AsArray().Select(commit => (int)commit!["rev"]!));
        Assert.False((bool)pulled["more"]!);
    }

    [Theory]
    [InlineData("Join", "null", "invalid")]
    [InlineData("Join", "7", "invalid")]
    [InlineData("Join", "{}", "invalid")]
    [InlineData("Join", "\"\"", "invalid")]
    [InlineData("Join", "\"[]\"", "invalid")]
    [InlineData("Join", """ "{\"card\":\"x\"}" """, "invalid")]
    [InlineData("Join", """ "{\"card\":\"11111111-1111-4111-8111-111111111111\",\"clientId\":\"11111111-1111-4111-8111-111111111111\",\"schema\":0}" """, "schema-old")]
    [InlineData("Join", """ "{\"card\":\"11111111-1111-4111-8111-111111111111\",\"clientId\":\"11111111-1111-4111-8111-111111111111\",\"schema\":1}" """, "deleted")]
    [InlineData("Pull", "null", "invalid")]
    [InlineData("Pull", "-1", "invalid")]
    [InlineData("Pull", "1.5", "invalid")]
    [InlineData("Pull", "\"1\"", "invalid")]
    public async Task Whatever_arrives_is_answered_with_a_code_and_the_line_goes_on(string method, string argument, string code)
    {
        await using var scene = await LiveScene.WithAsync(app);
        var line = await scene.EditorAsync();

        await line.WriteAsync($$"""{"type":1,"invocationId":"x","target":"{{method}}","arguments":[{{argument}}]}""");
        JsonNode? answer = null;
        while (answer is null)
        {
            var message = await line.ReadAsync() ?? throw new EndOfStreamException("The server closed the line.");
            if ((string?)message["invocationId"] == "x") answer = message;
        }

        Assert.Equal(code, (string?)answer["result"]?["code"]);
        Assert.NotNull((await line.JoinAsync(scene.Card.Id))!["doc"]);
        Assert.Null(await line.SubmitAsync(0, TestCard.Insert(1, "أ")));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[[]]")]
    [InlineData("\"{}\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\u0000\"")]
    public async Task What_cannot_be_read_is_refused_and_the_line_goes_on(string submission)
    {
        await using var scene = await LiveScene.WithAsync(app);
        var line = await scene.EditorAsync();

        await line.WriteAsync($$"""{"type":1,"target":"Submit","arguments":[{{submission}}]}""");

        var refused = (await line.HearAsync("refused"))!;
        Assert.Equal((null, "invalid"), (refused["seq"], (string?)refused["code"]));
        Assert.Null(await line.SubmitAsync(0, TestCard.Insert(1, "أ")));
    }

    [Fact]
    public async Task Who_is_in_no_card_is_told_to_come_in()
    {
        await using var scene = await LiveScene.WithAsync(app);
        var line = await scene.LineAsync((await scene.PersonAsync(Role.Member, Side.Administration)).Visitor);

        var refused = (await line.SubmitAsync(HubLine.Submission(Guid.NewGuid(), 1, 0, [TestCard.Insert(1, "أ")])))!;

        Assert.Equal((1, "resync"), ((int)refused["seq"]!, (string?)refused["code"]));
    }

    [Fact]
    public async Task Too_much_at_once_is_refused_and_the_line_goes_on()
    {
        await using var scene = await LiveScene.WithAsync(app);
        var line = await scene.EditorAsync();

        Assert.Equal("too-large", (string?)(await line.SubmitAsync(0, TestCard.Insert(1, new string('ت', 60_000)), TestCard.Insert(1, new string('ت', 60_000))))!["code"]);
        Assert.Equal("too-many-steps", (string?)(await line.SubmitAsync(0, [.. Enumerable.Range(0, 101).Select(_ => TestCard.Insert(1, "x"))]))!["code"]);
        Assert.Null(await line.SubmitAsync(0, TestCard.Insert(1, "أ")));
    }
}
