using Microsoft.Playwright;
using OpenGov.Workspace.Adoption;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Proposals;
using Decision = OpenGov.Workspace.Proposals.Decision;
using static OpenGov.Workspace.Browser.IdeaScene;

namespace OpenGov.Workspace.Browser;

/// <remarks>From the proposal's disposition to the adopted plan.</remarks>
public sealed partial class IdeaToCommitmentStory
{
    private const string Card = "/cards/1", Consultation = "/consultation", Adoption = "/adoption";
    private const string Problem = "محاضر الجماعات متفرقة بين مواقعها.", Solution = "بوابة واحدة تُحيّن كل شهر.", Activity = "جرد المحاضر والمعطيات", Indicator = "عدد الجماعات الناشرة";
    private const string Remark = "ينبغي أن تشمل البوابة جماعات العالم القروي.", Change = "وتشمل جماعات العالم القروي.", Answer = "أضيفت جماعات العالم القروي إلى الحل.";

    private async Task TheSecretariatIncludesItAsync()
    {
        _scene.NextDay();
        const string reason = "رُتب أولا، ويجيب عنه هذا الالتزام.";
        var page = await _scene.OpenAsync(Secretariat, Sheet);
        await page.Locator("#decision").SelectOptionAsync(nameof(Decision.Include));
        await page.Locator("#decision-commitment").SelectOptionAsync($"1. {Commitment}");
        await page.Locator("#decision-reason").FillAsync(reason);
        await PressAsync(page, Say<ProposalsTexts>("Decide.Include"));
        await Assertions.Expect(page.Locator(".proposal-outcome")).ToContainTextAsync(reason);
        Walked(PathStep.Included, reason);
        await PathReadsAsync();
        await _scene.Phone.GetByRole(AriaRole.Link, new() { Name = Say<PublicProposalsTexts>("Commitment.Number", 1), Exact = true }).ClickAsync();
        await Assertions.Expect(_scene.Phone.Locator("#commitment-1")).ToContainTextAsync(Commitment);   // no card to read yet

        await page.GetByRole(AriaRole.Link, new() { Name = Say<CardsTexts>("OfProposal.Open") }).ClickAsync();
        await Assertions.Expect(page.Locator("#open-title")).ToHaveValueAsync(Commitment);
        await Assertions.Expect(page.Locator(".picker-chosen")).ToContainTextAsync(IdeaTitle);
        await PressAsync(page, Say<CardsTexts>("Open.Go"));
        await CardApp.ReadyAsync(page);
    }

    private async Task BothSidesWriteTheCardAsync()
    {
        var (hers, his) = (await _scene.OpenAsync(Ministry, Card), await _scene.OpenAsync(Association, Card));
        foreach (var page in new[] { hers, his }) await CardApp.ReadyAsync(page);
        await WriteAsync(hers, "problem", Problem);
        await WriteAsync(his, "solution", Solution);
        foreach (var (page, part, words) in new[] { (hers, "activities", Activity), (his, "indicators", Indicator) })
        {
            await page.Locator($"[data-part={part}] .card-add").ClickAsync();
            await page.Keyboard.TypeAsync(words);
        }

        await CardApp.SavedAsync(hers, his);
        await Assertions.Expect(his.Locator(".card-sheet")).ToContainTextAsync(Activity);   // each sees what the other wrote
        await his.GetByText(Say<CardsTexts>("Source.Cite", 1)).First.ClickAsync();
        await his.Locator(".cite").GetByLabel(Say<CardsTexts>("Section.problem"), new() { Exact = true }).CheckAsync();
        await PressAsync(his, Say<CardsTexts>("Source.CiteGo"));
        await Assertions.Expect(his.Locator(".sources")).ToContainTextAsync(Say<CardsTexts>("Source.AnsweredIn", Say<CardsTexts>("Section.problem")));
    }

    private static async Task WriteAsync(IPage page, string part, string words)
    {
        await CardApp.AtEndAsync(page, part);
        await page.Keyboard.TypeAsync(words);
        await CardApp.SavedAsync(page);
    }

    private async Task BothSidesSignTheCardAsync()
    {
        _scene.NextDay();
        await SignAndPublishAsync();   // the reason that was given for the inclusion stays
        Walked(PathStep.CardSigned, "", 1, 1);
        await PathReadsAsync();
    }

    private async Task SignAndPublishAsync()
    {
        var page = await _scene.OpenAsync(Ministry, Card);
        await PressAsync(page, Say<CardsTexts>("Sign.Put"));
        foreach (var (member, side) in Members)
        {
            if (member != Ministry) page = await _scene.OpenAsync(member, Card);
            await PressAsync(page, Say<CardsTexts>("Sign.Sign", Say<CardsTexts>($"Side.{side}")));
            await Assertions.Expect(page.Locator(".signoff-sides, .signoff-state")).ToContainTextAsync([Say<CardsTexts>(side is Side.Administration ? "Stage.BeforeSides" : "Stage.SignedByBoth"), member]);
        }

        page = await _scene.OpenAsync(Secretariat, Card);
        await PressAsync(page, Say<CardsTexts>("Sign.Publish"));
        await Assertions.Expect(page.Locator(".signoff-state")).ToContainTextAsync(Say<CardsTexts>("Stage.Published"));
    }

    private async Task BothSidesOpenTheConsultationAsync()
    {
        var page = await _scene.OpenAsync(Secretariat, Consultation);
        await page.Locator("#words").FillAsync("نستشيركم في مسودة الخطة.");
        await PressAsync(page, Say<ConsultationTexts>("Prepare.Go"));
        await Assertions.Expect(page.Locator("#opening")).ToContainTextAsync(Say<ConsultationTexts>("State.Prepared"));
        foreach (var (member, side) in Members)
        {
            page = await WaitingAsync(member, "ConsultationToApprove");
            await PressAsync(page, Say<ConsultationTexts>($"Opening.Approve.{side}"));
            await Assertions.Expect(page.Locator("#opening .button")).ToHaveCountAsync(0);
        }

        await Assertions.Expect(page.Locator("#opening")).ToContainTextAsync(Say<ConsultationTexts>("State.Announced"));
        _scene.NextDay();
        Walked(PathStep.Consulted, "", 1);
        await PathReadsAsync();
    }

    private async Task TheCitizenCommentsAsync()
    {
        var phone = _scene.Phone;
        await phone.GetByRole(AriaRole.Link, new() { Name = Say<PublicProposalsTexts>("Path.Consulted", 1) }).ClickAsync();
        await phone.Locator("#solution").GetByRole(AriaRole.Link, new() { Name = Say<ConsultationTexts>("PublicCard.Say") }).ClickAsync();
        await Assertions.Expect(phone.Locator("#section")).ToHaveValueAsync("solution");
        await phone.Locator("#quote").FillAsync(Solution);
        await phone.Locator("#text").FillAsync(Remark);
        await phone.GetByLabel(Say<ConsultationTexts>("Send.Consents")).CheckAsync();
        _scene.Write();
        await PressAsync(phone, Say<ConsultationTexts>("Send.Go"));
        await Assertions.Expect(phone.GetByRole(AriaRole.Status)).ToContainTextAsync(Say<ConsultationTexts>("Own.Sent"));
        _comment = phone.Url;

        var page = await WaitingAsync(Secretariat, "CommentsToModerate.one");
        await page.GetByRole(AriaRole.Link, new() { Name = Remark }).ClickAsync();
        await PressAsync(page, Say<ConsultationTexts>("Bar.Publish"));
        await PressAsync(page, Say<ConsultationTexts>("Bar.Route"));   // the card's lead is offered
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(Say<ConsultationTexts>("Step.ToAnswer"));
    }

    private async Task TheTextIsChangedAsync()
    {
        _scene.NextDay();
        var page = await _scene.OpenAsync(Association, Card);
        await page.GetByText(Say<CardsTexts>("Sign.Reopen"), new() { Exact = true }).First.ClickAsync();
        await page.Locator("#reopen").FillAsync(Remark);
        await PressAsync(page, Say<CardsTexts>("Sign.Reopen"));
        await Assertions.Expect(page.Locator(".card-sheet[contenteditable=true]")).ToBeVisibleAsync();
        await WriteAsync(page, "solution", " " + Change);
        await SignAndPublishAsync();
        Walked(PathStep.CardSigned, "", 1, 2);
        await PathReadsAsync();
    }

    private async Task TheInstitutionAnswersTheCommentAsync()
    {
        _scene.NextDay();
        var page = await WaitingAsync(Ministry, "CommentsForYou.one");
        await page.GetByRole(AriaRole.Link, new() { Name = Remark }).ClickAsync();
        await page.GetByLabel(Say<ConsultationTexts>("Outcome.Changed"), new() { Exact = true }).CheckAsync();
        await page.Locator("#answer").FillAsync(Answer);
        await PressAsync(page, Say<ConsultationTexts>("Answer.Go"));
        await Assertions.Expect(page.Locator(".answer")).ToContainTextAsync(Answer);

        var phone = _scene.Phone;
        await phone.GotoAsync(_comment);
        await Assertions.Expect(phone.Locator(".answer")).ToContainTextAsync(Answer);
        await phone.Locator(".answer a").ClickAsync();   // to the change, for everybody to read
        await Assertions.Expect(phone.Locator("main")).ToContainTextAsync(Change);
    }

    private async Task BothSidesAdoptThePlanAsync()
    {
        _scene.NextDay(PublicConsultation.UsualDays);
        const string summary = "تعليق واحد، وبه توسع الالتزام إلى العالم القروي.";
        var page = await _scene.OpenAsync(Secretariat, Consultation);
        await page.Locator("#summary").FillAsync(summary);
        await PressAsync(page, Say<ConsultationTexts>("Summary.Go"));
        await Assertions.Expect(page.GetByText(Say<ConsultationTexts>("Summary.On", _scene.Day(_scene.Today)))).ToBeVisibleAsync();
        await _scene.Phone.GotoAsync($"{_app.Address}/public/plans/{Number}/consultation");
        await Assertions.Expect(_scene.Phone.Locator("main")).ToContainTextAsync(summary);

        page = await _scene.OpenAsync(Secretariat, Adoption);
        await Assertions.Expect(page.Locator(".checklist [data-met=no]")).ToHaveCountAsync(0);
        await PressAsync(page, Say<AdoptionTexts>("Prepare.Go"));
        await Assertions.Expect(page.Locator("#before")).ToContainTextAsync(Say<AdoptionTexts>("Signature.None"));
        foreach (var (member, side) in Members)
        {
            page = await WaitingAsync(member, "AdoptionToSign");
            await PressAsync(page, Say<AdoptionTexts>($"Sign.{side}"));
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync(member);
        }

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = Say<AdoptionTexts>("Edition.Named", 1) })).ToBeVisibleAsync();
        Walked(PathStep.Adopted, "", 1);
    }
}
