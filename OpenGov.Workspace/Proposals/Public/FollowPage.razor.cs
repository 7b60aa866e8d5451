using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Shell;

namespace OpenGov.Workspace.Proposals;

/// <summary>What the author of a proposal sees by their private link: where it is, why, and what they may still do.</summary>
public sealed partial class FollowPage(
    FollowProposal follow, TakeBackProposal takeBack, CorrectContact correct, AttachOwnFile attach, VisitorLimits limits, PublicAddress address,
    NavigationManager navigation, IStringLocalizer<PublicProposalsTexts> text) : ComponentBase
{
    private FollowedProposal? _followed;
    private Refusal? _refusal;

    [Parameter] public string Token { get; set; } = "";
    [CascadingParameter] public HttpContext Http { get; set; } = default!;
    [SupplyParameterFromQuery] public string? Received { get; set; }
    [SupplyParameterFromQuery] public string? Done { get; set; }
    [SupplyParameterFromForm(FormName = "contact", Name = "Contact")] public ContactEntry? Contact { get; set; }
    [SupplyParameterFromForm(FormName = "back", Name = "Back")] public BackEntry? Back { get; set; }

    private IStringLocalizer Text => text;
    private string Here => PublicAddress.Of($"/f/{Token}");
    private string Link => address.Whole(Http.Request, $"/f/{Token}");

    protected override Task OnParametersSetAsync() => ReadAsync();

    private async Task ReadAsync() => _followed = (await follow.ReadAsync(Actor.Public, Token, Http.RequestAborted)).Value;

    private async Task AttachAsync()
    {
        if (Http.Request.Form.Files.GetFile("file") is not { Length: > 0 } file)
        {
            _refusal = PublicProposalsRefusals.FileMissing;
            return;
        }

        await using var content = file.OpenReadStream();
        await AfterAsync(async () => await attach.RunAsync(Actor.Public, Token, file.FileName, content, Http.RequestAborted), "file");
    }

    private Task CorrectAsync() =>
        AfterAsync(() => correct.RunAsync(Actor.Public, Token, Contact?.Name, Contact?.Address, Http.RequestAborted), "contact");

    private Task TakeBackAsync() => AfterAsync(() => takeBack.RunAsync(Actor.Public, Token, Back?.Sure == true, Http.RequestAborted), "back");

    private async Task AfterAsync(Func<Task<Result>> change, string what)
    {
        if (_followed is null) return;
        _refusal = limits.MaySend(Http) ? (await change()).Refusal : FormRefusals.TooMany;
        if (_refusal is null) navigation.NavigateTo(PublicAddress.Of($"/f/{Token}?done={what}"));
        else await ReadAsync();
    }

    public sealed class ContactEntry
    {
        public string? Name { get; set; }
        public string? Address { get; set; }
    }

    public sealed class BackEntry
    {
        public bool Sure { get; set; }
    }
}
