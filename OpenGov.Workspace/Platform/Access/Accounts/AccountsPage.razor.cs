using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Platform.Access;

public sealed partial class AccountsPage(
    AccountList accounts, BodyChoices bodies, Changes changes, CurrentMember me, Dates dates, NavigationManager navigation,
    IStringLocalizer<AccessTexts> text) : ComponentBase, IDisposable
{
    private IReadOnlyList<AccountRow>? _rows;
    private IReadOnlyList<BodyChoice> _bodies = [];
    private Refusal? _refusal;
    private IssuedLink? _link;
    private IDisposable? _watching;

    private IStringLocalizer Text => text;

    private Dates Dates => dates;

    protected override async Task OnInitializedAsync()
    {
        _bodies = [.. ((await bodies.ReadAsync(await me.ActorAsync())).Value ?? []).InReadersOrder(body => body.Name.Here)];
        await ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        var read = await accounts.ReadAsync(await me.ActorAsync());
        _rows = read.Value ?? [];
        _refusal ??= read.Refusal;
        Watch();
        StateHasChanged();
    }

    private void Watch()
    {
        _watching?.Dispose();
        _watching = RendererInfo.IsInteractive
            ? changes.Watch(() => InvokeAsync(ReloadAsync), [AccountList.Id, .. _rows!.Select(row => row.Id)])
            : null;
    }

    private Task ShowAsync(IssuedLink link)
    {
        (_link, _refusal) = (link, null);
        return ReloadAsync();
    }

    public void Dispose() => _watching?.Dispose();
}
