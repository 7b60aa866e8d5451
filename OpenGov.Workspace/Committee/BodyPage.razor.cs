using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Committee;

public sealed partial class BodyPage(
    BodySheet sheet, Store store, Changes changes, CurrentMember me, Dates dates, IStringLocalizer<CommitteeTexts> text)
    : ComponentBase, IDisposable
{
    private BodyHistory? _body;
    private Refusal? _refusal;
    private bool _mayChange;
    private IDisposable? _watching;

    [Parameter] public Guid BodyId { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    private IEnumerable<(string Language, string Name)> OtherLanguages =>
        new[] { ("Ar", _body!.Name.Ar), ("Fr", _body.Name.Fr ?? ""), ("En", _body.Name.En ?? "") }
            .Where(name => name.Item2.Length > 0 && name.Item2 != _body.Name.Here);

    protected override Task OnParametersSetAsync()
    {
        _watching?.Dispose();
        _watching = RendererInfo.IsInteractive ? changes.Watch(BodyId, () => InvokeAsync(ReloadAsync)) : null;
        return ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        (_body, _refusal) = await sheet.ReadAsync(actor, BodyId);
        _mayChange = await store.MayAsync(actor, typeof(RenameBody));
        StateHasChanged();
    }

    private string Span(DateOnly? from, DateOnly? until) => from is null && until is null ? "" : Dates.Range(from, until);

    public void Dispose() => _watching?.Dispose();
}
