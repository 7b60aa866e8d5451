using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Plans;

public sealed partial class RegisterOpening(PublishRegister publish, CurrentMember me, Dates dates, IStringLocalizer<PlansTexts> text) : ComponentBase
{
    private Refusal? _refusal;

    [Parameter, EditorRequired] public PlanDetails Plan { get; set; } = default!;

    /// <summary>The reader changes plans.</summary>
    [Parameter] public bool May { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    private async Task PublishAsync() => _refusal = (await publish.RunAsync(await me.ActorAsync(), Plan.Id)).Refusal;
}
