using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

public sealed partial class DocumentsOfSession(
    AddSessionDocument add, RemoveSessionPart remove, CurrentMember me, IStringLocalizer<PlanningTexts> text) : ComponentBase
{
    private TypedName _label = new();
    private string _url = "";
    private Refusal? _refusal;

    [Parameter, EditorRequired] public SessionView View { get; set; } = default!;

    private IStringLocalizer Text => text;

    private async Task AddAsync()
    {
        _refusal = (await add.RunAsync(await me.ActorAsync(), View.Id, _label.ToText(), _url)).Refusal;
        if (_refusal is null) (_label, _url) = (new TypedName(), "");
    }

    private async Task RemoveAsync(Guid part) => _refusal = (await remove.RunAsync(await me.ActorAsync(), View.Id, part)).Refusal;
}
