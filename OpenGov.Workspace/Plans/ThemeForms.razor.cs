using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Plans;

public sealed partial class ThemeForms(AddTheme addTheme, AddThemeAlias addAlias, CurrentMember me, IStringLocalizer<PlansTexts> text) : ComponentBase
{
    private TypedName _name = new();
    private string _alias = "";
    private Guid _theme;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public PlanDetails Plan { get; set; } = default!;

    private IStringLocalizer Text => text;

    protected override void OnParametersSet()
    {
        if (Plan.Themes.All(theme => theme.Id != _theme)) _theme = Plan.Themes.Select(theme => theme.Id).FirstOrDefault();
    }

    private async Task AddAsync()
    {
        var number = Plan.Themes.Select(theme => theme.Number).DefaultIfEmpty().Max() + 1;
        _refusal = (await addTheme.RunAsync(await me.ActorAsync(), Plan.Id, new NewTheme(number, _name.ToText()))).Refusal;
        if (_refusal is null) _name = new TypedName();
    }

    private async Task AddAliasAsync()
    {
        _refusal = (await addAlias.RunAsync(await me.ActorAsync(), _theme, _alias)).Refusal;
        if (_refusal is null) _alias = "";
    }
}
