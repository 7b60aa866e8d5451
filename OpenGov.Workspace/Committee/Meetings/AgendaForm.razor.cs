using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

public sealed partial class AgendaForm(ChangeAgenda change, CurrentMember me, IStringLocalizer<MeetingsTexts> text) : ComponentBase
{
    private List<TypedLine> _lines = [];
    private IReadOnlyList<AgendaLine>? _seen;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public MeetingDetails Meeting { get; set; } = default!;

    private IStringLocalizer Text => text;
    private List<AgendaLine> Now => [.. Meeting.Agenda.Select(point => new AgendaLine(point.Title, point.Id))];

    // What is being typed stays when somebody else saves first; the refusal then says so.
    protected override void OnParametersSet()
    {
        if (_seen is not null && (_seen.SequenceEqual(Now) || !Typed().SequenceEqual(_seen))) return;
        _seen = Now;
        _lines = [.. _seen.Select(line => new TypedLine(TypedName.Of(line.Title), line.PointId))];
    }

    private async Task SaveAsync()
    {
        _refusal = (await change.RunAsync(await me.ActorAsync(), Meeting.Id, Typed(), _seen!)).Refusal;
        if (_refusal == MeetingsRefusals.ChangedByAnother) _seen = Now;   // seen now; saving again is a decision
        else if (_refusal is null) _seen = null;   // takes what comes back
    }

    private void Move(int from, int to)
    {
        var line = _lines[from];
        _lines.RemoveAt(from);
        _lines.Insert(to, line);
    }

    private List<AgendaLine> Typed() => _lines.ConvertAll(line => new AgendaLine(line.Title.ToText().Clean() ?? line.Title.ToText(), line.PointId));

    /// <summary>A point while it is being worded.</summary>
    private sealed record TypedLine(TypedName Title, Guid? PointId)
    {
        public string Key { get; } = Guid.NewGuid().ToString("N");
    }
}
