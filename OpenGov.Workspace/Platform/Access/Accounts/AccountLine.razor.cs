using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace OpenGov.Workspace.Platform.Access;

/// <summary>One account of the list and what can be done with it. The list hears of the change and shows it.</summary>
public sealed partial class AccountLine(
    GrantRole grant, RevokeRole revoke, DisableAccount disable, EnableAccount enable, IssuePasswordLink issue, CurrentMember me,
    IStringLocalizer<AccessTexts> text) : ComponentBase
{
    private RoleChoice _choice = default!;

    [Parameter, EditorRequired] public AccountRow Row { get; set; } = default!;
    [Parameter] public IReadOnlyList<BodyChoice> Bodies { get; set; } = [];

    /// <summary>With null once something has worked.</summary>
    [Parameter] public EventCallback<Refusal?> OnRefused { get; set; }
    [Parameter] public EventCallback<IssuedLink> OnIssued { get; set; }

    private IStringLocalizer Text => text;

    private string State => Row switch
    {
        { DisabledAt: not null } => "Accounts.State.Disabled",
        { HasEntered: false } => "Accounts.State.Invited",
        { HasSecondFactor: true } => "Accounts.State.SecondFactor",
        _ => "Accounts.State.Active",
    };

    private async Task GrantAsync() =>
        await OnRefused.InvokeAsync((await grant.RunAsync(await me.ActorAsync(), Row.Id, _choice.Role, _choice.Side, _choice.BodyId)).Refusal);

    private async Task RevokeAsync(HeldRole held) =>
        await OnRefused.InvokeAsync((await revoke.RunAsync(await me.ActorAsync(), held.GrantId)).Refusal);

    private async Task DisableAsync() => await OnRefused.InvokeAsync((await disable.RunAsync(await me.ActorAsync(), Row.Id)).Refusal);

    private async Task EnableAsync() => await OnRefused.InvokeAsync((await enable.RunAsync(await me.ActorAsync(), Row.Id)).Refusal);

    private async Task IssueAsync()
    {
        var issued = await issue.RunAsync(await me.ActorAsync(), Row.Id);
        await OnRefused.InvokeAsync(issued.Refusal);
        if (issued.Value is { } link) await OnIssued.InvokeAsync(link);
    }
}
