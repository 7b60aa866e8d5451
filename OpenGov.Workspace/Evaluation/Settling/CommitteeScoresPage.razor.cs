using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Shell;

namespace OpenGov.Workspace.Evaluation;

public sealed partial class CommitteeScoresPage(
    CommitteeQueue queue, Changes changes, CurrentMember me, IStringLocalizer<EvaluationTexts> text) : ComponentBase, IDisposable
{
    private readonly Dictionary<Guid, SettlingDraft> _drafts = [];
    private CommitteeTable? _table;
    private Refusal? _refusal;
    private readonly Following _following = new(changes);

    [Parameter] public int Number { get; set; }
    [Parameter] public int Round { get; set; }

    /// <summary>Proposal and criterion: "12-3".</summary>
    [SupplyParameterFromQuery] public string? Item { get; set; }

    private IStringLocalizer Text => text;
    private string Root => $"/plans/{Number}/evaluation/rounds/{Round}";
    private IReadOnlyList<PageFrame.Place> Where => _table is null ? [] :
    [
        new(_table.Round.PlanTitle.Here, $"/plans/{Number}"), new(text["Overview.Title"], $"/plans/{Number}/evaluation"), new(_table.Round.Name.Here, Root),
    ];

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        (_table, _refusal) = await queue.ReadAsync(await me.ActorAsync(), Number, Round);
        if (RendererInfo.IsInteractive && _table is { } table) _following.Follow(() => InvokeAsync(ReloadAsync), table.Round.Id);
        StateHasChanged();
    }

    public void Dispose() => _following.Dispose();
}
