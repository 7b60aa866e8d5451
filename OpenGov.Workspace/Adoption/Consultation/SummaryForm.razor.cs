using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

public sealed partial class SummaryForm(PublishConsultationSummary publish, CurrentMember me, Dates dates, IStringLocalizer<ConsultationTexts> text) : ComponentBase
{
    private string _words = "";
    private Refusal? _refusal;
    private bool _busy;

    [Parameter, EditorRequired] public OneConsultation Consultation { get; set; } = default!;

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    protected override void OnInitialized() => _words = Consultation.Summary ?? "";

    private async Task PublishAsync()
    {
        if (_busy) return;
        _busy = true;
        _refusal = (await publish.RunAsync(await me.ActorAsync(), Consultation.Id, _words)).Refusal;
        _busy = false;
    }
}
