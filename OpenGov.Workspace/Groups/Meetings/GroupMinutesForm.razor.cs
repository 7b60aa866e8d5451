using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Groups;

public sealed partial class GroupMinutesForm(PutDownGroupMeeting put, CurrentMember me, IStringLocalizer<GroupsTexts> text) : ComponentBase
{
    private readonly HashSet<Guid> _present = [];
    private readonly List<TypedGuest> _guests = [];
    private string _conclusions = "", _outputs = "";
    private int _seen;
    private bool _saved;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public GroupMeetingDetails Meeting { get; set; } = default!;

    private IStringLocalizer Text => text;

    // What is being typed stays when somebody else saves first; the refusal then says so.
    protected override void OnInitialized()
    {
        _present.UnionWith(Meeting.Present.Select(person => person.Key).OfType<Guid>());
        _guests.AddRange(Meeting.Present.Where(person => person.Key is null)
            .Select(guest => new TypedGuest { Affiliation = guest.Affiliation, Function = guest.Function, Institution = guest.Institution ?? "" }));
        (_conclusions, _outputs, _seen) = (Meeting.Conclusions, string.Join('\n', Meeting.Outputs), Meeting.Version);
    }

    private void Toggle(Guid person)
    {
        if (!_present.Remove(person)) _present.Add(person);
    }

    private async Task SaveAsync()
    {
        var typed = new GroupMinutes(
            _present, _guests.ConvertAll(guest => new AttendeeAtMeeting(guest.Affiliation, null, null, guest.Function, guest.Institution)), _conclusions, _outputs);
        _refusal = (await put.RunAsync(await me.ActorAsync(), Meeting.Id, typed, _seen)).Refusal;
        _saved = _refusal is null;
        if (_saved) _seen++;
        else if (_refusal == GroupsRefusals.ChangedByAnother) _seen = Meeting.Version;   // seen now; saving again is a decision
    }

    /// <summary>Somebody who came and is no member, while being put down.</summary>
    private sealed class TypedGuest
    {
        public string Id { get; } = Guid.NewGuid().ToString("N");
        public Affiliation Affiliation { get; set; } = Affiliation.CivilSociety;
        public string Function { get; set; } = "";
        public string Institution { get; set; } = "";
    }
}
