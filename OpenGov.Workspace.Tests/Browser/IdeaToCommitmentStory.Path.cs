using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OpenGov.Workspace.Dashboard;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Record;
using OpenGov.Workspace.Proposals;
using static OpenGov.Workspace.Browser.IdeaScene;

namespace OpenGov.Workspace.Browser;

/// <remarks>What the author sees of it, and what each stage does alike.</remarks>
public sealed partial class IdeaToCommitmentStory
{
    private async Task TheCitizenSeesThePathAsync()
    {
        await PathReadsAsync();
        var phone = _scene.Phone;
        await phone.GetByRole(AriaRole.Link, new() { Name = Say<PublicProposalsTexts>("Path.Adopted", 1) }).ClickAsync();
        foreach (var said in new[] { Commitment, Ministry, Association, Change }) await Assertions.Expect(phone.Locator("main")).ToContainTextAsync(said);

        await phone.GotoAsync(_link);
        await phone.GetByRole(AriaRole.Link, new() { Name = Say<PublicProposalsTexts>("Chain"), Exact = true }).ClickAsync();
        await Assertions.Expect(phone.Locator("[aria-current=step]")).ToContainTextAsync(IdeaTitle);
        foreach (var said in new[] { Remark, Answer, Ministry, Association }) await Assertions.Expect(phone.Locator("section.chain")).ToContainTextAsync(said);
        await Assertions.Expect(phone.Locator(".chain-steps [data-state=NotYet], .chain-steps [data-state=NotKept]")).ToHaveCountAsync(0);   // from end to end, but for a session: it came by the portal
    }

    private static (string Member, Side Side)[] Members => [(Ministry, Side.Administration), (Association, Side.CivilSociety)];

    private async Task DecideAsync(IPage page, Decision decision)
    {
        await page.Locator("#decision").SelectOptionAsync(decision.ToString());
        await PressAsync(page, Say<ProposalsTexts>($"Decide.{decision}"));
    }

    /// <summary>By what waits for somebody on the plan's dashboard.</summary>
    private async Task<IPage> WaitingAsync(string function, string wait)
    {
        var page = await _scene.OpenAsync(function, "/dashboard");
        await FollowAsync(page, page.GetByRole(AriaRole.Link, new() { Name = Say<DashboardTexts>($"Waits.{wait}") }));
        return page;
    }

    private string Say<T>(string key, params object[] about) => _scene.Say<T>(key, about);

    /// <summary>A step of the path was taken today.</summary>
    /// <param name="words">A reason, an answer, an institution.</param>
    private void Walked(PathStep step, string words = "", params object[] figures) =>
        _path.Add([_scene.Day(_scene.Today), Say<PublicProposalsTexts>($"Path.{step}", figures), words]);

    /// <summary>By the private link: every step so far, in order, with its day and its words.</summary>
    private async Task PathReadsAsync()
    {
        await _scene.Phone.GotoAsync(_link);
        var steps = _scene.Phone.Locator("ol.dated > li");
        await Assertions.Expect(steps).ToHaveCountAsync(_path.Count);
        for (var i = 0; i < _path.Count; i++)
            foreach (var said in _path[i]) await Assertions.Expect(steps.Nth(i)).ToContainTextAsync(said);
    }

    private async Task TheRecordVerifiesAsync()
    {
        var record = (await _app.Get<VerifyRecord>().ReadAsync(Actor.Operator, null)).Value!;
        Assert.True(record.IsSound, $"{record.FirstBad} {record.Fault}");
        foreach (var further in _app.Services.GetServices<FurtherProof>())
        {
            var proof = (await further.Check(_app.Services, Actor.Operator, TestContext.Current.CancellationToken)).Value!;
            Assert.True(proof.IsSound, proof.Line);
        }
    }
}
