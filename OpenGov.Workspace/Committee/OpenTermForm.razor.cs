using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

public sealed partial class OpenTermForm(OpenTerm open, CurrentMember me, IStringLocalizer<CommitteeTexts> text) : ComponentBase
{
    private readonly TypedName _name = new();
    private int _seats = 9;
    private Refusal? _refusal;

    [Parameter] public EventCallback OnOpened { get; set; }

    private IStringLocalizer Text => text;

    private async Task OpenAsync()
    {
        _refusal = (await open.RunAsync(await me.ActorAsync(), new NewTerm(_name.ToText(), _seats))).Refusal;
        if (_refusal is null) await OnOpened.InvokeAsync();
    }
}
