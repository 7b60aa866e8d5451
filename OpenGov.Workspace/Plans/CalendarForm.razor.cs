using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

public sealed partial class CalendarForm(
    AddCalendarEntry add, CorrectCalendarEntry correct, WithdrawCalendarEntry withdraw, CurrentMember me, IStringLocalizer<PlansTexts> text)
    : ComponentBase
{
    private CalendarKind _kind = CalendarKind.Other;
    private DatePrecision _precision;
    private TypedName _title = new();
    private DateOnly? _from, _until;
    private NewCalendarEntry? _seen;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public Guid PlanId { get; set; }

    /// <summary>The date to correct; null to put in a new one.</summary>
    [Parameter] public CalendarLine? Line { get; set; }

    private IStringLocalizer Text => text;
    private string Id => Line?.Id.ToString("N") ?? "new";

    protected override void OnInitialized()
    {
        if (Line is not { } line) return;
        (_kind, _precision, _title, _from, _until) = (line.Kind, line.Precision, TypedName.Of(line.Title), line.From, line.Until);
    }

    // What is being typed stays when somebody else saves first; the refusal then says so.
    protected override void OnParametersSet() => _seen ??= Line?.AsEntered;

    private async Task SaveAsync()
    {
        if (_from is not { } from) return;
        var entered = new NewCalendarEntry(_kind, _title.ToText(), from, _precision is DatePrecision.Day ? _until : null, _precision);
        var actor = await me.ActorAsync();
        if (Line is null)
        {
            _refusal = (await add.RunAsync(actor, PlanId, entered)).Refusal;
            if (_refusal is null) (_title, _from, _until) = (new TypedName(), null, null);
        }
        else
        {
            Take((await correct.RunAsync(actor, Line.Id, _seen!, entered)).Refusal);
        }
    }

    private async Task WithdrawAsync() => Take((await withdraw.RunAsync(await me.ActorAsync(), Line!.Id, _seen!)).Refusal);

    // Saved: the next one to come in is what has been seen. Refused because of somebody else: seen now, saving again is a decision.
    private void Take(Refusal? refusal)
    {
        _refusal = refusal;
        if (refusal is null) _seen = null;
        else if (refusal == DataRefusals.ChangedMeanwhile) _seen = Line!.AsEntered;
    }
}
