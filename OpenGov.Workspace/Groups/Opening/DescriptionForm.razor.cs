using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Groups;

public sealed partial class DescriptionForm(DescribeGroup describe, CurrentMember me, IStringLocalizer<GroupsTexts> text) : ComponentBase
{
    private TypedName _topic = new(), _purpose = new();
    private HashSet<Guid> _themes = [];
    private bool _pilot, _saved;
    private int _seen;
    private string? _taken;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public GroupDetails Group { get; set; } = default!;

    private IStringLocalizer Text => text;

    // What is being typed stays when somebody else saves first; the refusal then says so.
    protected override void OnParametersSet()
    {
        if (_taken is null || Typed() == _taken) Take();
    }

    private void Take()
    {
        (_topic, _purpose) = (TypedName.Of(Group.Topic), Group.Purpose is { } purpose ? TypedName.Of(purpose) : new TypedName());
        (_themes, _pilot, _seen) = ([.. Group.Themes.Select(theme => theme.Id)], Group.IsPilot, Group.Version);
        _taken = Typed();
    }

    private void Toggle(Guid theme)
    {
        if (!_themes.Remove(theme)) _themes.Add(theme);
    }

    private async Task SaveAsync()
    {
        var typed = new GroupDescription(_topic.ToText(), _purpose.IsEmpty ? null : _purpose.ToText(), _themes, _pilot);
        _refusal = (await describe.RunAsync(await me.ActorAsync(), Group.Id, typed, _seen)).Refusal;
        _saved = _refusal is null;
        if (_refusal is null) _taken = Typed();   // takes what comes back
        else if (_refusal == GroupsRefusals.ChangedByAnother) _seen = Group.Version;   // seen now; saving again is a decision
    }

    private string Typed() =>
        string.Join('\n', _topic.Ar, _topic.Fr, _topic.En, _purpose.Ar, _purpose.Fr, _purpose.En, string.Join(' ', _themes.Order()), _pilot);
}
