using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Plans;

public sealed partial class PassageForm(
    EnterPassages enter, CorrectPassage correct, WithdrawPassage withdraw, CurrentMember me, IStringLocalizer<PlansTexts> text) : ComponentBase
{
    private PassageKind _kind;
    private TypedName _text = new(), _period = new();
    private string _url = "";
    private NewPassage? _seen;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public Guid PlanId { get; set; }

    /// <summary>The passage to correct; null to enter a new one.</summary>
    [Parameter] public PassageLine? Line { get; set; }

    private IStringLocalizer Text => text;
    private string Id => Line?.Id.ToString("N") ?? "new";

    protected override void OnInitialized()
    {
        if (Line?.Passage is not { } passage) return;
        (_text, _url) = (TypedName.Of(passage.Text), passage.Url ?? "");
        if (passage.Period is { } period) _period = TypedName.Of(period);
    }

    // What is being typed stays when somebody else saves first; the refusal then says so.
    protected override void OnParametersSet() => _seen ??= Line?.Passage;

    private async Task SaveAsync()
    {
        var entered = new NewPassage(_text.ToText(), _period.IsEmpty ? null : _period.ToText(), _url.Trim() is { Length: > 0 } url ? url : null);
        var actor = await me.ActorAsync();
        if (Line is null)
        {
            _refusal = (await enter.RunAsync(actor, PlanId, _kind, [entered])).Refusal;
            if (_refusal is null) (_text, _period, _url) = (new TypedName(), new TypedName(), "");
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
        else if (refusal == DataRefusals.ChangedMeanwhile) _seen = Line!.Passage;
    }
}
