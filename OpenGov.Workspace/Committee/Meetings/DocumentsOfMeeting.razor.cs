using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Committee;

public sealed partial class DocumentsOfMeeting(
    AddMeetingDocument add, WithdrawMeetingDocument withdraw, CurrentMember me, IStringLocalizer<MeetingsTexts> text) : ComponentBase
{
    private TypedName _label = new();
    private string _url = "";
    private Refusal? _refusal;

    [Parameter, EditorRequired] public MeetingDetails Meeting { get; set; } = default!;
    [Parameter] public bool May { get; set; }

    private IStringLocalizer Text => text;

    private async Task AddAsync()
    {
        _refusal = (await add.RunAsync(await me.ActorAsync(), Meeting.Id, _label.ToText(), _url)).Refusal;
        if (_refusal is null) (_label, _url) = (new TypedName(), "");
    }

    private async Task WithdrawAsync(Guid document) => _refusal = (await withdraw.RunAsync(await me.ActorAsync(), Meeting.Id, document)).Refusal;
}
