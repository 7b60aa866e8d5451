using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Groups;

public sealed partial class GuideVersionPage(
    GuideVersionSheet sheet, CurrentMember me, Dates dates, IStringLocalizer<GuideTexts> text) : ComponentBase
{
    private GuideVersionDetails? _version;
    private Refusal? _refusal;

    [Parameter] public int Number { get; set; }
    [Parameter] public int Version { get; set; }

    /// <summary>The version it is compared with.</summary>
    [SupplyParameterFromQuery] public int? Since { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;
    private string Here => $"/plans/{Number}/groups/guide/{Version}";

    protected override async Task OnParametersSetAsync() =>
        (_version, _refusal) = await sheet.ReadAsync(await me.ActorAsync(), Number, Version, Since);
}
