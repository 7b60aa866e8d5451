using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Review;

public sealed partial class ConcludeForm(ConcludeBilateral conclude, CurrentMember me, IStringLocalizer<ReviewTexts> text) : ComponentBase
{
    private readonly HashSet<Guid> _present = [];
    private readonly List<BodyRow> _joined = [];
    private string _conclusions = "";
    private int? _seen;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public BilateralDetails Meeting { get; set; } = default!;

    private IStringLocalizer Text => text;

    private IEnumerable<(Guid Id, Side Side, LocalText Name)> Bodies => Meeting.Bodies.Select(b => (b.BodyId, b.Side, b.Name))
        .Concat(_joined.Where(b => Meeting.Bodies.All(known => known.BodyId != b.Id)).Select(b => (b.Id, b.Side, b.Name)));

    protected override void OnInitialized()
    {
        _conclusions = Meeting.Conclusions;
        _present.UnionWith(Meeting.Bodies.Where(b => b.TookPart is not false).Select(b => b.BodyId));
    }

    // What is being typed stays when somebody else saves first; the refusal then says so.
    protected override void OnParametersSet() => _seen ??= Meeting.Version;

    private void Toggle(Guid body)
    {
        if (!_present.Remove(body)) _present.Add(body);
    }

    private void Join(BodyRow body)
    {
        _present.Add(body.Id);
        if (_joined.TrueForAll(known => known.Id != body.Id)) _joined.Add(body);
    }

    private async Task SaveAsync()
    {
        _refusal = (await conclude.RunAsync(await me.ActorAsync(), Meeting.Id, _seen!.Value, [.. _present], _conclusions)).Refusal;
        if (_refusal is null) _seen = null;
        if (_refusal == DataRefusals.ChangedMeanwhile) _seen = Meeting.Version;   // seen now; saving again is a decision
    }
}
