using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

public sealed partial class ConclusionsForm(ConcludePoint conclude, CurrentMember me, IStringLocalizer<MeetingsTexts> text) : ComponentBase
{
    private List<TypedName> _typed = [];
    private IReadOnlyList<LocalText>? _seen;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public PointView Point { get; set; } = default!;

    private IStringLocalizer Text => text;

    // What is being typed stays when somebody else saves first; the refusal then says so.
    protected override void OnParametersSet()
    {
        if (_seen is not null && (_seen.SequenceEqual(Point.Conclusions) || !Typed().SequenceEqual(_seen))) return;
        _seen = Point.Conclusions;
        _typed = [.. Point.Conclusions.Select(TypedName.Of)];
        if (_typed.Count == 0) _typed.Add(new TypedName());
    }

    private async Task SaveAsync()
    {
        var typed = Typed();
        _refusal = (await conclude.RunAsync(await me.ActorAsync(), Point.Id, typed, _seen!)).Refusal;
        if (_refusal == MeetingsRefusals.ChangedByAnother) _seen = Point.Conclusions;   // seen now; saving again is a decision
        else if (_refusal is null) _seen = null;   // takes what comes back
    }

    private List<LocalText> Typed() => [.. _typed.Where(passage => !passage.IsEmpty).Select(passage => passage.ToText().Clean() ?? passage.ToText())];
}
