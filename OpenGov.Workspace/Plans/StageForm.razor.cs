using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Plans;

public sealed partial class StageForm(AddStage add, CurrentMember me, IStringLocalizer<PlansTexts> text) : ComponentBase
{
    private TypedName _name = new();
    private int? _number;
    private DateOnly? _from, _until;
    private bool _beyond;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public PlanDetails Plan { get; set; } = default!;

    private IStringLocalizer Text => text;

    /// <summary>The next one, until another is typed.</summary>
    private int Number => _number ?? Plan.Stages.Select(stage => stage.Number).DefaultIfEmpty().Max() + 1;

    private async Task AddAsync()
    {
        var added = new NewStage(Number, _name.ToText(), _from, _until) { BeyondAdoptedList = _beyond };
        _refusal = (await add.RunAsync(await me.ActorAsync(), Plan.Id, added)).Refusal;
        if (_refusal is null) (_name, _number, _from, _until, _beyond) = (new TypedName(), null, null, null, false);
    }
}
