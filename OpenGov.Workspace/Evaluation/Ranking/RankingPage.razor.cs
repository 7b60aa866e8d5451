using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Shell;

namespace OpenGov.Workspace.Evaluation;

public sealed partial class RankingPage(
    RankingView view, RankingStudies studies, Store store, Changes changes, CurrentMember me, IEnumerable<RankingPart> parts) : ComponentBase, IDisposable
{
    private RankingPicture? _picture;
    private RankingFigures? _study;
    private Refusal? _refusal;
    private bool _mayDraw;
    private readonly Following _following = new(changes);

    [Parameter] public int Number { get; set; }
    [Parameter] public int Round { get; set; }
    [Inject] private IStringLocalizer<EvaluationTexts> Text { get; set; } = default!;

    private string? Lead => _picture is { IsPublished: false, IsHidden: false } ? Text["Ranking.Lead"].Value : null;
    private IReadOnlyList<PageFrame.Place> Where => _picture is null ? [] :
    [
        new(_picture.Round.PlanTitle.Here, $"/plans/{Number}"), new(Text["Overview.Title"], $"/plans/{Number}/evaluation"),
        new(_picture.Round.Name.Here, $"/plans/{Number}/evaluation/rounds/{Round}"),
    ];

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        (_picture, _refusal) = await view.ReadAsync(actor, Number, Round);
        _mayDraw = await store.MayAsync(actor, typeof(DrawLine));
        if (RendererInfo.IsInteractive && _picture is { } picture)
        {
            _following.Follow(() => InvokeAsync(ReloadAsync), picture.Round.Id);
            StateHasChanged();   // the order is there at once; what is computed from it follows
            if (!picture.IsHidden) _study = await studies.OfAsync(picture);
        }
        StateHasChanged();
    }

    public void Dispose() => _following.Dispose();
}
