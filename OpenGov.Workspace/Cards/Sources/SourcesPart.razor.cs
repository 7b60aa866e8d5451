using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Cards;

public sealed partial class SourcesPart(
    SourcesOfCard reading, LinkProposals link, DropProposal drop, CiteProposal cite, Changes changes, CurrentMember me, IStringLocalizer<CardsTexts> text)
    : ComponentBase, IDisposable
{
    private CardSources? _sources;
    private IReadOnlyList<AnswerableProposal> _chosen = [];
    private Refusal? _refusal;
    private readonly Following _following = new(changes);
    private int _linked;
    private bool _busy;

    [Parameter] public int Plan { get; set; }
    [Parameter] public Guid CardId { get; set; }

    [Inject] private Dates Dates { get; set; } = default!;

    private IStringLocalizer Text => text;
    private CardLinks Links => new(Plan);
    private bool Waiting => _busy || !RendererInfo.IsInteractive;

    protected override async Task OnParametersSetAsync()
    {
        await ReloadAsync();
        if (RendererInfo.IsInteractive) _following.Follow(() => InvokeAsync(ReloadAsync), CardId);
    }

    private async Task ReloadAsync()
    {
        _sources = (await reading.ReadAsync(await me.ActorAsync(), CardId)).Value;
        StateHasChanged();
    }

    private async Task LinkChosenAsync()
    {
        if (await LinkAsync([.. _chosen.Select(one => one.Id)])) (_chosen, _linked) = ([], _linked + 1);
    }

    private Task<bool> LinkAsync(IReadOnlyCollection<Guid> proposals) => DoAsync(actor => link.RunAsync(actor, CardId, proposals));
    private Task<bool> DropAsync(Guid proposal, string reason) => DoAsync(actor => drop.RunAsync(actor, CardId, proposal, reason));
    private Task<bool> CiteAsync(Guid proposal, IReadOnlyCollection<string> sections) => DoAsync(actor => cite.RunAsync(actor, CardId, proposal, sections));

    private async Task<bool> DoAsync(Func<Actor, Task<Result>> act)
    {
        if (_busy) return false;
        _busy = true;
        _refusal = (await act(await me.ActorAsync())).Refusal;
        _busy = false;
        await ReloadAsync();
        return _refusal is null;
    }

    private string Named(IEnumerable<string> sections) => string.Join(Text["List.Comma"], sections.Select(name => Text[$"Section.{name}"].Value));

    public void Dispose() => _following.Dispose();
}
