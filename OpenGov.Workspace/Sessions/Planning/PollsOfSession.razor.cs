using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

public sealed partial class PollsOfSession(AddSessionPoll prepare, RemoveSessionPart remove, CurrentMember me, IStringLocalizer<PlanningTexts> text) : ComponentBase
{
    private TypedName _question = new();
    private List<TypedName> _options = [new(), new()];
    private int _most = 1;
    private bool _threeLanguages;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public SessionView View { get; set; } = default!;

    private IStringLocalizer Text => text;

    private async Task AddAsync()
    {
        var options = _options.ConvertAll(option => option.ToText());
        _refusal = (await prepare.RunAsync(await me.ActorAsync(), View.Id, _question.ToText(), options, _most)).Refusal;
        if (_refusal is null) (_question, _options, _most) = (new TypedName(), [new(), new()], 1);
    }

    private async Task RemoveAsync(Guid part) => _refusal = (await remove.RunAsync(await me.ActorAsync(), View.Id, part)).Refusal;
}
