using Microsoft.AspNetCore.Components;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

public sealed partial class WalkInForm(CheckInWalkIn checkIn, CurrentMember me) : ComponentBase
{
    private ComesAs? _comesAs;
    private Gender? _gender;
    private string? _name, _body;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public Guid SessionId { get; set; }
    [Parameter] public EventCallback<LetIn> OnLetIn { get; set; }

    private async Task LetInAsync()
    {
        if (_comesAs is not { } capacity) return;
        var done = await checkIn.RunAsync(await me.ActorAsync(), SessionId, capacity, _name, _body, _gender);
        _refusal = done.Refusal;
        if (done.Value is not { } letIn) return;
        (_comesAs, _name, _body, _gender) = (null, null, null, null);
        await OnLetIn.InvokeAsync(letIn);
    }
}
