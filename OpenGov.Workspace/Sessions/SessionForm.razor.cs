using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

public sealed partial class SessionForm(EnterSession enter, CorrectSession correct, CurrentMember me, IStringLocalizer<SessionsTexts> text) : ComponentBase
{
    private readonly List<TypedInstitution> _institutions = [];
    private int? _number, _registered, _attended;
    private Guid _theme, _organiser;
    private DateOnly? _date;
    private int _seenVersion;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public SessionsOfPlan Plan { get; set; } = default!;

    /// <summary>The session to correct; null to enter a new one.</summary>
    [Parameter] public SessionRow? Session { get; set; }

    /// <summary>A session was corrected; its number may be another now.</summary>
    [Parameter] public EventCallback<int> OnCorrected { get; set; }

    private IStringLocalizer Text => text;

    /// <summary>The next one, until another is typed.</summary>
    private int Number => _number ?? Plan.Sessions.Select(session => session.Number).DefaultIfEmpty().Max() + 1;

    // What is being typed stays when somebody else saves first; the refusal then says so.
    protected override void OnInitialized()
    {
        if (Session is not { } session) return;
        (_number, _theme, _organiser, _date, _seenVersion) = (session.Number, session.Theme.Id, session.OrganiserId, session.Date, session.Version);
        _institutions.AddRange(session.Institutions.Select(i => new TypedInstitution(i.BodyId, i.WrittenAs)));
    }

    protected override void OnParametersSet()
    {
        if (Plan.Themes.All(theme => theme.Id != _theme)) _theme = Plan.Themes.Select(theme => theme.Id).FirstOrDefault();
    }

    private void Add(BodyRow chosen) => _institutions.Add(new TypedInstitution(chosen.Id, chosen.Name.Here));

    private async Task SaveAsync()
    {
        if (_date is not { } date) return;
        var typed = new NewSession(Plan.PlanId, Number, _theme, _organiser, date)
        {
            Registered = _registered,
            Attended = _attended,
            Institutions = _institutions.ConvertAll(i => new NewInstitution(i.BodyId, i.WrittenAs)),
        };
        var actor = await me.ActorAsync();
        if (Session is { } session)
        {
            _refusal = (await correct.RunAsync(actor, session.Id, typed, _seenVersion)).Refusal;
            if (_refusal == DataRefusals.ChangedMeanwhile) _seenVersion = session.Version;   // seen now; saving again is a decision
            if (_refusal is not null) return;
            _seenVersion++;
            await OnCorrected.InvokeAsync(typed.Number);
        }
        else
        {
            _refusal = (await enter.RunAsync(actor, typed)).Refusal;
            if (_refusal is not null) return;
            (_number, _organiser, _date, _registered, _attended) = (null, default, null, null, null);
            _institutions.Clear();
        }
    }

    /// <summary>An institution, while its name is typed as the document writes it.</summary>
    private sealed class TypedInstitution(Guid bodyId, string writtenAs)
    {
        public string Id { get; } = Guid.NewGuid().ToString("N");
        public Guid BodyId => bodyId;
        public string WrittenAs { get; set; } = writtenAs;
    }
}
