using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

public sealed partial class NameForms(RenameBody rename, AddSpelling addSpelling, CurrentMember me, IStringLocalizer<CommitteeTexts> text) : ComponentBase
{
    private TypedName _name = new();
    private string _spelling = "";
    private DateOnly? _until;
    private Refusal? _refusal;
    private Guid _of;

    [Parameter, EditorRequired] public BodyHistory Body { get; set; } = default!;

    private IStringLocalizer Text => text;

    protected override void OnParametersSet()
    {
        if (_of == Body.Id) return;   // a live refresh must not take away what is being typed
        (_of, _name) = (Body.Id, TypedName.Of(Body.Name));
    }

    private async Task RenameAsync() =>
        _refusal = (await rename.RunAsync(await me.ActorAsync(), Body.Id, _name.ToText(), _until)).Refusal;

    private async Task AddSpellingAsync()
    {
        _refusal = (await addSpelling.RunAsync(await me.ActorAsync(), Body.Id, _spelling)).Refusal;
        if (_refusal is null) _spelling = "";
    }
}
