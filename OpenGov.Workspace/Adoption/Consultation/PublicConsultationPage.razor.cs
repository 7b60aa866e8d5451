using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <summary>What the public is asked about a draft plan, until when, and what came of it.</summary>
public sealed partial class PublicConsultationPage(ConsultationSheet sheet, Dates dates, IStringLocalizer<ConsultationTexts> text) : ComponentBase
{
    private ConsultationShown? _shown;

    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;
    private ConsultationLinks Links => new(Number);

    protected override async Task OnParametersSetAsync() => _shown = (await sheet.ReadAsync(Actor.Public, Number)).Value;
}
