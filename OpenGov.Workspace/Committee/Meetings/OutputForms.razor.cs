using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

public sealed partial class OutputForms(MakeAction make, FinishAction finish, ReopenAction reopen, CorrectOutput correct, WithdrawOutput withdraw)
    : ComponentBase
{
    private TypedName _typed = new();
    private Side? _side;
    private Guid _body;
    private DateOnly? _due;
    private string? _note;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public MeetingDetails Meeting { get; set; } = default!;
    [Parameter, EditorRequired] public OutputView Output { get; set; } = default!;

    /// <summary>The reader runs the process, and does not only follow this action.</summary>
    [Parameter] public bool May { get; set; }

    [Inject] private CurrentMember Me { get; set; } = default!;
    [Inject] private IStringLocalizer<MeetingsTexts> Text { get; set; } = default!;

    // What is being typed stays when somebody else saves meanwhile.
    protected override void OnInitialized()
    {
        _typed = TypedName.Of(Output.Text);
        (_side, _body, _due) = (Output.Action?.OwnerSide, Output.Action?.OwnerBodyId ?? default, Output.Action?.DueOn);
    }

    private async Task MakeAsync() => _refusal = (await make.RunAsync(
        await Me.ActorAsync(), Output.Id, new ActionOwner(_side is null && _body != default ? _body : null, _side), _due)).Refusal;

    private async Task FollowAsync()
    {
        var actor = await Me.ActorAsync();
        _refusal = (Output.Action?.FinishedAt is null
            ? await finish.RunAsync(actor, Output.Id, _note) : await reopen.RunAsync(actor, Output.Id, _note)).Refusal;
        if (_refusal is null) _note = null;
    }

    private async Task CorrectAsync() => _refusal = (await correct.RunAsync(await Me.ActorAsync(), Output.Id, _typed.ToText())).Refusal;

    private async Task WithdrawAsync() => _refusal = (await withdraw.RunAsync(await Me.ActorAsync(), Output.Id)).Refusal;
}
