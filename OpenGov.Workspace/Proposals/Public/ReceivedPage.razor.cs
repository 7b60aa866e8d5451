using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals;

/// <summary>Where the secretariat looks at what came through the public form before everybody may see it.</summary>
public sealed partial class ReceivedPage(
    ReceivedProposals received, LetPublicSee letSee, SetProposalAside setAside, Changes changes, CurrentMember me, Dates dates,
    IStringLocalizer<PublicProposalsTexts> text) : ComponentBase, IDisposable
{
    private readonly Reasons _reasons = new();
    private ReceivedOfPlan? _received;
    private Refusal? _refusal;
    private IDisposable? _watching;

    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    protected override async Task OnParametersSetAsync()
    {
        await ReloadAsync();
        _watching?.Dispose();
        if (RendererInfo.IsInteractive && _received is not null) _watching = changes.Watch(_received.PlanId, () => InvokeAsync(ReloadAsync));
    }

    private async Task ReloadAsync()
    {
        var read = await received.ReadAsync(await me.ActorAsync(), Number);
        _received = read.Value;
        if (!read.Ok) _refusal = read.Refusal;
        StateHasChanged();
    }

    private async Task LetSeeAsync(ReceivedProposal one) => await AfterAsync(await letSee.RunAsync(await me.ActorAsync(), one.Id, one.Version));

    private async Task SetAsideAsync(ReceivedProposal one) =>
        await AfterAsync(await setAside.RunAsync(await me.ActorAsync(), one.Id, _reasons[one.Id], one.Version));

    private async Task AfterAsync(Result done)
    {
        _refusal = done.Refusal;
        await ReloadAsync();
    }

    public void Dispose() => _watching?.Dispose();

    /// <summary>What is being typed, by proposal.</summary>
    private sealed class Reasons
    {
        private readonly Dictionary<Guid, string> _typed = [];

        public string this[Guid proposal]
        {
            get => _typed.GetValueOrDefault(proposal, "");
            set => _typed[proposal] = value;
        }
    }
}
