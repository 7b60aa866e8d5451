using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Evaluation;

/// <remarks>The button carries the version and the fingerprint that were on the screen with it.</remarks>
public sealed partial class ApprovalPart(ApproveRanking approve, CurrentMember me, Dates dates, IStringLocalizer<EvaluationTexts> text) : ComponentBase
{
    private Refusal? _refusal;
    private bool _busy;

    [Parameter, EditorRequired] public RankingPicture Picture { get; set; } = default!;

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    private async Task SignAsync(int seen, string content)
    {
        if (_busy) return;
        _busy = true;
        _refusal = (await approve.RunAsync(await me.ActorAsync(), Picture.Round.Id, seen, content)).Refusal;
        _busy = false;
    }
}
