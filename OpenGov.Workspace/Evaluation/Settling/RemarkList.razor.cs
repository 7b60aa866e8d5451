using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Evaluation;

public sealed partial class RemarkList(AddRemark add, CurrentMember me, Dates dates, IStringLocalizer<EvaluationTexts> text) : ComponentBase
{
    private Refusal? _refusal;
    private bool _busy;

    [Parameter, EditorRequired] public Difference Difference { get; set; } = default!;
    [Parameter] public bool MaySpeak { get; set; }
    [Parameter, EditorRequired] public SettlingDraft Draft { get; set; } = default!;

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    private async Task AddAsync()
    {
        if (_busy) return;
        _busy = true;
        _refusal = (await add.RunAsync(await me.ActorAsync(), Difference.Id, Draft.Remark)).Refusal;
        _busy = false;
        if (_refusal is null) Draft.Remark = "";
    }
}
