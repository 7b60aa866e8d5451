using System.Globalization;
using System.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

public sealed partial class RegistrationTermsForm(SetRegistration set, CurrentMember me, IStringLocalizer<AttendanceTexts> text) : ComponentBase
{
    private const string No = "no", Free = "free", Must = "must";

    private static readonly ResourceManager Texts = new(typeof(AttendanceTexts));

    private readonly Dictionary<RegistrationField, string> _asked = Enum.GetValues<RegistrationField>()
        .ToDictionary(field => field, field => field is RegistrationField.Name ? Must : No);
    private TypedName _consent = new();
    private int? _capacity, _seenVersion;
    private bool _waitingList = true, _stopped;
    private DateOnly? _until;
    private Refusal? _refusal;
    private string? _done;

    [Parameter, EditorRequired] public SessionView View { get; set; } = default!;

    private IStringLocalizer Text => text;

    // What is being typed stays when somebody else saves first; the refusal then says so.
    protected override void OnInitialized()
    {
        if (View.Registration is not { Terms: var terms } seen)
        {
            _consent = new TypedName { Ar = Said("ar"), Fr = Said("fr"), En = Said("en") };
            return;
        }

        foreach (var field in _asked.Keys.ToList()) _asked[field] = terms.Asked.FirstOrDefault(asked => asked.Field == field) switch { null => No, { IsRequired: true } => Must, _ => Free };
        (_consent, _capacity, _waitingList, _until, _stopped, _seenVersion) =
            (TypedName.Of(terms.Consent), terms.Capacity, terms.HasWaitingList, terms.Until, terms.IsStopped, seen.Version);
    }

    // A start that the secretariat changes as it needs: each language's words are there whatever the page's is.
    private static string Said(string language) => Texts.GetString("Terms.Consent.Start", CultureInfo.GetCultureInfo(language)) ?? "";

    private async Task SaveAsync()
    {
        var asked = _asked.Where(one => one.Value != No).Select(one => new AskedField(one.Key, one.Value == Must)).ToList();
        var saved = await set.RunAsync(
            await me.ActorAsync(), View.Id, new RegistrationTerms(asked, _consent.ToText(), _capacity, _waitingList, _until, _stopped), _seenVersion);
        (_refusal, _done) = (saved.Refusal, saved.Ok ? Text["Saved"].Value : null);
        if (saved.Ok) _seenVersion = (_seenVersion ?? 0) + 1;
        else if (saved.Refusal == DataRefusals.ChangedMeanwhile) _seenVersion = View.Registration?.Version;   // seen now; saving again is a decision
    }
}
