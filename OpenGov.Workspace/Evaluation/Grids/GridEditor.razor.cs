using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;

namespace OpenGov.Workspace.Evaluation;

public sealed partial class GridEditor(WriteGrid write, CurrentMember me, NavigationManager addresses, IStringLocalizer<EvaluationTexts> text) : ComponentBase
{
    private TypedGrid _typed = new();
    private string _seen = "";
    private bool _dirty, _saving, _previewing;
    private Refusal? _refusal;
    private string? _said, _wanted;
    private ElementReference? _focus;
    private bool _focusPutBack;
    private ElementReference _putBack;

    /// <summary>The grid as it is saved.</summary>
    [Parameter, EditorRequired] public GridView View { get; set; } = default!;

    /// <summary>Whether there is something here that is not saved.</summary>
    [Parameter] public EventCallback<bool> OnUnsaved { get; set; }

    private IStringLocalizer Text => text;

    /// <summary>Somebody else saved while this was being written.</summary>
    private bool InConflict => _dirty && !_saving && View.Fingerprint != _seen;

    // Comes anew with each live change: what is being typed stays, what is only being looked at follows.
    protected override void OnParametersSet()
    {
        if (View.Fingerprint != _seen && !_dirty && !_saving) Load();
    }

    private void Load()
    {
        (_typed, _seen) = (TypedGrid.Of(View.Content), View.Fingerprint);
        _refusal = null;
        SetDirty(false);
    }

    private void KeepMine() => _seen = View.Fingerprint;   // seen now; saving over it is a decision

    private void Touch()
    {
        if (!_dirty || _previewing) StateHasChanged();
        SetDirty(true);
    }

    private void Rescale()
    {
        _typed.Tolerance = Math.Min(_typed.Tolerance, _typed.Highest - _typed.Lowest);
        Touch();
    }

    private void Add()
    {
        _typed.Add();
        Touch();
    }

    private void Move(TypedCriterion criterion, int by)
    {
        if (!_typed.Move(criterion, by)) return;
        var place = _typed.Criteria.IndexOf(criterion);
        var atEnd = by < 0 ? place == 0 : place == _typed.Criteria.Count - 1;
        _focus = (by < 0) ^ atEnd ? criterion.Earlier : criterion.Later;   // at the end only the other button is left
        _said = text["Grid.Moved", NameOf(criterion), place + 1, _typed.Criteria.Count];
        Touch();
    }

    private void KeyAsync(KeyboardEventArgs e, TypedCriterion criterion)
    {
        if (e is { AltKey: true, Key: "ArrowUp" }) Move(criterion, -1);
        if (e is { AltKey: true, Key: "ArrowDown" }) Move(criterion, 1);
    }

    private void Remove(TypedCriterion criterion)
    {
        _typed.Remove(criterion);
        _focusPutBack = true;
        Touch();
    }

    private void PutBack()
    {
        _typed.PutBack();
        Touch();
    }

    private async Task SaveAsync()
    {
        if (!_dirty || _saving) return;
        _saving = true;
        SetDirty(false);   // what is typed from here on is not in what is being saved
        var saved = await write.RunAsync(await me.ActorAsync(), View.Id, _typed.ToDraft(), _seen);
        _saving = false;
        _refusal = saved.Refusal == DataRefusals.ChangedMeanwhile ? null : saved.Refusal;   // said at length above
        if (saved.Value is { } fingerprint) _seen = fingerprint;
        else SetDirty(true);
    }

    private void Hold(LocationChangingContext leaving)
    {
        if (!_dirty || leaving.TargetLocation == _wanted) return;
        leaving.PreventNavigation();
        _wanted = leaving.TargetLocation;
        StateHasChanged();
    }

    private void Leave() => addresses.NavigateTo(_wanted!);

    private void SetDirty(bool dirty)
    {
        if (_dirty == dirty) return;
        _dirty = dirty;
        _ = InvokeAsync(() => OnUnsaved.InvokeAsync(dirty));
    }

    private string NameOf(TypedCriterion criterion) => criterion.Name.ToText().Said is { Length: > 0 } name ? name : text["Grid.Unnamed"];

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus is { } focus)
        {
            _focus = null;
            await focus.FocusAsync();
        }
        else if (_focusPutBack)
        {
            _focusPutBack = false;
            await _putBack.FocusAsync();
        }
    }
}
