using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Sessions;

public sealed partial class SessionProgrammeForm(
    SetSessionProgramme set, ResetSessionProgramme reset, CurrentMember me, Dates dates, IStringLocalizer<PlanningTexts> text) : ComponentBase
{
    private List<TypedItem> _items = [];
    private IReadOnlyList<ItemLine> _seen = [];
    private bool _takesWhatComes;
    private Refusal? _refusal;
    private string? _done;

    [Parameter, EditorRequired] public SessionView View { get; set; } = default!;

    private IStringLocalizer Text => text;
    private Dates Dates => dates;
    private IReadOnlyList<ItemLine> Now => [.. View.Planned!.Items.Select(item => item.Line)];
    private DateTime? End => View.Planned!.Start?.AddMinutes(_items.Sum(item => item.Minutes));

    protected override void OnInitialized() => Take();

    // What is being typed stays when somebody else saves first; the refusal then says so.
    protected override void OnParametersSet()
    {
        if (_takesWhatComes) Take();
    }

    private void Take()
    {
        (_seen, _takesWhatComes) = (Now, false);
        _items = [.. _seen.Select(line => new TypedItem(line))];
    }

    private IEnumerable<(TypedItem Item, DateTime? At)> Timed()
    {
        var at = View.Planned!.Start;
        foreach (var item in _items)
        {
            yield return (item, at);
            at = at?.AddMinutes(item.Minutes);
        }
    }

    private void Move(TypedItem item, int by)
    {
        var place = _items.IndexOf(item);
        _items.RemoveAt(place);
        _items.Insert(place + by, item);
    }

    private async Task SaveAsync()
    {
        var lines = _items.ConvertAll(item => new ItemLine(item.Text.ToText(), item.Minutes, item.Steps.ConvertAll(step => step.ToText()), item.ItemId));
        Tell(await set.RunAsync(await me.ActorAsync(), View.Id, lines, _seen));
    }

    private async Task ResetAsync() => Tell(await reset.RunAsync(await me.ActorAsync(), View.Id));

    private void Tell(Result result)
    {
        (_refusal, _done) = (result.Refusal, result.Ok ? Text["Saved"].Value : null);
        if (result.Ok) _takesWhatComes = true;
        else if (result.Refusal == DataRefusals.ChangedMeanwhile) _seen = Now;   // seen now; saving again is a decision
    }

    /// <summary>An item while it is typed.</summary>
    private sealed class TypedItem
    {
        public TypedItem() => IsNew = true;

        public TypedItem(ItemLine line) =>
            (ItemId, Text, Minutes, Steps) = (line.ItemId, TypedName.Of(line.Text), line.Minutes, [.. line.Steps.Select(TypedName.Of)]);

        public string Id { get; } = Guid.NewGuid().ToString("N");
        public Guid? ItemId { get; }

        /// <summary>Begins unfolded.</summary>
        public bool IsNew { get; }
        public TypedName Text { get; } = new();
        public int Minutes { get; set; } = 10;
        public List<TypedName> Steps { get; } = [];
    }
}
