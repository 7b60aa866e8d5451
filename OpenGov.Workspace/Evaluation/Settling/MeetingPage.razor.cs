using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Shell;

namespace OpenGov.Workspace.Evaluation;

public sealed partial class MeetingPage(
    DifferenceQueue queue, MeetingPresence presence, Changes changes, CurrentMember me, IStringLocalizer<EvaluationTexts> text) : ComponentBase, IDisposable
{
    private readonly Dictionary<Guid, SettlingDraft> _drafts = [];
    private PairMeeting? _meeting;
    private Refusal? _refusal;
    private IDisposable? _watching, _stay;
    private Guid _watched;

    [Parameter] public int Number { get; set; }
    [Parameter] public int Round { get; set; }
    [SupplyParameterFromQuery] public int? Pair { get; set; }

    /// <summary>Proposal and criterion: "12-3".</summary>
    [SupplyParameterFromQuery] public string? Item { get; set; }

    private IStringLocalizer Text => text;
    private string Root => $"/plans/{Number}/evaluation/rounds/{Round}";
    private string Here => $"{Root}/meeting";
    private IReadOnlyList<Side> Present => _meeting is { } meeting ? [.. Sides.Both.Where(side => presence.IsHere(meeting.PairId, side))] : [];
    private IReadOnlyList<PageFrame.Place> Where => _meeting is null ? [] :
    [
        new(_meeting.Round.PlanTitle.Here, $"/plans/{Number}"), new(text["Overview.Title"], $"/plans/{Number}/evaluation"), new(_meeting.Round.Name.Here, Root),
    ];

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        (_meeting, _refusal) = await queue.ReadAsync(await me.ActorAsync(), Number, Round, Pair);
        if (RendererInfo.IsInteractive && _meeting is { } meeting && _watched != meeting.PairId)
        {
            Dispose();
            _watched = meeting.PairId;
            _watching = changes.Watch(() => InvokeAsync(ReloadAsync), meeting.PairId, meeting.Round.Id);
            if (meeting.Mine is { } side) _stay = presence.Enter(meeting.PairId, side);
        }
        StateHasChanged();
    }

    public void Dispose()
    {
        _watching?.Dispose();
        _stay?.Dispose();
    }
}
