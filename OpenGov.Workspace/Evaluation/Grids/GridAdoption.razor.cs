using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Evaluation;

public sealed partial class GridAdoption(
    AdoptGrid adopt, WithdrawGridSignature withdraw, CurrentMember me, Dates dates, Sentences sentences, IStringLocalizer<EvaluationTexts> text) : ComponentBase
{
    private Refusal? _refusal;

    [Parameter, EditorRequired] public GridView View { get; set; } = default!;

    /// <summary>The reader is writing something that is not saved: they would sign another text than the one before them.</summary>
    [Parameter] public bool HasUnsaved { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;
    private Sentences Sentences => sentences;

    private int Untranslated(Func<LocalText, string?> translation) =>
        View.Content.Texts().Count(text => text.Ar.Length > 0 && string.IsNullOrEmpty(translation(text)));

    private async Task SignAsync() => _refusal = (await adopt.RunAsync(await me.ActorAsync(), View.Id, View.Fingerprint)).Refusal;

    private async Task WithdrawAsync() => _refusal = (await withdraw.RunAsync(await me.ActorAsync(), View.Id)).Refusal;
}
