using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Sessions;

public sealed partial class ProgrammeForm(SetUnifiedProgramme set, CurrentMember me, IStringLocalizer<SessionsTexts> text) : ComponentBase
{
    private List<TypedItem> _items = [];
    private IReadOnlyList<ProgrammeLine>? _seen;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public SessionsOfPlan Plan { get; set; } = default!;

    private IStringLocalizer Text => text;

    // What is being typed stays when somebody else saves first; the refusal then says so.
    protected override void OnInitialized() => _items = [.. Plan.Programme.Select(line => new TypedItem(line))];

    protected override void OnParametersSet() => _seen ??= Plan.Programme;

    private void Move(TypedItem item, int by)
    {
        var place = _items.IndexOf(item);
        _items.RemoveAt(place);
        _items.Insert(place + by, item);
    }

    private async Task SaveAsync()
    {
        var items = _items.ConvertAll(item => new NewProgrammeItem(item.Text.ToText(), item.Minutes)
        {
            Steps = item.Steps.ConvertAll(step => step.ToText()),
        });
        _refusal = (await set.RunAsync(await me.ActorAsync(), Plan.PlanId, items, _seen)).Refusal;
        if (_refusal is null) _seen = null;   // the next one to come in is what has been seen
        else if (_refusal == DataRefusals.ChangedMeanwhile) _seen = Plan.Programme;   // seen now; saving again is a decision
    }

    /// <summary>An item while it is typed.</summary>
    private sealed class TypedItem
    {
        public TypedItem() => IsNew = true;

        public TypedItem(ProgrammeLine line) => (Text, Minutes, Steps) = (TypedName.Of(line.Text), line.Minutes, [.. line.Steps.Select(TypedName.Of)]);

        public string Id { get; } = Guid.NewGuid().ToString("N");

        /// <summary>Begins unfolded.</summary>
        public bool IsNew { get; }
        public TypedName Text { get; } = new();
        public int Minutes { get; set; } = 10;
        public List<TypedName> Steps { get; } = [];
    }
}
