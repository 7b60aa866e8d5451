using Microsoft.Playwright;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Proposals;
using OpenGov.Workspace.Sessions;
using static OpenGov.Workspace.Browser.IdeaScene;

namespace OpenGov.Workspace.Browser;

/// <summary>
/// In Arabic, from a citizen's telephone to the adopted plan: a proposal is received, examined, answered, scored blind by two sides, ranked,
/// included, written into a card, signed, commented on, changed, signed again, adopted; its author follows all of it by one private link.
/// </summary>
[Collection(Chromium.Tests)]
public sealed partial class IdeaToCommitmentStory : IAsyncLifetime
{
    private const string Idea = "نقترح نشر محاضر ومعطيات الجماعات الترابية على بوابة واحدة قابلة للبحث.", IdeaTitle = "بوابة لمعطيات الجماعات";
    private const string Sheet = "/proposals/1", Score = "/evaluation/rounds/1/score/1", Meeting = "/evaluation/rounds/1/meeting", Ranking = "/evaluation/rounds/1/ranking";

    private readonly FastClock _clock = new();
    private readonly WorkspaceApp _app;
    private readonly List<string[]> _path = [];
    private IdeaScene _scene = null!;
    private string _link = "", _comment = "";

    public IdeaToCommitmentStory() => _app = new WorkspaceApp { Clock = _clock };

    public ValueTask InitializeAsync() => _app.InitializeAsync();
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_citizens_idea_reaches_the_adopted_plan_and_its_author_sees_every_step()
    {
        using var turn = await Chromium.TakeTurnAsync();
        _scene = await OnAsync(_app, _clock);

        await TheCitizenProposesAsync();
        await TheSecretariatExaminesAsync();
        await TheInstitutionAnswersAsync();
        await BothCoLeadsScoreAsync();
        await BothSidesSignTheRankingAsync();
        await TheSecretariatIncludesItAsync();
        await BothSidesWriteTheCardAsync();
        await BothSidesSignTheCardAsync();
        await BothSidesOpenTheConsultationAsync();
        await TheCitizenCommentsAsync();
        await TheTextIsChangedAsync();
        await TheInstitutionAnswersTheCommentAsync();
        await BothSidesAdoptThePlanAsync();
        await TheCitizenSeesThePathAsync();
        await TheRecordVerifiesAsync();
    }

    private async Task TheCitizenProposesAsync()
    {
        var phone = _scene.Phone;
        await phone.GotoAsync($"{_app.Address}/public/plans/{Number}/propose");
        await Assertions.Expect(phone.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await phone.Locator("#text").FillAsync(Idea);
        await phone.Locator("#title").FillAsync(IdeaTitle);
        await phone.Locator("#theme").SelectOptionAsync("1");
        await phone.GetByLabel(Say<PublicProposalsTexts>("Propose.Consent")).CheckAsync();
        _scene.Write();
        await PressAsync(phone, Say<PublicProposalsTexts>("Propose.Send"));
        await Assertions.Expect(phone.GetByRole(AriaRole.Status)).ToContainTextAsync(Say<PublicProposalsTexts>("Follow.Received", 1));
        _link = await phone.Locator("code").InnerTextAsync();
        Walked(PathStep.Received);
        await PathReadsAsync();
    }

    private async Task TheSecretariatExaminesAsync()
    {
        _scene.NextDay();
        var page = await WaitingAsync(Secretariat, "ToLookAt.one");
        await Assertions.Expect(page.Locator("article.received")).ToContainTextAsync(Idea);
        await PressAsync(page, Say<PublicProposalsTexts>("Received.LetSee"));
        await Assertions.Expect(page.Locator(".empty")).ToContainTextAsync(Say<PublicProposalsTexts>("Received.Empty"));
        Walked(PathStep.Published);

        await FollowAsync(page, page.Locator("main").GetByRole(AriaRole.Link, new() { Name = $"1 · {IdeaTitle}" }));
        await DecideAsync(page, Decision.Accept);
        await Assertions.Expect(page.Locator(".proposal-outcome")).ToContainTextAsync(Say<ProposalsTexts>("Eligibility.Accepted"));
        Walked(PathStep.Accepted);

        await page.Locator("#decision").SelectOptionAsync(nameof(Decision.HandOver));
        await page.GetByLabel(MinistryName.Ar).CheckAsync();
        await PressAsync(page, Say<ProposalsTexts>("Decide.HandOver"));
        await Assertions.Expect(page.Locator(".hand-over")).ToContainTextAsync(Say<ProposalsTexts>("HandOver.Waiting"));
        Walked(PathStep.PutBefore, MinistryName.Ar);
        await PathReadsAsync();
    }

    private async Task TheInstitutionAnswersAsync()
    {
        _scene.NextDay();
        const string words = "البوابة ممكنة في حدود الخطة.";
        var page = await WaitingAsync(Ministry, "HandOversForYou.one");
        await FollowAsync(page, page.GetByRole(AriaRole.Link, new() { Name = IdeaTitle }));
        await page.GetByText(Say<ProposalsTexts>("Answer.Give")).ClickAsync();
        await page.Locator(".hand-over select").SelectOptionAsync(nameof(HandOverAnswer.CanBeIncluded));
        await page.Locator(".hand-over textarea").FillAsync(words);
        await PressAsync(page, Say<ProposalsTexts>("Answer.Send"));
        await Assertions.Expect(page.Locator(".hand-over strong")).ToHaveTextAsync(Say<ProposalsTexts>("Answer.CanBeIncluded"));
        Walked(PathStep.Answered, words);
    }

    private async Task BothCoLeadsScoreAsync()
    {
        _scene.NextDay();
        await _scene.OpenRoundAsync();
        var (hers, his) = (await ScoreAsync(Official, "544444"), await ScoreAsync(Volunteer, "544144"));
        await SealAsync(hers);
        await Assertions.Expect(his.Locator("table.both-scores")).ToHaveCountAsync(0);   // blind until both have sealed
        await SealAsync(his);
        foreach (var page in new[] { hers, his })
        {
            await Assertions.Expect(page.Locator("table.both-scores")).ToContainTextAsync(Say<EvaluationTexts>("Score.Differs"));
            await FollowAsync(page, page.GetByRole(AriaRole.Link, new() { Name = Say<EvaluationTexts>("Score.ToMeeting") }));
        }

        await hers.GetByLabel("3", new() { Exact = true }).CheckAsync();
        await hers.GetByLabel(Say<EvaluationTexts>("Settle.Reason")).FillAsync("الأثر مهم متى حُيّنت المعطيات.");
        await PressAsync(hers, Say<EvaluationTexts>("Settle.Propose"));
        await PressAsync(his, Say<EvaluationTexts>("Settle.Confirm", 3));
        foreach (var page in new[] { hers, his }) await Assertions.Expect(page.GetByText(Say<EvaluationTexts>("Settle.Done.Title"))).ToBeVisibleAsync();
    }

    private async Task<IPage> ScoreAsync(string function, string points)
    {
        var page = await _scene.OpenAsync(function, Score, live: false);
        foreach (var digit in points) await page.Keyboard.PressAsync($"Digit{digit}");
        await Assertions.Expect(page.Locator("[data-kept]")).ToHaveTextAsync(Say<EvaluationTexts>("Score.Kept"));
        return page;
    }

    private async Task SealAsync(IPage page)
    {
        await page.GetByText(Say<EvaluationTexts>("Score.Seal")).ClickAsync();
        await PressAsync(page, Say<EvaluationTexts>("Score.Seal.Now"));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = Say<EvaluationTexts>("Score.Receipt") })).ToBeVisibleAsync();
    }

    private async Task BothSidesSignTheRankingAsync()
    {
        _scene.NextDay();
        foreach (var (member, side) in Members)
        {
            var page = await _scene.OpenAsync(member, Ranking);
            await PressAsync(page, Say<EvaluationTexts>("Ranking.Sign", Say<EvaluationTexts>($"Side.{side}")));
            await Assertions.Expect(page.Locator(".approval button")).ToHaveCountAsync(0);
            await Assertions.Expect(page.GetByText(Say<EvaluationTexts>("Ranking.Published.Why"))).ToHaveCountAsync(side is Side.CivilSociety ? 1 : 0);
        }

        Walked(PathStep.Ranked, "", 1, 1);
    }
}
