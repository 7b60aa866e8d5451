using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Evaluation;

public sealed partial class SheetListPage(SheetList list, CurrentMember me, Dates dates, IStringLocalizer<EvaluationTexts> text) : ComponentBase
{
    private SheetsOfRound? _sheets;
    private Refusal? _refusal;

    [Parameter] public int Plan { get; set; }
    [Parameter] public int Round { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    protected override async Task OnInitializedAsync() => (_sheets, _refusal) = await list.ReadAsync(await me.ActorAsync(), Plan, Round);
}
