using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

public sealed partial class CommentBar(PublishComments publish, RouteComments route, CurrentMember me, IStringLocalizer<ConsultationTexts> text) : ComponentBase
{
    private Refusal? _refusal;
    private Guid? _body;
    private bool _busy;
    private string? _done;

    [Parameter, EditorRequired] public Guid PlanId { get; set; }
    [Parameter, EditorRequired] public IReadOnlyList<CommentRow> Chosen { get; set; } = [];
    [Parameter, EditorRequired] public IReadOnlyList<BodyChoice> Bodies { get; set; } = [];

    /// <summary>The institution that leads the card the chosen comments speak of: offered first.</summary>
    [Parameter] public Guid? Lead { get; set; }
    [Parameter] public EventCallback OnDone { get; set; }

    /// <summary>On the comment's own page, where it is published elsewhere.</summary>
    [Parameter] public bool OfOne { get; set; }

    private IStringLocalizer Text => text;
    private Guid? Asked => _body ?? Lead;

    protected override void OnParametersSet() => _body ??= Lead;

    private Task PublishAsync() => DoAsync(actor => publish.RunAsync(actor, PlanId, [.. Chosen.Select(row => row.Id)]));

    private Task RouteAsync() => DoAsync(actor => route.RunAsync(actor, PlanId, [.. Chosen.Select(row => row.Id)], Asked!.Value));

    private async Task DoAsync(Func<Actor, Task<Result>> act)
    {
        if (_busy) return;
        (_busy, _done) = (true, null);
        var count = Chosen.Count;
        _refusal = (await act(await me.ActorAsync())).Refusal;
        _busy = false;
        if (_refusal is not null) return;
        (_done, _body) = (text.Count("Bar.Done", count), null);
        await OnDone.InvokeAsync();
    }
}
