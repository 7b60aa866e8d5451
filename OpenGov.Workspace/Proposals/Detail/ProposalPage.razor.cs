using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals;

public sealed partial class ProposalPage(
    ProposalView view, AuthorContact author, RegisterChoices choices, Store store, Changes changes, CurrentMember me, Dates dates,
    IStringLocalizer<ProposalsTexts> text) : ComponentBase, IDisposable
{
    private PlanChoices _choices = PlanChoices.None;
    private ProposalSheet? _sheet;
    private Author? _author;
    private Refusal? _refusal;
    private IDisposable? _watching;
    private bool _mayDecide;

    [Parameter] public int Plan { get; set; }
    [Parameter] public int Number { get; set; }

    [Inject] private IEnumerable<ProposalPart> AllParts { get; set; } = [];

    private IStringLocalizer Text => text;
    private IEnumerable<ProposalPart> Parts => AllParts.OrderBy(part => part.Order);
    private Dictionary<string, object> PartParameters => new() { ["Plan"] = Plan, ["ProposalId"] = _sheet!.Row.Id };
    private Dates Dates => dates;

    protected override async Task OnParametersSetAsync()
    {
        var actor = await me.ActorAsync();
        _choices = (await choices.ReadAsync(actor, Plan)).Value ?? PlanChoices.None;
        _mayDecide = await store.MayAsync(actor, typeof(AcceptProposals));
        await ReloadAsync();
        _watching?.Dispose();
        _watching = RendererInfo.IsInteractive && _sheet is { } sheet
            ? changes.Watch(sheet.Row.Id, () => InvokeAsync(ReloadAsync)) : null;
    }

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        var read = await view.ReadAsync(actor, Plan, Number);
        (_sheet, _refusal) = (read.Value, read.Refusal);
        _author = _mayDecide && _sheet is { } sheet ? (await author.ReadAsync(actor, sheet.Row.Id)).Value : null;
        StateHasChanged();
    }

    public void Dispose() => _watching?.Dispose();
}
