using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

public sealed partial class SpeakersOfSession(AddSpeaker add, RemoveSessionPart remove, CurrentMember me, IStringLocalizer<PlanningTexts> text) : ComponentBase
{
    private TypedName _function = new();
    private Guid _body;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public SessionView View { get; set; } = default!;

    private IStringLocalizer Text => text;

    private async Task AddAsync()
    {
        _refusal = (await add.RunAsync(await me.ActorAsync(), View.Id, _function.ToText(), _body == Guid.Empty ? null : _body)).Refusal;
        if (_refusal is null) (_function, _body) = (new TypedName(), Guid.Empty);
    }

    private async Task RemoveAsync(Guid part) => _refusal = (await remove.RunAsync(await me.ActorAsync(), View.Id, part)).Refusal;
}
