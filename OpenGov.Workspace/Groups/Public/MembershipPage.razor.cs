using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Groups;

/// <summary>Where somebody follows their membership by the private link, answers an invitation, and leaves.</summary>
public sealed partial class MembershipPage(
    MembershipByLink byLink, AnswerGroupInvitation answer, LeaveGroup leave, Dates dates, IStringLocalizer<GroupsTexts> text) : ComponentBase
{
    private OwnMembership? _own;
    private Refusal? _refusal;

    [Parameter] public string Token { get; set; } = "";
    [SupplyParameterFromForm(FormName = "answer")] public bool? Comes { get; set; }
    [SupplyParameterFromForm(FormName = "leave")] public string? Because { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    protected override Task OnInitializedAsync() => ReloadAsync();

    private async Task ReloadAsync() => _own = (await byLink.ReadAsync(Actor.Public, Token)).Value;

    private async Task AnswerAsync()
    {
        if (Comes is not { } comes) return;
        _refusal = (await answer.RunAsync(Actor.Public, MemberKey.Link(Token), comes)).Refusal;
        await ReloadAsync();
    }

    private async Task LeaveAsync()
    {
        _refusal = (await leave.RunAsync(Actor.Public, MemberKey.Link(Token), Because)).Refusal;
        await ReloadAsync();
    }
}
