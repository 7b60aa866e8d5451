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
    private bool _busy;
    private Dealt? _done;

    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;
    private bool Waiting => _busy || !RendererInfo.IsInteractive;

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

    private Task LetSeeAsync(ReceivedProposal one) => DoAsync(one, "Received.Seen", actor => letSee.RunAsync(actor, one.Id, one.Version));

    private Task SetAsideAsync(ReceivedProposal one) => DoAsync(one, null, actor => setAside.RunAsync(actor, one.Id, _reasons[one.Id], one.Version));

    private async Task DoAsync(ReceivedProposal one, string? words, Func<Actor, Task<Result>> act)
    {
        if (_busy) return;
        _busy = true;
        _refusal = (await act(await me.ActorAsync())).Refusal;
        (_busy, _done) = (false, _refusal is null && words is not null ? new Dealt(words, one.Number, one.Title) : null);
        await ReloadAsync();
    }

    public void Dispose() => _watching?.Dispose();

    /// <summary>What was done last, and to which proposal: the way on to its examination.</summary>
    private sealed record Dealt(string Words, int Number, string Title);

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
