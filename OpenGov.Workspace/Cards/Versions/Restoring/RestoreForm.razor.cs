using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Cards;

public sealed partial class RestoreForm(RestoreVersion restore, ComparedVersions compared, CurrentMember me, IStringLocalizer<CardsTexts> text) : ComponentBase
{
    private readonly List<string> _chosen = [];
    private IReadOnlyList<string>? _differing;
    private Refusal? _refusal;
    private bool _asked, _busy;

    [Parameter, EditorRequired] public Guid CardId { get; set; }
    [Parameter, EditorRequired] public int Plan { get; set; }
    [Parameter, EditorRequired] public int Card { get; set; }
    [Parameter, EditorRequired] public int Revision { get; set; }

    /// <summary>With the revision that the card became.</summary>
    [Parameter] public EventCallback<int> OnRestored { get; set; }

    private IStringLocalizer Text => text;

    private async Task LookAsync()
    {
        var read = await compared.ReadAsync(await me.ActorAsync(), Plan, Card, Revision, null);
        (_differing, _refusal) = (read.Value?.Comparison.Sections.Select(section => section.Name).ToList(), read.Refusal);
    }

    private void Choose(string section, bool chosen)
    {
        _chosen.Remove(section);
        if (chosen) _chosen.Add(section);
    }

    private async Task RestoreAsync()
    {
        if (_busy) return;
        _busy = true;
        var restored = await restore.RunAsync(await me.ActorAsync(), CardId, Revision, _chosen);
        (_busy, _refusal) = (false, restored.Refusal);
        if (!restored.Ok) return;
        _asked = false;
        await OnRestored.InvokeAsync(restored.Value);
    }
}
