using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OpenGov.Workspace.Browser;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Evaluation;

/// <summary>Without scripts, somebody seals from a window that is older than what they wrote in another.</summary>
public sealed class OlderWindowTests
{
    [Fact]
    public async Task The_newer_points_come_back_and_of_what_was_typed_nothing_is_lost()
    {
        await using var app = new WorkspaceApp();
        await app.InitializeAsync();
        var scoring = await ScoringApp.OnAsync(app);
        using var author = await scoring.VisitorAsync(scoring.Official);
        var ids = GridShape.Of(scoring.Grid).Criteria;
        var points = new Dictionary<Guid, int> { [ids[0]] = 5, [ids[1]] = 4 };
        await scoring.KeepAsync(1, Side.Administration, new ScoreDraft(points, new Dictionary<Guid, string> { [ids[0]] = "newer\nlines" }, "newer"));

        var page = await Visitor.ReadAsync(await author.PostFormAsync(
            scoring.SheetAddress(1), "form.score-form",
            (SentSheet.VersionField, "1"), (SentSheet.Do, SentSheet.Seal), (SentSheet.PointsField(ids[0]), "2"), (SentSheet.PointsField(ids[2]), "3"),
            (SentSheet.CommentField(ids[0]), "newer\r\n"), (SentSheet.CommentField(ids[1]), "typed"), (SentSheet.OverallField, "typed")));

        string Text(string field) => ((IHtmlTextAreaElement)page.QuerySelector($"[name='{field}']")!).Value;
        Assert.Equal(["5", "4", "3"], page.QuerySelectorAll<IHtmlInputElement>(".criterion input").Where(input => input.IsChecked).Select(input => input.Value));
        Assert.Equal(["newer\nlines", "typed", "newer\ntyped"], new[] { SentSheet.CommentField(ids[0]), SentSheet.CommentField(ids[1]), SentSheet.OverallField }.Select(Text));
        Assert.Null(page.QuerySelector("form.score-form")!.GetAttribute("data-unkept"));
        Assert.Equal(SheetState.Draft, (await scoring.SheetAsync(1, Side.Administration)).State);
    }
}
