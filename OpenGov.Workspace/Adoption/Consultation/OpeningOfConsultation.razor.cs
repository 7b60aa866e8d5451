using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

public sealed partial class OpeningOfConsultation(ApproveConsultation approve, CurrentMember me, Dates dates, IStringLocalizer<ConsultationTexts> text) : ComponentBase
{
    private Refusal? _refusal;
    private bool _busy;

    [Parameter, EditorRequired] public int Plan { get; set; }
    [Parameter, EditorRequired] public OneConsultation Now { get; set; } = default!;
    [Parameter] public bool MayApprove { get; set; }

    /// <summary>For which the reader signs.</summary>
    [Parameter] public Side? OwnSide { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;
    private ConsultationLinks Links => new(Plan);

    private async Task ApproveAsync()
    {
        if (_busy) return;
        _busy = true;
        _refusal = (await approve.RunAsync(await me.ActorAsync(), Now.Id, Now.Hash)).Refusal;
        _busy = false;
    }
}
