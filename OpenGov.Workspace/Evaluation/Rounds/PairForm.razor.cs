using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Evaluation;

public sealed partial class PairForm(AddPair add, CurrentMember me, IStringLocalizer<EvaluationTexts> text) : ComponentBase
{
    private readonly Dictionary<Side, Guid?> _leads = Sides.Both.ToDictionary(side => side, _ => (Guid?)null);
    private readonly Dictionary<Side, Guid?> _deputies = Sides.Both.ToDictionary(side => side, _ => (Guid?)null);
    private readonly HashSet<Guid> _themes = [];
    private Guid? _group;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public Guid RoundId { get; set; }
    [Parameter, EditorRequired] public PairChoices Choices { get; set; } = default!;

    private IStringLocalizer Text => text;
    private IEnumerable<Scorer> People(Side side) => Choices.People[side].InReadersOrder(person => person.Function.Here);

    private void Toggle(Guid theme)
    {
        if (!_themes.Remove(theme)) _themes.Add(theme);
    }

    private async Task AddAsync()
    {
        if (_leads[Side.Administration] is not { } administration || _leads[Side.CivilSociety] is not { } civilSociety) return;
        var pair = new NewPair(administration, civilSociety, _themes, _deputies[Side.Administration], _deputies[Side.CivilSociety], _group);
        _refusal = (await add.RunAsync(await me.ActorAsync(), RoundId, pair)).Refusal;
    }
}
