using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Review;

public sealed partial class ThemeForm(ProposeTheme propose, CurrentMember me, IStringLocalizer<ReviewTexts> text) : ComponentBase
{
    private TypedName _name = new();
    private string _reason = "";
    private Refusal? _refusal;

    [Parameter, EditorRequired] public Guid PlanId { get; set; }

    private IStringLocalizer Text => text;

    private async Task SaveAsync()
    {
        _refusal = (await propose.RunAsync(await me.ActorAsync(), PlanId, _name.ToText(), _reason)).Refusal;
        if (_refusal is null) (_name, _reason) = (new TypedName(), "");
    }
}
