using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

public sealed partial class AttendanceForm(TakeAttendance take, CurrentMember me, IStringLocalizer<MeetingsTexts> text) : ComponentBase
{
    private readonly List<TypedPerson> _people = [];
    private int? _seen;
    private bool _begun;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public Guid MeetingId { get; set; }
    [Parameter, EditorRequired] public BodyView Body { get; set; } = default!;

    /// <summary>The list was saved.</summary>
    [Parameter] public EventCallback OnTaken { get; set; }

    private IStringLocalizer Text => text;

    // What is being typed stays when somebody else saves first; the refusal then says so.
    protected override void OnParametersSet()
    {
        if (_begun && !_people.Select(person => person.ToPresent()).SequenceEqual(Body.People) && _seen != Body.Version) return;
        if (_begun && _seen == Body.Version) return;
        (_begun, _seen) = (true, Body.Version);
        _people.Clear();
        _people.AddRange(Body.People.Select(person => new TypedPerson(person.Capacity, person.Function, person.Commitment)));
    }

    private async Task SaveAsync()
    {
        _refusal = (await take.RunAsync(await me.ActorAsync(), MeetingId, Body.BodyId, _people.ConvertAll(person => person.ToPresent()), _seen)).Refusal;
        if (_refusal == MeetingsRefusals.ChangedByAnother) _seen = Body.Version;   // seen now; saving again is a decision
        if (_refusal is null) await OnTaken.InvokeAsync();
        if (_refusal is null) _begun = false;   // takes what comes back
    }

    /// <summary>Somebody while being put down; a function that is known in three languages stays so until it is typed anew.</summary>
    private sealed class TypedPerson(Capacity capacity, LocalText? known, int? commitment)
    {
        public string Id { get; } = Guid.NewGuid().ToString("N");
        public Capacity Capacity { get; set; } = capacity;
        public string Function { get; set; } = known?.Here ?? "";
        public int? Commitment { get; set; } = commitment;

        public PersonPresent ToPresent() => new(
            Capacity, string.IsNullOrWhiteSpace(Function) ? null : Function == known?.Here ? known : new LocalText(Function),
            Capacity.OfCommitment() ? Commitment : null);
    }
}
